package org.guildmark.assessment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.item.content.ItemContent;

/**
 * The bank as other aggregates use it. It is told for which body it acts and does not ask who calls: whoever calls has
 * made sure of that.
 */
@ApplicationScoped
public class ItemBank {
    private final ItemRepository items;
    private final PoolQueries pools;
    private final DraftCheck drafts;
    private final SaveItem save;

    ItemBank(ItemRepository items, PoolQueries pools, DraftCheck drafts, SaveItem save) {
        this.items = items;
        this.pools = pools;
        this.drafts = drafts;
        this.save = save;
    }

    /** Every active item of the body that measures a statement of the edition, by id. Three queries, however many. */
    public List<PoolItem> pool(UUID bodyId, Edition edition) {
        return pools.pool(bodyId, edition.id());
    }

    /** Contents by id of the version; one that is asked for and does not exist is left out. */
    public Map<UUID, ItemContent> contents(Collection<ItemVersionRef> refs) {
        return pools.contents(refs);
    }

    /**
     * A paper that holds them was released: the versions are for good, and the items were used once more.
     *
     * @throws IllegalArgumentException where a version does not exist or is of another item
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void released(Collection<ItemVersionRef> refs) {
        pools.released(Set.copyOf(refs), Instant.now());
    }

    /**
     * Adds a draft that {@link #check} finds no fault with; it begins in {@link ItemState#DRAFT}.
     *
     * @param actor subject of the token
     * @return id of the item
     * @throws org.guildmark.platform.problem.ProblemException 422 {@code ITEM_INVALID} or {@code UNKNOWN_STATEMENTS},
     *     409 {@code ITEM_CODE_TAKEN}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID create(UUID bodyId, ItemDraft draft, String actor) {
        return save.create(bodyId, draft, actor).item().id();
    }

    /** Why the draft could not be kept; none where {@link #create} would take it. Writes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ItemFault> check(UUID bodyId, ItemDraft draft) {
        return drafts.check(bodyId, List.of(new DraftCheck.Proposal(draft, null)), Set.of())
                .get(0)
                .faults();
    }

    public Optional<UUID> byCode(UUID bodyId, String code) {
        return Optional.ofNullable(items.idsByCode(bodyId, List.of(code)).get(code));
    }

    /** Ids of the body's items by their code; codes that no item has are left out. */
    public Map<String, UUID> byCodes(UUID bodyId, Collection<String> codes) {
        return new HashMap<>(items.idsByCode(bodyId, codes));
    }
}
