package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Widths;

/**
 * The clauses of the first chapter, found by their printed names: their numbers differ between editions of the rules by
 * which these standards are written.
 */
record Clauses(List<Clause> clauses) {

    static Clauses of(Outline outline) {
        // Lines before the first clause stay unclaimed and are listed.
        return new Clauses(Clause.of(outline.lines(Outline.Chapter.PROFILE), new ArrayList<>()));
    }

    Optional<Clause> named(String name) {
        return clauses.stream()
                .filter(clause -> Widths.folded(PageMarks.withoutFootnoteMarks(clause.title()))
                        .equals(name))
                .findFirst();
    }

    /** Text of the clause's own body; empty where the clause is missing or has none. */
    Optional<String> text(String name, LineClaims claims) {
        return passage(name, claims).map(RunningText::text);
    }

    Optional<RunningText> passage(String name, LineClaims claims) {
        return named(name).map(clause -> {
            claims.claim(clause.heading().number());
            return RunningText.of(clause.body(), claims);
        });
    }

    /** Heading and body of a clause, with those of the clauses below it. */
    List<Line> linesOf(Clause clause) {
        List<Line> lines = new ArrayList<>();
        String below = clause.code().code() + ".";
        for (Clause other : clauses) {
            if (other == clause || other.code().code().startsWith(below)) {
                lines.add(other.heading());
                lines.addAll(other.body());
            }
        }
        return lines;
    }
}
