package org.guildmark.catalog.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildmark.platform.problem.ProblemException;

/**
 * What somebody typed into a search field.
 *
 * @param words separated by blanks; each is looked for as it stands
 */
public record SearchQuery(List<String> words) {
    /** The index knows pairs of characters, so a single one finds nothing. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 200;
    private static final Pattern CODE = Pattern.compile("\\d+([.-]\\d+)+");

    /** Marks that mean something to MySQL's boolean mode, and those by which nobody searches. */
    private static final Pattern MARKS = Pattern.compile("[+\\-<>()~*\"@,，。、；;：:！!？?（）《》“”]");

    /** @throws ProblemException 400 {@code QUERY_TOO_SHORT} or {@code QUERY_TOO_LONG} */
    public static SearchQuery parse(String typed) {
        String query = typed == null ? "" : typed.strip();
        if (query.length() > LONGEST) {
            throw ProblemException.badRequest("QUERY_TOO_LONG", "A search has at most " + LONGEST + " characters.")
                    .at("?q", "is too long");
        }
        List<String> words = Arrays.stream(query.split("[\\s\\u3000]+"))
                .map(word -> CODE.matcher(word).matches()
                        ? word
                        : MARKS.matcher(word).replaceAll(" "))
                .flatMap(word -> Arrays.stream(word.split(" ")))
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
                .toList();
        if (words.isEmpty()) {
            throw ProblemException.badRequest("QUERY_TOO_SHORT", "Search for a word of at least two characters.")
                    .at("?q", "is too short");
        }
        return new SearchQuery(words);
    }

    /** True for a single printed number such as {@code 2.1.1}, which is compared with codes, not with wording. */
    boolean isCode() {
        return words.size() == 1 && CODE.matcher(words.get(0)).matches();
    }

    /** For boolean mode: every word must stand there as typed. */
    String allWords() {
        return words.stream().map(word -> "+\"" + word + "\"").collect(Collectors.joining(" "));
    }

    /** For natural language mode: as many pairs of characters as possible. */
    String anyPart() {
        return String.join(" ", words);
    }
}
