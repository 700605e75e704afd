package org.guildmark.curriculum.reversedesign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A set-cover problem: every row must be covered by a chosen column, at the least cost.
 *
 * @param costs of the columns, whole numbers of at least 0
 * @param rowsOf for each column the rows that it covers, ascending
 * @param columnsOf for each row the columns that cover it, ascending; none is empty
 */
record CoverInstance(long[] costs, int[][] rowsOf, int[][] columnsOf) {

    static CoverInstance of(long[] costs, List<BitSet> columnsOfRows) {
        List<List<Integer>> rowsOf = new ArrayList<>();
        for (int j = 0; j < costs.length; j++) {
            rowsOf.add(new ArrayList<>());
        }
        int[][] columnsOf = new int[columnsOfRows.size()][];
        for (int i = 0; i < columnsOf.length; i++) {
            columnsOf[i] = columnsOfRows.get(i).stream().toArray();
            for (int j : columnsOf[i]) {
                rowsOf.get(j).add(i);
            }
        }
        return new CoverInstance(
                costs,
                rowsOf.stream()
                        .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new),
                columnsOf);
    }

    int columns() {
        return costs.length;
    }

    int rows() {
        return columnsOf.length;
    }

    long cost(BitSet chosen) {
        return chosen.stream().mapToLong(j -> costs[j]).sum();
    }

    boolean covers(BitSet chosen) {
        for (int[] columns : columnsOf) {
            boolean covered = false;
            for (int j : columns) {
                covered |= chosen.get(j);
            }
            if (!covered) {
                return false;
            }
        }
        return true;
    }
}
