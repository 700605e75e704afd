package org.guildmark.assessment.item.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a set of answers is worth.
 *
 * @param rawScore points by the item's own scoring, as QTI counts them; below 0 where wrong answers cost points
 * @param rawMaximum points of a wholly right answer
 * @param fraction share of the item's marks that was earned, 0 to 1
 * @param needsHuman true where part of it is read or observed by a human; that part counts 0 here
 * @param perResponse by response id; in a case by {@code PART.RESPONSE}. In raw points of that response
 */
public record ScoreResult(
        BigDecimal rawScore,
        BigDecimal rawMaximum,
        BigDecimal fraction,
        boolean needsHuman,
        Map<String, ResponseScore> perResponse) {
    private static final int FRACTION_DIGITS = 10;
    private static final int MARK_DIGITS = 2;

    public ScoreResult {
        perResponse = Collections.unmodifiableMap(new LinkedHashMap<>(perResponse));
    }

    /** One answer's points. */
    public record ResponseScore(BigDecimal score, BigDecimal maximum, boolean needsHuman) {}

    static ScoreResult of(
            BigDecimal raw, BigDecimal maximum, boolean needsHuman, Map<String, ResponseScore> perResponse) {
        return new ScoreResult(
                Decimals.plain(raw),
                Decimals.plain(maximum),
                Decimals.plain(share(raw, maximum, BigDecimal.ONE, FRACTION_DIGITS)),
                needsHuman,
                perResponse);
    }

    /**
     * The raw points scaled to the item's marks: from 0 to all of them, to a hundredth of a mark, half up. Computed from
     * the raw points, so that a third of three marks is one.
     */
    public BigDecimal marks(BigDecimal ofItem) {
        return Decimals.plain(share(rawScore, rawMaximum, ofItem, MARK_DIGITS));
    }

    static BigDecimal share(BigDecimal raw, BigDecimal maximum, BigDecimal whole, int digits) {
        if (maximum.signum() <= 0 || raw.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        return raw.min(maximum).multiply(whole).divide(maximum, digits, RoundingMode.HALF_UP);
    }
}
