package org.guildmark.catalog.crosswalk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.reading.EditionSnapshot;
import org.guildmark.catalog.reading.PublishedEditions;
import org.guildmark.catalog.reading.PublishedEditions.Revision;
import org.guildmark.catalog.reading.WordingAccess;

/** Finds statements by id: one query for as many as a page holds, the rest from the contents read last. */
@ApplicationScoped
class StatementPlaces {
    private static final String FIND = "select s.id, s.standardId, s.editionId, e.revision, s.sequence"
            + " from IndexedStatement s join Edition e on e.id = s.editionId where s.id in :ids";

    private final EntityManager entityManager;
    private final PublishedEditions editions;
    private final WordingAccess access;

    StatementPlaces(EntityManager entityManager, PublishedEditions editions, WordingAccess access) {
        this.entityManager = entityManager;
        this.editions = editions;
        this.access = access;
    }

    /** Where a published statement stands. */
    record Place(UUID statementId, Revision revision, int sequence) {}

    /** By statement; one that a correction removed has no place any more. */
    Map<UUID, Place> of(Collection<UUID> statementIds) {
        if (statementIds.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = entityManager
                .createQuery(FIND, Object[].class)
                .setParameter("ids", statementIds)
                .getResultList();
        return rows.stream()
                .map(row -> new Place(
                        (UUID) row[0], new Revision((UUID) row[1], (UUID) row[2], (Integer) row[3]), (Integer) row[4]))
                .collect(Collectors.toMap(Place::statementId, Function.identity()));
    }

    /** What the caller may see of an end, given the places of the page. */
    CrosswalkView.End view(CrosswalkEnd end, Map<UUID, Place> places) {
        Place place = places.get(end.statementId());
        if (place == null) {
            return CrosswalkView.End.removed(end);
        }
        EditionSnapshot edition = editions.snapshot(place.revision());
        PlacedStatement placed = edition.statements().get(place.sequence());
        return CrosswalkView.End.of(end.standardKey(), edition, placed, access.to(edition));
    }
}
