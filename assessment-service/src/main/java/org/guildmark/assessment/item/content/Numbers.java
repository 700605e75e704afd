package org.guildmark.assessment.item.content;

import java.math.BigDecimal;
import org.guildmark.assessment.item.content.Scoring.NumericRule;

/** Compares a number that was given with the right one (QTI's {@code equal} with its tolerance modes). */
final class Numbers {
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private Numbers() {}

    static boolean within(BigDecimal wanted, BigDecimal given, NumericRule rule) {
        if (rule.tolerance() == null || rule.tolerance() == Scoring.Tolerance.EXACT) {
            return wanted.compareTo(given) == 0;
        }
        BigDecimal lower = rule.lower() == null ? BigDecimal.ZERO : rule.lower();
        BigDecimal upper = rule.upper() == null ? lower : rule.upper();
        // Of the absolute value: a tolerance of 10 % around -50 goes from -55 to -45.
        BigDecimal unit =
                rule.tolerance() == Scoring.Tolerance.RELATIVE ? wanted.abs().multiply(PERCENT) : BigDecimal.ONE;
        int atLower = given.compareTo(wanted.subtract(lower.multiply(unit)));
        int atUpper = given.compareTo(wanted.add(upper.multiply(unit)));
        return (atLower > 0 || (atLower == 0 && rule.includeLower()))
                && (atUpper < 0 || (atUpper == 0 && rule.includeUpper()));
    }
}
