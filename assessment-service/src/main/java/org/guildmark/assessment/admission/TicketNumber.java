package org.guildmark.assessment.admission;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * The number on an admission ticket: first day of the plan's window, place in the plan and a check digit, as in {@code
 * 261212-00042-7}. The check digit (Damm) tells every single wrong digit and every swap of two neighbours.
 */
final class TicketNumber {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");
    private static final Pattern FORM = Pattern.compile("\\d{6}-\\d{5}-\\d");
    private static final int MOST = 99_999;
    /** A totally anti-symmetric quasigroup of order 10 (Damm, 2004). */
    private static final int[][] QUASIGROUP = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    private TicketNumber() {}

    /** @param sequence from 1 on, within the plan */
    static String of(LocalDate day, int sequence) {
        if (sequence < 1 || sequence > MOST) {
            throw new IllegalArgumentException("Not the place of a ticket: " + sequence);
        }
        String start = DAY.format(day) + "-" + String.format("%05d", sequence) + "-";
        return start + check(start);
    }

    static boolean valid(String number) {
        return FORM.matcher(number).matches() && check(number) == 0;
    }

    private static int check(String number) {
        return number.chars()
                .filter(Character::isDigit)
                .map(Character::getNumericValue)
                .reduce(0, (interim, digit) -> QUASIGROUP[interim][digit]);
    }
}
