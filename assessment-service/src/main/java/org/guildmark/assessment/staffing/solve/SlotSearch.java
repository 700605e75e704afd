package org.guildmark.assessment.staffing.solve;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guildmark.assessment.catalogview.AssessmentScheme.Staffing;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Member;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Session;

/**
 * Who takes each component when and at which site. Candidates who are free in the same slots are the same here, so a few
 * numbers decide on thousands of them: first that all have a place, then that there are people to staff the rooms, then
 * that few move, then that few rooms are used.
 */
final class SlotSearch {
    private final StaffingProblem problem;
    private final Timetable timetable;
    private final Places before;
    private final List<int[]> ways;
    private final boolean allWays;
    private final CpModel model = CpSat.model();

    SlotSearch(StaffingProblem problem, Timetable timetable, Places before) {
        this.problem = problem;
        this.timetable = timetable;
        this.before = before;
        Itineraries itineraries = new Itineraries(problem.components(), timetable);
        this.ways = itineraries.ways();
        this.allWays = itineraries.complete();
    }

    /**
     * @param slots by candidate and component; -1 for none
     * @param unplaced what cannot be less
     */
    record Result(int[][] slots, long unplaced, long moved, long rooms, boolean roomsProven) {}

    /** Candidates who are free in the same slots and were in the same ones before. */
    private record Group(BitSet free, List<Integer> before) {}

    Result solve(Deadline deadline) {
        Map<Group, List<Integer>> groups = groups();
        List<IntVar[]> taken = new ArrayList<>();
        int slots = timetable.slots().size();
        LinearExprBuilder[] load = new LinearExprBuilder[slots];
        Arrays.setAll(load, t -> LinearExpr.newBuilder());
        LinearExprBuilder unplaced = LinearExpr.newBuilder();
        LinearExprBuilder moved = LinearExpr.newBuilder();
        groups.forEach((group, members) -> {
            IntVar[] counts = new IntVar[ways.size()];
            LinearExprBuilder all = LinearExpr.newBuilder();
            for (int w = 0; w < counts.length; w++) {
                int[] way = ways.get(w);
                if (open(group, way)) {
                    counts[w] = model.newIntVar(0, members.size(), "");
                    all.add(counts[w]);
                    for (int c = 0; c < way.length; c++) {
                        if (way[c] < 0) {
                            unplaced.add(counts[w]);
                        } else {
                            load[way[c]].add(counts[w]);
                        }
                        if (group.before().get(c) >= 0 && group.before().get(c) != way[c]) {
                            moved.add(counts[w]);
                        }
                    }
                }
            }
            model.addEquality(all, members.size());
            taken.add(counts);
        });
        LinearExprBuilder rooms = LinearExpr.newBuilder();
        List<BoolVar[]> used = new ArrayList<>();
        for (int t = 0; t < slots; t++) {
            used.add(rooms(t, load[t], rooms));
        }
        LinearExprBuilder lacking = LinearExpr.newBuilder();
        long mostLacking = lacking(used, lacking);
        long weightOfMove = problem.sessions().size() + 1L;
        long mostMoves =
                (long) problem.candidates().size() * problem.components().size();
        boolean fresh = problem.earlier() == null;
        long weightOfLack = fresh ? weightOfMove : weightOfMove * (mostMoves + 1);
        long weightOfPlace = weightOfLack * (mostLacking + 1);
        LinearExpr objective = LinearExpr.newBuilder()
                .addTerm(unplaced, weightOfPlace)
                .addTerm(lacking, weightOfLack)
                .addTerm(moved, fresh ? 0 : weightOfMove)
                .add(rooms)
                .build();
        Optional<CpSat.Found> found = CpSat.minimise(model, objective, deadline, problem.seed());
        int[][] result = new int[problem.candidates().size()][];
        if (found.isEmpty()) {
            return greedy(groups, result);
        }
        CpSat.Found best = found.get();
        int g = 0;
        for (List<Integer> members : groups.values()) {
            int next = 0;
            IntVar[] counts = taken.get(g++);
            for (int w = 0; w < counts.length; w++) {
                long count = counts[w] == null ? 0 : best.solver().value(counts[w]);
                for (; count > 0; count--) {
                    result[members.get(next++)] = ways.get(w);
                }
            }
        }
        return new Result(
                result,
                allWays ? best.bound() / weightOfPlace : 0,
                best.solver().value(moved.build()),
                best.solver().value(rooms.build()),
                best.proven() && allWays);
    }

    private boolean open(Group group, int[] way) {
        return IntStream.range(0, way.length).allMatch(c -> way[c] < 0 || mayTake(group, c, way[c]));
    }

    private boolean mayTake(Group group, int component, int slot) {
        int former = group.before().get(component);
        boolean stays = former >= 0 && problem.earlier().candidatesStay();
        return stays ? slot == former : group.free().get(slot);
    }

    /** Schools stay together where the order of the ways is followed. */
    private Map<Group, List<Integer>> groups() {
        Map<Group, List<Integer>> groups = new LinkedHashMap<>();
        for (int candidate : Places.byTurns(problem)) {
            List<Integer> slots = new ArrayList<>();
            for (int c = 0; c < problem.components().size(); c++) {
                int session = before.session(candidate, c);
                slots.add(session < 0 ? -1 : timetable.slotOf(session));
            }
            BitSet free =
                    timetable.freeSlots(problem.candidates().get(candidate).busy());
            groups.computeIfAbsent(new Group(free, slots), g -> new ArrayList<>())
                    .add(candidate);
        }
        return groups;
    }

    /** Rooms are opened in the order in which they will be filled. */
    private BoolVar[] rooms(int slot, LinearExprBuilder load, LinearExprBuilder rooms) {
        List<Integer> order = before.fillOrder(timetable.slots().get(slot));
        BoolVar[] used = new BoolVar[order.size()];
        LinearExprBuilder capacity = LinearExpr.newBuilder();
        for (int k = 0; k < used.length; k++) {
            used[k] = model.newBoolVar("");
            if (before.occupied(order.get(k))) {
                model.addEquality(used[k], 1);
            } else if (k > 0) {
                model.addImplication(used[k], used[k - 1]);
            }
            capacity.addTerm(
                    used[k], problem.sessions().get(order.get(k)).grid().seats());
            rooms.add(used[k]);
        }
        model.addLessOrEqual(load, capacity);
        return used;
    }

    /** How many people each role lacks at each time if the rooms in use are full; the most that it can be. */
    private long lacking(List<BoolVar[]> used, LinearExprBuilder lacking) {
        long most = 0;
        for (Staffing rule : problem.rules().values().stream().distinct().toList()) {
            for (List<Integer> clique : timetable.cliques()) {
                List<Integer> ofRule = clique.stream()
                        .filter(t -> rule.equals(
                                problem.rules().get(timetable.slots().get(t).component())))
                        .toList();
                LinearExprBuilder needed = LinearExpr.newBuilder();
                long mostHere = 0;
                for (int t : ofRule) {
                    List<Integer> order = before.fillOrder(timetable.slots().get(t));
                    for (int k = 0; k < order.size(); k++) {
                        Session session = problem.sessions().get(order.get(k));
                        int full = Demand.of(rule, session.grid().seats());
                        needed.addTerm(used.get(t)[k], full);
                        mostHere += full;
                    }
                }
                long available = problem.staff().stream()
                        .filter(member -> member.roles().contains(rule.role()) && comes(member, ofRule))
                        .count();
                if (mostHere > available) {
                    IntVar lack = model.newIntVar(0, mostHere, "");
                    model.addLessOrEqual(LinearExpr.newBuilder().add(needed).addTerm(lack, -1), available);
                    lacking.add(lack);
                    most += mostHere;
                }
            }
        }
        return most;
    }

    private boolean comes(Member member, List<Integer> slots) {
        BitSet free = timetable.freeSlots(member.unavailable());
        return slots.stream().anyMatch(free::get);
    }

    /** Everybody into the first way with seats left: what is answered where there was no time to search. */
    private Result greedy(Map<Group, List<Integer>> groups, int[][] result) {
        int[] seats = timetable.slots().stream()
                .mapToInt(slot -> slot.sessions().stream()
                        .mapToInt(s -> problem.sessions().get(s).grid().seats())
                        .sum())
                .toArray();
        groups.forEach((group, members) -> {
            int w = 0;
            for (int candidate : members) {
                while (!open(group, ways.get(w))
                        || Arrays.stream(ways.get(w)).anyMatch(slot -> slot >= 0 && seats[slot] == 0)) {
                    w++;
                }
                result[candidate] = ways.get(w);
                Arrays.stream(result[candidate]).filter(slot -> slot >= 0).forEach(slot -> seats[slot]--);
            }
        });
        return new Result(result, 0, 0, 0, false);
    }
}
