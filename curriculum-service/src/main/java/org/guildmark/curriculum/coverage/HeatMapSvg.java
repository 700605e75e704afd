package org.guildmark.curriculum.coverage;

import java.util.List;
import java.util.Locale;
import org.guildmark.curriculum.coverage.HeatMap.Column;
import org.guildmark.curriculum.coverage.HeatMap.Row;
import org.guildmark.curriculum.coverage.HeatMap.Section;

/**
 * Draws a heat map for A4 across: one hue from light to dark, so that it reads the same in black and white, and a number
 * in every cell. Where there are more functions than a page holds, it goes on page by page, each with its own heads. No
 * script, no outside reference.
 */
public final class HeatMapSvg {
    /** Of A4 across, in units of 1/96 inch. */
    private static final double PAGE_WIDTH = 297 / 25.4 * 96;

    private static final double PAGE_HEIGHT = 210 / 25.4 * 96;
    private static final double MARGIN = 34;
    private static final double TITLE_WIDTH = 232;
    private static final double WEIGHT_WIDTH = 46;
    private static final double COVERED_WIDTH = 50;
    private static final double TOTAL_WIDTH = 48;
    private static final double WIDEST_COLUMN = 76;
    private static final double LEAST_ROW = 22;
    private static final double SECTION_HEIGHT = 22;
    private static final double HEAD_LINE = 13;
    private static final double HEAD_FONT = 11;
    private static final double NARROW = 40;
    private static final double ROTATED_HEIGHT = 118;
    private static final String[] SHADES = {"#ffffff", "#e3edf7", "#c3d9ee", "#8fb8de", "#4f8cc4", "#1f5a96"};
    private static final double[] STEPS = {0, 0.2, 0.4, 0.6, 0.8};
    private static final int DARK = 4;

    private final HeatMap map;
    private final SvgWriter svg = new SvgWriter();
    private final double columnWidth;
    private int pages = 1;
    private double y;

    private HeatMapSvg(HeatMap map) {
        this.map = map;
        double space = PAGE_WIDTH - 2 * MARGIN - TITLE_WIDTH - WEIGHT_WIDTH - COVERED_WIDTH - TOTAL_WIDTH;
        columnWidth = Math.min(WIDEST_COLUMN, space / Math.max(1, map.columns().size()));
    }

    /** An SVG document. */
    public static String draw(HeatMap map) {
        return new HeatMapSvg(map).draw();
    }

    private String draw() {
        y = MARGIN;
        head();
        columnHeads();
        for (Section section : map.sections()) {
            section(section);
        }
        legend();
        return svg.document(PAGE_WIDTH, PAGE_HEIGHT * pages, 297, 210.0 * pages, map.heading());
    }

    /** @return whether a new page was begun */
    private boolean ensureRoom(double height) {
        if (y + height <= PAGE_HEIGHT * pages - MARGIN / 2) {
            return false;
        }
        y = PAGE_HEIGHT * pages++ + MARGIN;
        return true;
    }

    private void head() {
        y += 16;
        svg.text(MARGIN, y, 20, "start", true, "#111", map.heading());
        y += 22;
        for (String line : TextLayout.lines(map.subheading(), (PAGE_WIDTH - 2 * MARGIN) / 13, 2)) {
            svg.text(MARGIN, y, 13, "start", false, "#333", line);
            y += 18;
        }
        for (String figure : map.figures()) {
            svg.text(MARGIN, y, 13, "start", true, "#111", figure);
            y += 18;
        }
    }

    private double firstColumn() {
        return MARGIN + TITLE_WIDTH + WEIGHT_WIDTH + COVERED_WIDTH + TOTAL_WIDTH;
    }

    private double right() {
        return firstColumn() + columnWidth * map.columns().size();
    }

    private void columnHeads() {
        boolean rotated = columnWidth < NARROW;
        List<List<String>> heads = map.columns().stream()
                .map(column -> rotated
                        ? TextLayout.lines(name(column), ROTATED_HEIGHT / HEAD_FONT, columnWidth > 26 ? 2 : 1)
                        : TextLayout.balanced(column.title(), (columnWidth - 4) / HEAD_FONT, 6))
                .toList();
        int lines = heads.stream().mapToInt(List::size).max().orElse(1);
        double height = rotated ? ROTATED_HEIGHT + 8 : lines * HEAD_LINE + 8;
        double bottom = y + height;
        svg.text(
                MARGIN,
                bottom - 5,
                HEAD_FONT,
                "start",
                true,
                "#111",
                map.words().function());
        double x = MARGIN + TITLE_WIDTH;
        svg.text(
                x + WEIGHT_WIDTH - 6,
                bottom - 5,
                HEAD_FONT,
                "end",
                true,
                "#111",
                map.words().weight());
        x += WEIGHT_WIDTH;
        svg.text(
                x + COVERED_WIDTH - 6,
                bottom - 5,
                HEAD_FONT,
                "end",
                true,
                "#111",
                map.words().covered());
        x += COVERED_WIDTH;
        svg.text(
                x + TOTAL_WIDTH / 2,
                bottom - 5,
                HEAD_FONT,
                "middle",
                true,
                "#111",
                map.words().total());
        for (int column = 0; column < heads.size(); column++) {
            double left = firstColumn() + column * columnWidth;
            svg.open(map.columns().get(column).title());
            if (rotated) {
                rotatedHead(left, bottom, heads.get(column));
            } else {
                double top = bottom - 5 - (heads.get(column).size() - 1) * HEAD_LINE;
                for (String line : heads.get(column)) {
                    svg.text(left + columnWidth / 2, top, HEAD_FONT, "middle", false, "#111", line);
                    top += HEAD_LINE;
                }
            }
            svg.close();
        }
        y = bottom;
    }

    private static String name(Column column) {
        return column.code() == null || column.title().startsWith(column.code())
                ? column.title()
                : column.code() + " " + column.title();
    }

    private void rotatedHead(double left, double bottom, List<String> lines) {
        double size = Math.min(HEAD_FONT, columnWidth - 4);
        double first = left + columnWidth / 2 + size * 0.35 - (lines.size() - 1) * HEAD_LINE / 2;
        for (String line : lines) {
            svg.vertical(first, bottom - 5, size, "#111", line);
            first += HEAD_LINE;
        }
    }

    private void section(Section section) {
        if (ensureRoom(SECTION_HEIGHT + 3 * LEAST_ROW)) {
            columnHeads();
        }
        sectionTitle(section);
        for (Row row : section.rows()) {
            row(row, section);
        }
    }

    private void sectionTitle(Section section) {
        svg.rectangle(MARGIN, y, right() - MARGIN, SECTION_HEIGHT, "#eeeeee", "#999");
        svg.text(MARGIN + 6, y + 15, 12, "start", true, "#111", section.title());
        y += SECTION_HEIGHT;
    }

    private void row(Row row, Section section) {
        List<String> title = TextLayout.lines(row.title(), (TITLE_WIDTH - 10) / 12, 3);
        double height = Math.max(LEAST_ROW, title.size() * 14 + 6);
        if (ensureRoom(height)) {
            columnHeads();
            sectionTitle(section);
        }
        double middle = y + height / 2 + 4;
        boolean gap = row.covered() == 0;
        double bottomOfTitle = middle - (title.size() - 1) * 7;
        for (String line : title) {
            svg.text(MARGIN + 6, bottomOfTitle, 12, "start", false, "#111", line);
            bottomOfTitle += 14;
        }
        double x = MARGIN + TITLE_WIDTH;
        svg.text(x + WEIGHT_WIDTH - 6, middle, 11, "end", false, "#333", HeatMap.percent(row.weight()));
        x += WEIGHT_WIDTH;
        svg.text(x + COVERED_WIDTH - 6, middle, 11, "end", false, "#333", row.covered() + "/" + row.statements());
        x += COVERED_WIDTH;
        cell(x, TOTAL_WIDTH, height, row.total(), true, gap);
        for (double cell : row.cells()) {
            x = x + (x < firstColumn() - 1 ? TOTAL_WIDTH : columnWidth);
            cell(x, columnWidth, height, cell, false, gap);
        }
        svg.line(MARGIN, y + height, right(), y + height, "#999");
        y += height;
    }

    private void cell(double x, double width, double height, double value, boolean total, boolean gap) {
        int shade = shade(value);
        svg.rectangle(x, y, width, height, gap ? SvgWriter.HATCHED : SHADES[shade], total ? "#444" : "#bbb");
        double size = width < 24 ? 8.5 : 11;
        String colour = shade >= DARK ? "#fff" : "#111";
        if (total && gap) {
            svg.label(x + width / 2, y + height / 2 + 4, size, map.words().gap());
        } else if (value > 0) {
            String number = value < 0.005 ? "<1" : String.format(Locale.ROOT, "%.0f", value * 100);
            svg.text(x + width / 2, y + height / 2 + 4, size, "middle", total, colour, number);
        }
    }

    private static int shade(double value) {
        if (value <= 0) {
            return 0;
        }
        int shade = 1;
        while (shade < STEPS.length && value > STEPS[shade] + 1e-12) {
            shade++;
        }
        return shade;
    }

    private void legend() {
        ensureRoom(60 + 15 * map.notes().size());
        y += 16;
        double x = MARGIN;
        svg.text(x, y + 12, 11, "start", true, "#111", map.words().legend());
        x += TextLayout.width(map.words().legend()) * 11 + 14;
        String[] names = {"0", "1–20", "21–40", "41–60", "61–80", "81–100"};
        for (int shade = 0; shade < SHADES.length; shade++) {
            svg.rectangle(x, y, 52, 17, SHADES[shade], "#999");
            svg.text(x + 26, y + 12, 10, "middle", false, shade >= DARK ? "#fff" : "#111", names[shade]);
            x += 52;
        }
        svg.rectangle(x + 14, y, 52, 17, SvgWriter.HATCHED, "#999");
        svg.label(x + 40, y + 12, 10, map.words().gap());
        y += 34;
        for (String note : map.notes()) {
            for (String line : TextLayout.lines(note, (PAGE_WIDTH - 2 * MARGIN) / 10.5, 4)) {
                svg.text(MARGIN, y, 10.5, "start", false, "#444", line);
                y += 15;
            }
        }
    }
}
