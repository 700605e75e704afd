package org.guildmark.assessment.item;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.platform.problem.ProblemException;

/** Queries for items. Where somebody asks over HTTP, their bodies are part of each: another body's item does not exist. */
@ApplicationScoped
class ItemRepository implements PanacheRepositoryBase<Item, UUID> {
    private static final int CODES_PER_QUERY = 1_000;

    private final EntityManager database;
    private final Bodies bodies;

    ItemRepository(EntityManager database, Bodies bodies) {
        this.database = database;
        this.bodies = bodies;
    }

    /** @throws ProblemException 404 {@code ITEM_NOT_FOUND}, also where it is another body's */
    Item require(UUID id) {
        return find("id = :id and bodyId in :bodies", Map.of("id", id, "bodies", bodies.asOfficer()))
                .firstResultOptional()
                .orElseThrow(ItemRepository::notFound);
    }

    /** For a change; locked until the transaction ends. */
    Item requireLocked(UUID id) {
        return find("id = :id and bodyId in :bodies", Map.of("id", id, "bodies", bodies.asOfficer()))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ItemRepository::notFound);
    }

    /** Those of the ids that are the caller's, locked in the order of their ids. */
    List<Item> locked(Collection<UUID> ids) {
        return lockedOf(bodies.asOfficer(), ids);
    }

    /** Those of the ids that are the bodies', locked in the order of their ids. */
    List<Item> lockedOf(Set<UUID> owners, Collection<UUID> ids) {
        List<Item> locked = new ArrayList<>();
        for (List<UUID> some : PoolQueries.chunks(Set.copyOf(ids))) {
            locked.addAll(find("id in :ids and bodyId in :bodies order by id", Map.of("ids", some, "bodies", owners))
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list());
        }
        return locked;
    }

    static ProblemException notFound() {
        return ProblemException.notFound("ITEM_NOT_FOUND", "There is no such item.");
    }

    ItemVersion requireVersion(UUID versionId) {
        return Optional.ofNullable(database.find(ItemVersion.class, versionId)).orElseThrow();
    }

    Optional<ItemVersion> version(UUID itemId, int number) {
        return database.createQuery("from ItemVersion where itemId = ?1 and number = ?2", ItemVersion.class)
                .setParameter(1, itemId)
                .setParameter(2, number)
                .getResultStream()
                .findFirst();
    }

    /** By id. */
    Map<UUID, ItemVersion> versions(Collection<UUID> versionIds) {
        Map<UUID, ItemVersion> found = new HashMap<>();
        for (List<UUID> some : PoolQueries.chunks(versionIds)) {
            database.createQuery("from ItemVersion where id in ?1", ItemVersion.class)
                    .setParameter(1, some)
                    .getResultStream()
                    .forEach(version -> found.put(version.id(), version));
        }
        return found;
    }

    void add(ItemVersion version) {
        database.persist(version);
    }

    void addStatements(UUID versionId, List<UUID> statementIds) {
        for (int position = 0; position < statementIds.size(); position++) {
            database.persist(new ItemStatement(versionId, position, statementIds.get(position)));
        }
    }

    void removeStatements(Collection<UUID> versionIds) {
        for (List<UUID> some : PoolQueries.chunks(versionIds)) {
            database.createQuery("delete from ItemStatement where key.versionId in ?1")
                    .setParameter(1, some)
                    .executeUpdate();
        }
    }

    /** Statements of each version, the primary one first. */
    Map<UUID, List<UUID>> statements(Collection<UUID> versionIds) {
        Map<UUID, List<UUID>> statements = new HashMap<>();
        for (List<UUID> some : PoolQueries.chunks(versionIds)) {
            database.createQuery(
                            "select key.versionId as version, statementId as statement from ItemStatement"
                                    + " where key.versionId in ?1 order by key.versionId, key.position",
                            Tuple.class)
                    .setParameter(1, some)
                    .getResultList()
                    .forEach(row -> statements
                            .computeIfAbsent(row.get("version", UUID.class), key -> new ArrayList<>())
                            .add(row.get("statement", UUID.class)));
        }
        return statements;
    }

    Map<String, UUID> idsByCode(UUID bodyId, Collection<String> codes) {
        Map<String, UUID> found = new LinkedHashMap<>();
        List<String> wanted = codes.stream().distinct().toList();
        for (int from = 0; from < wanted.size(); from += CODES_PER_QUERY) {
            database.createQuery(
                            "select code as code, id as id from Item where bodyId = ?1 and code in ?2", Tuple.class)
                    .setParameter(1, bodyId)
                    .setParameter(2, wanted.subList(from, Math.min(wanted.size(), from + CODES_PER_QUERY)))
                    .getResultList()
                    .forEach(row -> found.put(row.get("code", String.class), row.get("id", UUID.class)));
        }
        return found;
    }

    Set<UUID> enemies(UUID itemId) {
        return new HashSet<>(database.createQuery("select key.enemyId from ItemEnemy where key.itemId = ?1", UUID.class)
                .setParameter(1, itemId)
                .getResultList());
    }

    /**
     * Those relations, both ways, that are not there yet.
     *
     * @param wanted enemies of each item
     */
    Set<ItemEnemy.Key> missingEnemies(Map<UUID, Set<UUID>> wanted) {
        Set<ItemEnemy.Key> missing = new LinkedHashSet<>();
        wanted.forEach((item, enemies) -> enemies.stream().sorted().forEach(enemy -> {
            missing.add(new ItemEnemy.Key(item, enemy));
            missing.add(new ItemEnemy.Key(enemy, item));
        }));
        for (List<UUID> some : PoolQueries.chunks(wanted.keySet())) {
            database.createQuery(
                            "select key.itemId as item, key.enemyId as enemy from ItemEnemy where key.itemId in ?1",
                            Tuple.class)
                    .setParameter(1, some)
                    .getResultList()
                    .forEach(row -> {
                        UUID item = row.get("item", UUID.class);
                        UUID enemy = row.get("enemy", UUID.class);
                        missing.remove(new ItemEnemy.Key(item, enemy));
                        missing.remove(new ItemEnemy.Key(enemy, item));
                    });
        }
        return missing;
    }

    /** Both ways; those that are enemies already stay so. The caller has locked the items, or made one of them. */
    void addEnemies(Map<UUID, Set<UUID>> wanted) {
        missingEnemies(wanted).forEach(key -> database.persist(new ItemEnemy(key)));
    }

    void removeEnemies(UUID itemId, Set<UUID> enemies) {
        if (!enemies.isEmpty()) {
            database.createQuery("delete from ItemEnemy where (key.itemId = ?1 and key.enemyId in ?2)"
                            + " or (key.enemyId = ?1 and key.itemId in ?2)")
                    .setParameter(1, itemId)
                    .setParameter(2, enemies)
                    .executeUpdate();
        }
    }
}
