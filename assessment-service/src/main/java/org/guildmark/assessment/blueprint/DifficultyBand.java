package org.guildmark.assessment.blueprint;

import java.math.BigDecimal;

/** Bands of difficulty as boards of examination draw them: by the share of candidates who are expected to succeed. */
public enum DifficultyBand {
    /** At least 70 % succeed: difficulty up to 0.3. */
    EASY,
    /** 40 % to 70 % succeed: difficulty above 0.3 up to 0.6. */
    MEDIUM,
    /** Less than 40 % succeed: difficulty above 0.6. */
    HARD;

    /** What an item of unknown difficulty counts as. */
    public static final BigDecimal UNKNOWN = new BigDecimal("0.5");

    private static final BigDecimal MOST_EASY = new BigDecimal("0.3");
    private static final BigDecimal MOST_MEDIUM = new BigDecimal("0.6");

    /** @param difficulty 0 (everybody succeeds) to 1; null where unknown, which counts as {@link #UNKNOWN} */
    public static DifficultyBand of(BigDecimal difficulty) {
        BigDecimal known = difficulty == null ? UNKNOWN : difficulty;
        if (known.compareTo(MOST_EASY) <= 0) {
            return EASY;
        }
        return known.compareTo(MOST_MEDIUM) <= 0 ? MEDIUM : HARD;
    }
}
