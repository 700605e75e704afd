package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.Widths;

/**
 * A line that is not blank.
 *
 * @param gapBefore true where blank lines or nothing stand before it
 */
record TableRow(Line line, boolean gapBefore) {
    static List<TableRow> of(List<Line> lines) {
        List<TableRow> rows = new ArrayList<>();
        boolean gap = true;
        for (Line line : lines) {
            if (line.isBlank()) {
                gap = true;
            } else {
                rows.add(new TableRow(line, gap));
                gap = false;
            }
        }
        return rows;
    }

    String text() {
        return line.text();
    }

    /** One Chinese character: a line of a vertical cell. */
    boolean isVertical() {
        String folded = Widths.folded(line.text());
        return folded.codePointCount(0, folded.length()) == 1
                && Character.UnicodeScript.of(folded.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /** Begins with an ideographic space, as every numbered paragraph of these tables does. */
    boolean isIndented() {
        int at = line.text().indexOf('\u3000');
        return at == 0 || at == 1;
    }

    /** How many rows from {@code at} on are one vertical cell: single characters without a gap between them. */
    static int verticalCell(List<TableRow> rows, int at) {
        int end = at;
        while (end < rows.size()
                && rows.get(end).isVertical()
                && (end == at || !rows.get(end).gapBefore())) {
            end++;
        }
        return end - at;
    }

    /** The text of {@code count} rows, folded. */
    static String folded(List<TableRow> rows, int from, int count) {
        StringBuilder text = new StringBuilder();
        rows.subList(from, from + count).forEach(row -> text.append(row.text()));
        return Widths.folded(text.toString());
    }
}
