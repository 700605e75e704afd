package org.guildmark.catalog.document.national;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guildmark.catalog.document.national.WeightLayouts.Found;

/**
 * The possible layouts of one table.
 *
 * @param layouts percentages by column, then row; null where absent; no two alike, the most regular assumption first
 *     that has any
 * @param assumption what had to be given up to find them
 * @param complete false where the search was given up
 */
record WeightGrid(List<List<List<BigDecimal>>> layouts, Assumption assumption, boolean complete) {
    private static final int HUNDRED = 100;

    /** From the strictest to the loosest; the first that has a layout holds. */
    enum Assumption {
        /** Cells are merged within a level, weights stand only where there is content, columns sum to 100. */
        REGULAR,
        /** As before, but cells may be merged across levels. */
        MERGED_ACROSS_LEVELS,
        /** Sums aside, the rows leave exactly one layout. */
        SUMS_ASIDE,
        /** As many values as columns in every row: as printed, whatever the sums and the tree say. */
        AS_PRINTED,
        /** No layout. */
        NONE
    }

    /**
     * @param content for each row, in which columns it may have a weight
     */
    static WeightGrid solve(WeightColumns columns, List<List<BigDecimal>> rows, List<List<Boolean>> content) {
        int scale = rows.stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        List<WeightLayouts.Row> scaled = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<Integer> values = rows.get(r).stream()
                    .map(value -> value == null
                            ? WeightLayouts.ABSENT
                            : value.setScale(scale, RoundingMode.UNNECESSARY)
                                    .unscaledValue()
                                    .intValueExact())
                    .toList();
            scaled.add(new WeightLayouts.Row(values, content.get(r)));
        }
        int target = BigDecimal.valueOf(HUNDRED)
                .setScale(scale, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .intValueExact();
        List<Boolean> starts = columns.levelStarts();
        Found regular = WeightLayouts.find(starts, false, scaled, target);
        if (!regular.layouts().isEmpty() || !regular.complete()) {
            return new WeightGrid(unscaled(regular, scale), Assumption.REGULAR, regular.complete());
        }
        Found across = WeightLayouts.find(starts, true, scaled, target);
        if (!across.layouts().isEmpty()) {
            return new WeightGrid(unscaled(across, scale), Assumption.MERGED_ACROSS_LEVELS, across.complete());
        }
        Found anySum = WeightLayouts.find(starts, false, scaled, WeightLayouts.ANY_SUM);
        if (anySum.complete() && anySum.layouts().size() == 1) {
            return new WeightGrid(unscaled(anySum, scale), Assumption.SUMS_ASIDE, true);
        }
        int width = columns.columns().size();
        if (!scaled.isEmpty() && scaled.stream().allMatch(row -> row.values().size() == width)) {
            List<List<Integer>> printed = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                int column = c;
                printed.add(scaled.stream().map(row -> row.values().get(column)).toList());
            }
            return new WeightGrid(unscaled(new Found(List.of(printed), true), scale), Assumption.AS_PRINTED, true);
        }
        return new WeightGrid(List.of(), Assumption.NONE, across.complete());
    }

    private static List<List<List<BigDecimal>>> unscaled(Found found, int scale) {
        List<List<List<BigDecimal>>> layouts = new ArrayList<>();
        for (List<List<Integer>> layout : found.layouts()) {
            List<List<BigDecimal>> columns = new ArrayList<>();
            for (List<Integer> column : layout) {
                List<BigDecimal> cells = new ArrayList<>();
                column.forEach(cell ->
                        cells.add(cell == WeightLayouts.ABSENT ? null : plain(BigDecimal.valueOf(cell, scale))));
                columns.add(cells);
            }
            layouts.add(columns);
        }
        return layouts;
    }

    /** 15, not 15.0 nor 1.5E+1. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
