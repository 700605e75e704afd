package org.guildmark.catalog.search;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.Profile.TextAccess;
import org.guildmark.catalog.content.StandardContent;

/** Keeps the search rows in step with publication, inside the transaction that publishes. */
@ApplicationScoped
public class IndexedStatementRepository implements PanacheRepositoryBase<IndexedStatement, UUID> {
    private final EntityManager entityManager;

    IndexedStatementRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Makes the rows of the edition those of {@code content}; a statement that a correction removed leaves the index. */
    public void index(UUID standardId, UUID editionId, StandardContent content) {
        boolean wordingIsPublic = content.profile().rights().textAccess() == TextAccess.PUBLIC;
        Map<UUID, IndexedStatement> existing = new HashMap<>();
        list("editionId", editionId).forEach(row -> existing.put(row.id(), row));
        for (PlacedStatement placed : PlacedStatement.allOf(content)) {
            IndexedStatement row = existing.remove(placed.statement().id());
            if (row == null) {
                entityManager.persist(new IndexedStatement(standardId, editionId, placed, wordingIsPublic));
            } else {
                row.place(placed, wordingIsPublic);
            }
        }
        existing.values().forEach(entityManager::remove);
    }

    /** Takes an edition out of the search; its statements are still found by id. */
    public void retire(UUID editionId) {
        update("searchable = false where editionId = ?1", editionId);
    }

    /** Rows for the ids, of whatever edition. */
    public List<IndexedStatement> byIds(List<UUID> ids) {
        return list("id in ?1", ids);
    }
}
