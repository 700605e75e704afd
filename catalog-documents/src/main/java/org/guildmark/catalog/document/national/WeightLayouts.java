package org.guildmark.catalog.document.national;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds every layout of a weight table whose merged cells were lost. A row prints its values in order; each fills one
 * column or, merged, several adjacent ones. The search goes column by column: in each, a row either moves on to its next
 * value or keeps the one before. What prunes it is the column's sum, through the set of sums that the rows still to
 * come can reach; states (column, values used by each row) are solved once. Plain integers, so that a property test can
 * drive it without any document.
 */
final class WeightLayouts {
    /** The value of a cell that is absent: printed "—", or not in the table. */
    static final int ABSENT = -1;
    /** Do not look at sums. */
    static final int ANY_SUM = -1;
    /** More layouts than an editor could choose from. */
    static final int MOST_LAYOUTS = 256;

    private static final int MOST_STEPS = 200_000;
    /** Far beyond any printed table; the search recurses over the cells. */
    private static final int MOST_CELLS = 2_000;

    private final boolean[] opensLevel;
    private final boolean acrossLevels;
    private final List<Row> rows;
    private final int target;
    private final boolean[][][] possible;
    private final Map<State, Collection<Tail>> solved = new HashMap<>();
    private int steps;
    private boolean complete = true;

    /**
     * @param values printed values in order, {@link #ABSENT} for a dash
     * @param allowed for each column, whether a value other than 0 may stand there
     */
    record Row(List<Integer> values, List<Boolean> allowed) {}

    /**
     * @param layouts each a list of columns of cells in the order of the rows; no two alike
     * @param complete false where the search was given up: there may be more
     */
    record Found(List<List<List<Integer>>> layouts, boolean complete) {}

    private record State(int column, List<Integer> used) {}

    private record Tail(List<Integer> column, Tail rest) {}

    private WeightLayouts(List<Boolean> opensLevel, boolean acrossLevels, List<Row> rows, int target) {
        this.opensLevel = new boolean[opensLevel.size()];
        for (int c = 0; c < this.opensLevel.length; c++) {
            this.opensLevel[c] = opensLevel.get(c);
        }
        this.acrossLevels = acrossLevels;
        this.rows = rows;
        this.target = target;
        this.possible = rows.stream().map(this::possible).toArray(boolean[][][]::new);
    }

    /**
     * @param opensLevel for each column, whether it is the first of its level
     * @param acrossLevels whether a value may also span columns of several levels
     * @param target what each column must sum to, or {@link #ANY_SUM}
     */
    static Found find(List<Boolean> opensLevel, boolean acrossLevels, List<Row> rows, int target) {
        return rows.size() * (long) opensLevel.size() > MOST_CELLS
                ? new Found(List.of(), false)
                : new WeightLayouts(opensLevel, acrossLevels, rows, target).find();
    }

    private Found find() {
        List<List<List<Integer>>> layouts = new ArrayList<>();
        if (!rows.isEmpty() && opensLevel.length > 0) {
            List<Integer> none = rows.stream().map(row -> 0).toList();
            for (Tail tail : tails(new State(0, none))) {
                layouts.add(columns(tail));
            }
        }
        return new Found(layouts, complete);
    }

    private static List<List<Integer>> columns(Tail tail) {
        List<List<Integer>> columns = new ArrayList<>();
        for (Tail rest = tail; rest != null; rest = rest.rest()) {
            columns.add(rest.column());
        }
        return columns;
    }

    /** For a row alone: can the columns from {@code c} on be filled when {@code used} values are used before it? */
    private boolean[][] possible(Row row) {
        int columns = opensLevel.length;
        int values = row.values().size();
        boolean[][] possible = new boolean[columns + 1][values + 1];
        possible[columns][values] = true;
        for (int c = columns - 1; c >= 0; c--) {
            for (int used = 0; used <= values; used++) {
                possible[c][used] = (mayKeep(c) && used > 0 && fits(row, c, used) && possible[c + 1][used])
                        || (used < values && fits(row, c, used + 1) && possible[c + 1][used + 1]);
            }
        }
        return possible;
    }

    private boolean mayKeep(int column) {
        return column > 0 && (acrossLevels || !opensLevel[column]);
    }

    private static boolean fits(Row row, int column, int used) {
        return row.values().get(used - 1) <= 0 || row.allowed().get(column);
    }

    /** All ways to fill the columns from a state on; a null tail ends the table. */
    private Collection<Tail> tails(State state) {
        Collection<Tail> known = solved.get(state);
        if (known != null) {
            return known;
        }
        Set<Tail> tails = new LinkedHashSet<>();
        if (state.column() == opensLevel.length) {
            tails.add(null);
        } else {
            fill(state, 0, 0, new ArrayList<>(), new ArrayList<>(), reachable(state), tails);
        }
        solved.put(state, tails);
        return tails;
    }

    /** For each row, the sums that it and the rows after it can give the column: bit n for sum n. */
    private BigInteger[] reachable(State state) {
        BigInteger[] sums = new BigInteger[rows.size() + 1];
        sums[rows.size()] = BigInteger.ONE;
        for (int r = rows.size() - 1; r >= 0 && target != ANY_SUM; r--) {
            sums[r] = BigInteger.ZERO;
            for (int used : choices(state, r)) {
                sums[r] = sums[r].or(sums[r + 1].shiftLeft(Math.min(weight(r, used), target + 1)));
            }
            sums[r] = sums[r].and(BigInteger.ONE.shiftLeft(target + 1).subtract(BigInteger.ONE));
        }
        return sums;
    }

    private List<Integer> choices(State state, int row) {
        int c = state.column();
        int before = state.used().get(row);
        List<Integer> choices = new ArrayList<>(2);
        for (int used = before; used <= before + 1; used++) {
            boolean may = used == before
                    ? used > 0 && mayKeep(c)
                    : used <= rows.get(row).values().size();
            if (may && fits(rows.get(row), c, used) && possible[row][c + 1][used]) {
                choices.add(used);
            }
        }
        return choices;
    }

    private int weight(int row, int used) {
        return Math.max(0, rows.get(row).values().get(used - 1));
    }

    private void fill(
            State state,
            int row,
            int sum,
            List<Integer> used,
            List<Integer> cells,
            BigInteger[] reachable,
            Set<Tail> tails) {
        if (++steps > MOST_STEPS || tails.size() >= MOST_LAYOUTS) {
            complete = false;
            return;
        }
        if (row == rows.size()) {
            List<Integer> column = List.copyOf(cells);
            for (Tail rest : tails(new State(state.column() + 1, List.copyOf(used)))) {
                if (tails.size() < MOST_LAYOUTS) {
                    tails.add(new Tail(column, rest));
                } else {
                    complete = false;
                }
                steps++;
            }
            return;
        }
        for (int next : choices(state, row)) {
            int total = sum + weight(row, next);
            boolean open = target == ANY_SUM || (total <= target && reachable[row + 1].testBit(target - total));
            if (open) {
                used.add(next);
                cells.add(rows.get(row).values().get(next - 1));
                fill(state, row + 1, total, used, cells, reachable, tails);
                used.remove(used.size() - 1);
                cells.remove(cells.size() - 1);
            }
        }
    }
}
