package org.guildmark.catalog.crosswalk;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A statement that an association begins or ends at. Its edition never changes: the next edition has other ids. */
@Embeddable
public record CrosswalkEnd(UUID statementId, UUID standardId, String standardKey, UUID editionId) {
    /** The same standard's statement in another edition. */
    CrosswalkEnd movedTo(UUID newStatementId, UUID newEditionId) {
        return new CrosswalkEnd(newStatementId, standardId, standardKey, newEditionId);
    }
}
