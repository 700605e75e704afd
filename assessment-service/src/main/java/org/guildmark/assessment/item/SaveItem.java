package org.guildmark.assessment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.audit.AuditTrail;
import org.guildmark.platform.problem.ProblemException;
import org.hibernate.exception.ConstraintViolationException;

/** Makes and edits items. */
@ApplicationScoped
class SaveItem {
    static final String SUBJECT = "item";

    private final ItemRepository items;
    private final DraftCheck drafts;
    private final AuditTrail audit;

    SaveItem(ItemRepository items, DraftCheck drafts, AuditTrail audit) {
        this.items = items;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** @param cleaned what was taken out of the content without harm */
    record Saved(Item item, ItemVersion version, List<ItemFault> cleaned) {}

    /** @throws ProblemException 422 {@code ITEM_INVALID} or {@code UNKNOWN_STATEMENTS}, 409 {@code ITEM_CODE_TAKEN} */
    @Transactional
    Saved create(UUID bodyId, ItemDraft draft, String actor) {
        return create(bodyId, List.of(required(check(bodyId, draft, null))), actor)
                .get(0);
    }

    /**
     * Rows of one table follow one another, so that they go to the database in batches.
     *
     * @return one for each, in their order
     * @throws ProblemException 409 {@code ITEM_CODE_TAKEN}
     */
    List<Saved> create(UUID bodyId, List<CheckedDraft> drafts, String actor) {
        Instant now = Instant.now();
        List<Saved> all = new ArrayList<>();
        for (CheckedDraft draft : drafts) {
            Item item = new Item(bodyId, draft.code(), actor, now);
            ItemVersion version = new ItemVersion(item.id(), 1);
            version.become(draft, actor, now);
            item.edited(draft.code(), version.id(), now);
            all.add(new Saved(item, version, draft.cleaned()));
        }
        // In the order of the codes: two who add the same ones wait for one another, but never in a circle.
        all.stream()
                .map(Saved::item)
                .sorted(Comparator.comparing(Item::code, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(items::persist);
        flush();
        all.forEach(each -> items.add(each.version()));
        Map<UUID, Set<UUID>> enemies = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            items.addStatements(all.get(i).version().id(), drafts.get(i).statementIds());
            if (!drafts.get(i).enemies().isEmpty()) {
                enemies.put(all.get(i).item().id(), drafts.get(i).enemies());
            }
        }
        items.addEnemies(enemies);
        all.forEach(each -> record(each, "ITEM_CREATED", actor, null));
        flush();
        return all;
    }

    /** An item that is to become a draft; locked by the caller. */
    record Edit(Item item, CheckedDraft draft) {}

    /**
     * A version that was never active is edited in its place; otherwise the edit is the next version.
     *
     * @param item locked by the caller
     */
    @Transactional
    Saved edit(Item item, ItemDraft draft, String actor) {
        CheckedDraft checked = required(check(item.bodyId(), draft, item.id()));
        return edit(List.of(new Edit(item, checked)), actor).get(0);
    }

    /** The same for many; in batches like {@link #create(UUID, List, String)}. */
    List<Saved> edit(List<Edit> edits, String actor) {
        Instant now = Instant.now();
        Map<UUID, ItemVersion> versions = items.versions(
                edits.stream().map(edit -> edit.item().currentId()).toList());
        items.removeStatements(versions.values().stream()
                .filter(ItemVersion::mayChange)
                .map(ItemVersion::id)
                .toList());
        List<Saved> all = new ArrayList<>();
        List<Map<String, Object>> before = new ArrayList<>();
        for (Edit edit : edits) {
            Item item = edit.item();
            ItemVersion version = versions.get(item.currentId());
            before.add(state(item, version));
            boolean next = !version.mayChange();
            if (next) {
                version = new ItemVersion(item.id(), version.number() + 1);
            }
            version.become(edit.draft(), actor, now);
            if (next) {
                items.add(version);
            }
            item.edited(edit.draft().code(), version.id(), now);
            all.add(new Saved(item, version, edit.draft().cleaned()));
        }
        for (int i = 0; i < all.size(); i++) {
            items.addStatements(all.get(i).version().id(), edits.get(i).draft().statementIds());
        }
        for (int i = 0; i < all.size(); i++) {
            record(all.get(i), "ITEM_EDITED", actor, before.get(i));
        }
        flush();
        return all;
    }

    private Verdict check(UUID bodyId, ItemDraft draft, UUID self) {
        return drafts.check(bodyId, List.of(new DraftCheck.Proposal(draft, self)), Set.of())
                .get(0);
    }

    /** The code was free a moment ago; the database knows whether it still is. */
    private void flush() {
        try {
            items.flush();
        } catch (ConstraintViolationException twice) {
            if (twice.getConstraintName() != null && twice.getConstraintName().endsWith("uq_item_code")) {
                throw codeTaken().causedBy(twice);
            }
            throw twice;
        }
    }

    private void record(Saved saved, String action, String actor, Map<String, Object> before) {
        Item item = saved.item();
        audit.record(new AuditTrail.Entry(
                item.bodyId(), SUBJECT, item.id(), action, actor, before, state(item, saved.version()), null));
    }

    /** Without the content: the versions keep it. */
    private static Map<String, Object> state(Item item, ItemVersion version) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("code", item.code());
        state.put("state", item.state());
        state.put("version", version.number());
        state.put("marks", version.marks());
        return state;
    }

    private static CheckedDraft required(Verdict verdict) {
        if (verdict.faults().isEmpty()) {
            return verdict.draft();
        }
        ProblemException refusal = refusal(verdict.faults());
        verdict.faults().forEach(fault -> refusal.at(fault.pointer(), fault.code() + ": " + fault.message()));
        throw refusal;
    }

    private static ProblemException codeTaken() {
        return ProblemException.conflict("ITEM_CODE_TAKEN", "The body has an item with this code already.");
    }

    private static ProblemException refusal(List<ItemFault> faults) {
        if (faults.stream().anyMatch(fault -> fault.code().equals(DraftCheck.CODE_TAKEN))) {
            return codeTaken();
        }
        if (faults.stream().allMatch(fault -> fault.code().equals(DraftCheck.UNKNOWN_STATEMENTS))) {
            return ProblemException.unprocessable(
                    "UNKNOWN_STATEMENTS", "The item names statements that the catalog has not published.");
        }
        return ProblemException.unprocessable(
                "ITEM_INVALID", "The item cannot be kept as it is; each fault says what is wrong.");
    }
}
