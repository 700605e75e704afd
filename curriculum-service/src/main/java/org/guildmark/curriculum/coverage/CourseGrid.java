package org.guildmark.curriculum.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guildmark.curriculum.coverage.FigureWeights.Key;
import org.guildmark.curriculum.coverage.Requirements.Level;
import org.guildmark.curriculum.coverage.Requirements.Required;

/**
 * Mean credit of every function's statements by each course alone. Where the courses are more than the columns, those
 * with the largest sum of credits have columns of their own, in the order of the programme, and a last column shows what
 * the others cover together.
 */
public final class CourseGrid {
    private final Scope scope;
    private final List<Required> required;
    private final Treatments treatments;
    private final int[] columnOf;
    private final int[] shown;
    private final int others;
    private final Map<Place, LinkedHashMap<Key, double[]>> cells = new HashMap<>();

    private record Place(String level, Figure figure) {}

    CourseGrid(Scope scope, List<Required> required, Treatments treatments, int courses, int mostColumns) {
        this.scope = scope;
        this.required = required;
        this.treatments = treatments;
        shown = courses <= mostColumns ? IntStream.range(0, courses).toArray() : strongest(courses, mostColumns - 1);
        others = courses - shown.length;
        columnOf = new int[courses];
        Arrays.fill(columnOf, shown.length);
        for (int column = 0; column < shown.length; column++) {
            columnOf[shown[column]] = column;
        }
        scope.levels().forEach(this::add);
    }

    private int[] strongest(int courses, int count) {
        double[] sums = new double[courses];
        for (int i = 0; i < required.size(); i++) {
            treatments.each(i, (course, credit) -> sums[course] += credit);
        }
        return IntStream.range(0, courses)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer course) -> -sums[course]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private void add(Level level) {
        int width = shown.length + (others > 0 ? 1 : 0);
        for (int i = 0; i < required.size(); i++) {
            Required statement = required.get(i);
            if (scope.asksFor(statement, level)) {
                Figure figure = Figure.of(statement.kind()).orElseThrow();
                Key key = scope.key(statement);
                double[] best = new double[width];
                treatments.each(
                        i, (course, credit) -> best[columnOf[course]] = Math.max(best[columnOf[course]], credit));
                double[] sums = cells.computeIfAbsent(place(level, figure), none -> new LinkedHashMap<>())
                        .computeIfAbsent(key, none -> new double[width + 1]);
                for (int column = 0; column < width; column++) {
                    sums[column] += best[column];
                }
                sums[width]++;
            }
        }
    }

    private static Place place(Level level, Figure figure) {
        return new Place(level == null ? null : level.code(), figure);
    }

    /** Indices of the courses that have a column, in the order of the programme. */
    int[] shown() {
        return shown.clone();
    }

    /** Number of courses in the last column; 0 where each has its own. */
    int others() {
        return others;
    }

    /**
     * Rows in the order of the functions of {@link Coverage.FigureCoverage}; for each course shown, and for the others
     * together, the mean credit, 0 to 1.
     *
     * @param level null where the standard has none
     */
    List<double[]> rows(String level, Figure figure) {
        List<double[]> rows = new ArrayList<>();
        for (double[] sums : cells.getOrDefault(new Place(level, figure), new LinkedHashMap<>())
                .values()) {
            int width = sums.length - 1;
            rows.add(Arrays.stream(sums, 0, width).map(sum -> sum / sums[width]).toArray());
        }
        return rows;
    }
}
