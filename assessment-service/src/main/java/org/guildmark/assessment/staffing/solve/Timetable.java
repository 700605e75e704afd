package org.guildmark.assessment.staffing.solve;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Period;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Session;

/**
 * The sessions by slots: those of one component, site and time are the same to whoever asks where somebody can be, so
 * that a plan of hundreds of sessions is a handful of slots.
 */
final class Timetable {
    private final List<Slot> slots = new ArrayList<>();
    private final int[] slotOf;
    private final boolean[][] conflict;
    private final Map<UUID, Integer> indexOf = new HashMap<>();

    /** @param sessions indexes into the problem's */
    record Slot(
            int index, Component component, UUID siteId, Instant startsAt, Instant endsAt, List<Integer> sessions) {}

    private record Key(Component component, UUID siteId, Instant startsAt, Instant endsAt) {}

    Timetable(StaffingProblem problem) {
        Map<Key, Slot> byKey = new LinkedHashMap<>();
        slotOf = new int[problem.sessions().size()];
        for (int s = 0; s < slotOf.length; s++) {
            Session session = problem.sessions().get(s);
            indexOf.put(session.id(), s);
            Key key = new Key(session.component(), session.siteId(), session.startsAt(), session.endsAt());
            Slot slot = byKey.computeIfAbsent(
                    key,
                    k -> new Slot(
                            byKey.size(), k.component(), k.siteId(), k.startsAt(), k.endsAt(), new ArrayList<>()));
            slot.sessions().add(s);
            slotOf[s] = slot.index();
        }
        slots.addAll(byKey.values());
        conflict = new boolean[slots.size()][slots.size()];
        for (Slot one : slots) {
            for (Slot other : slots) {
                Duration gap = one.siteId().equals(other.siteId()) ? Duration.ZERO : problem.travelGap();
                conflict[one.index()][other.index()] = new Period(
                                one.startsAt().minus(gap), one.endsAt().plus(gap))
                        .meets(other.startsAt(), other.endsAt());
            }
        }
    }

    List<Slot> slots() {
        return slots;
    }

    int slotOf(int session) {
        return slotOf[session];
    }

    /** -1 where there is no such session. */
    int session(UUID id) {
        return indexOf.getOrDefault(id, -1);
    }

    /** Whether nobody can be in both; true of a slot and itself. */
    boolean conflict(int slot, int other) {
        return conflict[slot][other];
    }

    /** Slots that do not meet any of the periods. */
    BitSet freeSlots(List<Period> periods) {
        BitSet free = new BitSet(slots.size());
        for (Slot slot : slots) {
            if (periods.stream().noneMatch(period -> period.meets(slot.startsAt(), slot.endsAt()))) {
                free.set(slot.index());
            }
        }
        return free;
    }

    /** Sets of slots of which nobody can have two; every conflict, also of a slot with itself, is in one of them. */
    List<List<Integer>> cliques() {
        int n = slots.size();
        boolean[][] covered = new boolean[n][n];
        List<List<Integer>> cliques = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                if (conflict[i][j] && !covered[i][j]) {
                    cliques.add(grow(i, j, covered));
                }
            }
        }
        cliques.removeIf(clique -> clique.size() == 1
                && cliques.stream().anyMatch(other -> other.size() > 1 && other.contains(clique.get(0))));
        return cliques;
    }

    private List<Integer> grow(int i, int j, boolean[][] covered) {
        List<Integer> clique = new ArrayList<>(i == j ? List.of(i) : List.of(i, j));
        for (int k = 0; k < slots.size(); k++) {
            int candidate = k;
            if (!clique.contains(k) && clique.stream().allMatch(member -> conflict[member][candidate])) {
                clique.add(k);
            }
        }
        clique.forEach(a -> clique.forEach(b -> covered[a][b] = true));
        return clique;
    }
}
