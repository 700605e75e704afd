package org.guildmark.catalog.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Marks where the words of a search stand in a text. */
final class Highlight {
    private Highlight() {}

    /**
     * The text with every find between {@code <em>} and {@code </em>} and all else escaped for HTML.
     *
     * @return null where none of the words stands in the text
     */
    static String of(String text, List<String> words) {
        if (text == null) {
            return null;
        }
        List<int[]> found = found(text, words);
        if (found.isEmpty()) {
            return null;
        }
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (int[] range : found) {
            marked.append(escaped(text.substring(at, range[0])))
                    .append("<em>")
                    .append(escaped(text.substring(range[0], range[1])))
                    .append("</em>");
            at = range[1];
        }
        return marked.append(escaped(text.substring(at))).toString();
    }

    /** Ranges in order, overlapping ones joined. */
    private static List<int[]> found(String text, List<String> words) {
        List<int[]> ranges = new ArrayList<>();
        for (String word : words) {
            for (int i = 0; i + word.length() <= text.length(); i++) {
                // Not by lower-casing both: a character may become two, and the places would no longer agree.
                if (text.regionMatches(true, i, word, 0, word.length())) {
                    ranges.add(new int[] {i, i + word.length()});
                }
            }
        }
        ranges.sort(Comparator.comparingInt(range -> range[0]));
        List<int[]> joined = new ArrayList<>();
        for (int[] range : ranges) {
            int[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && range[0] <= last[1]) {
                last[1] = Math.max(last[1], range[1]);
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
