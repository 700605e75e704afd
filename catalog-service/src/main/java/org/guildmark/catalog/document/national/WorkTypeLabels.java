package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.Widths;

/** Recognises the labels of work types that stand beside a function, one character a line or in short pieces. */
final class WorkTypeLabels {
    /** Stands between two work types that one label names together. */
    private static final Pattern JOINT = Pattern.compile("[、,，/和与及]");

    private final List<Track> longestFirst;

    WorkTypeLabels(List<Track> tracks) {
        longestFirst = tracks.stream()
                .sorted(Comparator.comparingInt(
                        (Track track) -> -track.title().zh().length()))
                .toList();
    }

    /**
     * Labels found at a row.
     *
     * @param labels in printed order, each with the work types that it names together
     * @param rows how many rows they take
     */
    record Found(List<List<Track>> labels, int rows) {}

    /**
     * Labels that begin at row {@code at}; none where that row does not begin a cell or the cell holds something else.
     *
     * @param verticalOnly true where only single characters may be a label, because running text may stand here
     */
    Found at(List<Row> rows, int at, boolean verticalOnly) {
        List<List<Track>> found = new ArrayList<>();
        int next = at;
        boolean together = false;
        while (next < rows.size() && (next > at || rows.get(at).gapBefore())) {
            if (next > at && JOINT.matcher(Widths.folded(rows.get(next).text())).matches()) {
                together = true;
                next++;
                continue;
            }
            Track track = trackAt(rows, next, verticalOnly);
            if (track == null) {
                break;
            }
            if (together) {
                found.get(found.size() - 1).add(track);
            } else {
                found.add(new ArrayList<>(List.of(track)));
            }
            together = false;
            next += length(rows, next, Widths.folded(track.title().zh()), verticalOnly);
        }
        boolean wholeCell = next >= rows.size()
                || rows.get(next).gapBefore()
                || PrintedCode.at(2, rows.get(next).text()).isPresent();
        return wholeCell && !together ? new Found(found, next - at) : new Found(List.of(), 0);
    }

    private Track trackAt(List<Row> rows, int at, boolean verticalOnly) {
        return longestFirst.stream()
                .filter(track -> length(rows, at, Widths.folded(track.title().zh()), verticalOnly) > 0)
                .findFirst()
                .orElse(null);
    }

    private static int length(List<Row> rows, int at, String title, boolean verticalOnly) {
        StringBuilder read = new StringBuilder();
        for (int i = at; i < rows.size(); i++) {
            String piece = Widths.folded(rows.get(i).text());
            if (verticalOnly && piece.length() > 1 && title.length() > 1) {
                return 0;
            }
            read.append(piece);
            if (!title.startsWith(read.toString())) {
                return 0;
            }
            if (read.length() == title.length()) {
                return i - at + 1;
            }
        }
        return 0;
    }

    /**
     * A line that is not blank.
     *
     * @param gapBefore true where blank lines or nothing stand before it
     */
    record Row(Line line, boolean gapBefore) {
        static List<Row> of(List<Line> lines) {
            List<Row> rows = new ArrayList<>();
            boolean gap = true;
            for (Line line : lines) {
                if (line.isBlank()) {
                    gap = true;
                } else {
                    rows.add(new Row(line, gap));
                    gap = false;
                }
            }
            return rows;
        }

        String text() {
            return line.text();
        }

        /** One Chinese character: a line of a vertical cell. */
        boolean isVertical() {
            String folded = Widths.folded(line.text());
            return folded.codePointCount(0, folded.length()) == 1
                    && Character.UnicodeScript.of(folded.codePointAt(0)) == Character.UnicodeScript.HAN;
        }

        /** Begins with an ideographic space, as every numbered paragraph of these tables does. */
        boolean isIndented() {
            return line.text().stripLeading().isEmpty()
                    || line.text().indexOf('\u3000') >= 0 && line.text().indexOf('\u3000') <= 1;
        }
    }
}
