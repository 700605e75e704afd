package org.guildmark.assessment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.assessment.item.content.ItemKind;

/** Versions as they are stored, whatever became of their items: for who checks what was made of them. */
@ApplicationScoped
public class ItemVersions {
    private final EntityManager database;

    ItemVersions(EntityManager database) {
        this.database = database;
    }

    /** @param statementIds the first is the primary one */
    public record StoredVersion(
            UUID itemId,
            UUID versionId,
            ItemKind kind,
            BigDecimal marks,
            int expectedSeconds,
            BigDecimal difficulty,
            List<UUID> statementIds) {}

    /** By id of the version; what does not exist is left out. */
    public Map<UUID, StoredVersion> read(Collection<ItemVersionRef> refs) {
        Map<UUID, StoredVersion> found = new HashMap<>();
        for (List<UUID> some :
                PoolQueries.chunks(refs.stream().map(ItemVersionRef::versionId).collect(Collectors.toSet()))) {
            Map<UUID, List<UUID>> statements = new HashMap<>();
            database.createQuery(
                            "select s.key.versionId as version, s.statementId as statement from ItemStatement s where"
                                    + " s.key.versionId in :ids order by s.key.versionId, s.key.position",
                            Tuple.class)
                    .setParameter("ids", some)
                    .getResultStream()
                    .forEach(row -> statements
                            .computeIfAbsent(row.get("version", UUID.class), id -> new ArrayList<>())
                            .add(row.get("statement", UUID.class)));
            database.createQuery(
                            "select v.id as id, v.itemId as itemId, v.kind as kind, v.marks as marks, v.expectedSeconds"
                                    + " as seconds, v.difficulty as difficulty from ItemVersion v where v.id in :ids",
                            Tuple.class)
                    .setParameter("ids", some)
                    .getResultStream()
                    .map(row -> version(row, statements))
                    .forEach(version -> found.put(version.versionId(), version));
        }
        return found;
    }

    private static StoredVersion version(Tuple row, Map<UUID, List<UUID>> statements) {
        UUID id = row.get("id", UUID.class);
        return new StoredVersion(
                row.get("itemId", UUID.class),
                id,
                row.get("kind", ItemKind.class),
                row.get("marks", BigDecimal.class),
                row.get("seconds", Integer.class),
                row.get("difficulty", BigDecimal.class),
                List.copyOf(statements.getOrDefault(id, List.of())));
    }
}
