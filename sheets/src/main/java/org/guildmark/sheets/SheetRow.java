package org.guildmark.sheets;

import java.util.List;

/**
 * One row of an uploaded sheet.
 *
 * @param number counted from 1 as the spreadsheet program counts
 * @param cells from the first column on; those to the right of the last value may be left out
 * @param width columns that the row states; a workbook states all, a CSV as many as the row has fields
 */
public record SheetRow(int number, List<SheetCell> cells, int width) {

    /** The cell of a column counted from 0. */
    public SheetCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : SheetCell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }
}
