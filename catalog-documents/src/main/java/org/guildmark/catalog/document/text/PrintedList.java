package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enumeration in running text: {@code 甲、乙、丙等专业}.
 *
 * @param items tidy, without 等 and what follows it
 * @param open true where it ends in 等: what is not listed may belong to it
 */
public record PrintedList(List<String> items, boolean open) {
    // 高等, 中等 and the like are parts of words.
    private static final Pattern OPEN_END = Pattern.compile("(?<![高中初平同对])等[^，。；、等]{0,12}$");

    public PrintedList {
        items = List.copyOf(items);
    }

    /** Splits at commas and semicolons outside brackets. */
    public static PrintedList of(String text) {
        String rest = Widths.tidy(text).replaceAll("[。．.]+$", "");
        Matcher end = OPEN_END.matcher(rest);
        boolean open = end.find();
        if (open) {
            rest = rest.substring(0, end.start());
        }
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        int depth = 0;
        for (char c : (rest + '、').toCharArray()) {
            depth += "（(".indexOf(c) >= 0 ? 1 : "）)".indexOf(c) >= 0 ? -1 : 0;
            if (depth <= 0 && "、，,；;".indexOf(c) >= 0) {
                if (!item.toString().isBlank()) {
                    items.add(item.toString().strip());
                }
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        if (!item.toString().isBlank()) {
            items.add(item.toString().replaceAll("、$", "").strip());
        }
        return new PrintedList(items, open);
    }
}
