package org.guildmark.catalog.crosswalk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much it says that two statements share a term: the rarer it is in the two editions, the more (inverse document
 * frequency). A term that a quarter of all statements hold says nothing, whatever the language: these are the function
 * words, found by counting. What only phrases a requirement counts little.
 */
final class TermWeights {
    /** A word is surer than a pair of characters. */
    private static final double PAIR = 0.5;

    /** Weights are whole thousandths, so that a sum does not depend on its order and no rank on chance. */
    private static final double UNIT = 1000;

    private static final int COMMON_SHARE = 4;

    /** In editions of a few statements a term of a quarter of them may still be a rare one. */
    private static final int NEVER_COMMON_UP_TO = 20;

    /** Words by which standards phrase a requirement, whatever it is about. */
    private static final Set<String> PHRASING = Set.of(
            "能够",
            "根据",
            "依据",
            "按照",
            "结合",
            "通过",
            "进行",
            "具备",
            "掌握",
            "熟悉",
            "熟知",
            "熟练",
            "了解",
            "运用",
            "使用",
            "相关",
            "有关",
            "合适",
            "适合",
            "适当",
            "合理",
            "及时",
            "有效",
            "正确",
            "基本",
            "以及",
            "知识",
            "方法",
            "内容",
            "要求",
            "and",
            "the",
            "of",
            "to",
            "in",
            "for",
            "with",
            "on",
            "by",
            "able",
            "use",
            "using",
            "know",
            "knowledge",
            "appropriate",
            "relevant",
            "according");

    private static final double OF_PHRASING = 0.2;

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

    long ofWord(String word) {
        return Math.round(UNIT * weight(word, words));
    }

    long ofPair(String pair) {
        return Math.round(UNIT * PAIR * weight(pair, pairs));
    }

    private double weight(String term, Map<String, Integer> counts) {
        int holders = counts.getOrDefault(term, 1);
        double rarity = holders > common ? 0 : Math.log((1.0 + statements) / holders);
        return PHRASING.contains(term) ? OF_PHRASING * rarity : rarity;
    }

    /** Of all terms of a text. */
    long of(Terms terms) {
        return terms.words().stream().mapToLong(this::ofWord).sum()
                + terms.pairs().stream().mapToLong(this::ofPair).sum();
    }

    /** Of the terms that both texts hold. */
    long ofShared(Terms one, Terms other) {
        return one.words().stream()
                        .filter(other.words()::contains)
                        .mapToLong(this::ofWord)
                        .sum()
                + one.pairs().stream()
                        .filter(other.pairs()::contains)
                        .mapToLong(this::ofPair)
                        .sum();
    }

    /** Whether it is said of the matter itself, and not of half the standard. */
    boolean speaks(String term) {
        return !PHRASING.contains(term) && (words.containsKey(term) ? ofWord(term) : ofPair(term)) > 0;
    }
}
