package org.guildmark.curriculum.imports.library;

/**
 * Something that the person who imports a library should know.
 *
 * @param message in English, without sentences of the document
 * @param line first line concerned, counted from 1; 0 where the whole document is meant
 */
public record LibraryDiagnostic(Severity severity, Code code, String message, int line) {

    /** How much one should mind. */
    public enum Severity {
        /** Worth knowing; nothing to do. */
        INFO,
        /** Something was kept as printed, or left out; look at it. */
        WARNING,
        /** The course, or the document, cannot be imported like this. */
        ERROR
    }

    /** Stable codes; a client may group by them. */
    public enum Code {
        /** The document prints no course matrix: it is no competency library. */
        NO_MATRIX,
        /** The document ends in the middle of a matrix. */
        TRUNCATED,
        /** Two matrices are headed by one number or title. */
        COURSE_REPEATED,
        /** A course without a title. */
        TITLE_MISSING,
        /** Neither the heading nor a ticked box names the kind of a course. */
        KIND_MISSING,
        /** A kind of course that libraries do not have. */
        KIND_UNKNOWN,
        /** Several boxes are ticked, or another one than the heading names. */
        KIND_CONTRADICTORY,
        /** A course without a description. */
        DESCRIPTION_MISSING,
        /** A course without any competency. */
        COMPETENCIES_MISSING,
        /** A code printed more than once in one course; the first counts. */
        CODE_REPEATED,
        /** The codes of a matrix go back: rows were moved, or a second course begins whose head was lost. */
        CODES_OUT_OF_ORDER,
        /** A code without any wording beside it. */
        WORDING_MISSING,
        /** Text that belongs to no part of a matrix. */
        UNPLACED_TEXT,
        /** How the text came out of the file: another encoding than UTF-8, pages without text. */
        TEXT_EXTRACTION
    }
}
