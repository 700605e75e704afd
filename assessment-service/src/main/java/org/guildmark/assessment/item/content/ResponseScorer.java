package org.guildmark.assessment.item.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildmark.assessment.item.content.Scoring.MapEntry;

/** Scores the answer to one interaction. */
final class ResponseScorer {
    private final Interaction interaction;
    private final Scoring scoring;

    ResponseScorer(Interaction interaction) {
        this.interaction = interaction;
        this.scoring = interaction.scoring();
    }

    /** Raw points; what a human reads is 0 here. */
    BigDecimal score(List<String> answer) {
        List<String> given = answer.stream()
                .filter(part -> part != null && !part.isEmpty())
                .map(this::spelled)
                .toList();
        // No answer is QTI's NULL, which both templates score 0, whatever the default and the bounds are.
        if (given.isEmpty() || !Limits.of(interaction).allow(given)) {
            return BigDecimal.ZERO;
        }
        return switch (scoring.method()) {
            case ALL_OR_NOTHING -> isRight(given) ? maximum() : BigDecimal.ZERO;
            case MAPPED -> bounded(mapped(given));
            case AREA_MAPPED -> bounded(Areas.score(scoring, given));
            case MANUAL -> BigDecimal.ZERO;
        };
    }

    /** Raw points of a wholly right answer. */
    BigDecimal maximum() {
        if (scoring.maximum() != null) {
            return scoring.maximum();
        }
        return switch (scoring.method()) {
            case ALL_OR_NOTHING, MANUAL -> BigDecimal.ONE;
            case MAPPED -> mappedMaximum();
            case AREA_MAPPED ->
                bounded(best(
                        scoring.areas().stream().map(Scoring.Area::value).toList(),
                        Limits.of(interaction).parts()));
        };
    }

    private BigDecimal mappedMaximum() {
        BigDecimal ofKey = scoring.correct().isEmpty() || isTyped()
                ? BigDecimal.ZERO
                : bounded(mapped(scoring.correct().stream().map(this::spelled).toList()));
        if (interaction instanceof Interaction.Match || interaction instanceof Interaction.GapMatch) {
            // Which pairs go together is not decided here: the key says it, or else every pair that is worth something.
            return ofKey.signum() > 0
                    ? ofKey
                    : bounded(best(values(), Limits.of(interaction).parts()));
        }
        return ofKey.max(bounded(best(values(), Limits.of(interaction).parts())));
    }

    private List<BigDecimal> values() {
        return scoring.map().stream().map(MapEntry::value).toList();
    }

    /** Sum of the largest values above 0. */
    private static BigDecimal best(List<BigDecimal> values, int parts) {
        return values.stream()
                .filter(value -> value.signum() > 0)
                .sorted((a, b) -> b.compareTo(a))
                .limit(parts)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isRight(List<String> given) {
        List<String> correct = scoring.correct();
        if (interaction instanceof Interaction.Order) {
            return given.equals(correct);
        }
        if (isTyped()) {
            return given.size() == 1 && correct.stream().limit(alternatives()).anyMatch(key -> same(key, given.get(0)));
        }
        return !correct.isEmpty()
                && counted(given)
                        .equals(counted(correct.stream().map(this::spelled).toList()));
    }

    /** Numbers have one right value; texts any number of accepted ones. */
    private int alternatives() {
        return scoring.numeric() == null ? Integer.MAX_VALUE : 1;
    }

    private boolean same(String key, String given) {
        return scoring.numeric() == null
                ? Texts.same(key, given, Texts.rule(scoring))
                : Decimals.read(key)
                        .flatMap(wanted ->
                                Decimals.read(given).map(number -> Numbers.within(wanted, number, scoring.numeric())))
                        .orElse(false);
    }

    /** Each distinct part is worth what the map says, once however often it is given. */
    private BigDecimal mapped(List<String> given) {
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> counted = new HashSet<>();
        for (String part : parts(given)) {
            Optional<MapEntry> entry = scoring.map().stream()
                    .filter(candidate -> matches(candidate, part))
                    .findFirst();
            String identity = entry.map(found -> "=" + found.key()).orElse("?" + part);
            if (counted.add(identity)) {
                sum = sum.add(entry.map(MapEntry::value).orElse(orZero(scoring.defaultValue())));
            }
        }
        return sum;
    }

    private Set<String> parts(List<String> given) {
        if (!(interaction instanceof Interaction.Order)
                || scoring.map().stream().noneMatch(entry -> entry.key().contains(" "))) {
            return new LinkedHashSet<>(given);
        }
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            placed.add(given.get(i) + " " + (i + 1));
        }
        return new LinkedHashSet<>(placed);
    }

    private boolean matches(MapEntry entry, String part) {
        if (!isTyped()) {
            return spelled(entry.key()).equals(part);
        }
        if (scoring.numeric() != null) {
            return same(entry.key(), part);
        }
        Scoring.TextRule rule = Texts.rule(scoring);
        return Texts.same(
                entry.key(),
                part,
                new Scoring.TextRule(entry.caseSensitive(), rule.widthSensitive(), rule.collapseSpaces()));
    }

    private boolean isTyped() {
        return interaction instanceof Interaction.TextEntry || interaction instanceof Interaction.ExtendedText;
    }

    /** Identifiers and pairs with single spaces; what was typed stays as it is. */
    private String spelled(String part) {
        return isTyped() ? part : part.strip().replaceAll("\\s+", " ");
    }

    private BigDecimal bounded(BigDecimal points) {
        BigDecimal bounded = scoring.lowerBound() == null ? points : points.max(scoring.lowerBound());
        return scoring.upperBound() == null ? bounded : bounded.min(scoring.upperBound());
    }

    private static Map<String, Integer> counted(List<String> parts) {
        Map<String, Integer> counts = new HashMap<>();
        parts.forEach(part -> counts.merge(part, 1, Integer::sum));
        return counts;
    }

    private static BigDecimal orZero(BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
