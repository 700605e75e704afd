package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.document.library.Token.Kind;
import org.guildmark.catalog.document.text.LineClaims;

/**
 * Puts the cells of one matrix together. A fragment continues the cell whose code was printed last, unless the widths
 * of the columns say that this cell is full up and another one still open.
 */
final class MatrixCells {
    private final List<Token> tokens;
    private final Columns columns;
    private final LineClaims claims;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Token> carried = new ArrayList<>();
    private Cell active;
    private Cell task;
    private Cell project;

    private MatrixCells(List<Token> tokens, Columns columns, LineClaims claims) {
        this.tokens = tokens;
        this.columns = columns;
        this.claims = claims;
    }

    /** The cells in printed order; the lines of every placed token are claimed. */
    static List<Cell> of(List<Token> tokens, Columns columns, LineClaims claims) {
        return new MatrixCells(tokens, columns, claims).assembled();
    }

    private List<Cell> assembled() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isCode()) {
                open(token);
            } else if (token.kind() == Kind.BREAK) {
                active = null;
                task = null;
                project = null;
            } else if (token.kind() == Kind.FRAGMENT) {
                place(token, i + 1 < tokens.size() ? tokens.get(i + 1) : null);
            }
        }
        return cells;
    }

    private void open(Token token) {
        active = carried.isEmpty() ? new Cell(token) : carriedInto(token);
        cells.add(active);
        claims.claim(token.line());
        if (token.kind() == Kind.TASK) {
            task = active;
        } else if (token.kind() == Kind.PROJECT) {
            project = active;
        }
    }

    private Cell carriedInto(Token token) {
        Cell cell = new Cell(new Token(token.kind(), token.code(), "", token.line(), false));
        carried.forEach(piece -> cell.add(piece.text(), piece.line()));
        cell.add(token.text(), token.line());
        cell.markRejoined();
        carried.clear();
        return cell;
    }

    private void place(Token fragment, Token next) {
        if (active == null) {
            return;
        }
        claims.claim(fragment.line());
        if (fragment.beforeItem()) {
            leftOfItem(fragment);
        } else if (active.kind() == Kind.ITEM) {
            afterItem(fragment, next);
        } else {
            active.add(fragment.text(), fragment.line());
        }
    }

    private void leftOfItem(Token fragment) {
        if (active.kind() != Kind.ITEM) {
            active.add(fragment.text(), fragment.line());
        } else {
            Cell title = isOpen(task) || !isOpen(project) ? task : project;
            give(title == null ? active : title, fragment.text(), fragment.line());
        }
    }

    private void afterItem(Token fragment, Token next) {
        String text = fragment.text();
        boolean itemOpen = active.pieces().isEmpty() || columns.fillsText(active.lastLine(), text);
        boolean sideBySide = task != null && isOpen(task) && lastLineOf(task) == active.codeLine();
        String[] words = text.split("\\s+", 2);
        if (itemOpen) {
            boolean twoCells = sideBySide && words.length == 2 && Columns.width(words[0]) <= columns.title();
            if (twoCells) {
                give(task, words[0], fragment.line());
                active.add(words[1], fragment.line());
            } else {
                active.add(text, fragment.line());
            }
        } else if (sideBySide && Columns.width(text) <= columns.title()) {
            give(task, text, fragment.line());
        } else if (next != null && next.isCode() && next.text().isEmpty() && isHeadOf(next, text)) {
            carried.add(fragment);
        } else if (isOpen(task) && Columns.width(text) < columns.title()) {
            give(task, text, fragment.line());
        } else {
            active.add(text, fragment.line());
        }
    }

    /** Cells centred beside their text print its first line before their code. */
    private boolean isHeadOf(Token next, String text) {
        boolean wide = Columns.width(text) > columns.title() + 4;
        return wide == (next.kind() == Kind.ITEM);
    }

    private boolean isOpen(Cell title) {
        return title != null && columns.fillsTitle(title.lastLine());
    }

    private static int lastLineOf(Cell cell) {
        return cell.pieces().isEmpty()
                ? cell.codeLine()
                : cell.pieces().get(cell.pieces().size() - 1).line();
    }

    private static void give(Cell cell, String text, int line) {
        cell.add(text, line);
        cell.markRejoined();
    }
}
