package org.guildmark.assessment.paper.assembly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.guildmark.assessment.paper.spec.ConstraintKind;

/**
 * A linear constraint of one form in whole numbers: {@code lower <= Σ weight × chosen <= upper}.
 *
 * @param subject element, kind or band; null where there is none
 * @param weights by item
 * @param minimum as the blueprint says it; null where unlimited
 * @param maximum as the blueprint says it; null where unlimited
 * @param unit what one of the blueprint's units is in whole numbers
 * @param shareOfItems whether the limits are shares of the number of items: the weights are then relative to them
 */
record PaperRow(
        ConstraintKind kind,
        String subject,
        long[] weights,
        long lower,
        long upper,
        BigDecimal minimum,
        BigDecimal maximum,
        long unit,
        boolean shareOfItems) {
    static final long UNLIMITED = 1L << 50;
    private static final int SHOWN_DIGITS = 4;

    PaperRow(
            ConstraintKind kind,
            String subject,
            long[] weights,
            long lower,
            long upper,
            BigDecimal minimum,
            BigDecimal maximum,
            long unit) {
        this(kind, subject, weights, lower, upper, minimum, maximum, unit, false);
    }

    long activity(Collection<Integer> chosen) {
        return chosen.stream().mapToLong(item -> weights[item]).sum();
    }

    boolean keeps(long activity) {
        return activity >= lower && activity <= upper;
    }

    /** In the blueprint's unit; what a chosen item adds beyond its share limit tells of the share of all of them. */
    BigDecimal shown(Collection<Integer> chosen) {
        long activity = activity(chosen);
        if (!shareOfItems) {
            return shown(activity);
        }
        BigDecimal limit = minimum == null ? maximum : minimum;
        return chosen.isEmpty()
                ? BigDecimal.ZERO
                : limit.add(BigDecimal.valueOf(activity)
                                .divide(
                                        BigDecimal.valueOf(unit).multiply(BigDecimal.valueOf(chosen.size())),
                                        SHOWN_DIGITS,
                                        RoundingMode.HALF_UP))
                        .stripTrailingZeros();
    }

    BigDecimal shown(long activity) {
        BigDecimal value = BigDecimal.valueOf(activity)
                .divide(BigDecimal.valueOf(unit), SHOWN_DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
