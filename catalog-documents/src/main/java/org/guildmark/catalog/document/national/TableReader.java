package org.guildmark.catalog.document.national;

import java.util.List;
import java.util.Optional;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.national.TableDraft.Content;
import org.guildmark.catalog.document.national.TableDraft.Function;
import org.guildmark.catalog.document.national.WorkTypeLabels.Before;
import org.guildmark.catalog.document.national.WorkTypeLabels.Found;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;

/**
 * Reads the table of one level: function, content, skills, knowledge. Extraction prints the cells of a row one after
 * the other, so that the printed numbers and the place of a line are all that tells the cells apart. Lines that fit
 * nowhere are left unclaimed.
 */
final class TableReader {
    /** A jump in the numbers of contents that is larger is rather a number in running text. */
    private static final int LARGEST_JUMP = 3;

    /** One gap in so many rows is the least that tells cells apart. */
    private static final int FEWEST_GAPS = 50;

    private enum Place {
        PAGE_START,
        FUNCTION_TITLE,
        REPEATED_TITLE,
        LABEL,
        CONTENT_TITLE,
        ITEM,
        FOOTNOTE
    }

    private final LineClaims claims;
    private final WorkTypeLabels labels;
    private final TableAssembly table;
    private final List<TableRow> rows;
    private final TableLookahead ahead;
    /** Nothing but the order of lines was kept: cells touch each other. */
    private final boolean gapless;

    private Place place = Place.PAGE_START;
    private boolean head = true;

    private TableReader(List<Line> lines, List<Track> tracks, LineClaims claims, List<Diagnostic> diagnostics) {
        this.rows = TableRow.of(lines);
        this.ahead = new TableLookahead(rows);
        this.gapless = rows.stream().filter(TableRow::gapBefore).count() <= 1 + rows.size() / FEWEST_GAPS;
        this.labels = new WorkTypeLabels(tracks);
        this.claims = claims;
        this.table = new TableAssembly(claims, diagnostics);
    }

    static List<Function> read(List<Line> lines, List<Track> tracks, LineClaims claims, List<Diagnostic> diagnostics) {
        TableReader reader = new TableReader(lines, tracks, claims, diagnostics);
        for (int at = 0; at < reader.rows.size(); ) {
            at += reader.read(at);
        }
        return reader.table.finished();
    }

    /** Reads the cell or line at a row; answers how many rows it took. */
    private int read(int at) {
        TableRow row = rows.get(at);
        if (ahead.isPageMark(at, head)) {
            claims.claim(row.line().number());
            if (!head) {
                table.newPage();
                place = Place.PAGE_START;
            }
            head = true;
            return 1;
        }
        head = false;
        if (PageMarks.isBareNumber(row.text())) {
            if (ahead.isPageNumber(at)) {
                claims.claim(row.line().number());
            }
            return 1;
        }
        if (PageMarks.startsFootnote(row.line())) {
            place = Place.FOOTNOTE;
            return 1;
        }
        Found found = labels.at(rows, at, before());
        if (!found.labels().isEmpty() && table.isInFunction()) {
            table.labels(found.labels(), rows.subList(at, at + found.rows()));
            place = Place.LABEL;
            return found.rows();
        }
        if (item(row, at) || content(row, at) || function(row, at)) {
            return 1;
        }
        int vertical = row.gapBefore() ? TableRow.verticalCell(rows, at) : 0;
        if (vertical > 1 && place != Place.FUNCTION_TITLE && place != Place.REPEATED_TITLE) {
            verticalCell(at, vertical);
            return vertical;
        }
        plain(row);
        return 1;
    }

    private Before before() {
        if (place == Place.ITEM || place == Place.CONTENT_TITLE) {
            return Before.RUNNING_TEXT;
        }
        if (!gapless) {
            return Before.TITLE;
        }
        boolean ended = place == Place.REPEATED_TITLE && table.isRepeatedTitleRead();
        return ended ? Before.ENDED_TITLE_WITHOUT_GAP : Before.TITLE_WITHOUT_GAP;
    }

    private boolean function(TableRow row, int at) {
        Optional<PrintedCode> code = PrintedCode.at(1, row.text());
        if (code.isEmpty()) {
            return false;
        }
        int number = code.get().last();
        boolean titleBelow = code.get().rest().isBlank()
                && at + 1 < rows.size()
                && rows.get(at + 1).isVertical();
        Optional<Function> open = table.function();
        if (open.isPresent() && number == open.get().number && repeats(open.get(), at, titleBelow)) {
            claims.claim(row.line().number());
            table.repeatFunction(row, code.get().rest());
            place = Place.REPEATED_TITLE;
            return true;
        }
        boolean next = open.isEmpty() || number == open.get().number + 1;
        if (!next && !titleBelow) {
            return false;
        }
        table.openFunction(number, row.line());
        table.add(table.function().orElseThrow(), row, code.get().rest());
        place = Place.FUNCTION_TITLE;
        return true;
    }

    /** A page repeats the function that it goes on with; where its head was lost, the title tells. */
    private boolean repeats(Function open, int at, boolean titleBelow) {
        if (table.isFunctionOnNewPage()) {
            return true;
        }
        int below = titleBelow ? TableRow.verticalCell(rows, at + 1) : 0;
        boolean same = below > 0 && TableRow.folded(rows, at + 1, below).equals(open.folded());
        if (same) {
            table.newPage();
        }
        return same;
    }

    private boolean content(TableRow row, int at) {
        Optional<PrintedCode> found = PrintedCode.at(2, row.text());
        if (found.isEmpty() || !isContent(found.get(), row)) {
            return false;
        }
        PrintedCode code = found.get();
        String title = ahead.title(code, at);
        Optional<Content> open = table.content();
        boolean repeated = table.isContentOnNewPage()
                && open.filter(content -> content.code.code().equals(code.code()))
                        .filter(content -> title.startsWith(content.folded())
                                || content.folded().startsWith(title))
                        .isPresent();
        if (repeated) {
            claims.claim(row.line().number());
            table.repeatContent(row, code.rest());
            place = Place.REPEATED_TITLE;
        } else {
            table.openContent(code, row);
            place = Place.CONTENT_TITLE;
        }
        return true;
    }

    private boolean isContent(PrintedCode code, TableRow row) {
        boolean own = table.function()
                .map(function -> function.number == code.parts().get(0))
                .orElse(true);
        int last = table.content().map(content -> content.code.last()).orElse(0);
        return row.isIndented() || own && code.last() >= last && code.last() <= last + LARGEST_JUMP;
    }

    private boolean item(TableRow row, int at) {
        Optional<PrintedCode> found = PrintedCode.at(3, row.text());
        if (found.isEmpty()) {
            return false;
        }
        PrintedCode code = found.get();
        Optional<Content> open = table.content();
        boolean own = open.filter(content -> content.code.code().equals(code.parent()))
                .isPresent();
        if (open.isEmpty() || !own && headingWasLost(open.get(), code, at)) {
            table.openUntitledContent(code, row);
        } else if (table.isContentOnNewPage()) {
            table.continueContent(row);
        }
        table.addItem(code, row);
        place = Place.ITEM;
        return true;
    }

    /** One statement under a strange number is a misprint; two of them stand under a heading that was lost. */
    private boolean headingWasLost(Content open, PrintedCode code, int at) {
        return code.last() == 1
                && code.compareOrder(open.code) >= 0
                && ahead.nextItem(at)
                        .filter(next -> next.parent().equals(code.parent()))
                        .isPresent();
    }

    /** A vertical cell that is no known label: a function whose number was lost, printed again or for the first time. */
    private void verticalCell(int at, int count) {
        List<TableRow> cell = rows.subList(at, at + count);
        Optional<Function> open = table.function();
        if (open.isPresent() && open.get().folded().equals(TableRow.folded(rows, at, count))) {
            if (place != Place.PAGE_START) {
                table.newPage();
            }
            table.repeatFunction(cell.get(0), cell.get(0).text());
            cell.subList(1, count).forEach(row -> table.repeatTitle(row, row.text()));
            place = Place.REPEATED_TITLE;
        } else {
            table.strayTitle(cell);
            place = Place.LABEL;
        }
    }

    private void plain(TableRow row) {
        switch (place) {
            case FUNCTION_TITLE -> table.add(table.function().orElseThrow(), row, row.text());
            case REPEATED_TITLE -> table.repeatTitle(row, row.text());
            case CONTENT_TITLE -> table.add(table.content().orElseThrow(), row, row.text());
            case ITEM -> table.add(table.lastItem(), row, row.text());
            case PAGE_START, LABEL -> table.continuation(row);
            case FOOTNOTE -> {
                // Left unclaimed: a footnote of a table has no place in the model.
            }
        }
    }
}
