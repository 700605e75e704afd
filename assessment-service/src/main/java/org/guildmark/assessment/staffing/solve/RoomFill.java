package org.guildmark.assessment.staffing.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.assessment.catalogview.AssessmentScheme.Staffing;

/**
 * Divides the candidates of a slot among its rooms. Where assessors may not meet their own school, schools stay together,
 * so that few assessors are barred from a room; elsewhere they are dealt out, so that few of a class share a room.
 */
final class RoomFill {
    private final StaffingProblem problem;
    private final Timetable timetable;
    private final Places before;

    RoomFill(StaffingProblem problem, Timetable timetable, Places before) {
        this.problem = problem;
        this.timetable = timetable;
        this.before = before;
    }

    /** @param slots by candidate and component; no slot has more candidates than seats */
    Places fill(int[][] slots) {
        int components = problem.components().size();
        int[][] sessions = new int[slots.length][components];
        for (int component = 0; component < components; component++) {
            List<Integer> order = keepsSchoolsTogether(component) ? Places.byTurns(problem) : Places.bySchool(problem);
            for (Timetable.Slot slot : timetable.slots()) {
                List<Integer> newcomers = new ArrayList<>();
                int[] seats = slot.sessions().stream()
                        .mapToInt(s -> problem.sessions().get(s).grid().seats())
                        .toArray();
                for (int candidate : order) {
                    if (slots[candidate][component] == slot.index()) {
                        int room = slot.sessions().indexOf(before.session(candidate, component));
                        if (room >= 0) {
                            sessions[candidate][component] = slot.sessions().get(room);
                            seats[room]--;
                        } else {
                            newcomers.add(candidate);
                        }
                    }
                }
                place(slot, component, newcomers, seats, sessions);
            }
            for (int candidate : order) {
                if (slots[candidate][component] < 0) {
                    sessions[candidate][component] = -1;
                }
            }
        }
        return Places.of(problem, sessions);
    }

    private void place(Timetable.Slot slot, int component, List<Integer> newcomers, int[] seats, int[][] sessions) {
        List<Integer> open = new ArrayList<>();
        int capacity = 0;
        for (int session : before.fillOrder(slot)) {
            int room = slot.sessions().indexOf(session);
            if (seats[room] > 0 && capacity < newcomers.size()) {
                open.add(room);
                capacity += seats[room];
            }
        }
        boolean together = keepsSchoolsTogether(component);
        int[] all = seats.clone();
        for (int candidate : newcomers) {
            int room = together
                    ? open.stream().filter(r -> seats[r] > 0).findFirst().orElseThrow()
                    : emptiest(open, seats, all);
            sessions[candidate][component] = slot.sessions().get(room);
            seats[room]--;
        }
    }

    /** Of some rooms the one with the largest share of its places left. */
    static int emptiest(List<Integer> rooms, int[] left, int[] all) {
        return rooms.stream()
                .filter(room -> left[room] > 0)
                .max(Comparator.comparingDouble(room -> (double) left[room] / all[room]))
                .orElseThrow();
    }

    /** Deals the candidates out anew where only the number in a room counts for its staff; the numbers stay. */
    void mix(int[][] sessions) {
        for (int component = 0; component < problem.components().size(); component++) {
            if (!keepsSchoolsTogether(component)) {
                mix(component, sessions);
            }
        }
    }

    private void mix(int component, int[][] sessions) {
        int[] left = new int[problem.sessions().size()];
        for (int[] ofCandidate : sessions) {
            if (ofCandidate[component] >= 0) {
                left[ofCandidate[component]]++;
            }
        }
        int[] all = left.clone();
        for (int candidate : Places.bySchool(problem)) {
            if (sessions[candidate][component] >= 0) {
                int slot = timetable.slotOf(sessions[candidate][component]);
                int session = emptiest(timetable.slots().get(slot).sessions(), left, all);
                left[session]--;
                sessions[candidate][component] = session;
            }
        }
    }

    private boolean keepsSchoolsTogether(int component) {
        Staffing rule = problem.rules().get(problem.components().get(component));
        return rule != null && barred(problem, rule.role());
    }

    /** Whether the plan bars somebody in this role from candidates of their own school. */
    static boolean barred(StaffingProblem problem, StaffRole role) {
        return problem.noAssessorOfOwnSchool()
                && Arrays.asList(StaffRole.ASSESSOR, StaffRole.REVIEWER).contains(role);
    }
}
