package org.guildmark.catalog.document.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Full and half width, and the white space that extraction scatters. */
public final class Widths {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern SPACE_BESIDE_HAN =
            Pattern.compile("(?<=[\\p{IsHan}，。；：、（）《》“”])\\s+|\\s+(?=[\\p{IsHan}，。；：、（）《》“”])");

    private Widths() {}

    /** Folded for comparison: NFKC and without any white space. */
    public static String folded(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** As printed, but runs of white space become one blank, and none stands beside a Chinese character or mark. */
    public static String tidy(String text) {
        String oneBlank = SPACE.matcher(text.strip()).replaceAll(" ").strip();
        return SPACE_BESIDE_HAN.matcher(oneBlank).replaceAll("");
    }
}
