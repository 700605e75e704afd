package org.guildmark.assessment.staffing.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Shortage;
import org.guildmark.assessment.staffing.solve.StaffingSolution.ShortageReason;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Unplaced;
import org.guildmark.assessment.staffing.solve.StaffingSolution.UnplacedReason;

/** Names what an arrangement lacks, and why. */
final class Lacks {
    private final StaffingProblem problem;
    private final Timetable timetable;

    Lacks(StaffingProblem problem, Timetable timetable) {
        this.problem = problem;
        this.timetable = timetable;
    }

    List<Unplaced> unplaced(Places places) {
        List<Unplaced> unplaced = new ArrayList<>();
        for (int c = 0; c < problem.candidates().size(); c++) {
            for (int k = 0; k < problem.components().size(); k++) {
                if (places.session(c, k) < 0) {
                    Component component = problem.components().get(k);
                    unplaced.add(new Unplaced(problem.candidates().get(c).id(), component, reason(places, c, k)));
                }
            }
        }
        return unplaced;
    }

    private UnplacedReason reason(Places places, int candidate, int component) {
        List<Timetable.Slot> held = timetable.slots().stream()
                .filter(slot -> slot.component() == problem.components().get(component))
                .toList();
        if (held.isEmpty()) {
            return UnplacedReason.NO_SESSION;
        }
        BitSet free = timetable.freeSlots(problem.candidates().get(candidate).busy());
        BitSet others = places.slotsBeside(timetable, candidate, component);
        return held.stream()
                        .anyMatch(slot -> free.get(slot.index())
                                && others.stream().noneMatch(other -> timetable.conflict(other, slot.index())))
                ? UnplacedReason.NO_SEAT
                : UnplacedReason.NEVER_FREE;
    }

    List<Shortage> shortages(Needs needs, Roster roster) {
        List<Shortage> shortages = new ArrayList<>();
        for (int s = 0; s < problem.sessions().size(); s++) {
            int missing = needs.required(s) - roster.membersOf(s).size();
            if (missing > 0) {
                shortages.add(shortage(needs, roster, s, missing));
            }
        }
        return shortages;
    }

    private Shortage shortage(Needs needs, Roster roster, int session, int missing) {
        List<Integer> qualified = IntStream.range(0, problem.staff().size())
                .filter(m -> needs.qualified(m, session))
                .boxed()
                .toList();
        List<Integer> available =
                qualified.stream().filter(m -> needs.available(m, session)).toList();
        List<Integer> neutral =
                available.stream().filter(m -> !needs.ownSchool(m, session)).toList();
        List<Integer> here = neutral.stream()
                .filter(m -> roster.has(m, session) || roster.hasTime(m, session))
                .toList();
        List<Integer> left = here.stream()
                .filter(m -> roster.has(m, session) || !roster.exhausted(m))
                .toList();
        int required = needs.required(session);
        ShortageReason reason = qualified.size() < required
                ? ShortageReason.TOO_FEW_QUALIFIED
                : available.size() < required
                        ? ShortageReason.UNAVAILABLE
                        : neutral.size() < required
                                ? ShortageReason.OWN_SCHOOL
                                : here.size() < required
                                        ? ShortageReason.ELSEWHERE
                                        : left.size() < required
                                                ? ShortageReason.EXHAUSTED
                                                : ShortageReason.TIME_RAN_OUT;
        return new Shortage(
                problem.sessions().get(session).id(),
                needs.role(session),
                required,
                missing,
                reason,
                qualified.size(),
                qualified.size() - available.size(),
                available.size() - neutral.size(),
                neutral.size() - here.size(),
                here.size() - left.size());
    }
}
