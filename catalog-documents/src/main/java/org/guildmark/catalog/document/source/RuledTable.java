package org.guildmark.catalog.document.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;
import org.guildmark.catalog.document.source.Rulings.Ruling;

/**
 * A table whose cells are ruled. Lines that touch form one table; its columns and rows are the places where any line
 * runs, and neighbours without a line between them are one merged cell.
 */
final class RuledTable {
    /** Lines closer than this, in points, are the same line, or touch. */
    private static final float NEAR = 3f;

    private static final int MAXIMUM_CELLS = 5_000;

    private final List<Float> columns;
    private final List<Float> rows;
    /** For each place of the grid the place that holds the text of its cell: the upper left one. */
    private final int[] owner;

    private RuledTable(List<Ruling> lines) {
        columns = places(lines, false);
        rows = places(lines, true);
        int wide = Math.max(0, columns.size() - 1);
        int high = Math.max(0, rows.size() - 1);
        owner = new int[wide * high];
        for (int place = 0; place < owner.length; place++) {
            int column = place % wide;
            int row = place / wide;
            boolean openLeft = column > 0 && !ruled(lines, false, columns.get(column), middle(rows, row));
            boolean openTop = row > 0 && !ruled(lines, true, rows.get(row), middle(columns, column));
            owner[place] = openTop ? owner[place - wide] : openLeft ? owner[place - 1] : place;
        }
    }

    /** Tables of the page from top to bottom. A single frame is no table. */
    static List<RuledTable> on(PDPage page) throws IOException {
        List<RuledTable> tables = new ArrayList<>();
        Deque<Ruling> left = new ArrayDeque<>(Rulings.on(page));
        while (!left.isEmpty()) {
            List<Ruling> touching = new ArrayList<>(List.of(left.poll()));
            for (int i = 0; i < touching.size(); i++) {
                Ruling line = touching.get(i);
                left.removeIf(other -> touch(line, other) && touching.add(other));
            }
            int wide = places(touching, false).size() - 1;
            int high = places(touching, true).size() - 1;
            if (wide > 0 && high > 0 && wide * high > 1 && wide * high <= MAXIMUM_CELLS) {
                tables.add(new RuledTable(touching));
            }
        }
        tables.sort(Comparator.comparing(RuledTable::top));
        return tables;
    }

    float top() {
        return rows.get(0);
    }

    boolean contains(float x, float y) {
        return index(columns, x) >= 0 && index(rows, y) >= 0;
    }

    /** The text of each place of the grid, row by row; a merged cell has all its text in its first place. */
    List<List<List<TextPosition>>> rows(List<TextPosition> inside) {
        int wide = columns.size() - 1;
        List<List<TextPosition>> places = new ArrayList<>();
        for (int place = 0; place < owner.length; place++) {
            places.add(new ArrayList<>());
        }
        for (TextPosition position : inside) {
            int place = index(rows, y(position)) * wide + index(columns, x(position));
            places.get(owner[place]).add(position);
        }
        List<List<List<TextPosition>>> table = new ArrayList<>();
        for (int from = 0; from < places.size(); from += wide) {
            table.add(places.subList(from, from + wide));
        }
        return table;
    }

    /** Middle of a character, in points from the left edge of the page. */
    static float x(TextPosition position) {
        return position.getXDirAdj() + position.getWidthDirAdj() / 2;
    }

    /** A point inside a character, in points from the upper edge of the page; its own height is not always known. */
    static float y(TextPosition position) {
        return position.getYDirAdj() - position.getFontSizeInPt() * 0.3f;
    }

    private static boolean touch(Ruling one, Ruling other) {
        if (one.horizontal() == other.horizontal()) {
            return Math.abs(one.at() - other.at()) <= NEAR
                    && one.from() <= other.to() + NEAR
                    && other.from() <= one.to() + NEAR;
        }
        return one.at() >= other.from() - NEAR
                && one.at() <= other.to() + NEAR
                && other.at() >= one.from() - NEAR
                && other.at() <= one.to() + NEAR;
    }

    private static boolean ruled(List<Ruling> lines, boolean horizontal, float at, float crossing) {
        return lines.stream()
                .anyMatch(line -> line.horizontal() == horizontal
                        && Math.abs(line.at() - at) <= NEAR
                        && line.from() <= crossing
                        && crossing <= line.to());
    }

    private static List<Float> places(List<Ruling> lines, boolean horizontal) {
        List<Float> places = new ArrayList<>();
        lines.stream()
                .filter(line -> line.horizontal() == horizontal)
                .map(Ruling::at)
                .sorted()
                .forEach(at -> {
                    if (places.isEmpty() || at - places.get(places.size() - 1) > NEAR) {
                        places.add(at);
                    }
                });
        return places;
    }

    private static float middle(List<Float> places, int index) {
        return (places.get(index) + places.get(index + 1)) / 2;
    }

    private static int index(List<Float> places, float at) {
        for (int i = 0; i + 1 < places.size(); i++) {
            if (at >= places.get(i) && at < places.get(i + 1)) {
                return i;
            }
        }
        return -1;
    }
}
