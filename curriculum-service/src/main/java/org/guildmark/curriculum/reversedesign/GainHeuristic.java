package org.guildmark.curriculum.reversedesign;

import java.util.BitSet;

/** Keeps the best choice found, and completes partial choices. */
final class GainHeuristic {
    private final GainNode node;
    private final GainInstance instance;
    private BitSet best = new BitSet();
    private double gain;

    GainHeuristic(GainNode node) {
        this.node = node;
        this.instance = node.instance;
    }

    BitSet best() {
        return best;
    }

    double gain() {
        return gain;
    }

    /** Adds what gains most, once for each hour and once as such, as long as something fits. */
    void complete() {
        complete(true);
        if (instance.maxHours() != GainInstance.UNLIMITED) {
            complete(false);
        }
    }

    private void complete(boolean perHour) {
        int mark = node.mark();
        int next = next(perHour);
        while (next >= 0) {
            node.take(next);
            next = next(perHour);
        }
        offer();
        node.backTo(mark);
    }

    private int next(boolean perHour) {
        int next = -1;
        double most = 0;
        for (int j = 0; j < instance.columns(); j++) {
            if (node.isFree(j) && node.fits(j)) {
                double value = node.gainOf(j) / (perHour ? Math.max(0.5, instance.hours()[j]) : 1);
                if (value > most) {
                    most = value;
                    next = j;
                }
            }
        }
        return next;
    }

    /** Trusts nobody's sums: the limits are checked and the gain is added up anew. */
    private void offer() {
        if (node.gain() > gain) {
            BitSet columns = node.taken();
            if (!instance.keepsLimits(columns)) {
                throw new IllegalStateException("The search offers what breaks a limit");
            }
            double found = instance.gain(columns);
            if (found > gain) {
                gain = found;
                best = columns;
            }
        }
    }

    /** From the best choice, gives one column up and completes anew, as long as that helps. To be called undecided. */
    void exchange() {
        boolean better = true;
        while (better) {
            double before = gain;
            int[] columns = best.stream().toArray();
            for (int given : columns) {
                int mark = node.mark();
                for (int j : columns) {
                    if (j != given) {
                        node.take(j);
                    }
                }
                node.refuse(given);
                complete();
                node.backTo(mark);
            }
            better = gain > before;
        }
    }
}
