package org.guildmark.assessment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.assessment.audit.AuditTrail;
import org.guildmark.assessment.item.content.CleanContent;
import org.guildmark.platform.problem.ProblemException;

/** Reviews, activates and retires items, and says which are enemies. */
@ApplicationScoped
class DecideItem {
    private final ItemRepository items;
    private final AuditTrail audit;

    DecideItem(ItemRepository items, AuditTrail audit) {
        this.items = items;
        this.audit = audit;
    }

    /**
     * @param item locked by the caller
     * @throws ProblemException 409 {@code ITEM_STATE}, 403 {@code REVIEWER_IS_EDITOR}
     */
    @Transactional
    void move(Item item, ItemState to, String actor, String reason) {
        moveOne(item, items.requireVersion(item.currentId()), to, actor, reason, Instant.now());
        items.flush();
    }

    /** Moves what can be moved; the rest stays as it is and is told. Items of other bodies do not exist. */
    @Transactional
    ItemTransitionsView moveAll(Collection<UUID> ids, ItemState to, String actor, String reason) {
        Set<UUID> wanted = new LinkedHashSet<>(ids);
        Map<UUID, Item> found = items.locked(wanted).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        Map<UUID, ItemVersion> versions =
                items.versions(found.values().stream().map(Item::currentId).toList());
        List<ItemTransitionsView.Refusal> refused = new ArrayList<>();
        Instant now = Instant.now();
        int changed = 0;
        for (UUID id : wanted) {
            Item item = found.get(id);
            try {
                if (item == null) {
                    throw ItemRepository.notFound();
                }
                moveOne(item, versions.get(item.currentId()), to, actor, reason, now);
                changed++;
            } catch (ProblemException refusal) {
                refused.add(new ItemTransitionsView.Refusal(id, refusal.code(), refusal.detail()));
            }
        }
        return new ItemTransitionsView(changed, refused);
    }

    /** Checks before it changes, so that a refusal leaves item and version as they were. */
    private void moveOne(Item item, ItemVersion version, ItemState to, String actor, String reason, Instant now) {
        ItemState before = item.state();
        item.requireBefore(to);
        if (to != ItemState.RETIRED && CleanContent.lacksImage(version.content())) {
            throw Item.wrongState("The image that candidates point into is still to come.");
        }
        if (to == ItemState.REVIEWED) {
            version.reviewed(actor, now);
        } else if (to == ItemState.ACTIVE) {
            version.settle();
        }
        item.become(to, now);
        audit.record(new AuditTrail.Entry(
                item.bodyId(),
                SaveItem.SUBJECT,
                item.id(),
                "ITEM_" + to,
                actor,
                Map.of("state", before, "version", version.number()),
                Map.of("state", to, "version", version.number()),
                reason));
    }

    /**
     * Replaces the enemies of an item, on both sides.
     *
     * @param current tells whether the item is still the one that the caller read
     * @throws ProblemException 422 {@code UNKNOWN_ENEMY}
     */
    @Transactional
    Item replaceEnemies(UUID itemId, List<UUID> enemyIds, String actor, java.util.function.Consumer<Item> current) {
        Item known = items.require(itemId);
        Set<UUID> wanted = new LinkedHashSet<>(enemyIds);
        Set<UUID> before = items.enemies(itemId);
        Set<UUID> involved = new LinkedHashSet<>(wanted);
        involved.addAll(before);
        involved.add(itemId);
        Map<UUID, Item> locked = items.locked(involved).stream()
                .filter(item -> item.bodyId().equals(known.bodyId()))
                .collect(Collectors.toMap(Item::id, Function.identity()));
        Item item = locked.get(itemId);
        current.accept(item);
        ProblemException refusal =
                ProblemException.unprocessable("UNKNOWN_ENEMY", "Enemies are other items of the same assessment body.");
        for (int i = 0; i < enemyIds.size(); i++) {
            UUID enemy = enemyIds.get(i);
            if (enemy.equals(itemId) || !locked.containsKey(enemy)) {
                refusal.at("/itemIds/" + i, enemy.equals(itemId) ? "is the item itself" : "is no item of the body");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        Set<UUID> gone = new LinkedHashSet<>(before);
        gone.removeAll(wanted);
        items.removeEnemies(itemId, gone);
        items.addEnemies(Map.of(itemId, wanted));
        Instant now = Instant.now();
        // What an enemy says of itself changes too, and with it its ETag.
        locked.values().forEach(each -> each.touch(now));
        audit.record(new AuditTrail.Entry(
                item.bodyId(),
                SaveItem.SUBJECT,
                itemId,
                "ITEM_ENEMIES_REPLACED",
                actor,
                Map.of("enemies", new TreeSet<>(before)),
                Map.of("enemies", new TreeSet<>(wanted)),
                null));
        items.flush();
        return item;
    }
}
