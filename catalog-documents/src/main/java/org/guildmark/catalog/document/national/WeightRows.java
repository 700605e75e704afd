package org.guildmark.catalog.document.national;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.Widths;

/**
 * The printed rows of one weight table: a label, perhaps over several lines, and values in order.
 *
 * @param header folded text before the first row
 * @param headerLines the lines of that text
 * @param total the row 合计; null where the table ends without one
 * @param restLines lines among and after the rows that belong to none: labels of groups, repeated heads, anything else
 */
record WeightRows(String header, List<Line> headerLines, List<Row> rows, Row total, List<Line> restLines) {
    static final String TOTAL = "合计";

    /** Characters; a longer line is no row, and the pattern would recurse too deeply over it. */
    private static final int LONGEST_ROW = 400;

    private static final Pattern VALUES =
            Pattern.compile("(?:(?<=^|[^\\d.%A-Za-z])(?:\\d{1,3}(?:\\.\\d{1,2})?|[—–―－─-]{1,4})%?(?:\\s+|$))+$");
    private static final Pattern DASH = Pattern.compile("[—–―－─-]+");

    /**
     * @param label folded title of the element
     * @param known whether it is one of the titles asked for
     * @param values in printed order; null for a dash
     */
    record Row(String label, boolean known, List<BigDecimal> values, List<Integer> lines) {
        int firstLine() {
            return lines.get(0);
        }

        int lastLine() {
            return lines.get(lines.size() - 1);
        }
    }

    /**
     * @param elements folded titles that a row may have
     * @param fewestValues values that every whole row prints; what follows on a line of its own is a page number
     */
    static WeightRows read(List<Line> lines, Set<String> elements, int fewestValues) {
        return new Reader(elements, fewestValues).read(lines);
    }

    private static final class Reader {
        private final Set<String> elements;
        private final int fewestValues;
        private final List<Row> rows = new ArrayList<>();
        private final List<Line> pending = new ArrayList<>();
        private final List<Line> rest = new ArrayList<>();
        private String header;
        private List<Line> headerLines = List.of();
        private Row total;

        Reader(Set<String> elements, int fewestValues) {
            this.elements = elements;
            this.fewestValues = fewestValues;
        }

        WeightRows read(List<Line> lines) {
            for (Line line : lines) {
                if (!line.isBlank()) {
                    read(line);
                }
            }
            if (header == null) {
                header = folded(pending);
                headerLines = List.copyOf(pending);
            } else {
                rest.addAll(pending);
            }
            return new WeightRows(header, headerLines, List.copyOf(rows), total, List.copyOf(rest));
        }

        private void read(Line line) {
            String text = line.text().replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
            Matcher values = VALUES.matcher(text);
            if (total != null || text.length() > LONGEST_ROW || !values.find()) {
                if (!completesLabel(line)) {
                    pending.add(line);
                }
                return;
            }
            List<BigDecimal> printed = values(values.group());
            boolean valuesAlone = values.start() == 0;
            if (valuesAlone && pending.isEmpty() && !rows.isEmpty()) {
                continueRow(line, printed);
                return;
            }
            String own = Widths.folded(text.substring(0, values.start()));
            addRow(line, folded(pending) + own, own, printed);
        }

        /** The values stand beside any line of a label that takes several. */
        private boolean completesLabel(Line line) {
            if (total != null || rows.isEmpty() || !pending.isEmpty()) {
                return false;
            }
            Row last = rows.get(rows.size() - 1);
            String label = last.label() + Widths.folded(line.text());
            if (last.known() || elements.stream().noneMatch(element -> element.startsWith(label))) {
                return false;
            }
            List<Integer> lines = new ArrayList<>(last.lines());
            lines.add(line.number());
            rows.set(rows.size() - 1, new Row(label, elements.contains(label), last.values(), lines));
            return true;
        }

        private void continueRow(Line line, List<BigDecimal> printed) {
            Row last = rows.get(rows.size() - 1);
            if (last.values().size() >= fewestValues) {
                rest.add(line);
                return;
            }
            List<BigDecimal> values = new ArrayList<>(last.values());
            values.addAll(printed);
            List<Integer> lines = new ArrayList<>(last.lines());
            lines.add(line.number());
            rows.set(rows.size() - 1, new Row(last.label(), last.known(), values, lines));
        }

        private void addRow(Line line, String before, String own, List<BigDecimal> values) {
            Optional<String> element = before.endsWith(TOTAL)
                    ? Optional.of(TOTAL)
                    : elements.stream().filter(before::endsWith).max(Comparator.comparingInt(String::length));
            String label = element.orElse(own.isEmpty() && !pending.isEmpty() ? lastOf(pending) : own);
            if (label.isEmpty()) {
                rest.add(line);
                return;
            }
            int outside = before.length() - label.length();
            List<Integer> lines = new ArrayList<>();
            List<Line> others = new ArrayList<>();
            for (Line earlier : pending) {
                outside -= Widths.folded(earlier.text()).length();
                if (outside >= 0) {
                    others.add(earlier);
                } else {
                    lines.add(earlier.number());
                }
            }
            if (header == null) {
                header = folded(others);
                headerLines = List.copyOf(others);
            } else {
                rest.addAll(others);
            }
            lines.add(line.number());
            Row row = new Row(label, element.isPresent(), values, lines);
            if (label.equals(TOTAL)) {
                total = row;
            } else {
                rows.add(row);
            }
            pending.clear();
        }

        private static String lastOf(List<Line> lines) {
            return Widths.folded(lines.get(lines.size() - 1).text());
        }

        private static String folded(List<Line> lines) {
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> text.append(Widths.folded(line.text())));
            return text.toString();
        }

        /** List.of refuses the null of a dash. */
        private static List<BigDecimal> values(String printed) {
            List<BigDecimal> values = new ArrayList<>();
            Arrays.stream(printed.strip().split(" "))
                    .map(value -> value.replace("%", ""))
                    .map(value -> DASH.matcher(value).matches() ? null : new BigDecimal(value))
                    .forEach(values::add);
            return values;
        }
    }
}
