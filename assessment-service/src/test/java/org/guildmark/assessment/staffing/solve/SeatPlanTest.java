package org.guildmark.assessment.staffing.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SeatPlanTest {

    @Property(tries = 200)
    void twoClassesOfHalfTheRoomNeverTouch(
            @ForAll @IntRange(min = 1, max = 9) int rows, @ForAll @IntRange(min = 1, max = 9) int columns) {
        int seats = rows * columns;
        int[] kinds =
                IntStream.range(0, seats).map(i -> i < (seats + 1) / 2 ? 0 : 1).toArray();
        assertEquals(0, pairs(rows, columns, kinds, arranged(SeatGrid.of(rows, columns, seats), kinds)));
    }

    @Property(tries = 200)
    void oneClassOfHalfTheRoomNeverTouches(
            @ForAll @IntRange(min = 1, max = 9) int rows, @ForAll @IntRange(min = 1, max = 9) int columns) {
        int[] kinds = new int[(rows * columns + 1) / 2];
        assertEquals(0, pairs(rows, columns, kinds, arranged(SeatGrid.of(rows, columns, rows * columns), kinds)));
    }

    @Property(tries = 200)
    void neverWorseThanInOrderNorBetterThanTheBound(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(7);
        int columns = 1 + random.nextInt(7);
        Set<Integer> blocked = random.nextBoolean() ? Set.of() : Set.of(random.nextInt(rows * columns));
        SeatGrid grid = new SeatGrid(rows, columns, blocked);
        int[] free = IntStream.range(0, rows * columns)
                .filter(place -> !blocked.contains(place))
                .toArray();
        int[] kinds = IntStream.range(0, random.nextInt(free.length + 1))
                .map(i -> random.nextInt(4) - 1)
                .toArray();
        int[] seats = arranged(grid, kinds);
        assertEquals(kinds.length, Arrays.stream(seats).distinct().count());
        assertTrue(Arrays.stream(seats).noneMatch(blocked::contains));
        long found = pairs(rows, columns, kinds, seats);
        assertTrue(found <= pairs(rows, columns, kinds, Arrays.copyOf(free, kinds.length)));
        assertTrue(found >= new SeatPlan(grid).bound(kinds));
    }

    @Test
    void threeClassesOfAFullRoomAreMixed() {
        int[] kinds = IntStream.range(0, 30).map(i -> i / 10).toArray();
        assertEquals(0, pairs(5, 6, kinds, arranged(SeatGrid.of(5, 6, 30), kinds)));
    }

    @Test
    void whoHasASeatStays() {
        int[] kinds = {0, 0, 1};
        int[] seats = new SeatPlan(SeatGrid.of(2, 2, 4)).arrange(kinds, new int[] {0, 1, -1}, 1);
        assertArrayEquals(new int[] {0, 1}, Arrays.copyOf(seats, 2));
    }

    @Test
    void aClassThatFillsTheRoomHasABound() {
        assertEquals(2, new SeatPlan(SeatGrid.of(2, 2, 4)).bound(new int[4]));
    }

    @Test
    void numbersAreOnTheChairsThereAre() {
        SeatGrid grid = new SeatGrid(2, 3, Set.of(1));
        assertEquals(2, grid.number(0, 2));
        assertEquals(5, grid.number(1, 2));
        assertEquals(5, grid.seats());
        assertEquals(4, SeatGrid.of(2, 3, 4).seats());
    }

    private static int[] arranged(SeatGrid grid, int[] kinds) {
        int[] anywhere = new int[kinds.length];
        Arrays.fill(anywhere, -1);
        return new SeatPlan(grid).arrange(kinds, anywhere, 3);
    }

    /** Counted anew, over all pairs. */
    private static long pairs(int rows, int columns, int[] kinds, int[] seats) {
        long pairs = 0;
        for (int i = 0; i < kinds.length; i++) {
            for (int j = 0; j < i; j++) {
                int distance = Math.abs(seats[i] / columns - seats[j] / columns)
                        + Math.abs(seats[i] % columns - seats[j] % columns);
                if (kinds[i] >= 0 && kinds[i] == kinds[j] && distance == 1) {
                    pairs++;
                }
            }
        }
        assertTrue(Arrays.stream(seats).allMatch(place -> place >= 0 && place < rows * columns));
        return pairs;
    }
}
