package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.document.text.Outline.Clause;

/** What a clause says of single levels, in clauses of their own (3.2.1 初级) or in paragraphs (【…】（初级）：…). */
public final class LevelParagraphs {
    private static final int LONGEST_HEADING = 12;

    private LevelParagraphs() {}

    /**
     * @param level null where the paragraph names none
     * @param lead words before the colon, without brackets; empty where there is no colon
     * @param text tidy, without the lead
     * @param clause number of the clause that holds it
     */
    public record Paragraph(Level level, String lead, String text, String clause, int from, int to) {}

    /** The paragraphs of a clause and of the clauses below it, in order. Nothing is claimed. */
    public static List<Paragraph> of(Outline outline, Clause clause) {
        List<Paragraph> found = new ArrayList<>(of(clause));
        outline.under(clause).forEach(below -> found.addAll(of(below)));
        return found;
    }

    /** The paragraphs of a clause alone; one for the whole clause where its heading names a level. */
    static List<Paragraph> of(Clause clause) {
        Optional<Level> level =
                clause.heading().length() <= LONGEST_HEADING ? LevelHeading.in(clause.heading()) : Optional.empty();
        if (level.isPresent()) {
            String text = clause.prose();
            return text.isEmpty()
                    ? List.of()
                    : List.of(new Paragraph(level.get(), "", text, clause.number(), clause.line(), clause.lastLine()));
        }
        return clause.body().stream()
                .filter(line -> !TabRow.is(line) && !LevelHeading.isTableTitle(line))
                .map(line -> paragraph(line, clause.number()))
                .toList();
    }

    private static Paragraph paragraph(Line line, String clause) {
        String text = Widths.tidy(Markup.stripped(line.text().strip()));
        int colon = text.replace(':', '：').indexOf('：');
        boolean led =
                colon > 0 && colon <= 40 && text.substring(0, colon).chars().noneMatch(c -> "，。；".indexOf(c) >= 0);
        String lead = led ? text.substring(0, colon) : "";
        return new Paragraph(
                LevelHeading.in(lead).orElse(null),
                lead.replaceAll("[【】\\[\\]]", ""),
                led ? text.substring(colon + 1).strip() : text,
                clause,
                line.number(),
                line.number());
    }
}
