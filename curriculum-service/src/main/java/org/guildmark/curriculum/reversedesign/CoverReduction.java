package org.guildmark.curriculum.reversedesign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Makes a set-cover problem smaller without losing its optimum:
 *
 * <ul>
 *   <li>a row that only one column covers forces the column;
 *   <li>a row that is covered whenever another one is, and two rows with the same columns, is one row too many;
 *   <li>a column whose rows another one covers at no higher cost is never needed;
 *   <li>what has no row in common is solved apart.
 * </ul>
 */
final class CoverReduction {
    private final long[] costs;
    private final BitSet columns = new BitSet();
    private final BitSet forced = new BitSet();
    private List<BitSet> rows;

    /** @param columnsOf for each row the columns that cover it; none is empty */
    CoverReduction(long[] costs, List<BitSet> columnsOf) {
        this.costs = costs.clone();
        columns.set(0, costs.length);
        rows = columnsOf.stream().map(row -> (BitSet) row.clone()).toList();
        int before;
        do {
            before = rows.size() + columns.cardinality();
            takeForced();
            dropImpliedRows();
            dropDominatedColumns();
        } while (rows.size() + columns.cardinality() < before);
    }

    /** Columns that are in some best solution. */
    BitSet forced() {
        return forced;
    }

    private void takeForced() {
        BitSet taken = new BitSet();
        for (BitSet row : rows) {
            if (row.cardinality() == 1) {
                taken.or(row);
            }
        }
        if (!taken.isEmpty()) {
            forced.or(taken);
            columns.andNot(taken);
            rows = rows.stream().filter(row -> !row.intersects(taken)).toList();
        }
    }

    /** Keeps the smallest rows: what covers them covers the larger ones. */
    private void dropImpliedRows() {
        List<BitSet> sorted = new ArrayList<>(new LinkedHashSet<>(rows));
        sorted.sort(Comparator.comparingInt(BitSet::cardinality));
        List<BitSet> kept = new ArrayList<>();
        for (BitSet row : sorted) {
            if (kept.stream().noneMatch(smaller -> contains(row, smaller))) {
                kept.add(row);
            }
        }
        rows = kept;
    }

    private static boolean contains(BitSet larger, BitSet smaller) {
        for (int i = smaller.nextSetBit(0); i >= 0; i = smaller.nextSetBit(i + 1)) {
            if (!larger.get(i)) {
                return false;
            }
        }
        return true;
    }

    private void dropDominatedColumns() {
        BitSet[] rowsOf = new BitSet[costs.length];
        for (int j = columns.nextSetBit(0); j >= 0; j = columns.nextSetBit(j + 1)) {
            rowsOf[j] = new BitSet(rows.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            rows.get(i).stream().forEach(j -> rowsOf[j].set(row));
        }
        BitSet dropped = new BitSet();
        for (int j = columns.nextSetBit(0); j >= 0; j = columns.nextSetBit(j + 1)) {
            if (isDominated(j, rowsOf, dropped)) {
                dropped.set(j);
            }
        }
        columns.andNot(dropped);
        rows.forEach(row -> row.andNot(dropped));
    }

    private boolean isDominated(int column, BitSet[] rowsOf, BitSet dropped) {
        int first = rowsOf[column].nextSetBit(0);
        if (first < 0) {
            return true;
        }
        return rows.get(first).stream()
                .anyMatch(other -> other != column
                        && !dropped.get(other)
                        && costs[other] <= costs[column]
                        && contains(rowsOf[other], rowsOf[column]));
    }

    /** A part of the problem that shares no row with the rest. */
    record Part(CoverInstance instance, int[] columns) {}

    /** The parts that are left to be solved, the smallest first. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        BitSet open = new BitSet();
        open.set(0, rows.size());
        while (!open.isEmpty()) {
            parts.add(part(open));
        }
        parts.sort(Comparator.comparingInt(part -> part.instance().rows()));
        return parts;
    }

    private Part part(BitSet open) {
        BitSet members = new BitSet();
        BitSet own = new BitSet();
        Deque<Integer> reached = new ArrayDeque<>(List.of(open.nextSetBit(0)));
        open.clear(reached.peek());
        while (!reached.isEmpty()) {
            int row = reached.pop();
            members.set(row);
            own.or(rows.get(row));
            for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
                if (rows.get(i).intersects(rows.get(row))) {
                    open.clear(i);
                    reached.push(i);
                }
            }
        }
        int[] indices = own.stream().toArray();
        int[] position = new int[costs.length];
        for (int k = 0; k < indices.length; k++) {
            position[indices[k]] = k;
        }
        List<BitSet> renumbered = members.stream()
                .mapToObj(row -> {
                    BitSet columnsOfRow = new BitSet();
                    rows.get(row).stream().forEach(j -> columnsOfRow.set(position[j]));
                    return columnsOfRow;
                })
                .toList();
        long[] ownCosts = own.stream().mapToLong(j -> costs[j]).toArray();
        return new Part(CoverInstance.of(ownCosts, renumbered), indices);
    }
}
