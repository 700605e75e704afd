package org.guildmark.assessment.paper;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildmark.assessment.paper.assembly.PaperSolution.MissingItems;
import org.guildmark.assessment.paper.assembly.PaperSolution.Shortage;
import org.guildmark.assessment.paper.assembly.PaperSolution.UnmetRow;
import org.guildmark.assessment.paper.spec.ConstraintKind;
import org.guildmark.assessment.paper.spec.PaperSpec;
import org.guildmark.platform.problem.ProblemException;

/** Says to a person why there is no paper and what would help. */
final class ShortageWords {
    private final int forms;
    private final Map<String, String> titles;

    ShortageWords(PaperSpec spec) {
        this.forms = spec.forms();
        this.titles = spec.elements().stream()
                .collect(Collectors.toMap(
                        PaperSpec.ElementTarget::key, element -> element.title().zh()));
    }

    ProblemException problem(Shortage shortage) {
        int missing = shortage.items().stream().mapToInt(MissingItems::count).sum();
        ProblemException problem = ProblemException.unprocessable(
                "PAPER_INFEASIBLE",
                "It is proven that the bank allows no such paper"
                        + (missing == 0 ? "." : ": at least " + missing + " items are missing."));
        shortage.rows().forEach(row -> problem.at(pointer(row.kind()), words(row)));
        shortage.items().forEach(items -> problem.at("/blueprintId", words(items)));
        return problem;
    }

    private static String pointer(ConstraintKind kind) {
        return switch (kind) {
            case OVERLAP -> "/overlap";
            case DIFFICULTY_SPREAD -> "/difficultySpread";
            default -> "/blueprintId";
        };
    }

    private String words(UnmetRow row) {
        StringBuilder words = new StringBuilder(row.kind().name());
        if (row.subject() != null) {
            words.append(' ').append(titles.getOrDefault(row.subject(), row.subject()));
        }
        words.append(" cannot be met: wanted ").append(range(row.minimum(), row.maximum()));
        if (row.achievable() != null) {
            words.append(", the bank allows ").append(row.achievable().toPlainString());
        }
        return words.append(forms > 1 ? " in each form" : "").toString();
    }

    private static String range(BigDecimal minimum, BigDecimal maximum) {
        if (minimum != null && maximum != null) {
            return minimum.compareTo(maximum) == 0
                    ? minimum.toPlainString()
                    : minimum.toPlainString() + " to " + maximum.toPlainString();
        }
        return minimum == null ? "at most " + maximum.toPlainString() : "at least " + minimum.toPlainString();
    }

    private String words(MissingItems items) {
        return "missing: " + items.count() + " × " + items.kind() + " of "
                + items.marks().toPlainString()
                + " marks for " + titles.getOrDefault(items.element(), items.element())
                + (items.difficulty() == null ? "" : ", " + items.difficulty());
    }
}
