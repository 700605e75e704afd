package org.guildmark.assessment.paper.assembly;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildmark.assessment.paper.assembly.PaperSolver.Problem;

/**
 * One form of a paper. Of a large pool the least seen items of every sort are tried first; that nothing else is better
 * is then mostly proven by the linear relaxation over the whole pool, and else by solving the whole.
 */
final class SingleForm {
    private static final double FOR_FIRST_TRY = 0.6;
    private static final double FOR_FEW = 0.7;
    private static final int FIRST_TRY = 8;
    private static final int FEW = 2;
    private static final double GOOD_ENOUGH = 0.01;

    private final PaperRows rows;
    private final Problem problem;
    private final Stage.Deadline deadline;
    private final List<List<Integer>> others;

    /** @param others forms that are already there */
    SingleForm(PaperRows rows, Problem problem, Stage.Deadline deadline, List<List<Integer>> others) {
        this.rows = rows;
        this.problem = problem;
        this.deadline = deadline;
        this.others = others;
    }

    Found find() {
        List<Integer> everything = everything();
        List<Integer> first = Sort.leastSeen(rows, everything, List.of(), FIRST_TRY);
        Found found = Found.nothing(false);
        if (first.size() < everything.size() / 2) {
            found = find(first, List.of(), deadline.share(FOR_FIRST_TRY));
            if (found.isPaper()) {
                found = bounded(found, everything);
                if (found.gap() < GOOD_ENOUGH) {
                    return found;
                }
            }
        }
        List<Integer> start = found.isPaper() ? found.forms().get(0) : List.of();
        Found whole = find(everything, start, deadline);
        if (!whole.isPaper()) {
            return found.isPaper() ? found : whole;
        }
        return whole.betterThan(found) || whole.optimal() ? whole : found;
    }

    /** Any form, of a part of the pool where that does, the smaller the sooner; nothing is proven. */
    Found findAny() {
        // Also where forms may share items: whatever no other form has needs no look at the others.
        List<Integer> unused = unused();
        for (int spare : List.of(FEW, FIRST_TRY)) {
            List<Integer> first = Sort.leastSeen(rows, unused, List.of(), spare);
            if (first.size() < unused.size()) {
                Found found = any(first, deadline.share(FOR_FEW));
                if (found.isPaper()) {
                    return found;
                }
            }
        }
        return any(free(), deadline);
    }

    private Found any(List<Integer> positions, Stage.Deadline until) {
        OneForm form = new OneForm(rows, positions, problem, until, others);
        return form.solveAny() ? found(form) : Found.nothing(form.excluded());
    }

    /** The form anew, of itself and of items that are free; no worse than it was, or nothing. */
    Found findBetter(List<Integer> start) {
        return find(Sort.leastSeen(rows, free(), start, FEW), start, deadline);
    }

    private List<Integer> free() {
        return problem.spec().overlap() > 0 ? everything() : unused();
    }

    private List<Integer> unused() {
        Set<Integer> used = others.stream().flatMap(List::stream).collect(Collectors.toSet());
        return everything().stream().filter(i -> !used.contains(i)).toList();
    }

    private List<Integer> everything() {
        return IntStream.range(0, rows.items.size()).boxed().toList();
    }

    private Found find(List<Integer> positions, List<Integer> start, Stage.Deadline until) {
        OneForm form = new OneForm(rows, positions, problem, until, others);
        return form.solve(start) ? found(form) : Found.nothing(form.excluded());
    }

    private static Found found(OneForm form) {
        return new Found(List.of(form.items()), form.deviation(), form.exposure(), false);
    }

    /** The same with bounds that hold for the whole pool. */
    private Found bounded(Found found, List<Integer> everything) {
        OneForm whole = new OneForm(rows, everything, problem, deadline, others);
        long leastDeviation = found.deviation().value() == 0
                ? 0
                : Math.min(found.deviation().value(), LinearBound.orZero(whole.leastDeviation()));
        long leastExposure = found.exposure().value() == 0
                ? 0
                : LinearBound.orZero(whole.leastExposure(found.deviation().value()));
        return new Found(
                found.forms(),
                new Stage.Least(found.deviation().value(), leastDeviation),
                new Stage.Least(
                        found.exposure().value(),
                        Math.min(leastExposure, found.exposure().value())),
                false);
    }
}
