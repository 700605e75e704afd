package org.guildmark.sheets;

/**
 * Cells that were merged into one.
 *
 * @param firstRow counted from 1
 * @param firstColumn counted from 0
 */
public record MergedRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    public boolean holdsRow(int row) {
        return firstRow <= row && row <= lastRow;
    }

    public boolean holdsColumn(int column) {
        return firstColumn <= column && column <= lastColumn;
    }
}
