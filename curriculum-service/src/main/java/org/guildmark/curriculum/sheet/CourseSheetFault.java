package org.guildmark.curriculum.sheet;

import org.guildmark.sheets.SheetDiagnostic;

/** What may be the matter with a template of courses or an edited matrix, beside what may befall any sheet. */
public enum CourseSheetFault implements SheetDiagnostic.Code {
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
    /** The same statement twice in one course. */
    DUPLICATE_MAPPING,
    /** A course that is its own prerequisite. */
    OWN_PREREQUISITE
}
