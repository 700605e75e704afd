package org.guildmark.curriculum.reversedesign;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Lagrangian upper bound of a partly decided gain problem. With multipliers u between 0 and a row's gain, and prices for
 * an hour and for a column, {@code gain so far + sum of (gain - u) over the open rows + price × what is left of the
 * limits + sum of max(0, sum of u over a column's open rows - its price)} is a bound. Gains, multipliers and prices are
 * whole numbers, so every sum is exact in a {@code double} (below 2^53).
 */
final class GainBound {
    private static final double SMALLEST_STEP = 0.002;
    private static final double MEMORY = 0.05;

    private final GainNode node;
    private final Deadline deadline;
    private final GainInstance instance;
    private final int[] free;
    private final boolean[] reachable;
    private final double[] current;
    private final double[] profits;
    private final double[] work;
    private final double[] chosen;
    private final double[] times;
    private double hourPrice;
    private double columnPrice;

    /** What each column is worth beyond its price, at the best multipliers. */
    final double[] reduced;

    /** How often each column was in the relaxed solutions of late, 0 to 1. */
    final double[] tendency;

    GainBound(GainNode node, Deadline deadline) {
        this.node = node;
        this.deadline = deadline;
        this.instance = node.instance;
        free = IntStream.range(0, instance.columns()).filter(node::isFree).toArray();
        reachable = new boolean[instance.rows()];
        for (int j : free) {
            for (int row : instance.rowsOf()[j]) {
                reachable[row] = node.isOpen(row);
            }
        }
        current = new double[instance.rows()];
        profits = new double[instance.columns()];
        work = new double[instance.columns()];
        chosen = new double[instance.columns()];
        times = new double[instance.rows()];
        reduced = new double[instance.columns()];
        tendency = new double[instance.columns()];
    }

    /**
     * Improves the multipliers until the bound reaches the limit, no longer falls, or time is up.
     *
     * @param multipliers start, and the best found on return
     * @param limit gain that a better solution must exceed
     * @return the best bound; it is exact
     */
    double improve(double[] multipliers, int steps, double firstStep, int patience, double limit) {
        System.arraycopy(multipliers, 0, current, 0, current.length);
        double best = Double.POSITIVE_INFINITY;
        double step = firstStep;
        int idle = 0;
        for (int k = 0; k < steps && step > SMALLEST_STEP; k++) {
            double bound = evaluate();
            if (bound < best) {
                idle = bound < best * (1 - 1e-5) ? 0 : idle + 1;
                best = bound;
                System.arraycopy(current, 0, multipliers, 0, current.length);
                System.arraycopy(work, 0, reduced, 0, work.length);
            } else {
                idle++;
            }
            if (best < limit + instance.quantum() || deadline.passed() || !move(step, limit, bound)) {
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
        double bound = node.gain();
        for (int i = 0; i < current.length; i++) {
            bound += reachable[i] ? instance.gains()[i] - current[i] : 0;
        }
        for (int j : free) {
            double sum = 0;
            for (int row : instance.rowsOf()[j]) {
                sum += reachable[row] ? current[row] : 0;
            }
            profits[j] = sum;
        }
        double byHours = priceHours();
        double priceOfHour = hourPrice;
        double byColumns = priceColumns();
        if (byHours <= byColumns) {
            hourPrice = priceOfHour;
            columnPrice = 0;
        } else {
            hourPrice = 0;
        }
        relax();
        return bound + Math.min(byHours, byColumns);
    }

    /** Bound of the knapsack when only hours are limited; sets their price. */
    private double priceHours() {
        hourPrice = 0;
        if (instance.maxHours() != GainInstance.UNLIMITED) {
            double left = node.hoursLeft();
            for (int j : sorted(j -> profits[j] / Math.max(instance.hours()[j], 1e-9))) {
                left -= instance.hours()[j];
                if (left < 0) {
                    hourPrice = Math.rint(profits[j] / instance.hours()[j]);
                    break;
                }
            }
        }
        double sum = hourPrice == 0 ? 0 : hourPrice * node.hoursLeft();
        for (int j : free) {
            sum += Math.max(0, profits[j] - hourPrice * instance.hours()[j]);
        }
        return sum;
    }

    /** Bound of the knapsack when only the number of columns is limited; sets their price. */
    private double priceColumns() {
        columnPrice = 0;
        if (node.columnsLeft() < free.length) {
            Integer[] order = sorted(j -> profits[j]);
            columnPrice = Math.rint(profits[order[node.columnsLeft()]]);
        }
        double sum = columnPrice * node.columnsLeft();
        for (int j : free) {
            sum += Math.max(0, profits[j] - columnPrice);
        }
        return sum;
    }

    private Integer[] sorted(IntToDoubleFunction value) {
        Integer[] order = Arrays.stream(free).boxed().toArray(Integer[]::new);
        double[] values = new double[instance.columns()];
        for (int j : free) {
            values[j] = value.applyAsDouble(j);
        }
        Arrays.sort(order, Comparator.comparingDouble((Integer j) -> -values[j]));
        return order;
    }

    /** The relaxed solution: what is worth more than its price, and of what is worth just that as much as fits. */
    private void relax() {
        Arrays.fill(times, 0);
        Arrays.fill(chosen, 0);
        double left = hourPrice > 0 ? node.hoursLeft() : columnPrice > 0 ? node.columnsLeft() : 0;
        for (int j : free) {
            work[j] = profits[j] - hourPrice * instance.hours()[j] - columnPrice;
            if (work[j] > 0) {
                chosen[j] = 1;
                left -= hourPrice > 0 ? instance.hours()[j] : 1;
            }
        }
        for (int j : free) {
            double size = hourPrice > 0 ? instance.hours()[j] : 1;
            if (chosen[j] == 0 && left > 0 && nearlyWorthItsPrice(j)) {
                chosen[j] = Math.min(1, left / size);
                left -= chosen[j] * size;
            }
            tendency[j] += (chosen[j] - tendency[j]) * MEMORY;
            if (chosen[j] > 0) {
                for (int row : instance.rowsOf()[j]) {
                    times[row] += chosen[j];
                }
            }
        }
    }

    /** Prices are rounded to whole numbers, so the column that set the price may miss it by half an hour's unit. */
    private boolean nearlyWorthItsPrice(int column) {
        return work[column] >= -Math.max(1, instance.hours()[column]);
    }

    private boolean move(double step, double limit, double bound) {
        double norm = 0;
        for (int i = 0; i < current.length; i++) {
            if (reachable[i]) {
                double slope = slope(i);
                norm += slope * slope;
            }
        }
        if (norm == 0) {
            return false;
        }
        double length = step * (bound - limit) / norm;
        for (int i = 0; i < current.length; i++) {
            if (reachable[i]) {
                double moved = Math.rint(current[i] - length * slope(i));
                current[i] = Math.max(0, Math.min(instance.gains()[i], moved));
            }
        }
        return true;
    }

    private double slope(int row) {
        double slope = times[row] - 1;
        boolean atEdge = (slope > 0 && current[row] <= 0) || (slope < 0 && current[row] >= instance.gains()[row]);
        return atEdge ? 0 : slope;
    }
}
