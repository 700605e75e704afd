package org.guildmark.assessment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;

/** Reads the bank as a whole, and marks what was used. */
@ApplicationScoped
class PoolQueries {
    private static final int IDS_PER_QUERY = 2_000;
    private static final String ACTIVE = " where i.bodyId = :body and i.state = ACTIVE and v.editionId = :edition";

    private final EntityManager database;

    PoolQueries(EntityManager database) {
        this.database = database;
    }

    List<PoolItem> pool(UUID bodyId, UUID editionId) {
        Map<UUID, List<UUID>> statements = pairs(
                "select s.key.versionId as one, s.statementId as other from Item i join ItemVersion v on v.id ="
                        + " i.currentId join ItemStatement s on s.key.versionId = v.id"
                        + ACTIVE + " order by s.key.versionId, s.key.position",
                bodyId,
                editionId);
        Map<UUID, List<UUID>> enemies = pairs(
                "select e.key.itemId as one, e.key.enemyId as other from Item i join ItemVersion v on v.id ="
                        + " i.currentId join ItemEnemy e on e.key.itemId = i.id" + ACTIVE,
                bodyId,
                editionId);
        return database.createQuery(
                        "select i.id as id, v.id as versionId, i.code as code, v.kind as kind, v.marks as marks,"
                                + " v.expectedSeconds as seconds, v.difficulty as difficulty, i.exposure as exposure,"
                                + " i.lastUsedAt as lastUsedAt from Item i join ItemVersion v on v.id = i.currentId"
                                + ACTIVE + " order by i.id",
                        Tuple.class)
                .setParameter("body", bodyId)
                .setParameter("edition", editionId)
                .getResultStream()
                .map(row -> new PoolItem(
                        row.get("id", UUID.class),
                        row.get("versionId", UUID.class),
                        row.get("code", String.class),
                        row.get("kind", ItemKind.class),
                        row.get("marks", BigDecimal.class),
                        row.get("seconds", Integer.class),
                        row.get("difficulty", BigDecimal.class),
                        row.get("exposure", Integer.class),
                        row.get("lastUsedAt", Instant.class),
                        List.copyOf(statements.getOrDefault(row.get("versionId", UUID.class), List.of())),
                        Set.copyOf(enemies.getOrDefault(row.get("id", UUID.class), List.of()))))
                .toList();
    }

    Map<UUID, ItemContent> contents(Collection<ItemVersionRef> refs) {
        Map<UUID, ItemContent> contents = new HashMap<>();
        for (List<UUID> some :
                chunks(refs.stream().map(ItemVersionRef::versionId).collect(Collectors.toSet()))) {
            database.createQuery("select id as id, content as content from ItemVersion where id in :ids", Tuple.class)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(row -> contents.put(row.get("id", UUID.class), row.get("content", ItemContent.class)));
        }
        return contents;
    }

    void released(Set<ItemVersionRef> refs, Instant now) {
        requireExisting(refs);
        // Items first, in the order of their ids: an edit locks its item too before it looks whether the version may
        // change, and two releases that share items wait for one another.
        for (List<UUID> some : chunks(refs.stream().map(ItemVersionRef::itemId).collect(Collectors.toSet()))) {
            database.createQuery(
                            "update versioned Item set exposure = exposure + 1, lastUsedAt = :now where id in :ids")
                    .setParameter("now", now)
                    .setParameter("ids", some)
                    .executeUpdate();
        }
        for (List<UUID> some :
                chunks(refs.stream().map(ItemVersionRef::versionId).collect(Collectors.toSet()))) {
            database.createQuery("update ItemVersion set frozen = true where id in :ids")
                    .setParameter("ids", some)
                    .executeUpdate();
        }
    }

    private void requireExisting(Set<ItemVersionRef> refs) {
        Set<ItemVersionRef> known = new HashSet<>();
        for (List<UUID> some :
                chunks(refs.stream().map(ItemVersionRef::versionId).collect(Collectors.toSet()))) {
            database.createQuery("select id as id, itemId as itemId from ItemVersion where id in :ids", Tuple.class)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(row ->
                            known.add(new ItemVersionRef(row.get("itemId", UUID.class), row.get("id", UUID.class))));
        }
        if (!known.equals(refs)) {
            throw new IllegalArgumentException("A paper holds versions of items that do not exist");
        }
    }

    private Map<UUID, List<UUID>> pairs(String query, UUID bodyId, UUID editionId) {
        Map<UUID, List<UUID>> found = new HashMap<>();
        database.createQuery(query, Tuple.class)
                .setParameter("body", bodyId)
                .setParameter("edition", editionId)
                .getResultStream()
                .forEach(row -> found.computeIfAbsent(row.get("one", UUID.class), key -> new ArrayList<>())
                        .add(row.get("other", UUID.class)));
        return found;
    }

    static List<List<UUID>> chunks(Collection<UUID> ids) {
        List<UUID> sorted = ids.stream().sorted().toList();
        List<List<UUID>> chunks = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += IDS_PER_QUERY) {
            chunks.add(sorted.subList(from, Math.min(sorted.size(), from + IDS_PER_QUERY)));
        }
        return chunks;
    }
}
