package org.guildmark.assessment.interchange.sheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildmark.assessment.item.content.ItemKind;

/** The words of teachers for the kinds of items. */
final class KindWords {
    private static final Map<ItemKind, String> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(ItemKind.SINGLE_CHOICE, "单选"),
            Map.entry(ItemKind.MULTIPLE_CHOICE, "多选"),
            Map.entry(ItemKind.TRUE_FALSE, "判断"),
            Map.entry(ItemKind.FILL_IN, "填空"),
            Map.entry(ItemKind.MATCHING, "匹配"),
            Map.entry(ItemKind.ORDERING, "排序"),
            Map.entry(ItemKind.NUMERIC, "计算"),
            Map.entry(ItemKind.SHORT_ANSWER, "简答"),
            Map.entry(ItemKind.ESSAY, "论述"),
            Map.entry(ItemKind.CASE, "案例"),
            Map.entry(ItemKind.PRACTICAL_TASK, "实操")));

    private KindWords() {}

    static String word(ItemKind kind) {
        return WORDS.get(kind);
    }

    /** In the order of the kinds. */
    static List<String> all() {
        return Arrays.stream(ItemKind.values()).map(KindWords::word).toList();
    }

    static Optional<ItemKind> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String name = plain.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        // 单项选择题, 案例分析题: what teachers write out in full begins with what we write.
        String bare = plain.replaceAll("项|选择|分析|操作|题$", "");
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name)
                        || entry.getValue().equals(plain)
                        || entry.getValue().equals(bare)
                        || entry.getValue().equals(bare.replace("单", "单选").replace("多", "多选")))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static String accepted() {
        return all().stream().collect(Collectors.joining("、"));
    }
}
