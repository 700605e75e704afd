package org.guildmark.assessment.item.content;

import java.util.ArrayList;
import java.util.List;

/** Collects faults; one for each place shares the list of all. */
record Faults(List<Fault> found, String base) {

    Faults() {
        this(new ArrayList<>(), "");
    }

    Faults at(String pointer) {
        return new Faults(found, base + pointer);
    }

    void add(String pointer, String code, String message) {
        found.add(new Fault(base + pointer, code, message));
    }

    void unless(boolean right, String pointer, String code, String message) {
        if (!right) {
            add(pointer, code, message);
        }
    }
}
