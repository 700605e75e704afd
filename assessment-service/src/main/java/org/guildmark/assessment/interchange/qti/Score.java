package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.item.content.Scoring;

/**
 * A score as far as response processing has built it: a number and what single responses add to it.
 *
 * @param lower least value; null where unlimited
 * @param upper most; null where unlimited
 */
record Score(BigDecimal constant, List<Term> terms, BigDecimal lower, BigDecimal upper) {
    static final Score ZERO = of(BigDecimal.ZERO);

    record Term(String response, Rule rule) {
        Term scaled(BigDecimal factor) {
            return new Term(response, rule.scaled(factor));
        }
    }

    /** What one response is worth. */
    sealed interface Rule {
        Rule scaled(BigDecimal factor);

        /** @param values that are right; null means those declared */
        record Match(List<String> values, Scoring.NumericRule numeric, boolean caseSensitive, BigDecimal points)
                implements Rule {
            @Override
            public Rule scaled(BigDecimal factor) {
                return new Match(values, numeric, caseSensitive, points.multiply(factor));
            }
        }

        /** The declared mapping or, of points, area mapping. */
        record Mapped(boolean areas, BigDecimal scale) implements Rule {
            @Override
            public Rule scaled(BigDecimal factor) {
                return new Mapped(areas, scale.multiply(factor));
            }
        }

        /** A mapping that the processing itself spells out. */
        record Values(Map<String, Scoring.MapEntry> entries, BigDecimal otherwise) implements Rule {
            @Override
            public Rule scaled(BigDecimal factor) {
                Map<String, Scoring.MapEntry> scaled = new LinkedHashMap<>();
                entries.forEach((key, entry) -> scaled.put(
                        key, new Scoring.MapEntry(key, entry.value().multiply(factor), entry.caseSensitive())));
                return new Values(scaled, otherwise.multiply(factor));
            }
        }
    }

    static Score of(BigDecimal constant) {
        return new Score(Declarations.plain(constant), List.of(), null, null);
    }

    static Score of(String response, Rule rule) {
        return new Score(BigDecimal.ZERO, List.of(new Term(response, rule)), null, null);
    }

    boolean number() {
        return terms.isEmpty();
    }

    boolean bounded() {
        return lower != null || upper != null;
    }

    Score plus(Score other) {
        List<Term> all = new ArrayList<>(terms);
        all.addAll(other.terms);
        return new Score(Declarations.plain(constant.add(other.constant)), List.copyOf(all), null, null);
    }

    Score times(BigDecimal factor) {
        return new Score(
                Declarations.plain(constant.multiply(factor)),
                terms.stream().map(term -> term.scaled(factor)).toList(),
                null,
                null);
    }

    Score dividedBy(BigDecimal divisor) {
        return times(BigDecimal.ONE.divide(divisor, MathContext.DECIMAL64));
    }

    Score atLeast(BigDecimal bound) {
        return new Score(constant, terms, bound, upper);
    }

    Score atMost(BigDecimal bound) {
        return new Score(constant, terms, lower, bound);
    }
}
