package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Widths;

/**
 * A numbered clause of a chapter.
 *
 * @param code e.g. {@code 1.9.1}
 * @param title as printed, tidied
 * @param body lines up to the next clause of any depth, layout included
 */
record Clause(PrintedCode code, String title, Line heading, List<Line> body) {
    /** Headings are short and no sentences: what wraps at a number within a sentence is not one. */
    private static final Pattern TITLE = Pattern.compile("^[^\\d。；;，,:：(（%％].{1,24}(?<![。；;，,:：])$");

    /** The clauses of a chapter in printed order; lines before the first are in {@code preamble}. */
    static List<Clause> of(List<Line> chapter, List<Line> preamble) {
        List<Clause> clauses = new ArrayList<>();
        Clause open = null;
        for (Line line : chapter) {
            Optional<PrintedCode> code = heading(line);
            if (code.isPresent() && (open == null || follows(code.get(), open.code()))) {
                open = new Clause(code.get(), Widths.tidy(code.get().rest()), line, new ArrayList<>());
                clauses.add(open);
            } else if (open == null) {
                preamble.add(line);
            } else {
                open.body().add(line);
            }
        }
        return clauses;
    }

    /** Body and heading up to the last line that is not blank. */
    int lastLine() {
        return body.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(Line::number)
                .max()
                .orElse(heading.number());
    }

    void claim(LineClaims claims) {
        claims.claim(heading.number());
        body.forEach(line -> claims.claim(line.number()));
    }

    private static boolean follows(PrintedCode code, PrintedCode previous) {
        boolean sibling = code.parent().equals(previous.parent());
        return code.parts().get(0).equals(previous.parts().get(0)) && (sibling || code.compareOrder(previous) >= 0);
    }

    private static Optional<PrintedCode> heading(Line line) {
        return PrintedCode.at(3, line.text())
                .or(() -> PrintedCode.at(2, line.text()))
                .filter(code -> TITLE.matcher(Widths.tidy(code.rest())).matches());
    }
}
