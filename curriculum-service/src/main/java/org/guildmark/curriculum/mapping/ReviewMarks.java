package org.guildmark.curriculum.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.curriculum.catalogview.CatalogView;
import org.guildmark.curriculum.catalogview.EditionSeen;
import org.guildmark.curriculum.catalogview.EditionStatus;
import org.guildmark.curriculum.catalogview.LocatedStatement;
import org.guildmark.curriculum.catalogview.PlacedStatement;
import org.guildmark.curriculum.catalogview.StatementChange;
import org.guildmark.curriculum.catalogview.Successor;
import org.guildmark.curriculum.mapping.MappingReview.Reason;

/**
 * Compares what was mapped with what the catalog says now. A mark follows from the mapping and the read model alone, so
 * that a missed, repeated or late event changes nothing in the end.
 */
@ApplicationScoped
class ReviewMarks {
    private final EntityManager database;
    private final CatalogView catalog;
    private final MappingEvents events;

    ReviewMarks(EntityManager database, CatalogView catalog, MappingEvents events) {
        this.database = database;
        this.catalog = catalog;
        this.events = events;
    }

    /** Marks of a revision, by statement. */
    Map<UUID, MappingReview> of(UUID revisionId) {
        return database
                .createQuery("from MappingReview where key.revisionId = ?1", MappingReview.class)
                .setParameter(1, revisionId)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(MappingReview::statementId, Function.identity()));
    }

    void forget(UUID revisionId) {
        database.createQuery("delete from MappingReview where key.revisionId = ?1")
                .setParameter(1, revisionId)
                .executeUpdate();
    }

    /** Looks at every row of a revision again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void refresh(UUID revisionId) {
        List<Mapping> rows = database.createQuery("from Mapping where key.revisionId = ?1", Mapping.class)
                .setParameter(1, revisionId)
                .getResultList();
        update(rows);
    }

    /** An edition came in: every mapping to any edition of its standard is looked at again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void editionSeen(@Observes EditionSeen seen) {
        List<Mapping> rows = database.createQuery(
                        "select m from Mapping m where m.statementId in (select s.id from CatalogStatement s where"
                                + " s.editionId in (select e.id from CatalogEdition e where e.standardId = ?1))"
                                + " and m.key.revisionId in (select r.id from MappingRevision r where r.status in (DRAFT,"
                                + " APPROVED))",
                        Mapping.class)
                .setParameter(1, seen.standardId())
                .getResultList();
        events.needReview(update(rows));
        database.flush();
    }

    /** @return the marks that were not there before */
    private List<MappingReview> update(Collection<Mapping> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> statements =
                rows.stream().map(Mapping::statementId).distinct().toList();
        Map<UUID, LocatedStatement> located = catalog.locate(statements);
        Map<UUID, Successor> successors = catalog.successors(located.values().stream()
                .filter(at -> at.status() == EditionStatus.SUPERSEDED)
                .map(at -> at.edition().standardId())
                .collect(Collectors.toSet()));
        Map<UUID, Map<UUID, MappingReview>> standing = new HashMap<>();
        List<MappingReview> opened = new ArrayList<>();
        Instant now = Instant.now();
        for (Mapping row : rows) {
            LocatedStatement at = located.get(row.statementId());
            if (at == null) {
                // A rebuild from an empty topic, perhaps: nothing is known, so nothing is concluded.
                continue;
            }
            MappingReview before =
                    standing.computeIfAbsent(row.revisionId(), this::of).get(row.statementId());
            MappingReview mark = mark(row, at, successors.get(row.statementId()), now);
            if (mark == null) {
                if (before != null) {
                    database.remove(before);
                }
            } else if (before == null) {
                database.persist(mark);
                opened.add(mark);
            } else if (!before.saysAs(mark)) {
                database.merge(mark);
                opened.add(mark);
            }
        }
        return opened;
    }

    private static MappingReview mark(Mapping row, LocatedStatement at, Successor successor, Instant now) {
        if (at.status() == EditionStatus.WITHDRAWN) {
            return mark(row, Reason.STANDARD_WITHDRAWN, null, null, null, now);
        }
        if (at.status() == EditionStatus.SUPERSEDED) {
            return successor == null
                    ? mark(row, Reason.STANDARD_SUPERSEDED, null, null, null, now)
                    : mark(
                            row,
                            Reason.STANDARD_SUPERSEDED,
                            successor.change(),
                            successor.statementId(),
                            successor.statementId() == null ? null : successor.similarity(),
                            now);
        }
        PlacedStatement placed = at.placed();
        if (placed == null) {
            return mark(row, Reason.STATEMENT_REMOVED, StatementChange.REMOVED, null, null, now);
        }
        if (!row.isWordedAs(placed)) {
            return mark(row, Reason.STATEMENT_REWORDED, StatementChange.REWORDED, row.statementId(), null, now);
        }
        return row.isPlacedAs(placed)
                ? null
                : mark(row, Reason.STATEMENT_MOVED, StatementChange.MOVED, row.statementId(), null, now);
    }

    private static MappingReview mark(
            Mapping row, Reason reason, StatementChange change, UUID proposed, Double similarity, Instant now) {
        return new MappingReview(row.revisionId(), row.statementId(), reason, change, proposed, similarity, now);
    }
}
