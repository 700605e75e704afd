package org.guildmark.assessment.catalogview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes the catalog's states into the read model; every one of them replaces what was known before. */
@ApplicationScoped
class CatalogStates {
    private static final int ROWS_AT_ONCE = 1_000;

    private final EntityManager database;

    CatalogStates(EntityManager database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void take(EditionState state) {
        UUID id = state.edition().id();
        CatalogEdition row = database.find(CatalogEdition.class, id);
        if (row != null && row.updatedAt().isAfter(state.edition().updatedAt())) {
            return; // A rebuild reads old states while new ones arrive; the newer wins.
        }
        if (row == null) {
            row = new CatalogEdition(id);
            row.become(state);
            database.persist(row);
        } else {
            row.become(state);
        }
        database.flush();
        indexStatements(new Edition(row));
    }

    /** Ten thousand rows by a few statements; the values are ids of ours, never text from outside. */
    private void indexStatements(Edition edition) {
        List<PlacedStatement> statements = edition.statements();
        for (int from = 0; from < statements.size(); from += ROWS_AT_ONCE) {
            String rows = statements.subList(from, Math.min(statements.size(), from + ROWS_AT_ONCE)).stream()
                    .map(placed -> "(" + hex(placed.id()) + "," + hex(edition.id()) + ")")
                    .collect(Collectors.joining(","));
            database.createNativeQuery("insert into catalog_statement (id, edition_id) values " + rows
                            + " on duplicate key update edition_id = values(edition_id)")
                    .executeUpdate();
        }
    }

    private static String hex(UUID id) {
        return "x'" + id.toString().replace("-", "") + "'";
    }
}
