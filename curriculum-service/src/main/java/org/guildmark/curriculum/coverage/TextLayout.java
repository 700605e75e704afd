package org.guildmark.curriculum.coverage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks text into lines of a width, by estimate: a Chinese character is as wide as the font is high, others are about
 * half of it. Breaks where the language allows it, and within a word only where a line is too short for the word.
 */
final class TextLayout {
    private static final String ELLIPSIS = "…";

    private TextLayout() {}

    /** In units of the font size. */
    static double width(String text) {
        return text.codePoints().mapToDouble(TextLayout::width).sum();
    }

    private static double width(int codePoint) {
        if (Character.isIdeographic(codePoint) || (codePoint >= 0x3000 && codePoint <= 0x30ff) || codePoint >= 0xff00) {
            return 1;
        }
        if (codePoint == ' ' || "iljt.,:;'|!()[]".indexOf(codePoint) >= 0) {
            return 0.33;
        }
        return Character.isUpperCase(codePoint) || codePoint == '%' || codePoint > 0xff ? 0.68 : 0.53;
    }

    /**
     * @param width of a line, in units of the font size
     * @param mostLines what does not fit is cut and ends in an ellipsis
     */
    static List<String> lines(String text, double width, int mostLines) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text, width)) {
            if (!line.isEmpty() && width(line.toString().stripTrailing()) + width(piece.stripTrailing()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        if (lines.size() <= mostLines) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, mostLines));
        cut.set(mostLines - 1, shortened(cut.get(mostLines - 1), width));
        return cut;
    }

    /** The same number of lines, but of about the same width: no last line of one character. */
    static List<String> balanced(String text, double width, int mostLines) {
        List<String> lines = lines(text, width, mostLines);
        double narrower = width - 0.5;
        while (lines.size() > 1 && narrower > 2) {
            List<String> tried = lines(text, narrower, mostLines + 1);
            if (tried.size() > lines.size()) {
                break;
            }
            lines = tried;
            narrower -= 0.5;
        }
        return lines;
    }

    private static String shortened(String line, double width) {
        String kept = line;
        while (!kept.isEmpty() && width(kept) + 1 > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.strip() + ELLIPSIS;
    }

    /** Pieces that are kept together, none wider than a line where a character is not. */
    private static List<String> pieces(String text, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = text.substring(from, to);
            if (width(piece.stripTrailing()) <= width) {
                pieces.add(piece);
            } else {
                piece.codePoints().forEach(codePoint -> pieces.add(Character.toString(codePoint)));
            }
        }
        return pieces;
    }
}
