package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guildmark.assessment.interchange.qti.Declarations.Mapping;
import org.guildmark.assessment.item.content.Scoring;

/** A mapping and what a right answer gains by it. */
record Worth(
        List<Scoring.MapEntry> entries,
        List<Scoring.Area> areas,
        BigDecimal otherwise,
        BigDecimal lower,
        BigDecimal upper) {

    static Worth of(Mapping mapping, BigDecimal scale) {
        return new Worth(
                mapping.entries().stream()
                        .map(it -> new Scoring.MapEntry(it.key(), scaled(it.value(), scale), it.caseSensitive()))
                        .toList(),
                mapping.areas().stream()
                        .map(it -> new Scoring.Area(it.shape(), it.coords(), scaled(it.value(), scale)))
                        .toList(),
                scaled(mapping.otherwise(), scale),
                scaled(mapping.lower(), scale),
                scaled(mapping.upper(), scale));
    }

    private static BigDecimal scaled(BigDecimal value, BigDecimal scale) {
        return value == null
                ? null
                : Declarations.plain(value.multiply(scale).setScale(Stems.DECIMALS, RoundingMode.HALF_UP));
    }

    /** @param most answers that may be given; 0 is unlimited */
    BigDecimal maximum(List<String> correct, int most) {
        BigDecimal right = correct.stream().map(this::of).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (right.signum() <= 0 || !areas.isEmpty()) {
            right = Stream.concat(
                            entries.stream().map(Scoring.MapEntry::value),
                            areas.stream().map(Scoring.Area::value))
                    .filter(value -> value.signum() > 0)
                    .sorted(Comparator.reverseOrder())
                    .limit(most == 0 ? Long.MAX_VALUE : most)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return upper == null ? right : least(right, upper);
    }

    private BigDecimal of(String answer) {
        return entries.stream()
                .filter(it ->
                        it.caseSensitive() ? it.key().equals(answer) : it.key().equalsIgnoreCase(answer))
                .map(Scoring.MapEntry::value)
                .findFirst()
                .orElse(otherwise);
    }

    static BigDecimal least(BigDecimal one, BigDecimal other) {
        return one == null || other != null && other.compareTo(one) < 0 ? other : one;
    }

    static BigDecimal most(BigDecimal one, BigDecimal other) {
        return one == null || other != null && other.compareTo(one) > 0 ? other : one;
    }
}
