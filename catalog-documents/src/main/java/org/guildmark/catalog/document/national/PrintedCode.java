package org.guildmark.catalog.document.national;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A number printed at the beginning of a line, such as {@code 2. 3. 1} or {@code (4)}, in either width and with the
 * blanks that extraction scatters in it.
 *
 * @param parts the numbers, e.g. 2, 3, 1
 * @param rest what follows on the line, as printed
 */
record PrintedCode(List<Integer> parts, String rest) {
    private static final String BLANK = "[\\s\\u00a0\\u3000]*";
    private static final String NUMBER = "([\\d０-９]{1,2})(?![\\d０-９])";
    private static final String DOT = BLANK + "[.．。]" + BLANK;

    /** 1. and then not a further number: the first level of a table. */
    private static final Pattern SINGLE =
            Pattern.compile("^" + BLANK + NUMBER + BLANK + "[.．、](?!" + BLANK + "[\\d０-９])" + BLANK + "(.*)$");

    private static final Pattern DOUBLE =
            Pattern.compile("^" + BLANK + NUMBER + DOT + NUMBER + "(?!" + DOT + "[\\d０-９])[.．]?" + BLANK + "(.*)$");
    private static final Pattern TRIPLE = Pattern.compile(
            "^" + BLANK + NUMBER + DOT + NUMBER + DOT + NUMBER + "(?!" + DOT + "[\\d０-９])[.．]?" + BLANK + "(.*)$");
    private static final Pattern ITEM =
            Pattern.compile("^" + BLANK + "[(（]?" + BLANK + NUMBER + BLANK + "[)）]" + BLANK + "(.*)$");

    PrintedCode {
        parts = List.copyOf(parts);
    }

    /** A line that begins with as many numbers, joined by dots, as {@code depth} says (1 to 3). */
    static Optional<PrintedCode> at(int depth, String line) {
        return match(depth == 1 ? SINGLE : depth == 2 ? DOUBLE : TRIPLE, line);
    }

    /** A line that begins with a number in brackets: an item of a list. */
    static Optional<PrintedCode> item(String line) {
        return match(ITEM, line);
    }

    /** The code in half width and without blanks, e.g. {@code 2.3.1}. */
    String code() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    int last() {
        return parts.get(parts.size() - 1);
    }

    /** The code of what encloses it, e.g. {@code 2.3} for {@code 2.3.1}; empty at the top. */
    String parent() {
        return parts.subList(0, parts.size() - 1).stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** Negative where this code comes before {@code other} in the order of print. */
    int compareOrder(PrintedCode other) {
        int[] own = parts.stream().mapToInt(Integer::intValue).toArray();
        int[] others = other.parts.stream().mapToInt(Integer::intValue).toArray();
        return Arrays.compare(own, others);
    }

    private static Optional<PrintedCode> match(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        List<Integer> numbers = IntStream.range(1, matcher.groupCount())
                .mapToObj(group -> Integer.valueOf(Normalizer.normalize(matcher.group(group), Normalizer.Form.NFKC)))
                .toList();
        return Optional.of(new PrintedCode(numbers, matcher.group(matcher.groupCount())));
    }
}
