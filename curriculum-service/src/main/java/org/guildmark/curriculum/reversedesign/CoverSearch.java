package org.guildmark.curriculum.reversedesign;

import java.util.BitSet;

/**
 * Branch and bound over the columns of one set-cover problem, depth first. It is deterministic as long as the deadline
 * does not cut it short.
 */
final class CoverSearch {
    private static final int ROOT_STEPS = 1500;
    private static final int NODE_STEPS = 80;
    private static final int LISTEN_EVERY = 10;
    private static final int ROOT_PATIENCE = 20;
    private static final int NODE_PATIENCE = 8;
    private static final double NODE_FIRST_STEP = 0.2;

    private final CoverInstance instance;
    private final Deadline deadline;
    private final CoverNode node;
    private final CoverHeuristic heuristic;
    private boolean cut;
    private double openBound = Double.POSITIVE_INFINITY;

    CoverSearch(CoverInstance instance, Deadline deadline) {
        this.instance = instance;
        this.deadline = deadline;
        node = new CoverNode(instance);
        heuristic = new CoverHeuristic(node);
    }

    /** @param bound no solution costs less; equal to the solution's cost where it is proven best */
    record Solution(BitSet columns, long cost, long bound) {}

    Solution solve() {
        double[] multipliers = firstMultipliers();
        heuristic.byCost();
        explore(multipliers, true);
        long cost = heuristic.cost();
        long proven = cut ? (long) Math.ceil(openBound) : cost;
        return new Solution(heuristic.best(), cost, Math.min(cost, proven));
    }

    private long attempt(double[] reducedCosts) {
        if (reducedCosts != null) {
            heuristic.byReducedCost(reducedCosts);
        }
        return heuristic.cost();
    }

    private double[] firstMultipliers() {
        double[] multipliers = new double[instance.rows()];
        for (int i = 0; i < multipliers.length; i++) {
            double least = Double.MAX_VALUE;
            for (int j : instance.columnsOf()[i]) {
                least = Math.min(least, instance.costs()[j] / (double) instance.rowsOf()[j].length);
            }
            multipliers[i] = CoverBound.onGrid(least);
        }
        return multipliers;
    }

    private void explore(double[] parentMultipliers, boolean root) {
        int mark = node.mark();
        if (!simplify()) {
            node.backTo(mark);
            return;
        }
        if (!heuristic.accept()) {
            bound(parentMultipliers.clone(), root);
        }
        node.backTo(mark);
    }

    private void bound(double[] multipliers, boolean root) {
        CoverBound bound = new CoverBound(node, deadline);
        double lower = bound.improve(
                multipliers,
                root ? ROOT_STEPS : NODE_STEPS,
                root ? 1 : NODE_FIRST_STEP,
                root ? ROOT_PATIENCE : NODE_PATIENCE,
                root ? LISTEN_EVERY : NODE_STEPS,
                this::attempt);
        if (Math.ceil(lower) >= heuristic.cost()) {
            return;
        }
        if (deadline.passed()) {
            cut = true;
            openBound = Math.min(openBound, lower);
            return;
        }
        fixByReducedCost(bound, lower);
        if (!simplify() || heuristic.accept()) {
            return;
        }
        int column = branchColumn(bound);
        boolean takeFirst = bound.tendency[column] >= 0.5;
        branch(column, takeFirst, multipliers);
        if (cut) {
            openBound = Math.min(openBound, lower);
        } else {
            branch(column, !takeFirst, multipliers);
        }
    }

    /** @return false where nothing better can come of the node */
    private boolean simplify() {
        boolean again = true;
        while (again) {
            if (!node.propagate(heuristic.cost())) {
                return false;
            }
            again = node.refuseDominated();
        }
        return true;
    }

    private void branch(int column, boolean take, double[] multipliers) {
        int mark = node.mark();
        if (take) {
            node.take(column);
        } else {
            node.refuse(column);
        }
        explore(multipliers, false);
        node.backTo(mark);
    }

    /** What the bound shows to cost as much as the best solution, taken or refused, need not be tried. */
    private void fixByReducedCost(CoverBound bound, double lower) {
        long limit = heuristic.cost();
        for (int j = 0; j < instance.columns(); j++) {
            if (node.isFree(j) && Math.ceil(lower + Math.abs(bound.reduced[j])) >= limit) {
                if (bound.reduced[j] > 0) {
                    node.refuse(j);
                } else if (bound.reduced[j] < 0) {
                    node.take(j);
                }
            }
        }
    }

    /** One on which the relaxed solutions disagree, and that decides much. */
    private int branchColumn(CoverBound bound) {
        int chosen = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < instance.columns(); j++) {
            if (node.isFree(j) && node.opens(j) > 0) {
                double undecided = node.opens(j) * Math.min(bound.tendency[j], 1 - bound.tendency[j])
                        - 1e-3 * Math.min(1, Math.abs(bound.reduced[j]) / Math.max(1, instance.costs()[j]));
                if (undecided > most) {
                    most = undecided;
                    chosen = j;
                }
            }
        }
        return chosen;
    }
}
