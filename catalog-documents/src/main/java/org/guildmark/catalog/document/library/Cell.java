package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.guildmark.catalog.document.text.Widths;

/** A cell of a matrix while its text is put together from the fragments of several lines. */
final class Cell {
    /** A fragment of the cell's text and the line on which it stands. */
    record Piece(String text, int line) {}

    private final Token.Kind kind;
    private final String code;
    private final int codeLine;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean rejoined;
    private String folded;

    Cell(Token token) {
        kind = token.kind();
        code = token.code();
        codeLine = token.line();
        add(token.text(), token.line());
    }

    Token.Kind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    int codeLine() {
        return codeLine;
    }

    List<Piece> pieces() {
        return Collections.unmodifiableList(pieces);
    }

    void replace(List<Piece> others) {
        pieces.clear();
        pieces.addAll(others);
        folded = null;
        rejoined = true;
    }

    void add(String text, int line) {
        if (!text.isBlank()) {
            pieces.add(new Piece(text, line));
            folded = null;
        }
    }

    String lastLine() {
        return pieces.isEmpty() ? "" : pieces.get(pieces.size() - 1).text();
    }

    /** Whether a fragment was moved here against the printed order. */
    boolean rejoined() {
        return rejoined;
    }

    void markRejoined() {
        rejoined = true;
    }

    int fromLine() {
        return pieces.stream().mapToInt(Piece::line).reduce(codeLine, Math::min);
    }

    int toLine() {
        return pieces.stream().mapToInt(Piece::line).reduce(codeLine, Math::max);
    }

    /** Wording as printed, without the line breaks. */
    String text() {
        return joined(pieces);
    }

    String folded() {
        if (folded == null) {
            folded = Widths.folded(text());
        }
        return folded;
    }

    static String joined(List<Piece> pieces) {
        StringBuilder joined = new StringBuilder();
        for (Piece piece : pieces) {
            String next = piece.text();
            if (!joined.isEmpty() && isWord(joined.charAt(joined.length() - 1)) && isWord(next.charAt(0))) {
                joined.append(' ');
            }
            joined.append(next);
        }
        return Widths.tidy(joined.toString());
    }

    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
