package org.guildmark.catalog.document.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.guildmark.catalog.document.national.WeightLayouts.Found;
import org.guildmark.catalog.document.national.WeightLayouts.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightLayoutsTest {
    private static final int ABSENT = WeightLayouts.ABSENT;

    /** A table with its truth: what was in the cells before the merged ones were lost. */
    private record Table(List<Boolean> opensLevel, List<List<Boolean>> content, List<List<Integer>> columns) {
        /** The rows as extraction prints them: of cells that were merged, one value is left. */
        List<Row> printed(Random random) {
            return IntStream.range(0, content.size())
                    .mapToObj(row -> {
                        List<Integer> values = new ArrayList<>();
                        for (int c = 0; c < columns.size(); c++) {
                            boolean merged = !opensLevel.get(c)
                                    && columns.get(c)
                                            .get(row)
                                            .equals(columns.get(c - 1).get(row))
                                    && random.nextInt(4) > 0;
                            if (!merged) {
                                values.add(columns.get(c).get(row));
                            }
                        }
                        return new Row(values, content.get(row));
                    })
                    .toList();
        }
    }

    private static Table table(Random random, int levels, int tracks, int rows, int step) {
        List<Boolean> opensLevel = new ArrayList<>();
        List<List<Integer>> columns = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            int own = level == levels - 1 ? 1 : tracks;
            for (int track = 0; track < own; track++) {
                opensLevel.add(track == 0);
                boolean asBefore = track > 0 && random.nextInt(3) == 0;
                columns.add(asBefore ? columns.get(columns.size() - 1) : column(random, rows, step));
            }
        }
        List<List<Boolean>> content = IntStream.range(0, rows)
                .mapToObj(row -> columns.stream()
                        .map(column -> column.get(row) != ABSENT)
                        .toList())
                .toList();
        return new Table(opensLevel, content, columns);
    }

    private static List<Integer> column(Random random, int rows, int step) {
        List<Integer> cells = new ArrayList<>(Collections.nCopies(rows, ABSENT));
        List<Integer> present = new ArrayList<>(IntStream.range(0, rows)
                .filter(row -> random.nextInt(4) > 0)
                .boxed()
                .toList());
        if (present.isEmpty()) {
            present.add(random.nextInt(rows));
        }
        present.forEach(row -> cells.set(row, 0));
        for (int left = 100; left > 0; left -= Math.min(step, left)) {
            int row = present.get(random.nextInt(present.size()));
            cells.set(row, cells.get(row) + Math.min(step, left));
        }
        return cells;
    }

    @Property(tries = 400)
    @Label("the true layout is found, and whatever is found is a layout")
    void findsTheTruth(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int levels,
            @ForAll @IntRange(min = 1, max = 4) int tracks,
            @ForAll @IntRange(min = 1, max = 9) int rows,
            @ForAll @IntRange(min = 1, max = 5) int step) {
        Random random = new Random(seed);
        Table table = table(random, levels, tracks, rows, step);
        List<Row> printed = table.printed(random);

        Found found = WeightLayouts.find(table.opensLevel(), false, printed, 100);

        Statistics.label("search").collect(found.complete() ? "complete" : "given up");
        Statistics.label("search")
                .coverage(coverage -> coverage.check("complete").percentage(share -> share > 80.0));
        Statistics.label("layouts").collect(found.layouts().size() > 1 ? "several" : "one");
        Statistics.label("layouts")
                .coverage(coverage -> coverage.check("several").count(times -> times > 5));
        if (found.complete()) {
            assertTrue(found.layouts().contains(table.columns()), () -> printed + " -> " + found);
        }
        assertEquals(found.layouts().size(), found.layouts().stream().distinct().count());
        for (List<List<Integer>> layout : found.layouts()) {
            assertIsLayout(layout, table, printed);
        }
    }

    private static void assertIsLayout(List<List<Integer>> layout, Table table, List<Row> printed) {
        for (int c = 0; c < layout.size(); c++) {
            assertEquals(
                    100,
                    layout.get(c).stream().mapToInt(cell -> Math.max(0, cell)).sum());
            for (int row = 0; row < printed.size(); row++) {
                assertTrue(
                        layout.get(c).get(row) <= 0 || table.content().get(row).get(c));
            }
        }
        for (int row = 0; row < printed.size(); row++) {
            int index = row;
            List<Integer> cells =
                    layout.stream().map(column -> column.get(index)).toList();
            assertTrue(prints(cells, table.opensLevel(), 0, printed.get(row).values(), 0), cells::toString);
        }
    }

    /** Whether merging equal neighbours within levels can leave exactly these values of these cells. */
    private static boolean prints(
            List<Integer> cells, List<Boolean> opensLevel, int column, List<Integer> values, int used) {
        if (column == cells.size()) {
            return used == values.size();
        }
        boolean own = used < values.size()
                && values.get(used).equals(cells.get(column))
                && prints(cells, opensLevel, column + 1, values, used + 1);
        return own
                || (!opensLevel.get(column)
                        && cells.get(column).equals(cells.get(column - 1))
                        && prints(cells, opensLevel, column + 1, values, used));
    }

    private static Row row(List<Integer> values, Boolean... allowed) {
        return new Row(values, List.of(allowed));
    }

    @Test
    void contentDecidesWhereAValueStands() {
        Found found = WeightLayouts.find(
                List.of(true, false),
                false,
                List.of(row(List.of(100), true, true), row(List.of(ABSENT), true, true)),
                100);
        assertEquals(List.of(List.of(List.of(100, ABSENT), List.of(100, ABSENT))), found.layouts());

        Found forbidden = WeightLayouts.find(List.of(true, false), false, List.of(row(List.of(100), true, false)), 100);
        assertEquals(List.of(), forbidden.layouts());
        assertTrue(forbidden.complete());
    }

    @Test
    void everyLayoutIsFoundOnce() {
        // Two levels of two tracks: either level may be the one whose tracks differ.
        List<Row> rows = List.of(
                row(List.of(40, 60, 40), true, true, true, true), row(List.of(60, 40, 60), true, true, true, true));
        Found found = WeightLayouts.find(List.of(true, false, true, false), false, rows, 100);
        assertEquals(
                List.of(
                        List.of(List.of(40, 60), List.of(40, 60), List.of(60, 40), List.of(40, 60)),
                        List.of(List.of(40, 60), List.of(60, 40), List.of(40, 60), List.of(40, 60))),
                found.layouts());
    }

    @Test
    void valuesSpanLevelsOnlyWhereAsked() {
        List<Row> rows = List.of(row(List.of(100), true, true));
        assertEquals(
                List.of(),
                WeightLayouts.find(List.of(true, true), false, rows, 100).layouts());
        assertEquals(
                List.of(List.of(List.of(100), List.of(100))),
                WeightLayouts.find(List.of(true, true), true, rows, 100).layouts());
    }

    @Test
    void nothingIsFoundInNothing() {
        assertEquals(
                List.of(),
                WeightLayouts.find(List.of(true), false, List.of(), 100).layouts());
        assertEquals(
                List.of(),
                WeightLayouts.find(List.of(), false, List.of(row(List.of(100))), 100)
                        .layouts());
        assertEquals(
                List.of(),
                WeightLayouts.find(List.of(true), false, List.of(row(List.of(), true)), 100)
                        .layouts());
        assertEquals(
                List.of(),
                WeightLayouts.find(List.of(true), false, List.of(row(List.of(9_999_999), true)), 100)
                        .layouts());
    }

    @Test
    void aTableBeyondAllMeasureIsNotSearched() {
        List<Row> rows = Collections.nCopies(100_000, row(List.of(1), true));
        Found found = WeightLayouts.find(List.of(true), false, rows, 100);
        assertFalse(found.complete());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aHostileTableIsGivenUpInTime(int spread) {
        int width = 40;
        List<Boolean> opensLevel =
                IntStream.range(0, width).mapToObj(c -> c % 8 == 0).toList();
        // Every row pairs with another that moves the other way, so that no sum ever rules much out.
        List<Row> rows = IntStream.range(0, 20)
                .mapToObj(r -> IntStream.range(0, 24)
                        .mapToObj(v -> 5 + (r % 2 == 0 ? 1 : -1) * (v * 7 % 3 - 1) * spread)
                        .toList())
                .map(values -> new Row(values, Collections.nCopies(width, true)))
                .toList();
        for (boolean acrossLevels : List.of(false, true)) {
            Found found =
                    assertTimeout(Duration.ofMinutes(2), () -> WeightLayouts.find(opensLevel, acrossLevels, rows, 100));
            assertFalse(found.complete());
            assertTrue(found.layouts().size() <= WeightLayouts.MOST_LAYOUTS);
        }
    }
}
