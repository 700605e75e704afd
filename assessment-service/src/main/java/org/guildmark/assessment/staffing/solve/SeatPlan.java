package org.guildmark.assessment.staffing.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Seats the candidates of one room so that few of one class sit side by side or one behind the other. Begins with the
 * seats of one colour of a chessboard, the largest classes first, and then exchanges seats while that helps; never worse
 * than seating them in order.
 */
final class SeatPlan {
    private static final int EMPTY = -1;
    private static final int ROUNDS = 40;

    private final SeatGrid grid;
    private final int[] seats;
    private final int[][] neighbours;

    SeatPlan(SeatGrid grid) {
        this.grid = grid;
        this.seats = IntStream.range(0, grid.rows() * grid.columns())
                .filter(place -> grid.usable(place / grid.columns(), place % grid.columns()))
                .toArray();
        Map<Integer, Integer> indexOf = new HashMap<>();
        for (int i = 0; i < seats.length; i++) {
            indexOf.put(seats[i], i);
        }
        this.neighbours = Arrays.stream(seats)
                .mapToObj(place -> around(place).map(indexOf::get).toArray())
                .toArray(int[][]::new);
    }

    private IntStream around(int place) {
        int row = place / grid.columns();
        int column = place % grid.columns();
        return IntStream.of(-1, 1)
                .flatMap(step -> IntStream.concat(
                        grid.usable(row + step, column)
                                ? IntStream.of(place + step * grid.columns())
                                : IntStream.empty(),
                        grid.usable(row, column + step) ? IntStream.of(place + step) : IntStream.empty()));
    }

    /**
     * @param kinds class of each candidate; a negative number for one who has none, and needs no distance
     * @param fixed place of each candidate who has one already; -1 for the others
     * @return place of each candidate as row × columns + column
     */
    int[] arrange(int[] kinds, int[] fixed, long seed) {
        int[] naive = inOrder(IntStream.range(0, seats.length).toArray(), byNumber(kinds), kinds, fixed);
        int[] best = naive;
        long fewest = adjacent(naive, kinds);
        for (int colour = 0; colour < 2 && fewest > 0; colour++) {
            int[] tried = inOrder(chessboard(colour), bySize(kinds), kinds, fixed);
            improve(tried, kinds, fixed, new Random(seed));
            long found = adjacent(tried, kinds);
            if (found < fewest) {
                best = tried;
                fewest = found;
            }
        }
        int[] places = new int[kinds.length];
        for (int i = 0; i < seats.length; i++) {
            if (best[i] != EMPTY) {
                places[best[i]] = seats[i];
            }
        }
        return places;
    }

    /** Occupants of the seats: those fixed on theirs, the others in order on what is free. */
    private int[] inOrder(int[] seatOrder, List<Integer> candidates, int[] kinds, int[] fixed) {
        int[] occupants = new int[seats.length];
        Arrays.fill(occupants, EMPTY);
        for (int c = 0; c < kinds.length; c++) {
            if (fixed[c] >= 0) {
                occupants[Arrays.binarySearch(seats, fixed[c])] = c;
            }
        }
        int next = 0;
        for (int candidate : candidates) {
            if (fixed[candidate] < 0) {
                while (occupants[seatOrder[next]] != EMPTY) {
                    next++;
                }
                occupants[seatOrder[next]] = candidate;
            }
        }
        return occupants;
    }

    private static List<Integer> byNumber(int[] kinds) {
        return IntStream.range(0, kinds.length).boxed().toList();
    }

    private static List<Integer> bySize(int[] kinds) {
        Map<Integer, Integer> sizes = new HashMap<>();
        Arrays.stream(kinds).forEach(kind -> sizes.merge(kind, 1, Integer::sum));
        return IntStream.range(0, kinds.length)
                .boxed()
                .sorted(Comparator.comparing((Integer c) -> kinds[c] < 0 ? 0 : -sizes.get(kinds[c]))
                        .thenComparing(c -> kinds[c]))
                .toList();
    }

    /** Seats of the larger colour, or the other, first. */
    private int[] chessboard(int colour) {
        List<Integer> order = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            for (int i = 0; i < seats.length; i++) {
                if ((seats[i] / grid.columns() + seats[i] % grid.columns() + half) % 2 == colour) {
                    order.add(i);
                }
            }
        }
        return order.stream().mapToInt(i -> i).toArray();
    }

    /** Exchanges of two seats, empty ones too, that do not make it worse. */
    private void improve(int[] occupants, int[] kinds, int[] fixed, Random random) {
        long now = adjacent(occupants, kinds);
        for (int round = 0; round < ROUNDS && now > 0; round++) {
            for (int i = 0; i < seats.length && now > 0; i++) {
                if (movable(occupants[i], fixed) && around(occupants, kinds, i) > 0) {
                    int start = random.nextInt(seats.length);
                    int best = -1;
                    long least = 0;
                    for (int step = 0; step < seats.length; step++) {
                        int j = (start + step) % seats.length;
                        if (j != i && movable(occupants[j], fixed)) {
                            long change = changeOf(occupants, kinds, i, j);
                            if (change < least || (change == 0 && best < 0)) {
                                best = j;
                                least = change;
                            }
                        }
                    }
                    if (best >= 0) {
                        swap(occupants, i, best);
                        now += least;
                    }
                }
            }
        }
    }

    private static boolean movable(int occupant, int[] fixed) {
        return occupant == EMPTY || fixed[occupant] < 0;
    }

    private long changeOf(int[] occupants, int[] kinds, int i, int j) {
        long before = around(occupants, kinds, i) + around(occupants, kinds, j);
        swap(occupants, i, j);
        long after = around(occupants, kinds, i) + around(occupants, kinds, j);
        swap(occupants, i, j);
        return after - before;
    }

    private static void swap(int[] occupants, int i, int j) {
        int one = occupants[i];
        occupants[i] = occupants[j];
        occupants[j] = one;
    }

    private int around(int[] occupants, int[] kinds, int seat) {
        int same = 0;
        if (occupants[seat] != EMPTY && kinds[occupants[seat]] >= 0) {
            for (int other : neighbours[seat]) {
                if (occupants[other] != EMPTY && kinds[occupants[other]] == kinds[occupants[seat]]) {
                    same++;
                }
            }
        }
        return same;
    }

    private long adjacent(int[] occupants, int[] kinds) {
        return IntStream.range(0, seats.length)
                        .mapToLong(i -> around(occupants, kinds, i))
                        .sum()
                / 2;
    }

    /**
     * What no seating can be below: of a class, at most as many as an independent set of seats holds can sit without a
     * pair, and everyone beyond makes at least one.
     */
    long bound(int[] kinds) {
        int apart = seats.length - matching();
        Map<Integer, Integer> sizes = new HashMap<>();
        Arrays.stream(kinds).filter(kind -> kind >= 0).forEach(kind -> sizes.merge(kind, 1, Integer::sum));
        return sizes.values().stream()
                .mapToLong(size -> Math.max(0, size - apart))
                .sum();
    }

    /** Most pairs of neighbouring seats without a common one; the rest of a bipartite graph is its independent set. */
    private int matching() {
        int[] partner = new int[seats.length];
        Arrays.fill(partner, -1);
        int pairs = 0;
        for (int i = 0; i < seats.length; i++) {
            if ((seats[i] / grid.columns() + seats[i] % grid.columns()) % 2 == 0
                    && augment(i, partner, new boolean[seats.length])) {
                pairs++;
            }
        }
        return pairs;
    }

    private boolean augment(int seat, int[] partner, boolean[] seen) {
        for (int other : neighbours[seat]) {
            if (!seen[other]) {
                seen[other] = true;
                if (partner[other] < 0 || augment(partner[other], partner, seen)) {
                    partner[other] = seat;
                    return true;
                }
            }
        }
        return false;
    }
}
