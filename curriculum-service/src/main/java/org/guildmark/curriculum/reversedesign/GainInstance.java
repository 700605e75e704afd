package org.guildmark.curriculum.reversedesign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A problem of the largest gain within limits: a row's gain is had once some chosen column covers it.
 *
 * @param gains of the rows, whole multiples of {@code quantum}, above 0
 * @param quantum greatest step in which every sum of gains moves
 * @param hours of the columns; all 0 where hours are not limited
 * @param maxHours {@link #UNLIMITED} where hours are not limited
 * @param maxColumns at most the number of columns
 * @param rowsOf for each column the rows that it covers
 */
record GainInstance(double[] gains, double quantum, int[] hours, int maxHours, int maxColumns, int[][] rowsOf) {
    static final int UNLIMITED = Integer.MAX_VALUE;

    static GainInstance of(
            double[] gains, double quantum, int[] hours, int maxHours, int maxColumns, List<BitSet> columnsOfRows) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int j = 0; j < hours.length; j++) {
            rows.add(new ArrayList<>());
        }
        for (int i = 0; i < columnsOfRows.size(); i++) {
            int row = i;
            columnsOfRows.get(i).stream().forEach(j -> rows.get(j).add(row));
        }
        int[][] rowsOf = rows.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new GainInstance(
                gains, quantum, hours, maxHours, Math.min(maxColumns, hours.length), withoutDominated(rowsOf, hours));
    }

    /** A column whose rows another has at no more hours need not be chosen: it is left without rows. */
    private static int[][] withoutDominated(int[][] rowsOf, int[] hours) {
        BitSet[] sets = new BitSet[rowsOf.length];
        for (int j = 0; j < sets.length; j++) {
            sets[j] = new BitSet();
            for (int row : rowsOf[j]) {
                sets[j].set(row);
            }
        }
        int[][] kept = rowsOf.clone();
        for (int j = 0; j < sets.length; j++) {
            for (int other = 0; other < sets.length && kept[j].length > 0; other++) {
                if (other != j && kept[other].length >= kept[j].length && hours[other] <= hours[j]) {
                    BitSet beyond = (BitSet) sets[j].clone();
                    beyond.andNot(sets[other]);
                    if (beyond.isEmpty()) {
                        kept[j] = new int[0];
                    }
                }
            }
        }
        return kept;
    }

    int columns() {
        return hours.length;
    }

    int rows() {
        return gains.length;
    }

    double gain(BitSet chosen) {
        BitSet covered = new BitSet();
        chosen.stream().forEach(j -> {
            for (int row : rowsOf[j]) {
                covered.set(row);
            }
        });
        return covered.stream().mapToDouble(row -> gains[row]).sum();
    }

    boolean keepsLimits(BitSet chosen) {
        long sum = chosen.stream().mapToLong(j -> hours[j]).sum();
        return sum <= maxHours && chosen.cardinality() <= maxColumns;
    }
}
