package org.guildmark.curriculum.reversedesign;

import java.util.BitSet;

/**
 * Branch and bound over the columns of one gain problem, depth first. It is deterministic as long as the deadline does not
 * cut it short.
 */
final class GainSearch {
    private static final int ROOT_STEPS = 1500;
    private static final int NODE_STEPS = 80;
    private static final int ROOT_PATIENCE = 20;
    private static final int NODE_PATIENCE = 8;
    private static final double NODE_FIRST_STEP = 0.2;

    private final GainInstance instance;
    private final Deadline deadline;
    private final double tolerance;
    private final GainNode node;
    private final GainHeuristic heuristic;
    private boolean cut;
    private double openBound = Double.NEGATIVE_INFINITY;

    /** @param tolerance solutions that gain no more than this beyond the best are not looked for */
    GainSearch(GainInstance instance, double tolerance, Deadline deadline) {
        this.instance = instance;
        this.deadline = deadline;
        this.tolerance = tolerance;
        node = new GainNode(instance);
        heuristic = new GainHeuristic(node);
    }

    /** @param bound no solution gains more; equal to the solution's gain where it is proven best */
    record Solution(BitSet columns, double gain, double bound) {}

    Solution solve() {
        heuristic.complete();
        heuristic.exchange();
        double[] multipliers = new double[instance.rows()];
        for (int i = 0; i < multipliers.length; i++) {
            multipliers[i] = Math.rint(instance.gains()[i] / 2);
        }
        explore(multipliers, true);
        double gain = heuristic.gain();
        return new Solution(heuristic.best(), gain, cut ? Math.max(gain, openBound) : gain);
    }

    private double toBeat() {
        return heuristic.gain() + tolerance;
    }

    private void explore(double[] parentMultipliers, boolean root) {
        int mark = node.mark();
        node.refuseUseless();
        heuristic.complete();
        bound(parentMultipliers.clone(), root);
        node.backTo(mark);
    }

    private void bound(double[] multipliers, boolean root) {
        GainBound bound = new GainBound(node, deadline);
        double upper = bound.improve(
                multipliers,
                root ? ROOT_STEPS : NODE_STEPS,
                root ? 1 : NODE_FIRST_STEP,
                root ? ROOT_PATIENCE : NODE_PATIENCE,
                toBeat());
        if (isBeaten(upper)) {
            return;
        }
        if (deadline.passed()) {
            cut = true;
            openBound = Math.max(openBound, upper);
            return;
        }
        fix(bound, upper);
        int column = branchColumn(bound);
        if (column < 0) {
            // Whatever is left was decided: the heuristic has seen it.
            heuristic.complete();
            return;
        }
        branch(column, true, multipliers);
        if (cut) {
            openBound = Math.max(openBound, upper);
        } else {
            branch(column, false, multipliers);
        }
    }

    /** Gains move in whole quanta. */
    private boolean isBeaten(double upper) {
        return Math.floor(upper / instance.quantum()) * instance.quantum() <= toBeat();
    }

    private void fix(GainBound bound, double upper) {
        for (int j = 0; j < instance.columns(); j++) {
            if (node.isFree(j) && isBeaten(upper - Math.abs(bound.reduced[j]))) {
                if (bound.reduced[j] < 0) {
                    node.refuse(j);
                } else if (bound.reduced[j] > 0 && node.fits(j)) {
                    node.take(j);
                }
            }
        }
        node.refuseUseless();
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

    /** One on which the relaxed solutions disagree, and that decides much; -1 where all are decided. */
    private int branchColumn(GainBound bound) {
        int chosen = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < instance.columns(); j++) {
            if (node.isFree(j)) {
                double undecided = Math.min(bound.tendency[j], 1 - bound.tendency[j]);
                double value = node.gainOf(j) * (undecided + 1e-3);
                if (value > most) {
                    most = value;
                    chosen = j;
                }
            }
        }
        return chosen;
    }
}
