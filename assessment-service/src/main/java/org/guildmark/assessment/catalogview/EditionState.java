package org.guildmark.assessment.catalogview;

import java.time.Instant;
import java.util.UUID;
import org.guildmark.assessment.Text;

/**
 * Data of the catalog's event {@code org.guildmark.catalog.standard.edition-state.v1}, as far as this service reads it.
 */
record EditionState(Standard standard, EditionFacts edition, EditionContent content) {
    static final String TYPE = "org.guildmark.catalog.standard.edition-state.v1";
    static final String TOPIC = "catalog.standard.v1";

    record Standard(UUID id, String standardKey, String kind, Text title) {}

    record EditionFacts(
            UUID id, String label, EditionStatus status, int revision, Instant publishedAt, Instant updatedAt) {}
}
