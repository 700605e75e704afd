package org.guildmark.assessment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        CheckedDraft checked = required(drafts.check(bodyId, draft, null));
        Instant now = Instant.now();
        Item item = new Item(bodyId, checked.code(), actor, now);
        ItemVersion version = new ItemVersion(item.id(), 1);
        version.become(checked, actor, now);
        item.edited(checked.code(), version.id(), now);
        items.persist(item);
        items.add(version, checked.statementIds());
        items.addEnemies(item.id(), checked.enemies());
        record(item, version, "ITEM_CREATED", actor, null);
        flush();
        return new Saved(item, version, checked.cleaned());
    }

    /**
     * A version that was never active is edited in its place; otherwise the edit is the next version.
     *
     * @param item locked by the caller
     */
    @Transactional
    Saved edit(Item item, ItemDraft draft, String actor) {
        CheckedDraft checked = required(drafts.check(item.bodyId(), draft, item.id()));
        Instant now = Instant.now();
        ItemVersion current = items.requireVersion(item.currentId());
        Map<String, Object> before = state(item, current);
        ItemVersion target = current;
        if (current.mayChange()) {
            current.become(checked, actor, now);
            items.replaceStatements(current.id(), checked.statementIds());
        } else {
            target = new ItemVersion(item.id(), current.number() + 1);
            target.become(checked, actor, now);
            items.add(target, checked.statementIds());
        }
        item.edited(checked.code(), target.id(), now);
        record(item, target, "ITEM_EDITED", actor, before);
        flush();
        return new Saved(item, target, checked.cleaned());
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

    private void record(Item item, ItemVersion version, String action, String actor, Map<String, Object> before) {
        audit.record(new AuditTrail.Entry(
                item.bodyId(), SUBJECT, item.id(), action, actor, before, state(item, version), null));
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

    private static CheckedDraft required(DraftCheck.Result result) {
        if (result.faults().isEmpty()) {
            return result.draft();
        }
        ProblemException refusal = refusal(result.faults());
        result.faults().forEach(fault -> refusal.at(fault.pointer(), fault.code() + ": " + fault.message()));
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
