package org.guildmark.catalog.crosswalk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of statements of two editions, the most similar first.
 *
 * <p>The similarity of two wordings is twice the weight of the terms that they share over the weight of all their terms
 * (Dice's coefficient with inverse document frequencies); of what that leaves open, the titles above the statements may
 * close a small part. So 1 means the same terms, and titles alone never make a candidate. Each statement is compared only
 * with those that share a term with it, which an inverted index tells.
 */
final class CandidateRanking {
    /** Share of the open rest that equal titles close. */
    private static final double PATH = 0.15;

    private final List<ComparedStatement> to;
    private final TermWeights weights;
    private final long[] totals;
    private final Map<String, List<Posting>> words = new HashMap<>();
    private final Map<String, List<Posting>> pairs = new HashMap<>();
    private final Map<String, List<Integer>> byWording = new HashMap<>();
    private final Map<Terms, Map<Terms, Double>> paths = new IdentityHashMap<>();

    /** @param score 0..1; 1 where the wording is equal */
    record Candidate(ComparedStatement from, ComparedStatement to, double score, boolean equalWording) {}

    private record Posting(int statement, long weight) {}

    /**
     * @param to the statements to find candidates among
     * @param weights of the terms of both whole editions, so that a score does not depend on what is asked for
     */
    CandidateRanking(List<ComparedStatement> to, TermWeights weights) {
        this.to = to;
        this.weights = weights;
        this.totals = new long[to.size()];
        for (int i = 0; i < to.size(); i++) {
            Terms terms = to.get(i).terms();
            totals[i] = weights.of(terms);
            for (String word : terms.words()) {
                post(words, word, i, weights.ofWord(word));
            }
            for (String pair : terms.pairs()) {
                post(pairs, pair, i, weights.ofPair(pair));
            }
            if (!to.get(i).wording().isEmpty()) {
                byWording
                        .computeIfAbsent(to.get(i).wording(), wording -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    private static void post(Map<String, List<Posting>> index, String term, int statement, long weight) {
        if (weight > 0) {
            index.computeIfAbsent(term, t -> new ArrayList<>()).add(new Posting(statement, weight));
        }
    }

    /**
     * The candidates, best first; equal scores in printed order.
     *
     * @param most candidates for one statement of {@code from}
     */
    List<Candidate> of(Collection<ComparedStatement> from, double minScore, int most) {
        Comparator<Candidate> best = Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(candidate -> candidate.from().placed().sequence())
                .thenComparingInt(candidate -> candidate.to().placed().sequence());
        long[] shared = new long[to.size()];
        List<Candidate> all = new ArrayList<>();
        for (ComparedStatement statement : from) {
            candidates(statement, shared, minScore).stream()
                    .sorted(best)
                    .limit(most)
                    .forEach(all::add);
        }
        all.sort(best);
        return all;
    }

    private List<Candidate> candidates(ComparedStatement statement, long[] shared, double minScore) {
        List<Integer> touched = new ArrayList<>();
        statement.terms().words().forEach(word -> collect(words.get(word), shared, touched));
        statement.terms().pairs().forEach(pair -> collect(pairs.get(pair), shared, touched));
        List<Integer> equal = byWording.getOrDefault(statement.wording(), List.of());
        List<Candidate> found = new ArrayList<>();
        for (int i : equal) {
            found.add(new Candidate(statement, to.get(i), 1, true));
        }
        long total = weights.of(statement.terms());
        for (int i : touched) {
            double wording = Math.min(1, 2.0 * shared[i] / (total + totals[i]));
            shared[i] = 0;
            // Most pairs share little: only for the others is it worth looking at the titles.
            if (wording + (1 - wording) * PATH >= minScore && !equal.contains(i)) {
                double score = wording
                        + (1 - wording)
                                * PATH
                                * pathSimilarity(statement.path(), to.get(i).path());
                if (score >= minScore) {
                    found.add(new Candidate(statement, to.get(i), score, false));
                }
            }
        }
        return found;
    }

    /** To what means something. */
    private static double rounded(double score) {
        return Math.round(score * 1e4) / 1e4;
    }

    private static void collect(List<Posting> postings, long[] shared, List<Integer> touched) {
        if (postings != null) {
            for (Posting posting : postings) {
                if (shared[posting.statement()] == 0) {
                    touched.add(posting.statement());
                }
                shared[posting.statement()] += posting.weight();
            }
        }
    }

    /** Remembered, because whole branches share their titles. */
    private double pathSimilarity(Terms one, Terms other) {
        return paths.computeIfAbsent(one, o -> new IdentityHashMap<>()).computeIfAbsent(other, o -> {
            long all = weights.of(one) + weights.of(other);
            return all == 0 ? 0 : 2.0 * weights.ofShared(one, other) / all;
        });
    }
}
