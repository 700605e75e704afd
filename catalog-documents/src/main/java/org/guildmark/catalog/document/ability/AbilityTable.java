package org.guildmark.catalog.document.ability;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.NumberedItems;
import org.guildmark.catalog.document.text.PrintedLabel;
import org.guildmark.catalog.document.text.TabRow;
import org.guildmark.catalog.document.text.Widths;

/**
 * Reads the rows of the table of one level. A cell's numbering says what it is: one number for a function, two for a
 * content, three for an ability or a knowledge item; the column only tells the last two apart.
 */
final class AbilityTable {
    private final String level;
    private final LineClaims claims;
    private final List<Diagnostic> diagnostics;
    private final List<AbilityDraft> functions = new ArrayList<>();
    private AbilityDraft function;
    private AbilityDraft content;

    AbilityTable(String level, LineClaims claims, List<Diagnostic> diagnostics) {
        this.level = level;
        this.claims = claims;
        this.diagnostics = diagnostics;
    }

    List<AbilityDraft> functions() {
        return functions;
    }

    /** Whether the row heads a requirement table: its cells name contents and requirements of ability or knowledge. */
    static boolean isHead(TabRow row) {
        String all = Widths.folded(String.join("", row.cells()));
        boolean named = all.contains("职业功能") || all.contains("工作内容");
        return named && (all.contains("能力要求") || all.contains("技能要求") || all.contains("知识要求")) && all.length() < 40;
    }

    void row(TabRow row) {
        List<TabRow.Cell> labels = new ArrayList<>();
        List<TabRow.Cell> texts = new ArrayList<>();
        for (TabRow.Cell cell : row.filled()) {
            // With all four cells there, the column decides; with cells lost, the numbering does.
            boolean isLabel = row.cells().size() >= 4
                    ? cell.column() < 2 && !isItems(cell.text())
                    : texts.isEmpty()
                            && !isItems(cell.text())
                            && cell.column() < row.cells().size() - 1;
            (isLabel ? labels : texts).add(cell);
        }
        for (TabRow.Cell label : labels) {
            label(label, labels, row.line());
        }
        for (int i = 0; i < texts.size(); i++) {
            boolean lastColumn = texts.get(i).column() == Math.max(row.cells().size(), 4) - 1;
            boolean knowledge = i > 0 || lastColumn && row.cells().size() >= 4;
            items(texts.get(i).text(), knowledge ? Statement.Kind.KNOWLEDGE : Statement.Kind.SKILL, row.line());
        }
    }

    private static boolean isItems(String cell) {
        return PrintedLabel.of(cell).depth() >= 3;
    }

    private void label(TabRow.Cell cell, List<TabRow.Cell> labels, int line) {
        PrintedLabel label = PrintedLabel.of(cell.text());
        claims.claim(line);
        if (label.depth() == 2) {
            openContent(label, line);
        } else if (label.depth() == 1) {
            openFunction(label, line);
        } else if (cell.column() == 0 && continuesFunction(cell, labels)) {
            rejoin(function, label.title(), line);
        } else if (cell.column() == 0) {
            openFunction(label, line);
        } else if (content != null && content.items.isEmpty()) {
            rejoin(content, label.title(), line);
        } else {
            openContent(label, line);
        }
    }

    /** The rest of a function's title after a page break: the contents of the row still belong to that function. */
    private boolean continuesFunction(TabRow.Cell cell, List<TabRow.Cell> labels) {
        if (function == null) {
            return false;
        }
        return labels.stream()
                .filter(other -> other.column() > cell.column())
                .map(other -> PrintedLabel.of(other.text()))
                .filter(other -> other.depth() == 2)
                .allMatch(other -> other.code().split("\\.")[0].equals(function.code));
    }

    private void openFunction(PrintedLabel label, int line) {
        boolean repeated = function != null
                && (label.code() == null ? same(function, label) : label.code().equals(function.code))
                && (same(function, label) || label.title().isEmpty());
        if (repeated) {
            return;
        }
        function = new AbilityDraft(level, label.code(), label.title(), line);
        functions.add(function);
        content = null;
    }

    private void openContent(PrintedLabel label, int line) {
        if (content != null && label.code() != null && label.code().equals(content.code) && same(content, label)) {
            return;
        }
        String parent = label.code() == null ? null : label.code().split("\\.")[0];
        boolean lost = function == null
                || parent != null
                        && function.code != null
                        && !parent.equals(function.code)
                        && !function.contents.isEmpty();
        if (lost) {
            function = new AbilityDraft(level, parent, "", line);
            function.codeInferred = true;
            functions.add(function);
        }
        content = new AbilityDraft(level, label.code(), label.title(), line);
        function.contents.add(content);
        function.toLine = line;
    }

    private static boolean same(AbilityDraft draft, PrintedLabel label) {
        return Widths.folded(draft.title.toString()).equals(Widths.folded(label.title()));
    }

    private void rejoin(AbilityDraft draft, String rest, int line) {
        draft.continueTitle(rest, line);
        diagnostics.add(Diagnostic.of(
                Severity.INFO,
                Code.REJOINED,
                level + " " + draft.code + ": a title that a page break had cut was rejoined",
                draft.fromLine,
                line));
    }

    private void items(String cell, Statement.Kind kind, int line) {
        if (content == null) {
            return;
        }
        claims.claim(line);
        content.toLine = line;
        function.toLine = line;
        for (NumberedItems.Item item : NumberedItems.split(cell)) {
            AbilityDraft.Item last = null;
            for (AbilityDraft.Item before : content.items) {
                last = before.kind == kind ? before : last;
            }
            if (item.code() == null && last != null) {
                last.text.append(item.text());
                last.toLine = line;
                diagnostics.add(Diagnostic.of(
                        Severity.INFO,
                        Code.REJOINED,
                        level + " " + last.code + ": a statement that a page break had cut was rejoined",
                        last.fromLine,
                        line));
            } else {
                content.items.add(new AbilityDraft.Item(kind, item.code(), item.text(), line));
            }
        }
    }
}
