package org.guildmark.assessment.item;

import java.util.ArrayList;
import java.util.List;

/** What was found out about a draft. A draft without a fault is kept as it was found, without another look. */
public final class Verdict {
    private final List<ItemFault> faults;
    private final CheckedDraft draft;

    private Verdict(List<ItemFault> faults, CheckedDraft draft) {
        this.faults = List.copyOf(faults);
        this.draft = draft;
    }

    static Verdict refused(List<ItemFault> faults) {
        return new Verdict(faults, null);
    }

    static Verdict kept(CheckedDraft draft) {
        return new Verdict(List.of(), draft);
    }

    /** Further reason why it cannot be kept. */
    Verdict refusedFor(ItemFault fault) {
        List<ItemFault> all = new ArrayList<>(faults);
        all.add(fault);
        return new Verdict(all, draft);
    }

    /** Why it cannot be kept; none where it can. */
    public List<ItemFault> faults() {
        return faults;
    }

    /** What is taken out of its HTML without harm. */
    public List<ItemFault> cleaned() {
        return draft == null ? List.of() : draft.cleaned();
    }

    CheckedDraft draft() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("A draft with faults is not kept");
        }
        return draft;
    }
}
