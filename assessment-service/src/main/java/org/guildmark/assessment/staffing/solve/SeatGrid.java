package org.guildmark.assessment.staffing.solve;

import java.util.Set;

/**
 * The seats of a room in rows and columns.
 *
 * @param blocked places without a usable seat, each as row × columns + column
 */
public record SeatGrid(int rows, int columns, Set<Integer> blocked) {
    public SeatGrid {
        blocked = Set.copyOf(blocked);
        for (int place : blocked) {
            if (place < 0 || place >= rows * columns) {
                throw new IllegalArgumentException("A blocked seat lies outside the room: " + place);
            }
        }
    }

    /** A room that has {@code seats} seats, filled from the first row; what is left of the grid has none. */
    public static SeatGrid of(int rows, int columns, int seats) {
        return new SeatGrid(
                rows,
                columns,
                java.util.stream.IntStream.range(Math.min(seats, rows * columns), rows * columns)
                        .boxed()
                        .collect(java.util.stream.Collectors.toSet()));
    }

    public int seats() {
        return rows * columns - blocked.size();
    }

    public boolean usable(int row, int column) {
        return row >= 0 && row < rows && column >= 0 && column < columns && !blocked.contains(row * columns + column);
    }

    /** The number on the chair: usable seats counted from 1, row by row. */
    public int number(int row, int column) {
        int place = row * columns + column;
        return place + 1 - (int) blocked.stream().filter(other -> other < place).count();
    }
}
