package org.guildmark.sheets;

import java.math.BigDecimal;

/** Numbers as a workbook stores them. */
final class Numbers {
    private static final int LONGEST_INDEX = 9;
    private static final double EXACT = 1e15;

    private Numbers() {}

    /** A small number of an attribute; -1 where it is none. */
    static int index(String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_INDEX) {
            return -1;
        }
        int value = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** A cell's number as a person typed it: {@code 1} for {@code 1.0} and {@code 1E0}. Anything else stays. */
    static String plain(String stored) {
        try {
            double value = Double.parseDouble(stored);
            if (value == Math.rint(value) && Math.abs(value) < EXACT) {
                return Long.toString((long) value);
            }
            return Double.isFinite(value) ? BigDecimal.valueOf(value).toPlainString() : stored;
        } catch (NumberFormatException notNumeric) {
            return stored;
        }
    }
}
