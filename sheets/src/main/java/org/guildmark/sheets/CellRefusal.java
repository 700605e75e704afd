package org.guildmark.sheets;

import java.util.Optional;

/**
 * Why the text of a cell is not what its author typed.
 *
 * @param message in English, says what to do
 */
public record CellRefusal(SheetFault code, String message) {

    /** Empty where the text may be taken as it is. */
    public static Optional<CellRefusal> of(SheetCell cell) {
        return switch (cell.form()) {
            case VALUE -> Optional.empty();
            case FORMULA ->
                Optional.of(new CellRefusal(SheetFault.FORMULA, "A formula is not read; type the value itself."));
            case ERROR ->
                Optional.of(
                        new CellRefusal(SheetFault.CELL_ERROR, "The cell shows an error of the spreadsheet program."));
            case DATE ->
                Optional.of(
                        new CellRefusal(
                                SheetFault.DATE_FOR_TEXT,
                                "The spreadsheet program took the value for a date; format the column as text and type it again."));
        };
    }
}
