package org.guildmark.catalog.diff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.catalog.content.PlacedStatement;

/**
 * One difference between two editions.
 *
 * @param before null where added
 * @param after null where removed; else the successor of {@code before}
 * @param similarity 0..1 of the two wordings; 1 where they are equal, 0 where one is missing
 */
public record StatementChange(Kind kind, PlacedStatement before, PlacedStatement after, double similarity) {
    /** How the statement changed; the first that applies in this order. */
    @Schema(name = "StatementChangeKind")
    public enum Kind {
        ADDED,
        REMOVED,
        /** Now at another level, whatever else changed. */
        RELEVELLED,
        /** Now in another function or content, or of another track. */
        MOVED,
        /** Same place, other wording. */
        REWORDED,
        /** Same place, same wording; only the id is another, because the edition is part of it. */
        UNCHANGED
    }
}
