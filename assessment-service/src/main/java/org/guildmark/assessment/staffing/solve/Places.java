package org.guildmark.assessment.staffing.solve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Candidate;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Place;

/** Which session each candidate takes for each component, by the indexes of the problem. */
final class Places {
    private final StaffingProblem problem;
    private final int[][] sessions;
    private final int[] count;

    private Places(StaffingProblem problem, int[][] sessions) {
        this.problem = problem;
        this.sessions = sessions;
        this.count = new int[problem.sessions().size()];
        for (int[] ofCandidate : sessions) {
            Arrays.stream(ofCandidate).filter(s -> s >= 0).forEach(s -> count[s]++);
        }
    }

    static Places of(StaffingProblem problem, int[][] sessions) {
        return new Places(problem, sessions);
    }

    /** What was arranged earlier, as far as it is still possible. */
    static Places earlier(StaffingProblem problem, Timetable timetable) {
        int[][] sessions =
                new int[problem.candidates().size()][problem.components().size()];
        for (int[] ofCandidate : sessions) {
            Arrays.fill(ofCandidate, -1);
        }
        if (problem.earlier() != null) {
            Map<UUID, Integer> candidates = new HashMap<>();
            for (int c = 0; c < sessions.length; c++) {
                candidates.put(problem.candidates().get(c).id(), c);
            }
            int[] taken = new int[problem.sessions().size()];
            for (Place place : problem.earlier().places()) {
                Integer candidate = candidates.get(place.candidateId());
                int session = timetable.session(place.sessionId());
                if (candidate != null && session >= 0 && stillPossible(problem, timetable, candidate, session)) {
                    int component = problem.components()
                            .indexOf(problem.sessions().get(session).component());
                    if (component >= 0
                            && taken[session]++
                                    < problem.sessions().get(session).grid().seats()) {
                        sessions[candidate][component] = session;
                    }
                }
            }
        }
        return new Places(problem, sessions);
    }

    private static boolean stillPossible(StaffingProblem problem, Timetable timetable, int candidate, int session) {
        return timetable.freeSlots(problem.candidates().get(candidate).busy()).get(timetable.slotOf(session));
    }

    /** Candidates by school and class; those without a school last. */
    static List<Integer> bySchool(StaffingProblem problem) {
        Comparator<Candidate> order = Comparator.comparing(
                        Candidate::organisationId, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Candidate::className, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Candidate::id);
        return IntStream.range(0, problem.candidates().size())
                .boxed()
                .sorted(Comparator.comparing(problem.candidates()::get, order))
                .toList();
    }

    /** Candidates by school, the classes of a school taking turns. */
    static List<Integer> byTurns(StaffingProblem problem) {
        Map<List<Object>, Integer> ofClass = new HashMap<>();
        Map<Integer, Integer> turn = new HashMap<>();
        List<Integer> order = bySchool(problem);
        for (int c : order) {
            Candidate candidate = problem.candidates().get(c);
            turn.put(
                    c,
                    ofClass.merge(Arrays.asList(candidate.organisationId(), candidate.className()), 1, Integer::sum));
        }
        return order.stream()
                .sorted(Comparator.comparing(
                                (Integer c) -> problem.candidates().get(c).organisationId(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(turn::get))
                .toList();
    }

    /** -1 for none. */
    int session(int candidate, int component) {
        return sessions[candidate][component];
    }

    int count(int session) {
        return count[session];
    }

    boolean occupied(int session) {
        return count[session] > 0;
    }

    /** Sessions that are held. */
    long rooms() {
        return Arrays.stream(count).filter(n -> n > 0).count();
    }

    /** Rooms in use first, then large ones. */
    List<Integer> fillOrder(Timetable.Slot slot) {
        return slot.sessions().stream()
                .sorted(Comparator.comparing((Integer s) -> !occupied(s))
                        .thenComparing(s -> -problem.sessions().get(s).grid().seats())
                        .thenComparing(s -> s))
                .toList();
    }

    /** Candidates in each session. */
    Map<Integer, List<Integer>> bySession() {
        return IntStream.range(0, sessions.length)
                .boxed()
                .flatMap(c -> Arrays.stream(sessions[c]).filter(s -> s >= 0).mapToObj(s -> new int[] {s, c}))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));
    }

    /** The schools from which somebody sits in the session, by session. */
    Map<Integer, Set<UUID>> schools() {
        return bySession().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .map(c -> problem.candidates().get(c).organisationId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }

    /** Places by component that are others than in {@code former}, where there was one. */
    long movedFrom(Places former) {
        long moved = 0;
        for (int c = 0; c < sessions.length; c++) {
            for (int k = 0; k < sessions[c].length; k++) {
                if (former.sessions[c][k] >= 0 && former.sessions[c][k] != sessions[c][k]) {
                    moved++;
                }
            }
        }
        return moved;
    }

    /** Of those placed in a component, and of all. */
    long unplaced() {
        return Arrays.stream(sessions)
                .flatMapToInt(Arrays::stream)
                .filter(s -> s < 0)
                .count();
    }

    /** Slots in which a candidate is, other than for {@code component}. */
    BitSet slotsBeside(Timetable timetable, int candidate, int component) {
        BitSet slots = new BitSet();
        for (int k = 0; k < sessions[candidate].length; k++) {
            if (k != component && sessions[candidate][k] >= 0) {
                slots.set(timetable.slotOf(sessions[candidate][k]));
            }
        }
        return slots;
    }
}
