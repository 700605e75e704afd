package org.guildmark.assessment.item.content;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them, and numbers that can be reckoned with. */
public final class Decimals {
    /** Longer ones are no answers; an exponent of more digits would take all memory once it is added to something. */
    private static final int LONGEST = 60;

    private static final int DIGITS = 15;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");

    private Decimals() {}

    /**
     * Reads a number: {@code 1234.5}, {@code 1,234.5}, {@code １２３４．５}, {@code −3}, {@code 1.2e3}.
     *
     * @return empty where the text is no number
     */
    public static Optional<BigDecimal> read(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace('\u2212', '-');
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** Whether a number that came in can be added and multiplied without filling the memory. */
    static boolean isSane(BigDecimal number) {
        return number.signum() == 0
                ? Math.abs((long) number.scale()) <= DIGITS
                : number.scale() <= DIGITS
                        && (long) number.precision() - number.scale() <= DIGITS
                        && number.scale() >= -DIGITS;
    }

    /** Without zeros at the end and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
