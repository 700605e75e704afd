package org.guildmark.curriculum.sheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.sheets.SheetCell;

/** How a cell of a sheet shows the emphasis of a mapping: one sign to write, many words to read. */
public final class EmphasisMarks {
    private static final Map<Emphasis, Mark> MARKS = new EnumMap<>(Map.of(
            Emphasis.INTRODUCE, new Mark("I", "引入", List.of("INTRODUCED")),
            Emphasis.PRACTISE, new Mark("P", "练习", List.of("PRACTICE", "PRACTISED", "PRACTICED")),
            Emphasis.MASTER, new Mark("M", "掌握", List.of("MASTERED")),
            Emphasis.UNSPECIFIED, new Mark("●", "对应", List.of("√", "✓", "✔", "☑", "•", "X", "×", "✗", "1"))));

    private static final Map<String, Emphasis> BY_WORD = Arrays.stream(Emphasis.values())
            .flatMap(emphasis -> words(emphasis).map(word -> Map.entry(word, emphasis)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private record Mark(String sign, String zh, List<String> others) {}

    private EmphasisMarks() {}

    /** One character: I, P, M or ●. */
    public static String sign(Emphasis emphasis) {
        return MARKS.get(emphasis).sign();
    }

    /** The signs in the order of the emphases. */
    public static String[] signs() {
        return Arrays.stream(Emphasis.values()).map(EmphasisMarks::sign).toArray(String[]::new);
    }

    /** Reads a sign or a word, in any width and case; empty where it is none of them. */
    public static Optional<Emphasis> of(String text) {
        String plain =
                Normalizer.normalize(SheetCell.bare(text), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return Optional.ofNullable(BY_WORD.get(plain));
    }

    /** What {@link #of} reads, for an explanation. */
    public static String accepted() {
        return Arrays.stream(Emphasis.values())
                .map(emphasis -> sign(emphasis) + "/" + emphasis.name() + "/"
                        + MARKS.get(emphasis).zh())
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> words(Emphasis emphasis) {
        Mark mark = MARKS.get(emphasis);
        return Stream.concat(Stream.of(emphasis.name(), mark.sign(), mark.zh()), mark.others().stream());
    }
}
