package org.guildmark.assessment.item.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildmark.assessment.item.content.Scoring.Area;

/** Points in an image, and the areas that they hit. */
final class Areas {
    private Areas() {}

    /** Each point hits the first area that it lies in; each area counts once (QTI's mapResponsePoint). */
    static BigDecimal score(Scoring scoring, List<String> points) {
        BigDecimal sum = BigDecimal.ZERO;
        Set<Integer> hit = new HashSet<>();
        for (String given : points) {
            Optional<double[]> point = point(given);
            int area = point.map(at -> first(scoring.areas(), at)).orElse(-1);
            if (area < 0) {
                sum = sum.add(scoring.defaultValue() == null ? BigDecimal.ZERO : scoring.defaultValue());
            } else if (hit.add(area)) {
                sum = sum.add(scoring.areas().get(area).value());
            }
        }
        return sum;
    }

    /** Whether the shape is known and has as many coordinates as it needs. */
    static boolean isWellFormed(Area area) {
        int coords = area.coords().size();
        return switch (area.shape() == null ? "" : area.shape()) {
            case "rect", "ellipse" -> coords == 4;
            case "circle" -> coords == 3;
            case "poly" -> coords >= 6 && coords % 2 == 0;
            case "default" -> true;
            default -> false;
        };
    }

    private static Optional<double[]> point(String text) {
        List<Double> coords = new ArrayList<>();
        for (String part : text.strip().split("\\s+")) {
            Decimals.read(part).ifPresent(number -> coords.add(number.doubleValue()));
        }
        return coords.size() == 2 ? Optional.of(new double[] {coords.get(0), coords.get(1)}) : Optional.empty();
    }

    private static int first(List<Area> areas, double[] point) {
        for (int i = 0; i < areas.size(); i++) {
            if (contains(areas.get(i), point[0], point[1])) {
                return i;
            }
        }
        return -1;
    }

    private static boolean contains(Area area, double x, double y) {
        double[] c = area.coords().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        return switch (area.shape()) {
            case "rect" -> x >= c[0] && x <= c[2] && y >= c[1] && y <= c[3];
            case "circle" -> Math.hypot(x - c[0], y - c[1]) <= c[2];
            case "ellipse" -> c[2] > 0 && c[3] > 0 && Math.hypot((x - c[0]) / c[2], (y - c[1]) / c[3]) <= 1;
            case "poly" -> inPolygon(c, x, y);
            default -> area.shape().equals("default");
        };
    }

    /** Even-odd rule; the border belongs to it. */
    private static boolean inPolygon(double[] c, double x, double y) {
        boolean inside = false;
        int corners = c.length / 2;
        for (int i = 0, j = corners - 1; i < corners; j = i++) {
            double xi = c[2 * i];
            double yi = c[2 * i + 1];
            double xj = c[2 * j];
            double yj = c[2 * j + 1];
            if (onEdge(xi, yi, xj, yj, x, y)) {
                return true;
            }
            if (yi > y != yj > y && x < (xj - xi) * (y - yi) / (yj - yi) + xi) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static boolean onEdge(double xi, double yi, double xj, double yj, double x, double y) {
        double cross = (x - xi) * (yj - yi) - (y - yi) * (xj - xi);
        return cross == 0
                && x >= Math.min(xi, xj)
                && x <= Math.max(xi, xj)
                && y >= Math.min(yi, yj)
                && y <= Math.max(yi, yj);
    }
}
