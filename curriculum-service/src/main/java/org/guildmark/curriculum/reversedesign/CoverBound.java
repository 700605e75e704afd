package org.guildmark.curriculum.reversedesign;

import java.util.Arrays;

/**
 * Lagrangian lower bound of a partly decided set-cover problem. For any multipliers u of at least 0,
 * {@code cost + sum of u over the open rows + sum of min(0, reduced cost) over the free columns} is a bound; subgradient
 * steps make it good. Multipliers are kept multiples of 2^-16 and costs are whole, so every sum here is exact in a
 * {@code double} (below 2^37), and the bound holds to the last bit: no tolerance stands between it and a proof.
 */
final class CoverBound {
    private static final double GRID = 1 << 16;
    private static final double SMALLEST_STEP = 0.002;
    private static final double MEMORY = 0.05;

    private final CoverNode node;
    private final Deadline deadline;
    private final CoverInstance instance;
    private final double[] current;
    private final double[] work;
    private final int[] slack;

    /** Reduced costs at the best multipliers. */
    final double[] reduced;

    /** How often each column was in the relaxed solutions of late, 0 to 1. */
    final double[] tendency;

    private double best;

    CoverBound(CoverNode node, Deadline deadline) {
        this.node = node;
        this.deadline = deadline;
        this.instance = node.instance;
        current = new double[instance.rows()];
        work = new double[instance.columns()];
        slack = new int[instance.rows()];
        reduced = new double[instance.columns()];
        tendency = new double[instance.columns()];
    }

    static double onGrid(double multiplier) {
        return Math.max(0, Math.rint(multiplier * GRID) / GRID);
    }

    /** Told the reduced costs of every so many steps, to try for a solution from them. */
    interface Listener {
        /** Answers the cost that is to be beaten now. */
        long at(double[] reducedCosts);
    }

    /**
     * Improves the multipliers until the bound reaches the limit, no longer grows, or time is up.
     *
     * @param multipliers start, and the best found on return
     * @param every steps between two calls of the listener
     * @return the best bound; it is exact
     */
    double improve(double[] multipliers, int steps, double firstStep, int patience, int every, Listener listener) {
        System.arraycopy(multipliers, 0, current, 0, current.length);
        Arrays.fill(tendency, 0);
        best = Double.NEGATIVE_INFINITY;
        double step = firstStep;
        int idle = 0;
        long limit = listener.at(null);
        for (int k = 0; k < steps && step > SMALLEST_STEP; k++) {
            double bound = evaluate();
            if (bound > best) {
                idle = bound > best + 0.01 ? 0 : idle + 1;
                best = bound;
                System.arraycopy(current, 0, multipliers, 0, current.length);
                System.arraycopy(work, 0, reduced, 0, work.length);
            } else {
                idle++;
            }
            if (k % every == every - 1) {
                limit = listener.at(work);
            }
            if (Math.ceil(best) >= limit || deadline.passed() || !move(step, limit, bound)) {
                break;
            }
            if (idle >= patience) {
                step *= 0.6;
                idle = 0;
                System.arraycopy(multipliers, 0, current, 0, current.length);
            }
        }
        return best;
    }

    private double evaluate() {
        double bound = node.cost();
        for (int i = 0; i < current.length; i++) {
            if (node.isOpen(i)) {
                bound += current[i];
                slack[i] = 1;
            }
        }
        for (int j = 0; j < work.length; j++) {
            if (node.isFree(j)) {
                double cost = instance.costs()[j];
                for (int row : instance.rowsOf()[j]) {
                    cost -= node.isOpen(row) ? current[row] : 0;
                }
                work[j] = cost;
                tendency[j] += ((cost < 0 ? 1 : 0) - tendency[j]) * MEMORY;
                if (cost < 0) {
                    bound += cost;
                    for (int row : instance.rowsOf()[j]) {
                        slack[row]--;
                    }
                }
            }
        }
        return bound;
    }

    /** @return false where the relaxed solution leaves nothing to improve */
    private boolean move(double step, long limit, double bound) {
        double norm = 0;
        for (int i = 0; i < current.length; i++) {
            if (node.isOpen(i)) {
                if (current[i] <= 0 && slack[i] < 0) {
                    slack[i] = 0;
                }
                norm += (double) slack[i] * slack[i];
            }
        }
        if (norm == 0) {
            return false;
        }
        double length = step * (Math.max((double) limit, bound + 1) - bound) / norm;
        for (int i = 0; i < current.length; i++) {
            if (node.isOpen(i)) {
                current[i] = onGrid(current[i] + length * slack[i]);
            }
        }
        return true;
    }
}
