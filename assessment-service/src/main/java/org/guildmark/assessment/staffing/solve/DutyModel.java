package org.guildmark.assessment.staffing.solve;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** Members and posts as a 0-1 programme; its objectives one after the other, none at the cost of one before it. */
final class DutyModel {
    private final StaffingProblem problem;
    private final Timetable timetable;
    private final List<DutySearch.Post> posts;
    private final Roster fixed;
    private final Roster wanted;
    private final CpModel model = CpSat.model();
    private final List<Map<Integer, BoolVar>> serves = new ArrayList<>();
    private final List<BoolVar[]> steps = new ArrayList<>();

    DutyModel(StaffingProblem problem, Timetable timetable, List<DutySearch.Post> posts, Roster fixed, Roster wanted) {
        this.problem = problem;
        this.timetable = timetable;
        this.posts = posts;
        this.fixed = fixed;
        this.wanted = wanted;
    }

    /** Members by post, and what each objective cannot be below. */
    record Result(List<BitSet> assigned, long missing, long lost, long unevenness) {}

    Result solve(List<BitSet> first, Deadline deadline) {
        List<BitSet> best = first;
        if (missing(best) == 0 && wanted == null && added(best) == even(best)) {
            return new Result(best, 0, 0, fixed.unevenness() + even(best));
        }
        build();
        long missing = 0;
        LinearExprBuilder lacking = LinearExpr.newBuilder();
        posts.forEach(post -> lacking.add(post.vacancies()));
        serves.forEach(vars -> vars.values().forEach(var -> lacking.addTerm(var, -1)));
        LinearExpr lack = lacking.build();
        if (missing(best) > 0) {
            hint(best);
            Optional<CpSat.Found> found = CpSat.minimise(model, lack, deadline.share(0.5), problem.seed());
            if (found.isPresent()) {
                best = better(read(found.get()), best);
                missing = Math.max(0, found.get().bound());
            }
        }
        model.addLessOrEqual(lack, missing(best));
        long lost = 0;
        if (wanted != null) {
            LinearExpr losses = losses();
            hint(best);
            Optional<CpSat.Found> found = CpSat.minimise(model, losses, deadline.share(0.6), problem.seed());
            if (found.isPresent()) {
                best = read(found.get());
                lost = found.get().bound();
            }
            model.addLessOrEqual(losses, lost(best));
        }
        long even = fixed.unevenness() + even(best);
        if (fixed.unevenness() + added(best) > even) {
            hint(best);
            Optional<CpSat.Found> found = CpSat.minimise(model, unevenness(), deadline, problem.seed());
            if (found.isPresent()) {
                best = read(found.get());
                even = Math.max(even, fixed.unevenness() + found.get().bound());
            }
        }
        return new Result(best, missing, lost, even);
    }

    /** What the duties add to the unevenness. */
    private long added(List<BitSet> assigned) {
        int[] load = new int[problem.staff().size()];
        long added = 0;
        for (BitSet members : assigned) {
            for (int m : members.stream().toArray()) {
                added += fixed.load(m) + ++load[m];
            }
        }
        return added;
    }

    /** The same if everyone who can serve anywhere could serve everywhere: no division adds less. */
    private long even(List<BitSet> assigned) {
        PriorityQueue<Integer> next = new PriorityQueue<>();
        BitSet anywhere = new BitSet();
        posts.forEach(post -> anywhere.or(post.eligible()));
        anywhere.stream().forEach(m -> next.add(fixed.load(m) + 1));
        long added = 0;
        for (long left = assigned.stream().mapToLong(BitSet::cardinality).sum(); left > 0; left--) {
            int least = next.remove();
            added += least;
            next.add(least + 1);
        }
        return added;
    }

    private void build() {
        List<List<BoolVar>> ofMember = new ArrayList<>();
        problem.staff().forEach(member -> ofMember.add(new ArrayList<>()));
        List<List<Integer>> cliques = timetable.cliques();
        Map<Integer, List<Integer>> cliquesOf = new HashMap<>();
        for (int k = 0; k < cliques.size(); k++) {
            for (int slot : cliques.get(k)) {
                cliquesOf.computeIfAbsent(slot, s -> new ArrayList<>()).add(k);
            }
        }
        Map<Long, LinearExprBuilder> atOnce = new HashMap<>();
        for (DutySearch.Post post : posts) {
            Map<Integer, BoolVar> vars = new HashMap<>();
            LinearExprBuilder all = LinearExpr.newBuilder();
            post.eligible().stream().forEach(m -> {
                BoolVar var = model.newBoolVar("");
                vars.put(m, var);
                all.add(var);
                ofMember.get(m).add(var);
                cliquesOf.get(post.slot()).forEach(k -> atOnce.computeIfAbsent(
                                (long) m * cliques.size() + k, key -> LinearExpr.newBuilder())
                        .add(var));
            });
            model.addLessOrEqual(all, post.vacancies());
            serves.add(vars);
        }
        atOnce.values().forEach(expression -> model.addLessOrEqual(expression, 1));
        for (int m = 0; m < ofMember.size(); m++) {
            limitAndCount(m, ofMember.get(m));
        }
    }

    private void limitAndCount(int member, List<BoolVar> vars) {
        Integer limit = problem.staff().get(member).maxSessions();
        int most = (int) vars.stream().count();
        most = Math.min(most, timetable.slots().size());
        if (limit != null) {
            most = Math.min(most, limit - fixed.load(member));
        }
        BoolVar[] counted = new BoolVar[Math.max(0, most)];
        LinearExprBuilder balance = LinearExpr.newBuilder();
        vars.forEach(balance::add);
        for (int k = 0; k < counted.length; k++) {
            counted[k] = model.newBoolVar("");
            balance.addTerm(counted[k], -1);
            if (k > 0) {
                model.addImplication(counted[k], counted[k - 1]);
            }
        }
        model.addEquality(balance, 0);
        steps.add(counted);
    }

    private LinearExpr unevenness() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int m = 0; m < steps.size(); m++) {
            for (int k = 0; k < steps.get(m).length; k++) {
                sum.addTerm(steps.get(m)[k], fixed.load(m) + k + 1L);
            }
        }
        return sum.build();
    }

    private LinearExpr losses() {
        LinearExprBuilder losses = LinearExpr.newBuilder();
        losses.add(wanted.size());
        for (int p = 0; p < posts.size(); p++) {
            int session = posts.get(p).sessions().get(0);
            serves.get(p).forEach((m, var) -> {
                if (wanted.has(m, session)) {
                    losses.addTerm(var, -1);
                }
            });
        }
        return losses.build();
    }

    private long lost(List<BitSet> assigned) {
        long again = 0;
        for (int p = 0; p < posts.size(); p++) {
            int session = posts.get(p).sessions().get(0);
            again +=
                    assigned.get(p).stream().filter(m -> wanted.has(m, session)).count();
        }
        return wanted.size() - again;
    }

    private long missing(List<BitSet> assigned) {
        return posts.stream().mapToLong(DutySearch.Post::vacancies).sum()
                - assigned.stream().mapToLong(BitSet::cardinality).sum();
    }

    private List<BitSet> better(List<BitSet> one, List<BitSet> other) {
        return missing(one) < missing(other) ? one : other;
    }

    private void hint(List<BitSet> assigned) {
        model.clearHints();
        int[] load = new int[steps.size()];
        for (int p = 0; p < posts.size(); p++) {
            BitSet members = assigned.get(p);
            serves.get(p).forEach((m, var) -> model.addHint(var, members.get(m)));
            members.stream().forEach(m -> load[m]++);
        }
        for (int m = 0; m < load.length; m++) {
            for (int k = 0; k < steps.get(m).length; k++) {
                model.addHint(steps.get(m)[k], k < load[m]);
            }
        }
    }

    private List<BitSet> read(CpSat.Found found) {
        List<BitSet> assigned = new ArrayList<>();
        for (Map<Integer, BoolVar> vars : serves) {
            BitSet members = new BitSet();
            vars.forEach((m, var) -> {
                if (found.solver().booleanValue(var)) {
                    members.set(m);
                }
            });
            assigned.add(members);
        }
        return assigned;
    }
}
