package org.guildmark.catalog.crosswalk;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.platform.cloudevents.DomainEvent;

/** What the catalog tells others of crosswalks: the full state of an association whenever its meaning changes. */
public final class CrosswalkEvents {
    /** Compacted; key = id of the association. */
    public static final String TOPIC = "catalog.crosswalk.v1";

    static final String TYPE = "org.guildmark.catalog.crosswalk.association-state.v1";

    private static final URI SCHEMA =
            URI.create("https://guildmark.org/contracts/events/catalog/association-state.v1.schema.json");

    private CrosswalkEvents() {}

    /**
     * The state of an association. Who decided is left out: no consumer needs it.
     *
     * @param type what {@code from} is to {@code to}; of a refusal: what it is not
     * @param score similarity of the candidate that it was, 0..1; null where it was none
     */
    public record AssociationState(
            UUID id,
            AssociationType type,
            Crosswalk.Status status,
            StatementReference from,
            StatementReference to,
            Double score,
            Instant updatedAt) {}

    /** A statement, and where it stands. */
    public record StatementReference(UUID statementId, UUID standardId, String standardKey, UUID editionId) {
        static StatementReference of(CrosswalkEnd end) {
            return new StatementReference(end.statementId(), end.standardId(), end.standardKey(), end.editionId());
        }
    }

    static DomainEvent event(Crosswalk crosswalk) {
        AssociationState state = new AssociationState(
                crosswalk.id(),
                crosswalk.type(),
                crosswalk.status(),
                StatementReference.of(crosswalk.from()),
                StatementReference.of(crosswalk.to()),
                crosswalk.score(),
                crosswalk.updatedAt());
        return DomainEvent.of(TYPE, TOPIC, crosswalk.id(), state)
                .about("crosswalks/" + crosswalk.id())
                .describedBy(SCHEMA)
                .happenedAt(crosswalk.updatedAt());
    }
}
