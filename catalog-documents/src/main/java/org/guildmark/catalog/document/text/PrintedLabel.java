package org.guildmark.catalog.document.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label with the number printed before it: {@code 1. 平台运营} or {@code 2.1 外贸跟单}.
 *
 * @param code width-folded, without white space and without a closing dot; null where none is printed
 * @param title tidy; empty where only a number is printed
 */
public record PrintedLabel(String code, String title) {
    // A single number needs a separator, else 3D打印 would lose its 3.
    private static final Pattern NUMBERED = Pattern.compile(
            "^(\\d{1,2}(?:\\s?[.．]\\s?\\d{1,2}){1,3}|\\d{1,2}(?=\\s|[.．、])|\\d{1,2}$)\\s*[.．、]?\\s*(.*)$");

    public static PrintedLabel of(String cell) {
        // Not tidied before: the blank after a number is what tells it from 3D打印.
        String text =
                Markup.stripped(cell).replaceAll("[\\s\\u3000\\u00a0]+", " ").strip();
        Matcher numbered = NUMBERED.matcher(text);
        if (!numbered.matches()) {
            return new PrintedLabel(null, Widths.tidy(text));
        }
        return new PrintedLabel(Widths.folded(numbered.group(1)), Widths.tidy(numbered.group(2)));
    }

    /** How many numbers the code has: 1 for {@code 2}, 2 for {@code 2.1}, 0 where there is no code. */
    public int depth() {
        return code == null ? 0 : code.split("\\.").length;
    }
}
