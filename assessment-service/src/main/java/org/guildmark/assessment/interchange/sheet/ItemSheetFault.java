package org.guildmark.assessment.interchange.sheet;

import org.guildmark.sheets.SheetDiagnostic;

/** What may be the matter with an item sheet, beside what may befall any sheet. */
public enum ItemSheetFault implements SheetDiagnostic.Code {
    /** Not of the form in which statements are named. */
    BAD_REFERENCE,
    /** No statement of the standard, level and track is named so. */
    UNKNOWN_STATEMENT,
    /** Several statements are named so. */
    AMBIGUOUS_STATEMENT,
    /** The item measures no statement: it stays a draft until it does. */
    NO_STATEMENT,
    /** An empty option between two others, or too few of them. */
    BAD_OPTIONS,
    /** An answer that the kind does not have. */
    BAD_ANSWER,
    /** The answer names an option that is not there. */
    KEY_NOT_AMONG_OPTIONS,
    /** The answers are not as many as the blanks. */
    BLANKS_AND_ANSWERS,
    /** The kind cannot be scored so. */
    BAD_SCORING,
    /** A tolerance that is none. */
    BAD_TOLERANCE,
    /** A scoring point that is not of the form. */
    BAD_SCORING_POINT,
    /** A value that the kind has no use for. */
    VALUE_WITHOUT_USE,
    /** Names a case that the sheet does not have. */
    UNKNOWN_CASE,
    /** A case that has no parts, or is part of another. */
    BAD_CASE,
    /** Marks of parts or scoring points that do not sum to the item's. */
    MARKS_DO_NOT_SUM,
    /** Two items with one code. */
    DUPLICATE_CODE,
    /** HTML that is not allowed, such as a script. */
    UNSAFE_HTML,
    /** What the item bank found wrong with the item. */
    REFUSED_BY_BANK
}
