package org.guildmark.curriculum.reversedesign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.guildmark.curriculum.reversedesign.ReverseDesign.CostUnit;
import org.guildmark.curriculum.reversedesign.ReverseDesign.Status;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Candidate;
import org.guildmark.curriculum.reversedesign.ReverseDesignProblem.Goal;

/**
 * Chooses courses for a target: a 0-1 programme, made smaller by what follows from it, then solved by branch and bound
 * with bounds that are exact. The same problem gets the same answer, unless time runs out.
 *
 * <p>The search is our own because an answer that is cut short needs a bound and a time limit must hold: the general
 * solver of ojAlgo tells no bound and oversteps its limit, though it solves some covers well (ADR 0017). Tests hold the
 * search against it.
 */
public final class ReverseDesigner {
    private final ReverseDesignProblem problem;
    private final Effects effects;
    private final Deadline deadline;
    private final CostUnit unit;

    private ReverseDesigner(ReverseDesignProblem problem) {
        this.problem = problem;
        effects = new Effects(problem);
        deadline = Deadline.in(problem.timeLimit());
        boolean hoursCount = problem.goal() == Goal.COVER_TARGET || problem.maxHours() != null;
        unit = problem.hoursKnown() && hoursCount ? CostUnit.HOURS : CostUnit.COURSES;
    }

    public static ReverseDesign solve(ReverseDesignProblem problem) {
        ReverseDesigner designer = new ReverseDesigner(problem);
        return problem.goal() == Goal.COVER_TARGET ? designer.coverTarget() : designer.mostCoverage();
    }

    private ReverseDesign coverTarget() {
        long[] costs = new long[problem.candidates().size()];
        for (int j = 0; j < costs.length; j++) {
            costs[j] = cost(j);
        }
        List<BitSet> rows = new ArrayList<>();
        for (int s = 0; s < effects.targets.size(); s++) {
            if (!effects.isTaught(s) && !effects.deepenedBy.get(s).isEmpty()) {
                rows.add(effects.deepenedBy.get(s));
            }
        }
        long unitCost = greatestCommonDivisor(costs);
        CoverReduction reduction = new CoverReduction(divided(costs, unitCost), rows);
        BitSet chosen = (BitSet) reduction.forced().clone();
        long bound = chosen.stream().mapToLong(j -> costs[j]).sum();
        for (CoverReduction.Part part : reduction.parts()) {
            CoverSearch.Solution solution = new CoverSearch(part.instance(), deadline).solve();
            solution.columns().stream().forEach(j -> chosen.set(part.columns()[j]));
            bound += solution.bound() * unitCost;
        }
        dropSuperfluous(chosen, rows);
        if (rows.stream().anyMatch(row -> !row.intersects(chosen))) {
            throw new IllegalStateException("A statement that can be covered is not");
        }
        long cost = cost(chosen);
        Integer limit = unit == CostUnit.HOURS ? problem.maxHours() : problem.maxCourses();
        return design(chosen, status(cost, bound, limit), (double) bound);
    }

    private static Status status(long cost, long bound, Integer limit) {
        if (bound > cost) {
            throw new IllegalStateException("The cost is below what was proven to be the least");
        }
        if (limit != null && cost > limit) {
            return bound > limit ? Status.LIMIT_TOO_LOW : Status.UNDECIDED;
        }
        return bound == cost ? Status.OPTIMAL : Status.FEASIBLE;
    }

    /** Courses that cost nothing, and what a search that was cut short left over; the dearest first. */
    private void dropSuperfluous(BitSet chosen, List<BitSet> rows) {
        List<Integer> dearestFirst = new ArrayList<>(chosen.stream().boxed().toList());
        dearestFirst.sort(
                Comparator.comparingLong((Integer j) -> cost(j.intValue())).reversed());
        for (int j : dearestFirst) {
            chosen.clear(j);
            if (rows.stream().anyMatch(row -> row.get(j) && !row.intersects(chosen))) {
                chosen.set(j);
            }
        }
    }

    private ReverseDesign mostCoverage() {
        GainProblem gains = new GainProblem(problem, effects);
        GainSearch.Solution solution = new GainSearch(gains.instance(), gains.tolerance(), deadline).solve();
        BitSet chosen = solution.columns();
        for (int j : chosen.stream().toArray()) {
            BitSet without = (BitSet) chosen.clone();
            without.clear(j);
            if (gains.instance().gain(without) == gains.instance().gain(chosen)) {
                chosen.clear(j);
            }
        }
        if (!gains.instance().keepsLimits(chosen)) {
            throw new IllegalStateException("The choice breaks a limit");
        }
        boolean proven = solution.bound() <= solution.gain();
        double coverage = effects.coverage(chosen);
        double bound = proven ? coverage : Math.min(1, effects.coverage(new BitSet()) + gains.share(solution.bound()));
        return design(chosen, proven ? Status.OPTIMAL : Status.FEASIBLE, Math.max(coverage, bound));
    }

    private ReverseDesign design(BitSet chosen, Status status, double bound) {
        List<Integer> hours = chosen.stream()
                .mapToObj(j -> problem.candidates().get(j))
                .map(Candidate::hours)
                .toList();
        return new ReverseDesign(
                status,
                unit,
                cost(chosen),
                hours.stream().allMatch(Objects::nonNull)
                        ? hours.stream().mapToInt(Integer::intValue).sum()
                        : null,
                effects.coverage(chosen),
                effects.coverage(new BitSet()),
                bound,
                effects.explain(chosen),
                effects.uncovered(chosen),
                effects.notCoverable());
    }

    private long cost(int candidate) {
        return unit == CostUnit.HOURS ? problem.candidates().get(candidate).hours() : 1;
    }

    private long cost(BitSet chosen) {
        return chosen.stream().mapToLong(this::cost).sum();
    }

    /** In whole lessons of 16 hours, say, a bound rounds up further than in hours. */
    private static long greatestCommonDivisor(long[] costs) {
        long divisor = 0;
        for (long cost : costs) {
            long other = cost;
            while (other != 0) {
                long rest = divisor % other;
                divisor = other;
                other = rest;
            }
        }
        return Math.max(1, divisor);
    }

    private static long[] divided(long[] costs, long divisor) {
        long[] divided = costs.clone();
        for (int j = 0; j < divided.length; j++) {
            divided[j] /= divisor;
        }
        return divided;
    }
}
