package org.guildmark.catalog.document.national;

import java.util.List;
import java.util.Optional;
import org.guildmark.catalog.document.text.Widths;

/** What the rows after a row tell of it. */
record TableLookahead(List<TableRow> rows) {

    /**
     * Head of a page or of a table.
     *
     * @param afterHead true where the row before is one too: a single word of the head is then enough
     */
    boolean isPageMark(int at, boolean afterHead) {
        String text = rows.get(at).text();
        if (PageMarks.isPageHead(text) || PageMarks.isWholeTableHead(text)) {
            return true;
        }
        // A head in several lines ends with one that needs no context.
        for (int next = at;
                next < rows.size() && PageMarks.isTableHead(rows.get(next).text());
                next++) {
            if (afterHead || PageMarks.isWholeTableHead(rows.get(next).text())) {
                return true;
            }
        }
        return false;
    }

    /** A page number stands before the next page or the next cell; elsewhere digits may be part of a sentence. */
    boolean isPageNumber(int at) {
        if (at + 1 >= rows.size()) {
            return true;
        }
        String next = rows.get(at + 1).text();
        return PageMarks.isPageHead(next) || PageMarks.isTableHead(next) || isNumbered(next);
    }

    /** The whole title that begins behind {@code code}, folded. */
    String title(PrintedCode code, int at) {
        StringBuilder title = new StringBuilder(code.rest());
        for (int i = at + 1; i < rows.size() && !isNumbered(rows.get(i).text()) && !isPageMark(i, false); i++) {
            title.append(rows.get(i).text());
        }
        return Widths.folded(title.toString());
    }

    /** The number of the next statement. */
    Optional<PrintedCode> nextItem(int at) {
        return rows.subList(at + 1, rows.size()).stream()
                .map(row -> PrintedCode.at(3, row.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isNumbered(String text) {
        return PrintedCode.at(3, text).isPresent()
                || PrintedCode.at(2, text).isPresent()
                || PrintedCode.at(1, text).isPresent();
    }
}
