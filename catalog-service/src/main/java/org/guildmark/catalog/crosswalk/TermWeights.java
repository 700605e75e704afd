package org.guildmark.catalog.crosswalk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much it says that two statements share a term: the rarer it is in the two editions, the more (inverse document
 * frequency). A term that a quarter of all statements hold says nothing, whatever the language: these are the function
 * words, found by counting.
 */
final class TermWeights {
    /** A word is surer than a pair of characters, which may straddle two words. */
    private static final double PAIR = 0.5;

    private static final int COMMON_SHARE = 4;

    /** In editions of a few statements a term of a quarter of them may still be a rare one. */
    private static final int NEVER_COMMON_UP_TO = 20;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final int statements;
    private final int common;

    TermWeights(Collection<ComparedStatement> one, Collection<ComparedStatement> other) {
        statements = one.size() + other.size();
        common = Math.max(NEVER_COMMON_UP_TO, statements / COMMON_SHARE);
        Stream.of(one, other).flatMap(Collection::stream).forEach(statement -> {
            count(statement.terms().words(), words);
            count(statement.terms().pairs(), pairs);
        });
    }

    private static void count(Set<String> terms, Map<String, Integer> counts) {
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    }

    double ofWord(String word) {
        return weight(words.getOrDefault(word, 1));
    }

    double ofPair(String pair) {
        return PAIR * weight(pairs.getOrDefault(pair, 1));
    }

    private double weight(int holders) {
        return holders > common ? 0 : Math.log((1.0 + statements) / holders);
    }

    /** Of all terms of a text. */
    double of(Terms terms) {
        return terms.words().stream().mapToDouble(this::ofWord).sum()
                + terms.pairs().stream().mapToDouble(this::ofPair).sum();
    }

    /** Of the terms that both texts hold. */
    double ofShared(Terms one, Terms other) {
        return one.words().stream()
                        .filter(other.words()::contains)
                        .mapToDouble(this::ofWord)
                        .sum()
                + one.pairs().stream()
                        .filter(other.pairs()::contains)
                        .mapToDouble(this::ofPair)
                        .sum();
    }

    /**
     * The shared terms that count, the weightiest first: words, and those pairs of characters that no such word explains.
     */
    List<String> shared(Terms one, Terms other, int most) {
        Map<String, Double> weights = new HashMap<>();
        one.words().stream()
                .filter(word -> other.words().contains(word) && ofWord(word) > 0)
                .forEach(word -> weights.put(word, ofWord(word)));
        List<String> sharedWords = List.copyOf(weights.keySet());
        one.pairs().stream()
                .filter(pair -> other.pairs().contains(pair) && ofPair(pair) > 0)
                .filter(pair -> sharedWords.stream().noneMatch(word -> word.contains(pair)))
                .forEach(pair -> weights.put(pair, ofPair(pair)));
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }
}
