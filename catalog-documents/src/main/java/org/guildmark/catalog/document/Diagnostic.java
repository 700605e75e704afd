package org.guildmark.catalog.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something an editor should know about an import.
 *
 * @param message in English, without sentences of the document
 * @param fromLine first line concerned, counted from 1; 0 where the whole document is meant
 * @param toLine last line concerned, inclusive
 * @param excerpt the text concerned, as printed; null where none
 */
public record Diagnostic(Severity severity, Code code, String message, int fromLine, int toLine, String excerpt) {

    public static Diagnostic of(Severity severity, Code code, String message, int fromLine, int toLine) {
        return new Diagnostic(severity, code, message, fromLine, toLine, null);
    }

    /** How much an editor should mind. */
    @Schema(name = "DiagnosticSeverity")
    public enum Severity {
        /** Worth knowing; nothing to do. */
        INFO,
        /** Look at it before publishing. */
        WARNING,
        /** Must be settled before the draft can be published. */
        ERROR
    }

    /** Stable codes; a client may group by them. */
    @Schema(name = "DiagnosticCode")
    public enum Code {
        /** Text that found no place in the content. */
        UNPLACED_TEXT,
        /** A printed number is missing in a sequence. */
        NUMBERING_GAP,
        /** A printed number occurs twice in a sequence. */
        NUMBERING_REPEAT,
        /** A printed number contradicts its place. */
        NUMBERING_FAULT,
        /** A content or task without any statement. */
        EMPTY_CONTENT,
        /** A content with skills and no knowledge, or the reverse. */
        SKILLS_WITHOUT_KNOWLEDGE,
        /** One code with two wordings. */
        CODE_WITH_DIFFERENT_TEXT,
        /** A column of a weight table does not sum to 100. */
        WEIGHT_SUM,
        /** More than one layout of a weight table is possible. */
        WEIGHT_AMBIGUOUS,
        /** A weight table that no layout satisfies. */
        WEIGHT_UNSOLVED,
        /** A lost label was filled in. */
        INFERRED,
        /** A part was rejoined across a page break. */
        REJOINED,
        /** A condition of entry that is kept as text only. */
        RULE_NOT_UNDERSTOOD,
        /** A part that the family always has is missing. */
        PART_MISSING,
        /** The document ends in the middle of a part. */
        TRUNCATED,
        /** The text was decoded from an encoding other than UTF-8. */
        DECODED,
        /** The source prints a fault that was kept as printed. */
        SOURCE_FAULT,
        /** Counts of what was read. */
        SUMMARY
    }
}
