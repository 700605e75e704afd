package org.guildmark.catalog.crosswalk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a candidate is shown with: the words that both wordings hold, completed by the characters that follow in both
 * where the dictionary cuts a word of the trade in two, and the pairs of characters that no such word explains.
 */
final class SharedTerms {
    private SharedTerms() {}

    /** The weightiest first. */
    static List<String> of(ComparedStatement one, ComparedStatement other, TermWeights weights, int most) {
        Map<String, Long> shown = new HashMap<>();
        List<String> pairs = shared(one.terms().pairs(), other.terms().pairs(), weights);
        for (String word : shared(one.terms().words(), other.terms().words(), weights)) {
            shown.put(completed(word, pairs, one.wording(), other.wording()), weights.ofWord(word));
        }
        List<String> words = List.copyOf(shown.keySet());
        pairs.stream()
                .filter(pair -> words.stream().noneMatch(word -> word.contains(pair)) && !joins(pair, words))
                .forEach(pair -> shown.put(pair, weights.ofPair(pair)));
        return shown.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }

    private static List<String> shared(Set<String> one, Set<String> other, TermWeights weights) {
        return one.stream()
                .filter(term -> other.contains(term) && weights.speaks(term))
                .toList();
    }

    /** Whether the pair is only the end of one word and the beginning of the next. */
    private static boolean joins(String pair, List<String> words) {
        int second = pair.offsetByCodePoints(0, 1);
        return words.stream().anyMatch(word -> word.endsWith(pair.substring(0, second)))
                && words.stream().anyMatch(word -> word.startsWith(pair.substring(second)));
    }

    private static String completed(String word, List<String> pairs, String one, String other) {
        String last = word.substring(word.offsetByCodePoints(word.length(), -1));
        return pairs.stream()
                .filter(pair -> pair.startsWith(last))
                .map(pair -> word + pair.substring(last.length()))
                .filter(longer -> one.contains(longer) && other.contains(longer))
                .sorted()
                .findFirst()
                .orElse(word);
    }
}
