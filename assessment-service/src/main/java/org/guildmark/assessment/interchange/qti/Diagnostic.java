package org.guildmark.assessment.interchange.qti;

/**
 * Something an officer should know of what was read.
 *
 * @param code stable, e.g. {@code INTERACTION_NOT_SUPPORTED}
 * @param file in the package; empty for a single item
 * @param element as the file writes it, e.g. {@code qti-slider-interaction}; null where it is about the whole file
 * @param line in the file; 0 where unknown
 */
public record Diagnostic(Severity severity, String code, String file, String element, int line, String message) {
    /** What becomes of the item. */
    public enum Severity {
        /** The item, or the package, is refused. */
        ERROR,
        /** Taken, but somebody should look at it. */
        WARNING,
        /** Taken; something without weight for question and score was left out or moved. */
        INFO
    }
}
