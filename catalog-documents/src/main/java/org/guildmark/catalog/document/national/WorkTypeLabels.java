package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Track;
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

    /** What stands before a row decides how a label must look to be told from other text. */
    enum Before {
        /** Running text: only a vertical cell of its own, set off by gaps. */
        RUNNING_TEXT,
        /** Head or title of a function: a cell of its own, set off by gaps. */
        TITLE,
        /** Title of a function in a document without any gaps, which may go on here. */
        TITLE_WITHOUT_GAP,
        /** The same, but the title is known to have ended. */
        ENDED_TITLE_WITHOUT_GAP
    }

    /** Labels that begin at row {@code at}; none where that row begins no cell or the cell holds something else. */
    Found at(List<TableRow> rows, int at, Before before) {
        boolean gapless = before == Before.TITLE_WITHOUT_GAP || before == Before.ENDED_TITLE_WITHOUT_GAP;
        boolean verticalOnly = before == Before.RUNNING_TEXT;
        List<List<Track>> found = new ArrayList<>();
        int next = at;
        boolean together = false;
        while (next < rows.size() && (next > at || gapless || rows.get(at).gapBefore())) {
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
        boolean wholeCell = before == Before.ENDED_TITLE_WITHOUT_GAP
                || next >= rows.size()
                || rows.get(next).gapBefore()
                || PrintedCode.at(2, rows.get(next).text()).isPresent();
        return wholeCell && !together ? new Found(found, next - at) : new Found(List.of(), 0);
    }

    private Track trackAt(List<TableRow> rows, int at, boolean verticalOnly) {
        return longestFirst.stream()
                .filter(track -> length(rows, at, Widths.folded(track.title().zh()), verticalOnly) > 0)
                .findFirst()
                .orElse(null);
    }

    private static int length(List<TableRow> rows, int at, String title, boolean verticalOnly) {
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
}
