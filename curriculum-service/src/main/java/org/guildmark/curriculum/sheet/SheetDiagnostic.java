package org.guildmark.curriculum.sheet;

/**
 * Something that the person who uploaded a sheet should know.
 *
 * @param message in English, names the value concerned
 * @param row counted from 1 as the spreadsheet program counts; 0 where the whole file is meant
 * @param column letter as the spreadsheet program shows it; null where the whole row or file is meant
 */
public record SheetDiagnostic(Severity severity, Code code, String message, int row, String column) {

    /** How much to mind. */
    public enum Severity {
        /** Worth knowing; nothing to do. */
        INFO,
        /** Read, but look at it. */
        WARNING,
        /** What it concerns was not read; the sheet must be put right before it is imported. */
        ERROR
    }

    /** Stable codes; a client may group by them. */
    public enum Code {
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
        /** An id that is none. */
        BAD_ID,
        /** Neither an id nor a code. */
        NO_IDENTITY,
        /** A code that several statements or courses bear. */
        AMBIGUOUS_CODE,
        /** Found by the printed code because the id is gone. */
        FOUND_BY_CODE,
        /** A statement that is not in this matrix. */
        UNKNOWN_STATEMENT,
        /** A course that is not in this matrix. */
        UNKNOWN_COURSE,
        /** A mark that means no emphasis. */
        UNKNOWN_MARK,
        /** Rows of the matrix that the sheet lacks; they stay as they are. */
        MISSING_ROWS,
        /** Courses of the matrix that the sheet lacks; they stay as they are. */
        MISSING_COURSES,
        /** The course was changed by somebody since the sheet was exported. */
        STALE_COLUMN,
        /** The sheet no longer tells which revision a column shows. */
        VERSION_MISSING,
        /** The sheet was exported from another programme. */
        WRONG_PROGRAMME,
        /** The sheet was exported for another standard. */
        WRONG_STANDARD,
        /** A mapping that is taken away had a note. */
        NOTE_REMOVED,
        /** A row of a template without the code of its course. */
        MISSING_COURSE_CODE,
        /** A value of a template that must be given is not. */
        MISSING_VALUE,
        /** A word that is not one of those allowed. */
        UNKNOWN_VALUE,
        /** Not a number, or not one that the field can hold. */
        BAD_NUMBER,
        /** A code with characters that no code has. */
        BAD_CODE,
        /** Longer than the field can hold. */
        TEXT_TOO_LONG,
        /** A fact of a course is stated in two ways. */
        CONTRADICTION,
        /** The same statement twice in one course. */
        DUPLICATE_MAPPING,
        /** A course that is its own prerequisite. */
        OWN_PREREQUISITE,
        /** More diagnostics than are listed. */
        MORE_DIAGNOSTICS
    }
}
