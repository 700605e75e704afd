package org.guildmark.assessment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.assessment.item.ItemExchange.BankedItem;

/**
 * Takes in many drafts at once, in a transaction of the caller's: each is looked at once, and then carried out. Whatever
 * entities the caller holds are detached by that.
 */
@ApplicationScoped
public class ItemIntake {
    /** So many are written, and then let go of: each flush looks at everything that is still held. */
    private static final int BATCH = 500;

    private final EntityManager database;
    private final ItemRepository items;
    private final DraftCheck drafts;
    private final SaveItem save;

    ItemIntake(EntityManager database, ItemRepository items, DraftCheck drafts, SaveItem save) {
        this.database = database;
        this.items = items;
        this.drafts = drafts;
        this.save = save;
    }

    /** @param self the item that the draft replaces; null for a new one */
    public record Proposed(ItemDraft draft, BankedItem self) {}

    /** @param verdict without faults */
    public record Replacement(UUID itemId, Verdict verdict) {}

    /**
     * What would become of drafts.
     *
     * @param coming SHA-256 of the images that come with them
     * @return one for each, in their order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Verdict> check(UUID bodyId, List<Proposed> proposed, Set<String> coming) {
        List<DraftCheck.Proposal> proposals = proposed.stream()
                .map(one -> new DraftCheck.Proposal(
                        one.draft(), one.self() == null ? null : one.self().id()))
                .toList();
        List<Verdict> verdicts = new ArrayList<>(drafts.check(bodyId, proposals, coming));
        for (int i = 0; i < verdicts.size(); i++) {
            BankedItem self = proposed.get(i).self();
            if (self != null && self.state() == ItemState.RETIRED) {
                verdicts.set(
                        i,
                        verdicts.get(i)
                                .refusedFor(new ItemFault(
                                        "/code",
                                        "ITEM_STATE",
                                        "is the code of a retired item, which is not edited any more")));
            }
        }
        return verdicts;
    }

    /**
     * Adds drafts that {@link #check} found no fault with.
     *
     * @return ids of the items, in the order of the drafts
     * @throws org.guildmark.platform.problem.ProblemException 409 {@code ITEM_CODE_TAKEN} where somebody else was faster
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> create(UUID bodyId, List<Verdict> verdicts, String actor) {
        List<UUID> ids = new ArrayList<>();
        for (List<Verdict> some : batches(verdicts)) {
            save.create(bodyId, some.stream().map(Verdict::draft).toList(), actor)
                    .forEach(saved -> ids.add(saved.item().id()));
            database.clear();
        }
        return ids;
    }

    /** Makes each draft the current version of its item, as an edit by hand would; enemies stay. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(List<Replacement> replacements, String actor) {
        for (List<Replacement> some : batches(replacements)) {
            Map<UUID, Item> locked = items
                    .locked(some.stream().map(Replacement::itemId).toList())
                    .stream()
                    .collect(Collectors.toMap(Item::id, Function.identity()));
            List<SaveItem.Edit> edits = new ArrayList<>();
            for (Replacement one : some) {
                Item item = locked.get(one.itemId());
                if (item == null) {
                    throw ItemRepository.notFound();
                }
                edits.add(new SaveItem.Edit(item, one.verdict().draft()));
            }
            save.edit(edits, actor);
            database.clear();
        }
    }

    /**
     * Adds enemies to items of the body, both ways. For drafts that name drafts that come later: those are made without
     * enemies first.
     *
     * @param enemyCodes of each item
     * @param written what this transaction has made or edited itself: nobody else has to be kept from it, or told
     * @return codes that no item of the body has, by the item that names them; nothing is changed for them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, List<String>> relate(UUID bodyId, Map<UUID, List<String>> enemyCodes, Set<UUID> written) {
        Map<String, UUID> known = items.idsByCode(
                bodyId, enemyCodes.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
        Map<UUID, List<String>> unknown = new LinkedHashMap<>();
        Map<UUID, Set<UUID>> wanted = new HashMap<>();
        enemyCodes.forEach((id, codes) -> {
            unknown.put(
                    id, codes.stream().filter(code -> !known.containsKey(code)).toList());
            Set<UUID> enemies = new HashSet<>();
            codes.stream().filter(known::containsKey).map(known::get).forEach(enemies::add);
            enemies.remove(id);
            wanted.put(id, enemies);
        });
        Set<UUID> others = items.missingEnemies(wanted).stream()
                .map(ItemEnemy.Key::itemId)
                .filter(id -> !written.contains(id))
                .collect(Collectors.toSet());
        Instant now = Instant.now();
        items.lockedOf(Set.of(bodyId), others).forEach(item -> item.touch(now));
        items.addEnemies(wanted);
        return unknown;
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }
}
