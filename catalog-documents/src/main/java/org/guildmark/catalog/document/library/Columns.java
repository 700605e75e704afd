package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How wide the columns of the printed tables are, learnt from the document: only a line that fills its column can go on
 * in the next one. Widths count a Chinese character as 2 and any other as 1.
 */
record Columns(int title, int text) {
    private static final int USUAL_TITLE = 10;
    private static final int USUAL_TEXT = 48;
    private static final int LEAST_TEXT = 36;
    /** Justification and punctuation hanging at the margin make full lines differ by about two characters. */
    private static final int SLACK = 5;

    static Columns learnt(List<List<Token>> matrices) {
        Map<Integer, Integer> titles = new HashMap<>();
        List<Integer> texts = new ArrayList<>();
        for (List<Token> tokens : matrices) {
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                Token before = i == 0 ? null : tokens.get(i - 1);
                boolean wraps = i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.FRAGMENT;
                if (token.kind() == Token.Kind.ITEM
                        || token.kind() == Token.Kind.FRAGMENT && before != null && before.kind() == Token.Kind.ITEM) {
                    texts.add(width(token.text()));
                } else if (wraps && before != null && before.kind() == Token.Kind.TASK) {
                    titles.merge(width(token.text()), 1, Integer::sum);
                }
            }
        }
        Collections.sort(texts);
        int text = texts.isEmpty() ? USUAL_TEXT : Math.max(texts.get((texts.size() * 95 + 99) / 100 - 1), LEAST_TEXT);
        int title = titles.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(USUAL_TITLE);
        return new Columns(title, text);
    }

    boolean fillsTitle(String line) {
        return width(line) >= title;
    }

    /** Whether the text column's {@code line} had no room for the beginning of {@code next}. */
    boolean fillsText(String line, String next) {
        return width(line) + width(firstUnit(next)) + SLACK > text;
    }

    private static String firstUnit(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) < 0x2E80 && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, Math.min(Math.max(end, 1), text.length()));
    }

    static int width(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }
}
