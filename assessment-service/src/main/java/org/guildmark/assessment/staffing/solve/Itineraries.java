package org.guildmark.assessment.staffing.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;

/**
 * The ways in which one candidate can take all components, or some of them, without being in two places at once. Those
 * that leave out fewer come first.
 */
final class Itineraries {
    /** More are not looked at; a plan of two components and a hundred slots each has 10,000. */
    private static final int MOST = 20_000;

    private final List<Component> components;
    private final Timetable timetable;
    private final List<int[]> ways = new ArrayList<>();
    private boolean complete = true;

    Itineraries(List<Component> components, Timetable timetable) {
        this.components = components;
        this.timetable = timetable;
        extend(new int[components.size()], 0);
        int[] nothing = new int[components.size()];
        Arrays.fill(nothing, -1);
        if (!complete) {
            ways.add(nothing);
        }
        ways.sort(Comparator.comparingLong(
                way -> Arrays.stream(way).filter(slot -> slot < 0).count()));
    }

    List<int[]> ways() {
        return ways;
    }

    /** False where there are more. */
    boolean complete() {
        return complete;
    }

    private void extend(int[] way, int component) {
        if (ways.size() >= MOST) {
            complete = false;
        } else if (component == way.length) {
            ways.add(way.clone());
        } else {
            for (Timetable.Slot slot : timetable.slots()) {
                if (slot.component() == components.get(component) && fits(way, component, slot.index())) {
                    way[component] = slot.index();
                    extend(way, component + 1);
                }
            }
            way[component] = -1;
            extend(way, component + 1);
        }
    }

    private boolean fits(int[] way, int upTo, int slot) {
        return Arrays.stream(way, 0, upTo).noneMatch(other -> other >= 0 && timetable.conflict(other, slot));
    }
}
