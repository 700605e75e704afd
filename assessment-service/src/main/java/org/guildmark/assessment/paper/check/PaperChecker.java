package org.guildmark.assessment.paper.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildmark.assessment.paper.spec.ConstraintKind;
import org.guildmark.assessment.paper.spec.ConstraintLine;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;

/**
 * Checks a paper from scratch: counts what its items bear, in exact decimals, against what the paper has to keep. Knows
 * neither how it was found nor what was said of it then.
 */
public final class PaperChecker {
    private final PaperSpec spec;
    private final List<List<PaperItemFacts>> forms;
    private final List<ConstraintLine> lines = new ArrayList<>();

    private PaperChecker(PaperSpec spec, List<List<PaperItemFacts>> forms) {
        this.spec = spec;
        this.forms = forms;
    }

    /** @param failures the lines that are not met, and what no line can say */
    public record Verdict(List<ConstraintLine> lines, List<String> failures) {
        public boolean verified() {
            return failures.isEmpty();
        }
    }

    public static Verdict check(PaperSpec spec, List<List<PaperItemFacts>> forms) {
        return new PaperChecker(spec, forms).verdict();
    }

    private Verdict verdict() {
        List<String> failures = new ArrayList<>();
        if (forms.size() != spec.forms()) {
            failures.add("The paper has " + forms.size() + " forms in the place of " + spec.forms() + ".");
        }
        for (int number = 1; number <= forms.size(); number++) {
            List<PaperItemFacts> form = forms.get(number - 1);
            if (form.stream().map(PaperItemFacts::itemId).distinct().count() < form.size()) {
                failures.add("Form " + number + " has an item twice.");
            }
            lines.addAll(new FormCheck(spec, number, form).lines());
        }
        wholePaper();
        lines.stream().filter(line -> !line.met()).map(PaperChecker::failure).forEach(failures::add);
        return new Verdict(List.copyOf(lines), List.copyOf(failures));
    }

    private static String failure(ConstraintLine line) {
        return Stream.of(
                        line.form() == null ? null : "Form " + line.form() + ":",
                        line.kind().name(),
                        line.subject(),
                        "is",
                        line.achieved().toPlainString(),
                        line.minimum() == null
                                ? null
                                : "at least " + line.minimum().toPlainString(),
                        line.maximum() == null
                                ? null
                                : "at most " + line.maximum().toPlainString())
                .filter(Objects::nonNull)
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
    }

    private void wholePaper() {
        List<PaperItemFacts> all = forms.stream().flatMap(List::stream).toList();
        if (spec.limits().maximumExposure() != null) {
            int most = all.stream().mapToInt(PaperItemFacts::exposure).max().orElse(0);
            lines.add(atMost(
                    ConstraintKind.EXPOSURE,
                    BigDecimal.valueOf(spec.limits().maximumExposure()),
                    BigDecimal.valueOf(most)));
        }
        if (spec.notUsedSince() != null) {
            long recent = all.stream()
                    .filter(item -> item.lastUsedAt() != null)
                    .filter(item -> item.lastUsedAt().compareTo(spec.notUsedSince()) >= 0)
                    .count();
            lines.add(atMost(ConstraintKind.REUSE, BigDecimal.ZERO, BigDecimal.valueOf(recent)));
        }
        if (forms.size() > 1) {
            lines.add(atMost(
                    ConstraintKind.OVERLAP, BigDecimal.valueOf(spec.overlap()), BigDecimal.valueOf(largestOverlap())));
            if (spec.difficultySpread() != null) {
                List<BigDecimal> means =
                        forms.stream().map(FormCheck::meanDifficulty).sorted().toList();
                lines.add(atMost(
                        ConstraintKind.DIFFICULTY_SPREAD,
                        spec.difficultySpread(),
                        means.get(means.size() - 1).subtract(means.get(0))));
            }
        }
    }

    private long largestOverlap() {
        long largest = 0;
        for (List<PaperItemFacts> one : forms) {
            for (List<PaperItemFacts> other : forms) {
                if (one != other) {
                    Set<UUID> shared = new HashSet<>();
                    one.forEach(item -> shared.add(item.itemId()));
                    long both = other.stream()
                            .filter(item -> shared.contains(item.itemId()))
                            .count();
                    largest = Math.max(largest, both);
                }
            }
        }
        return largest;
    }

    private static ConstraintLine atMost(ConstraintKind kind, BigDecimal maximum, BigDecimal achieved) {
        return new ConstraintLine(kind, null, null, null, null, maximum, achieved, achieved.compareTo(maximum) <= 0);
    }
}
