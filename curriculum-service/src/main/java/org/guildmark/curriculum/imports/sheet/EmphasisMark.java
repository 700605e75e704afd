package org.guildmark.curriculum.imports.sheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a course treats a statement, as a cell of a sheet shows it. */
public enum EmphasisMark {
    INTRODUCE("I", "引入", "INTRODUCED"),
    PRACTISE("P", "练习", "PRACTICE", "PRACTISED", "PRACTICED"),
    MASTER("M", "掌握", "MASTERED"),
    /** Mapped, without saying how. */
    UNSPECIFIED("●", "对应", "√", "✓", "✔", "☑", "•", "X", "×", "✗", "1");

    private static final Map<String, EmphasisMark> BY_WORD = Arrays.stream(values())
            .flatMap(mark -> Stream.concat(Stream.of(mark.name(), mark.sign, mark.zh), mark.others.stream())
                    .map(word -> Map.entry(word, mark)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String sign;
    private final String zh;
    private final List<String> others;

    EmphasisMark(String sign, String zh, String... others) {
        this.sign = sign;
        this.zh = zh;
        this.others = List.of(others);
    }

    /** One character: I, P, M or ●. */
    public String sign() {
        return sign;
    }

    public String zh() {
        return zh;
    }

    /** Reads a sign or a word, in any width and case; empty where it is none of them. */
    public static Optional<EmphasisMark> of(String text) {
        String plain =
                Normalizer.normalize(SheetCell.bare(text), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return Optional.ofNullable(BY_WORD.get(plain));
    }

    /** All that {@link #of} reads, for an explanation. */
    public static String accepted() {
        return Arrays.stream(values())
                .map(mark -> mark.sign + "/" + mark.name() + "/" + mark.zh)
                .collect(Collectors.joining(", "));
    }
}
