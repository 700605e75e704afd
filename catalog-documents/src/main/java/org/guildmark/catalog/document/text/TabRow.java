package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One row of a table whose cells the extraction separated by tabs. Leading cells may be lost, shifted or merged, so a
 * column's number is only a hint.
 *
 * @param line number of the source line
 * @param cells every cell, stripped of white space and markup, empty ones included
 */
public record TabRow(int line, List<String> cells) {
    public TabRow {
        cells = List.copyOf(cells);
    }

    /** Whether the line is a row at all: it has a tab. */
    public static boolean is(Line line) {
        return line.text().indexOf('\t') >= 0;
    }

    /** The row of a line; a line without a tab is a row of one cell. */
    public static TabRow of(Line line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.text().split("\t", -1)) {
            cells.add(Markup.stripped(cell.strip()).strip());
        }
        return new TabRow(line.number(), cells);
    }

    /** The cells that hold something, in order. */
    public List<Cell> filled() {
        List<Cell> filled = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                filled.add(new Cell(column, cells.get(column)));
            }
        }
        return filled;
    }

    /**
     * Whether this is a head row, first or repeated: it has cells, and each is one of {@code words}.
     *
     * @param words column titles, folded with {@link Widths#folded}
     */
    public boolean isHead(Set<String> words) {
        List<Cell> filled = filled();
        return !filled.isEmpty() && filled.stream().allMatch(cell -> words.contains(Widths.folded(cell.text())));
    }

    /** Whether this is a ruling such as {@code ------ ------}. */
    public boolean isRuling() {
        List<Cell> filled = filled();
        return !filled.isEmpty()
                && filled.stream()
                        .allMatch(cell -> cell.text().chars().allMatch(c -> c == '-' || c == ':' || c == '|'));
    }

    /**
     * A cell with its place.
     *
     * @param column counted from 0
     */
    public record Cell(int column, String text) {}
}
