package org.guildmark.curriculum.reversedesign;

import java.util.BitSet;

/** A partial choice in a gain problem, which can be taken back step by step. */
final class GainNode {
    final GainInstance instance;
    private final byte[] decided;
    private final int[] coveredBy;
    private final int[] trail;
    private int decisions;
    private double gain;
    private long hoursLeft;
    private int columnsLeft;

    GainNode(GainInstance instance) {
        this.instance = instance;
        decided = new byte[instance.columns()];
        coveredBy = new int[instance.rows()];
        trail = new int[instance.columns()];
        hoursLeft = instance.maxHours();
        columnsLeft = instance.maxColumns();
    }

    void take(int column) {
        decided[column] = CoverNode.IN;
        trail[decisions++] = column;
        hoursLeft -= instance.hours()[column];
        columnsLeft--;
        for (int row : instance.rowsOf()[column]) {
            if (coveredBy[row]++ == 0) {
                gain += instance.gains()[row];
            }
        }
    }

    void refuse(int column) {
        decided[column] = CoverNode.OUT;
        trail[decisions++] = column;
    }

    int mark() {
        return decisions;
    }

    void backTo(int mark) {
        while (decisions > mark) {
            int column = trail[--decisions];
            if (decided[column] == CoverNode.IN) {
                hoursLeft += instance.hours()[column];
                columnsLeft++;
                for (int row : instance.rowsOf()[column]) {
                    if (--coveredBy[row] == 0) {
                        gain -= instance.gains()[row];
                    }
                }
            }
            decided[column] = CoverNode.FREE;
        }
    }

    /** Refuses what no longer fits or no longer gains anything. */
    void refuseUseless() {
        for (int j = 0; j < decided.length; j++) {
            if (decided[j] == CoverNode.FREE && (!fits(j) || gainOf(j) == 0)) {
                refuse(j);
            }
        }
    }

    boolean fits(int column) {
        return columnsLeft > 0 && instance.hours()[column] <= hoursLeft;
    }

    /** What the column would add. */
    double gainOf(int column) {
        double sum = 0;
        for (int row : instance.rowsOf()[column]) {
            sum += coveredBy[row] == 0 ? instance.gains()[row] : 0;
        }
        return sum;
    }

    boolean isFree(int column) {
        return decided[column] == CoverNode.FREE;
    }

    boolean isOpen(int row) {
        return coveredBy[row] == 0;
    }

    double gain() {
        return gain;
    }

    long hoursLeft() {
        return hoursLeft;
    }

    int columnsLeft() {
        return columnsLeft;
    }

    BitSet taken() {
        BitSet taken = new BitSet();
        for (int j = 0; j < decided.length; j++) {
            taken.set(j, decided[j] == CoverNode.IN);
        }
        return taken;
    }
}
