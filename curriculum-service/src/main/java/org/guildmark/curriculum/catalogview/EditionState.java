package org.guildmark.curriculum.catalogview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildmark.curriculum.Text;

/**
 * Data of the catalog's event {@code org.guildmark.catalog.standard.edition-state.v1}, as far as this service reads it.
 *
 * @param succession what became of the statements of the edition that this one superseded
 */
record EditionState(Standard standard, EditionFacts edition, EditionContent content, List<Succession> succession) {
    static final String TYPE = "org.guildmark.catalog.standard.edition-state.v1";
    static final String TOPIC = "catalog.standard.v1";

    EditionState {
        succession = succession == null ? List.of() : List.copyOf(succession);
    }

    record Standard(UUID id, String standardKey, String kind, Text title) {}

    record EditionFacts(
            UUID id,
            String label,
            EditionStatus status,
            int revision,
            UUID supersedesId,
            Instant publishedAt,
            Instant updatedAt) {}

    /**
     * @param from null where added
     * @param to null where removed
     */
    record Succession(StatementChange change, UUID from, UUID to, double similarity) {}
}
