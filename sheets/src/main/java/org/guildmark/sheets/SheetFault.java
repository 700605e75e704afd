package org.guildmark.sheets;

/** What may be the matter with any sheet, whatever its layout. */
public enum SheetFault implements SheetDiagnostic.Code {
    /** The name of the file promises another type; it was read as what it is. */
    RENAMED_FILE,
    /** The text was in an encoding other than UTF-8. */
    DECODED,
    /** A further sheet of the workbook that was not read. */
    SHEET_IGNORED,
    /** A formula stands where a value is expected. */
    FORMULA,
    /** Merged cells lose all values but one. */
    MERGED_CELLS,
    /** The spreadsheet program shows an error in the cell. */
    CELL_ERROR,
    /** A code that the spreadsheet program turned into a date. */
    DATE_FOR_TEXT,
    /** The row has fewer fields than the header. */
    SHORT_ROW,
    /** A column that the layout does not know. */
    UNKNOWN_COLUMN,
    /** A column that the layout needs or usually has. */
    MISSING_COLUMN,
    /** Two columns with the same meaning. */
    DUPLICATE_COLUMN,
    /** Two rows with the same meaning. */
    DUPLICATE_ROW,
    /** A value that must be given is not. */
    MISSING_VALUE,
    /** A word that is not one of those allowed. */
    UNKNOWN_VALUE,
    /** Not a number, or not one that the field can hold. */
    BAD_NUMBER,
    /** A code with characters that no code has. */
    BAD_CODE,
    /** Longer than the field can hold. */
    TEXT_TOO_LONG,
    /** The same fact is stated in two ways. */
    CONTRADICTION,
    /** More diagnostics than are listed. */
    MORE_DIAGNOSTICS
}
