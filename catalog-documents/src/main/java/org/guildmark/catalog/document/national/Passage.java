package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.Widths;

/**
 * Running text rejoined from its lines: folded (one width, no white space, no footnote marks) so that a pattern can match
 * across line breaks, while every character still knows where it was printed.
 */
final class Passage {
    private static final Pattern MARKS = Pattern.compile("[\u2460-\u2473]");

    private final String raw;
    private final int[] lineOfRaw;
    private final StringBuilder folded = new StringBuilder();
    private final List<Integer> rawOfFolded = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private Passage(List<Line> lines) {
        StringBuilder joined = new StringBuilder();
        lines.forEach(line -> joined.append(line.text()).append('\n'));
        raw = joined.toString();
        lineOfRaw = new int[raw.length()];
        int at = 0;
        for (Line line : lines) {
            int end = at + line.text().length();
            while (at <= end) {
                lineOfRaw[at++] = line.number();
            }
        }
        for (int i = 0; i < raw.length(); i++) {
            fold(i);
        }
    }

    static Passage of(List<Line> lines) {
        return new Passage(lines);
    }

    private void fold(int index) {
        char c = raw.charAt(index);
        if (isMark(c)) {
            // NFKC would turn ① into 1 and so change the numbers beside it.
            references.add(new Reference(folded.length(), c, lineOfRaw[index]));
            return;
        }
        String one = Widths.folded(String.valueOf(c));
        for (int i = 0; i < one.length(); i++) {
            folded.append(one.charAt(i));
            rawOfFolded.add(index);
        }
    }

    /** Whether {@code c} is a footnote mark, ① to ⑳. */
    static boolean isMark(int c) {
        return c >= '\u2460' && c <= '\u2473';
    }

    String folded() {
        return folded.toString();
    }

    /** Folded without white space, but with the footnote marks, which NFKC alone would turn into digits. */
    static String foldedKeepingMarks(String text) {
        if (!MARKS.matcher(text).find()) {
            return Widths.folded(text);
        }
        StringBuilder kept = new StringBuilder();
        text.chars().forEach(c -> kept.append(isMark(c) ? (char) c + "" : Widths.folded((char) c + "")));
        return kept.toString();
    }

    static String withoutMarks(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /** Line on which the folded character at {@code index} is printed. */
    int line(int index) {
        return lineOfRaw[rawOfFolded.get(index)];
    }

    /** The wording of a range of {@link #folded()} as printed, without line breaks and footnote marks. */
    String text(int from, int to) {
        if (from >= to) {
            return "";
        }
        String printed = raw.substring(rawOfFolded.get(from), rawOfFolded.get(to - 1) + 1);
        return Widths.tidy(withoutMarks(printed));
    }

    /** Footnote marks in a range of {@link #folded()}, both ends included: a mark stands before its position. */
    List<Reference> references(int from, int to) {
        return references.stream()
                .filter(r -> r.position() >= from && r.position() <= to)
                .toList();
    }

    /**
     * A footnote mark in the text.
     *
     * @param position index in {@link Passage#folded()} of the character that follows it
     */
    record Reference(int position, char mark, int line) {}
}
