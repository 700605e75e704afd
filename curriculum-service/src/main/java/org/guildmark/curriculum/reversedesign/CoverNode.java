package org.guildmark.curriculum.reversedesign;

import java.util.BitSet;

/** A partial decision over the columns of a set-cover problem, which can be taken back step by step. */
final class CoverNode {
    static final byte FREE = 0;
    static final byte IN = 1;
    static final byte OUT = 2;

    final CoverInstance instance;
    private final byte[] decided;
    private final int[] coveredBy;
    private final int[] freeColumns;
    private final int[] trail;
    private int decisions;
    private int openRows;
    private long cost;

    CoverNode(CoverInstance instance) {
        this.instance = instance;
        decided = new byte[instance.columns()];
        coveredBy = new int[instance.rows()];
        freeColumns = new int[instance.rows()];
        for (int i = 0; i < freeColumns.length; i++) {
            freeColumns[i] = instance.columnsOf()[i].length;
        }
        trail = new int[instance.columns()];
        openRows = instance.rows();
    }

    void take(int column) {
        decided[column] = IN;
        trail[decisions++] = column;
        cost += instance.costs()[column];
        for (int row : instance.rowsOf()[column]) {
            openRows -= coveredBy[row]++ == 0 ? 1 : 0;
            freeColumns[row]--;
        }
    }

    void refuse(int column) {
        decided[column] = OUT;
        trail[decisions++] = column;
        for (int row : instance.rowsOf()[column]) {
            freeColumns[row]--;
        }
    }

    int mark() {
        return decisions;
    }

    void backTo(int mark) {
        while (decisions > mark) {
            int column = trail[--decisions];
            boolean taken = decided[column] == IN;
            decided[column] = FREE;
            cost -= taken ? instance.costs()[column] : 0;
            for (int row : instance.rowsOf()[column]) {
                freeColumns[row]++;
                if (taken && --coveredBy[row] == 0) {
                    openRows++;
                }
            }
        }
    }

    /**
     * Takes the columns that some open row has left as its only one.
     *
     * @return false where a row has none, or the cost reaches the limit
     */
    boolean propagate(long limit) {
        boolean again = true;
        while (again) {
            again = false;
            if (cost >= limit) {
                return false;
            }
            for (int row = 0; row < coveredBy.length; row++) {
                if (coveredBy[row] == 0 && freeColumns[row] == 0) {
                    return false;
                }
                if (coveredBy[row] == 0 && freeColumns[row] == 1) {
                    take(freeColumnOf(row));
                    again = true;
                }
            }
        }
        return true;
    }

    /**
     * Refuses free columns whose open rows another free one covers at no higher cost: some best completion does without
     * them.
     *
     * @return whether any was refused
     */
    boolean refuseDominated() {
        int before = decisions;
        int[] mark = new int[coveredBy.length];
        for (int j = 0; j < decided.length; j++) {
            if (decided[j] == FREE) {
                int rows = 0;
                int scarcest = -1;
                for (int row : instance.rowsOf()[j]) {
                    if (coveredBy[row] == 0) {
                        mark[row] = j + 1;
                        rows++;
                        scarcest = scarcest < 0 || freeColumns[row] < freeColumns[scarcest] ? row : scarcest;
                    }
                }
                if (rows == 0 || isDominated(j, rows, scarcest, mark)) {
                    refuse(j);
                }
            }
        }
        return decisions > before;
    }

    private boolean isDominated(int column, int rows, int scarcest, int[] mark) {
        for (int other : instance.columnsOf()[scarcest]) {
            if (other != column
                    && decided[other] == FREE
                    && instance.costs()[other] <= instance.costs()[column]
                    && instance.rowsOf()[other].length >= rows) {
                int shared = 0;
                for (int row : instance.rowsOf()[other]) {
                    shared += mark[row] == column + 1 && coveredBy[row] == 0 ? 1 : 0;
                }
                if (shared == rows) {
                    return true;
                }
            }
        }
        return false;
    }

    private int freeColumnOf(int row) {
        for (int column : instance.columnsOf()[row]) {
            if (decided[column] == FREE) {
                return column;
            }
        }
        throw new IllegalStateException("The row has no free column");
    }

    boolean isFree(int column) {
        return decided[column] == FREE;
    }

    boolean isOpen(int row) {
        return coveredBy[row] == 0;
    }

    /** Number of open rows that a column would cover. */
    int opens(int column) {
        int count = 0;
        for (int row : instance.rowsOf()[column]) {
            count += coveredBy[row] == 0 ? 1 : 0;
        }
        return count;
    }

    boolean complete() {
        return openRows == 0;
    }

    /** Cost of what has been taken. */
    long cost() {
        return cost;
    }

    BitSet taken() {
        BitSet taken = new BitSet();
        for (int j = 0; j < decided.length; j++) {
            taken.set(j, decided[j] == IN);
        }
        return taken;
    }
}
