package org.guildmark.curriculum.catalogview;

import java.time.Instant;
import java.util.UUID;

/** Data of the catalog's event {@code org.guildmark.catalog.crosswalk.association-state.v1}, as far as it is read here. */
record CrosswalkState(UUID id, AssociationType type, String status, End from, End to, Instant updatedAt) {
    static final String TYPE = "org.guildmark.catalog.crosswalk.association-state.v1";
    static final String TOPIC = "catalog.crosswalk.v1";
    static final String ACCEPTED = "ACCEPTED";

    record End(UUID statementId) {}
}
