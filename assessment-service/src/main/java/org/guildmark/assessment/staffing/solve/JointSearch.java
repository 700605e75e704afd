package org.guildmark.assessment.staffing.solve;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildmark.assessment.catalogview.AssessmentScheme.Staffing;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Member;

/**
 * Candidates and staff at once: whether candidates can sit otherwise so that nobody is missing. Asked only where
 * somebody is, because it is much larger than one after the other; it also proves that it cannot be helped.
 */
final class JointSearch {
    /** Beyond so many variables the answer would not come within any time that somebody waits. */
    private static final long LARGEST = 60_000;

    private final StaffingProblem problem;
    private final Timetable timetable;
    private final Places before;
    private final Itineraries itineraries;
    private final Map<Group, List<Integer>> groups = new LinkedHashMap<>();
    private final CpModel model = CpSat.model();
    private final List<IntVar[]> ways = new ArrayList<>();
    private final List<IntVar[]> seated = new ArrayList<>();
    private final List<BoolVar> used = new ArrayList<>();
    private final List<Map<UUID, BoolVar>> present = new ArrayList<>();
    private final LinearExprBuilder unplaced = LinearExpr.newBuilder();
    private final LinearExprBuilder missing = LinearExpr.newBuilder();
    private final LinearExprBuilder changed = LinearExpr.newBuilder();

    /** Candidates who are the same to the staff and have the same places to keep. */
    private record Group(UUID school, BitSet free, List<Integer> before) {}

    /** @param missing bound: no arrangement in which as few are unplaced lacks fewer */
    record Result(Places places, long missing) {}

    JointSearch(StaffingProblem problem, Timetable timetable, Places before) {
        this.problem = problem;
        this.timetable = timetable;
        this.before = before;
        this.itineraries = new Itineraries(problem.components(), timetable);
        Set<UUID> schoolsOfStaff = problem.staff().stream()
                .map(Member::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (int candidate : Places.byTurns(problem)) {
            StaffingProblem.Candidate who = problem.candidates().get(candidate);
            groups.computeIfAbsent(
                            new Group(
                                    schoolsOfStaff.contains(who.organisationId()) ? who.organisationId() : null,
                                    timetable.freeSlots(who.busy()),
                                    IntStream.range(0, problem.components().size())
                                            .mapToObj(c -> before.session(candidate, c))
                                            .toList()),
                            g -> new ArrayList<>())
                    .add(candidate);
        }
    }

    boolean feasibleSize() {
        long sessions = problem.sessions().size();
        return groups.size() * (itineraries.ways().size() + sessions)
                        + problem.staff().size() * sessions
                <= LARGEST;
    }

    /** @param leastUnplaced as many as have no place in any case */
    Optional<Result> solve(long leastUnplaced, Roster kept, Deadline deadline) {
        groups.forEach(this::candidates);
        for (int s = 0; s < problem.sessions().size(); s++) {
            rooms(s);
        }
        duties(kept);
        model.addLessOrEqual(unplaced, leastUnplaced);
        LinearExpr lack = missing.build();
        Optional<CpSat.Found> least = CpSat.minimise(model, lack, deadline.share(0.7), problem.seed());
        if (least.isEmpty() || problem.earlier() == null) {
            return least.map(found -> new Result(read(found), bound(found)));
        }
        model.addLessOrEqual(lack, least.get().value());
        return Optional.of(new Result(
                read(CpSat.minimise(model, changed.build(), deadline, problem.seed())
                        .orElse(least.get())),
                bound(least.get())));
    }

    private long bound(CpSat.Found found) {
        return itineraries.complete() ? Math.max(0, found.bound()) : 0;
    }

    private void candidates(Group group, List<Integer> members) {
        IntVar[] counts = new IntVar[itineraries.ways().size()];
        LinearExprBuilder all = LinearExpr.newBuilder();
        LinearExprBuilder[] inSlot = new LinearExprBuilder[timetable.slots().size()];
        Arrays.setAll(inSlot, t -> LinearExpr.newBuilder());
        for (int w = 0; w < counts.length; w++) {
            int[] way = itineraries.ways().get(w);
            if (Arrays.stream(way).allMatch(slot -> slot < 0 || group.free().get(slot))) {
                IntVar count = model.newIntVar(0, members.size(), "");
                counts[w] = count;
                all.add(count);
                Arrays.stream(way).forEach(slot -> (slot < 0 ? unplaced : inSlot[slot]).add(count));
            }
        }
        model.addEquality(all, members.size());
        IntVar[] inSession = new IntVar[problem.sessions().size()];
        for (int s = 0; s < inSession.length; s++) {
            inSession[s] = model.newIntVar(0, members.size(), "");
            inSlot[timetable.slotOf(s)].addTerm(inSession[s], -1);
        }
        Arrays.stream(inSlot).forEach(balance -> model.addEquality(balance, 0));
        group.before().stream().filter(s -> s >= 0).forEach(s -> {
            changed.add(members.size());
            changed.addTerm(inSession[s], -1);
        });
        ways.add(counts);
        seated.add(inSession);
    }

    private void rooms(int session) {
        int seats = problem.sessions().get(session).grid().seats();
        LinearExprBuilder all = LinearExpr.newBuilder();
        Map<UUID, BoolVar> schools = new HashMap<>();
        int g = 0;
        for (Group group : groups.keySet()) {
            IntVar count = seated.get(g++)[session];
            all.add(count);
            if (group.school() != null) {
                BoolVar school = schools.computeIfAbsent(group.school(), id -> model.newBoolVar(""));
                model.addLessOrEqual(LinearExpr.newBuilder().add(count).addTerm(school, -seats), 0);
            }
        }
        BoolVar open = model.newBoolVar("");
        model.addLessOrEqual(all.addTerm(open, -seats), 0);
        used.add(open);
        present.add(schools);
    }

    private void duties(Roster kept) {
        Needs anybody = new Needs(problem, timetable, Places.of(problem, new int[0][]));
        Map<List<Integer>, LinearExprBuilder> atOnce = new HashMap<>();
        Map<Integer, LinearExprBuilder> ofMember = new HashMap<>();
        List<List<Integer>> cliques = timetable.cliques();
        for (int s = 0; s < problem.sessions().size(); s++) {
            Staffing rule = problem.rules().get(problem.sessions().get(s).component());
            if (rule == null) {
                continue;
            }
            IntVar needed = needed(s, rule);
            LinearExprBuilder serving = LinearExpr.newBuilder();
            int session = s;
            anybody.eligible(s).stream().forEach(m -> {
                BoolVar serves = model.newBoolVar("");
                serving.add(serves);
                for (int k = 0; k < cliques.size(); k++) {
                    if (cliques.get(k).contains(timetable.slotOf(session))) {
                        atOnce.computeIfAbsent(List.of(m, k), key -> LinearExpr.newBuilder())
                                .add(serves);
                    }
                }
                ofMember.computeIfAbsent(m, key -> LinearExpr.newBuilder()).add(serves);
                BoolVar school = present.get(session).get(problem.staff().get(m).organisationId());
                if (school != null && RoomFill.barred(problem, rule.role())) {
                    model.addImplication(serves, school.not());
                }
                if (kept.has(m, session)) {
                    changed.add(1);
                    changed.addTerm(serves, -1);
                }
            });
            missing.add(needed);
            LinearExpr all = serving.build();
            missing.addTerm(all, -1);
            model.addLessOrEqual(all, needed);
        }
        atOnce.values().forEach(expression -> model.addLessOrEqual(expression, 1));
        ofMember.forEach((m, expression) -> {
            Integer most = problem.staff().get(m).maxSessions();
            if (most != null) {
                model.addLessOrEqual(expression, most);
            }
        });
    }

    /** At least what the rule asks for; odd where it must be. */
    private IntVar needed(int session, Staffing rule) {
        int most = Demand.of(rule, problem.sessions().get(session).grid().seats());
        IntVar needed = model.newIntVar(0, most, "");
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(needed).addTerm(used.get(session), -Demand.least(rule)), 0);
        if (rule.candidatesPerStaff() != null) {
            LinearExprBuilder enough = LinearExpr.newBuilder().addTerm(needed, rule.candidatesPerStaff());
            seated.forEach(counts -> enough.addTerm(counts[session], -1));
            model.addGreaterOrEqual(enough, 0);
        }
        if (rule.odd()) {
            IntVar pairs = model.newIntVar(0, most, "");
            model.addEquality(
                    LinearExpr.newBuilder().add(needed).addTerm(pairs, -2).addTerm(used.get(session), -1), 0);
        }
        return needed;
    }

    private Places read(CpSat.Found found) {
        int[][] sessions = new int[problem.candidates().size()][];
        int g = 0;
        for (List<Integer> members : groups.values()) {
            int[] left = Arrays.stream(seated.get(g))
                    .mapToInt(count -> (int) found.solver().value(count))
                    .toArray();
            int next = 0;
            for (int w = 0; w < ways.get(g).length; w++) {
                IntVar var = ways.get(g)[w];
                for (long count = var == null ? 0 : found.solver().value(var); count > 0; count--) {
                    sessions[members.get(next++)] = Arrays.stream(
                                    itineraries.ways().get(w))
                            .map(slot -> slot < 0 ? -1 : takeFrom(slot, left))
                            .toArray();
                }
            }
            g++;
        }
        if (problem.earlier() == null) {
            new RoomFill(problem, timetable, before).mix(sessions);
        }
        return Places.of(problem, sessions);
    }

    private int takeFrom(int slot, int[] left) {
        int session = timetable.slots().get(slot).sessions().stream()
                .filter(s -> left[s] > 0)
                .findFirst()
                .orElseThrow();
        left[session]--;
        return session;
    }
}
