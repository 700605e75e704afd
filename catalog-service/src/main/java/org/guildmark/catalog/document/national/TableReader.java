package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildmark.catalog.content.Statement.Kind;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.national.TableDraft.Block;
import org.guildmark.catalog.document.national.TableDraft.Content;
import org.guildmark.catalog.document.national.TableDraft.Function;
import org.guildmark.catalog.document.national.TableDraft.Item;
import org.guildmark.catalog.document.national.WorkTypeLabels.Found;
import org.guildmark.catalog.document.national.WorkTypeLabels.Row;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Widths;

/**
 * Reads the table of one level: function, content, skills, knowledge. Extraction prints the cells of a row one after
 * the other, so that the printed numbers and the place of a line are all that tells the cells apart. Lines that fit
 * nowhere are left unclaimed.
 */
final class TableReader {
    private enum Place {
        PAGE_START,
        FUNCTION_TITLE,
        FUNCTION_REPEATED,
        LABEL,
        CONTENT_TITLE,
        CONTENT_REPEATED,
        ITEM,
        FOOTNOTE
    }

    private final LineClaims claims;
    private final List<Diagnostic> diagnostics;
    private final WorkTypeLabels labels;
    private final List<Function> functions = new ArrayList<>();
    private final List<Row> orphans = new ArrayList<>();
    private List<Row> rows = List.of();
    private Place place = Place.PAGE_START;
    private boolean head = true;
    private int page = 1;
    private String repeated = "";
    private int repeatedRead;
    private Function function;
    private Block block;
    private Content content;

    TableReader(List<Track> tracks, LineClaims claims, List<Diagnostic> diagnostics) {
        this.labels = new WorkTypeLabels(tracks);
        this.claims = claims;
        this.diagnostics = diagnostics;
    }

    List<Function> read(List<Line> table) {
        rows = Row.of(table);
        for (int i = 0; i < rows.size(); ) {
            i += read(i);
        }
        rejoin();
        functions.forEach(each -> each.contents().forEach(one -> Columns.assign(one.items)));
        return functions;
    }

    /** Reads the cell or line at a row; answers how many rows it took. */
    private int read(int at) {
        Row row = rows.get(at);
        String text = row.text();
        if (PageMarks.isPageHead(text) || PageMarks.isWholeTableHead(text) || head && PageMarks.isTableHead(text)) {
            pageMark(row);
            return 1;
        }
        head = false;
        if (PageMarks.isBareNumber(text)) {
            if (isPageNumber(at)) {
                claims.claim(row.line().number());
            }
            return 1;
        }
        if (PageMarks.startsFootnote(row.line())) {
            place = Place.FOOTNOTE;
            return 1;
        }
        Found found = labels.at(
                rows, at, place == Place.ITEM || place == Place.CONTENT_TITLE || place == Place.CONTENT_REPEATED);
        if (!found.labels().isEmpty() && function != null) {
            label(found, at);
            return found.rows();
        }
        if (!item(row, at) && !content(row, at) && !function(row, at)) {
            plain(row);
        }
        return 1;
    }

    private void pageMark(Row row) {
        claims.claim(row.line().number());
        if (!head) {
            rejoin();
            page++;
            place = Place.PAGE_START;
            block = null;
        }
        head = true;
    }

    /** A page number stands before the next page or the next cell; elsewhere digits may be part of a sentence. */
    private boolean isPageNumber(int at) {
        if (at + 1 >= rows.size()) {
            return true;
        }
        String next = rows.get(at + 1).text();
        return PageMarks.isPageHead(next)
                || PageMarks.isTableHead(next)
                || PrintedCode.at(3, next).isPresent()
                || PrintedCode.at(2, next).isPresent()
                || PrintedCode.at(1, next).isPresent();
    }

    private void label(Found found, int at) {
        for (int i = at; i < at + found.rows(); i++) {
            claims.claim(rows.get(i).line().number());
        }
        if (block == null || !block.contents.isEmpty()) {
            openBlock();
        }
        block.labels.addAll(found.labels());
        place = Place.LABEL;
    }

    private boolean function(Row row, int at) {
        Optional<PrintedCode> code = PrintedCode.at(1, row.text());
        if (code.isEmpty()) {
            return false;
        }
        int number = code.get().last();
        if (function != null && number == function.number && page > function.page) {
            claims.claim(row.line().number());
            repeatedFunction(row, code.get().rest());
            openBlock();
            return true;
        }
        boolean next = function == null || number == function.number + 1;
        boolean vertical = code.get().rest().isBlank()
                && at + 1 < rows.size()
                && rows.get(at + 1).isVertical();
        if (!next && !vertical) {
            return false;
        }
        openFunction(number, row.line());
        function.add(row.line(), code.get().rest());
        claims.claim(row.line().number());
        place = Place.FUNCTION_TITLE;
        return true;
    }

    private void openFunction(int number, Line line) {
        rejoin();
        function = new Function(number, page);
        function.from = line.number();
        function.to = line.number();
        functions.add(function);
        content = null;
        openBlock();
    }

    private void openBlock() {
        block = new Block();
        function.blocks.add(block);
    }

    private boolean content(Row row, int at) {
        Optional<PrintedCode> code = PrintedCode.at(2, row.text());
        if (code.isEmpty() || !isContent(code.get(), row)) {
            return false;
        }
        claims.claim(row.line().number());
        String title = titleFrom(code.get(), at);
        boolean sameTitle = content != null
                && (title.isEmpty()
                        || title.startsWith(content.folded())
                        || content.folded().startsWith(title));
        if (content != null
                && page > content.page
                && content.code.code().equals(code.get().code())
                && sameTitle) {
            continued(row);
            repeated = content.folded();
            repeatedRead = 0;
            place = Place.CONTENT_REPEATED;
            repeatedTitle(row, code.get().rest());
            return true;
        }
        rejoin();
        int number = code.get().parts().get(0);
        if (function == null || number > function.number && code.get().last() == 1) {
            openFunction(number, row.line());
        }
        openContent(code.get());
        content.add(row.line(), code.get().rest());
        content.codeAlone = code.get().rest().isBlank();
        place = Place.CONTENT_TITLE;
        return true;
    }

    private boolean isContent(PrintedCode code, Row row) {
        boolean own = function == null || code.parts().get(0) == function.number;
        int last = content == null ? 0 : content.code.last();
        return row.isIndented() || own && code.last() >= last && code.last() <= last + 3;
    }

    private String titleFrom(PrintedCode code, int at) {
        StringBuilder title = new StringBuilder(code.rest());
        for (int i = at + 1; i < rows.size() && isPlain(rows.get(i)); i++) {
            title.append(rows.get(i).text());
        }
        return Widths.folded(title.toString());
    }

    private static boolean isPlain(Row row) {
        return PrintedCode.at(3, row.text()).isEmpty()
                && PrintedCode.at(2, row.text()).isEmpty()
                && !PageMarks.isPageHead(row.text())
                && !PageMarks.isWholeTableHead(row.text())
                && !PageMarks.isBareNumber(row.text());
    }

    private void openContent(PrintedCode code) {
        content = new Content(code, page);
        if (block == null) {
            openBlock();
        }
        block.contents.add(content);
    }

    /** The row of a content goes on on a new page. */
    private void continued(Row row) {
        content.page = page;
        if (block == null) {
            openBlock();
        }
        if (!block.contents.contains(content)) {
            block.contents.add(content);
        }
        diagnostics.add(Diagnostic.of(
                Severity.INFO,
                Code.REJOINED,
                "Content " + content.code.code() + " goes on on the next page",
                content.from,
                row.line().number()));
    }

    private boolean item(Row row, int at) {
        Optional<PrintedCode> found = PrintedCode.at(3, row.text());
        if (found.isEmpty()) {
            return false;
        }
        PrintedCode code = found.get();
        if (function == null) {
            openFunction(code.parts().get(0), row.line());
        }
        if (content == null || !content.code.code().equals(code.parent()) && headingWasLost(code, at)) {
            rejoin();
            openContent(new PrintedCode(code.parts().subList(0, 2), ""));
        } else if (content.page < page) {
            continued(row);
        }
        rejoin();
        Item item = new Item(code, page);
        item.add(row.line(), code.rest());
        claims.claim(row.line().number());
        content.items.add(item);
        place = Place.ITEM;
        return true;
    }

    /** One statement under a strange number is a misprint; two of them stand under a heading that was lost. */
    private boolean headingWasLost(PrintedCode code, int at) {
        if (code.last() != 1 || code.parts().get(0) < function.number || code.compareOrder(content.code) < 0) {
            return false;
        }
        for (int i = at + 1; i < rows.size(); i++) {
            Optional<PrintedCode> next = PrintedCode.at(3, rows.get(i).text());
            if (next.isPresent()) {
                return next.get().parent().equals(code.parent());
            }
        }
        return false;
    }

    private void plain(Row row) {
        switch (place) {
            case FUNCTION_TITLE -> claim(row, () -> function.add(row.line(), row.text()));
            case FUNCTION_REPEATED, CONTENT_REPEATED -> repeatedTitle(row, row.text());
            case CONTENT_TITLE -> claim(row, () -> content.add(row.line(), row.text()));
            case ITEM ->
                claim(row, () -> content.items.get(content.items.size() - 1).add(row.line(), row.text()));
            case PAGE_START -> {
                if (function != null && function.folded().startsWith(Widths.folded(row.text()))) {
                    repeatedFunction(row, row.text());
                } else {
                    orphans.add(row);
                }
            }
            case LABEL -> orphans.add(row);
            case FOOTNOTE -> {
                // Left unclaimed: a footnote of a table has no place in the model.
            }
        }
    }

    private void claim(Row row, Runnable use) {
        claims.claim(row.line().number());
        use.run();
    }

    private void repeatedFunction(Row row, String text) {
        function.page = page;
        repeated = function.folded();
        repeatedRead = 0;
        place = Place.FUNCTION_REPEATED;
        repeatedTitle(row, text);
    }

    /** A title that a new page repeats is layout; what follows it is not. */
    private void repeatedTitle(Row row, String text) {
        String piece = Widths.folded(text);
        if (repeated.startsWith(piece, repeatedRead)) {
            repeatedRead += piece.length();
            claims.claim(row.line().number());
        } else if (row.isVertical() && repeatedRead < repeated.length()) {
            claims.claim(row.line().number());
            repeatedRead++;
            diagnostics.add(Diagnostic.of(
                    Severity.WARNING,
                    Code.CODE_WITH_DIFFERENT_TEXT,
                    "Function " + function.number + " is titled otherwise on the page before",
                    row.line().number(),
                    row.line().number()));
        } else {
            orphans.add(row);
        }
    }

    /** Text between the head of a page and its first number goes on with a statement of the page before. */
    private void rejoin() {
        if (orphans.isEmpty()) {
            return;
        }
        List<Row> text = List.copyOf(orphans);
        orphans.clear();
        if (content == null || content.items.isEmpty()) {
            return;
        }
        Columns.assign(content.items);
        Item skill = last(content.items(Kind.SKILL));
        Item knowledge = last(content.items(Kind.KNOWLEDGE));
        int width = content.items.stream()
                .flatMap(item -> item.pieces.stream())
                .mapToInt(piece -> Widths.folded(piece).length())
                .max()
                .orElse(0);
        boolean knowledgeIsCut =
                knowledge != null && (skill == null || knowledge.endsFull(width) && !skill.endsFull(width));
        Item cut = knowledgeIsCut ? knowledge : skill;
        for (Row row : text) {
            cut.add(row.line(), row.text());
            claims.claim(row.line().number());
        }
        cut.rejoined = true;
        diagnostics.add(Diagnostic.of(
                Severity.WARNING,
                Code.REJOINED,
                "Statement " + cut.code.code() + " was rejoined across a page break",
                cut.from,
                cut.to));
    }

    private static Item last(List<Item> items) {
        return items.isEmpty() ? null : items.get(items.size() - 1);
    }
}
