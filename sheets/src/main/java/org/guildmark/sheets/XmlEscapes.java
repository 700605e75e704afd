package org.guildmark.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code _x000D_} notation of workbooks for characters that XML does not carry. */
public final class XmlEscapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XmlEscapes() {}

    /** Text to write, so that a spreadsheet program shows it as it is. */
    public static String encode(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_x$1_") : text;
    }

    static String decode(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
