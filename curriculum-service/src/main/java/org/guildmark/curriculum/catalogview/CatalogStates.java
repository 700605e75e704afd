package org.guildmark.curriculum.catalogview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the catalog's states into the read model; every one of them replaces what was known before. */
@ApplicationScoped
class CatalogStates {
    private static final int ROWS_AT_ONCE = 1_000;

    private final EntityManager database;
    private final Event<EditionSeen> seen;

    CatalogStates(EntityManager database, Event<EditionSeen> seen) {
        this.database = database;
        this.seen = seen;
    }

    /** @param generation of the rebuild under way, else the current one */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(EditionState state, int generation) {
        UUID id = state.edition().id();
        CatalogEdition row = database.find(CatalogEdition.class, id);
        if (row != null && row.updatedAt().isAfter(state.edition().updatedAt())) {
            // A rebuild reads old states while new ones arrive; the newer wins, and belongs to the new generation too.
            row.keepIn(generation);
            return;
        }
        if (row == null) {
            row = new CatalogEdition(id);
            row.become(state, generation);
            database.persist(row);
        } else {
            row.become(state, generation);
        }
        database.flush();
        indexStatements(new Edition(row));
        if (!state.succession().isEmpty()) {
            recordSuccession(id, state.succession());
        }
        seen.fire(new EditionSeen(state.standard().id()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void take(CrosswalkState state, int generation) {
        CatalogCrosswalk row = database.find(CatalogCrosswalk.class, state.id());
        if (row == null) {
            row = new CatalogCrosswalk(state.id());
            row.become(state, generation);
            database.persist(row);
        } else if (row.updatedAt().isAfter(state.updatedAt())) {
            row.keepIn(generation);
        } else {
            row.become(state, generation);
        }
    }

    private void indexStatements(Edition edition) {
        database.createQuery("update CatalogStatement set removed = true where editionId = ?1")
                .setParameter(1, edition.id())
                .executeUpdate();
        inBatches(
                edition.statements(),
                batch -> "insert into catalog_statement (id, edition_id, removed) values "
                        + batch.stream()
                                .map(placed -> "(" + hex(placed.id()) + "," + hex(edition.id()) + ",false)")
                                .collect(Collectors.joining(","))
                        + " on duplicate key update edition_id = values(edition_id), removed = false");
    }

    private void recordSuccession(UUID editionId, List<EditionState.Succession> succession) {
        database.createQuery("delete from CatalogSuccession where key.editionId = ?1")
                .setParameter(1, editionId)
                .executeUpdate();
        inBatches(
                succession.stream().filter(change -> change.from() != null).toList(),
                batch -> "insert into catalog_succession (edition_id, from_id, to_id, change_kind, similarity) values "
                        + batch.stream()
                                .map(change -> "(" + hex(editionId) + "," + hex(change.from()) + ","
                                        + (change.to() == null ? "null" : hex(change.to())) + ",'"
                                        + change.change().name() + "'," + change.similarity() + ")")
                                .collect(Collectors.joining(",")));
    }

    /** Ten thousand rows by a few statements; the values are ids and numbers of ours, never text from outside. */
    private <T> void inBatches(List<T> rows, Function<List<T>, String> sql) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            database.createNativeQuery(sql.apply(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE))))
                    .executeUpdate();
        }
    }

    private static String hex(UUID id) {
        return "x'" + id.toString().replace("-", "") + "'";
    }
}
