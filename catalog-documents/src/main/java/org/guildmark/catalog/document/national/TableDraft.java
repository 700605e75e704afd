package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.Widths;

/** What a table of one level holds, while it is being read. */
final class TableDraft {
    private TableDraft() {}

    /** Text of a cell, line by line, with the range of lines it came from. */
    static class Cell {
        final List<String> pieces = new ArrayList<>();
        int from;
        int to;

        void add(Line line, String piece) {
            from = from == 0 ? line.number() : from;
            to = Math.max(to, line.number());
            if (!piece.isBlank()) {
                pieces.add(piece);
            }
        }

        String text() {
            return RunningText.joined(pieces);
        }

        String folded() {
            return Widths.folded(text());
        }
    }

    /** A function; one that several pages print is one draft with a block for each page. */
    static final class Function extends Cell {
        final int number;
        final List<Block> blocks = new ArrayList<>();
        int page;
        boolean numberLost;

        Function(int number, int page) {
            this.number = number;
            this.page = page;
        }

        List<Content> contents() {
            return blocks.stream()
                    .flatMap(block -> block.contents.stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * The contents of one function that follow one group of work-type labels on one page. Extraction prints the labels
     * of a page before its contents, so that their borders are lost.
     */
    static final class Block {
        /** Each label with its work types: one, or several where the label names them together. */
        final List<List<Track>> labels = new ArrayList<>();

        final List<Content> contents = new ArrayList<>();
    }

    /** A content. {@code codeAlone}: its code stands alone on a line, which is how a narrow cell prints it. */
    static final class Content extends Cell {
        final PrintedCode code;
        final List<Item> items = new ArrayList<>();
        boolean codeAlone;
        int page;

        Content(PrintedCode code, int page) {
            this.code = code;
            this.page = page;
        }

        List<Item> items(Statement.Kind kind) {
            return items.stream().filter(item -> item.kind == kind).toList();
        }

        int lastLine() {
            return items.stream().mapToInt(item -> item.to).reduce(to, Math::max);
        }
    }

    /** A numbered requirement; skill or knowledge is settled when the whole content has been read. */
    static final class Item extends Cell {
        final PrintedCode code;
        final int page;
        Statement.Kind kind;
        boolean rejoined;

        Item(PrintedCode code, int page) {
            this.code = code;
            this.page = page;
        }

        /** True where the last line is as long as the cell is wide: the text may go on. */
        boolean endsFull(int width) {
            return !pieces.isEmpty()
                    && Widths.folded(pieces.get(pieces.size() - 1)).length() >= width - 1;
        }
    }
}
