package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Markup;
import org.guildmark.catalog.document.text.Widths;

/** Running text that extraction cut into lines, with the page's own marks taken out. */
final class RunningText {
    private static final Pattern SENTENCE_END = Pattern.compile("[。.]\\s*$");

    private final List<Line> lines;

    private RunningText(List<Line> lines) {
        this.lines = lines;
    }

    /** Leaves out page heads, page numbers and footnotes; claims the lines of the text and the page's marks. */
    static RunningText of(List<Line> body, LineClaims claims) {
        List<Line> kept = new ArrayList<>();
        boolean footnote = false;
        for (Line line : body) {
            if (line.isBlank()) {
                continue;
            }
            if (PageMarks.isPageHead(line.text()) || PageMarks.isBareNumber(line.text())) {
                claims.claim(line.number());
            } else if (footnote || PageMarks.startsFootnote(line)) {
                footnote = !SENTENCE_END.matcher(line.text()).find();
            } else {
                claims.claim(line.number());
                kept.add(line);
            }
        }
        return new RunningText(kept);
    }

    /** The text in one piece, without footnote marks; null where there is none. */
    String text() {
        return lines.isEmpty() ? null : joined(lines.stream().map(Line::text).toList());
    }

    /** Without any white space and in one width, to look things up in. */
    String folded() {
        return lines.isEmpty() ? "" : Widths.folded(text());
    }

    List<Line> lines() {
        return lines;
    }

    static String joined(List<String> pieces) {
        return Widths.tidy(PageMarks.withoutFootnoteMarks(
                pieces.stream().map(Markup::stripped).collect(Collectors.joining(" "))));
    }
}
