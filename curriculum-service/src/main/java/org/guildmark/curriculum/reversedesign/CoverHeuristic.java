package org.guildmark.curriculum.reversedesign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Keeps the best cover found, and completes partial decisions to covers. */
final class CoverHeuristic {
    private static final double LEAST_PRICE = 1e-3;

    private final CoverNode node;
    private final CoverInstance instance;
    private BitSet best;
    private long cost = Long.MAX_VALUE;

    CoverHeuristic(CoverNode node) {
        this.node = node;
        this.instance = node.instance;
    }

    long cost() {
        return cost;
    }

    BitSet best() {
        return best;
    }

    /** Takes over the node's decisions where they are a cover; false where they are none. */
    boolean accept() {
        if (!node.complete()) {
            return false;
        }
        offer(node.taken());
        return true;
    }

    /** Trusts nobody's sums: the cover is checked and its cost added up anew. */
    private void offer(BitSet columns) {
        if (!instance.covers(columns)) {
            throw new IllegalStateException("The search offers what is no cover");
        }
        long found = instance.cost(columns);
        if (found < cost) {
            cost = found;
            best = columns;
        }
    }

    /** The most rows for the cost first. */
    void byCost() {
        double[] prices = new double[instance.columns()];
        for (int j = 0; j < prices.length; j++) {
            prices[j] = instance.costs()[j];
        }
        complete(prices);
    }

    /** Takes what has a negative reduced cost, then the most rows for the reduced cost. */
    void byReducedCost(double[] reducedCosts) {
        complete(reducedCosts);
    }

    private void complete(double[] prices) {
        int[] coverings = new int[instance.rows()];
        BitSet open = new BitSet();
        for (int i = 0; i < coverings.length; i++) {
            open.set(i, node.isOpen(i));
        }
        List<Integer> added = new ArrayList<>();
        BitSet used = new BitSet();
        for (int j = 0; j < prices.length && !open.isEmpty(); j++) {
            if (node.isFree(j) && prices[j] < 0 && gain(j, open) > 0) {
                add(j, coverings, open, added, used);
            }
        }
        while (!open.isEmpty()) {
            int next = -1;
            double most = 0;
            for (int j = 0; j < prices.length; j++) {
                if (node.isFree(j) && !used.get(j)) {
                    double rate = gain(j, open) / Math.max(prices[j], LEAST_PRICE);
                    if (rate > most) {
                        most = rate;
                        next = j;
                    }
                }
            }
            if (next < 0) {
                return;
            }
            add(next, coverings, open, added, used);
        }
        offer(withoutSuperfluous(added, coverings));
    }

    private int gain(int column, BitSet open) {
        int count = 0;
        for (int row : instance.rowsOf()[column]) {
            count += open.get(row) ? 1 : 0;
        }
        return count;
    }

    private void add(int column, int[] coverings, BitSet open, List<Integer> added, BitSet used) {
        used.set(column);
        added.add(column);
        for (int row : instance.rowsOf()[column]) {
            coverings[row]++;
            open.clear(row);
        }
    }

    /** Drops the dearest first. Rows that the node's own columns cover need none of the added ones. */
    private BitSet withoutSuperfluous(List<Integer> added, int[] coverings) {
        BitSet cover = node.taken();
        added.sort(Comparator.comparingLong((Integer j) -> instance.costs()[j]).reversed());
        for (int j : added) {
            boolean needed = false;
            for (int row : instance.rowsOf()[j]) {
                needed |= node.isOpen(row) && coverings[row] == 1;
            }
            if (needed) {
                cover.set(j);
            } else {
                for (int row : instance.rowsOf()[j]) {
                    coverings[row]--;
                }
            }
        }
        return cover;
    }
}
