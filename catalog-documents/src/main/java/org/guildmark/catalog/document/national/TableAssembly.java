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
import org.guildmark.catalog.document.national.TableDraft.Cell;
import org.guildmark.catalog.document.national.TableDraft.Content;
import org.guildmark.catalog.document.national.TableDraft.Function;
import org.guildmark.catalog.document.national.TableDraft.Item;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Widths;

/**
 * Puts the cells of a table together: what is open, what a new page repeats, and what it goes on with. Claims every
 * line that it uses.
 */
final class TableAssembly {
    private final LineClaims claims;
    private final List<Diagnostic> diagnostics;
    private final List<Function> functions = new ArrayList<>();
    private final List<TableRow> continuation = new ArrayList<>();
    private final List<TableRow> strayTitle = new ArrayList<>();
    private final List<List<Track>> labels = new ArrayList<>();
    private int page = 1;
    private Function function;
    private Block block;
    private Content content;
    private String repeated = "";
    private int repeatedRead;

    TableAssembly(LineClaims claims, List<Diagnostic> diagnostics) {
        this.claims = claims;
        this.diagnostics = diagnostics;
    }

    List<Function> finished() {
        rejoin();
        functions.forEach(each -> each.contents().forEach(one -> Columns.assign(one.items)));
        return functions;
    }

    void newPage() {
        rejoin();
        page++;
        block = null;
    }

    Optional<Function> function() {
        return Optional.ofNullable(function);
    }

    Optional<Content> content() {
        return Optional.ofNullable(content);
    }

    boolean isFunctionOnNewPage() {
        return function != null && page > function.page;
    }

    boolean isInFunction() {
        return function != null || !strayTitle.isEmpty();
    }

    /** A function whose number is printed. */
    void openFunction(int number, Line line) {
        strayTitle.clear();
        labels.clear();
        open(number, line);
    }

    private void open(int number, Line line) {
        rejoin();
        function = new Function(number, page);
        function.from = line.number();
        function.to = line.number();
        for (TableRow row : strayTitle) {
            add(function, row, row.text());
            function.numberLost = true;
        }
        strayTitle.clear();
        functions.add(function);
        content = null;
        openBlock();
    }

    /** A vertical cell without a number: the title of the next function, if the next content says so. */
    void strayTitle(List<TableRow> cell) {
        strayTitle.addAll(cell);
    }

    void labels(List<List<Track>> found, List<TableRow> rows) {
        rows.forEach(row -> claims.claim(row.line().number()));
        labels.addAll(found);
    }

    void openContent(PrintedCode code, TableRow row) {
        rejoin();
        boolean next = function != null && code.parts().get(0) > function.number && code.last() == 1;
        if (function == null || next) {
            open(code.parts().get(0), row.line());
        }
        strayTitle.clear();
        content = new Content(code, page);
        content.codeAlone = code.rest().isBlank();
        add(content, row, code.rest());
        label();
        block.contents.add(content);
    }

    /** A content whose heading was lost: only its statements tell of it. */
    void openUntitledContent(PrintedCode item, TableRow row) {
        openContent(new PrintedCode(item.parts().subList(0, 2), ""), row);
    }

    /** True where the open content has a row on an earlier page than this one. */
    boolean isContentOnNewPage() {
        return content != null && page > content.page;
    }

    /** The open content goes on on this page. */
    void continueContent(TableRow row) {
        content.page = page;
        label();
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

    void addItem(PrintedCode code, TableRow row) {
        rejoin();
        Item item = new Item(code, page);
        add(item, row, code.rest());
        content.items.add(item);
    }

    void add(Cell cell, TableRow row, String text) {
        claims.claim(row.line().number());
        cell.add(row.line(), text);
    }

    Item lastItem() {
        return last(content.items);
    }

    /** A new page prints the title of the open function again. */
    void repeatFunction(TableRow row, String text) {
        function.page = page;
        openBlock();
        repeated = function.folded();
        repeatedRead = 0;
        repeatTitle(row, text);
    }

    /** A new page prints code and title of the open content again. */
    void repeatContent(TableRow row, String text) {
        continueContent(row);
        repeated = content.folded();
        repeatedRead = 0;
        repeatTitle(row, text);
    }

    /** A title that a new page repeats is layout; what follows it is not. */
    void repeatTitle(TableRow row, String text) {
        String piece = Widths.folded(text);
        if (repeated.startsWith(piece, repeatedRead)) {
            repeatedRead += piece.length();
            claims.claim(row.line().number());
        } else if (row.isVertical() && repeatedRead < repeated.length()) {
            repeatedRead++;
            claims.claim(row.line().number());
            diagnostics.add(new Diagnostic(
                    Severity.WARNING,
                    Code.CODE_WITH_DIFFERENT_TEXT,
                    "A function is titled otherwise on an earlier page",
                    row.line().number(),
                    row.line().number(),
                    row.text().strip()));
        } else {
            continuation.add(row);
        }
    }

    boolean isRepeatedTitleRead() {
        return repeatedRead >= repeated.length();
    }

    /** Text before the first number of a page. */
    void continuation(TableRow row) {
        continuation.add(row);
    }

    /** Gives the labels read last to the contents that follow. */
    private void label() {
        if (block == null || !labels.isEmpty() && !block.contents.isEmpty()) {
            openBlock();
        }
        block.labels.addAll(labels);
        labels.clear();
    }

    private void openBlock() {
        block = new Block();
        function.blocks.add(block);
    }

    /** Text between the head of a page and its first number goes on with a statement of the page before. */
    private void rejoin() {
        if (continuation.isEmpty()) {
            return;
        }
        List<TableRow> text = List.copyOf(continuation);
        continuation.clear();
        if (content == null || content.items.isEmpty()) {
            return;
        }
        Item cut = cutItem();
        text.forEach(row -> add(cut, row, row.text()));
        cut.rejoined = true;
        diagnostics.add(Diagnostic.of(
                Severity.WARNING,
                Code.REJOINED,
                "Statement " + cut.code.code() + " was rejoined across a page break",
                cut.from,
                cut.to));
    }

    /** The last skill, unless only the last knowledge ends with a line that fills its cell. */
    private Item cutItem() {
        Columns.assign(content.items);
        List<Item> skills = content.items(Kind.SKILL);
        List<Item> knowledge = content.items(Kind.KNOWLEDGE);
        if (skills.isEmpty() || knowledge.isEmpty()) {
            return last(content.items);
        }
        int width = content.items.stream()
                .flatMap(item -> item.pieces.stream())
                .mapToInt(piece -> Widths.folded(piece).length())
                .max()
                .orElse(0);
        boolean onlyKnowledge = last(knowledge).endsFull(width) && !last(skills).endsFull(width);
        return onlyKnowledge ? last(knowledge) : last(skills);
    }

    private static Item last(List<Item> items) {
        return items.get(items.size() - 1);
    }
}
