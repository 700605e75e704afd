package org.guildmark.assessment.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicketNumberTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 12);

    @Test
    void isReadable() {
        assertTrue(TicketNumber.of(DAY, 42).startsWith("261212-00042-"));
        assertEquals(14, TicketNumber.of(DAY, 99_999).length());
        assertThrows(IllegalArgumentException.class, () -> TicketNumber.of(DAY, 0));
        assertThrows(IllegalArgumentException.class, () -> TicketNumber.of(DAY, 100_000));
    }

    @Property(tries = 200)
    void everyWrongDigitIsFound(
            @ForAll @IntRange(min = 1, max = 99_999) int sequence,
            @ForAll @IntRange(min = 0, max = 3_000) int days,
            @ForAll @IntRange(min = 0, max = 13) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String number = TicketNumber.of(DAY.plusDays(days), sequence);
        assertTrue(TicketNumber.valid(number));
        if (number.charAt(at) != '-') {
            char wrong = (char) ('0' + (number.charAt(at) - '0' + by) % 10);
            assertFalse(TicketNumber.valid(number.substring(0, at) + wrong + number.substring(at + 1)));
        }
    }

    @Property(tries = 200)
    void everySwapOfNeighboursIsFound(
            @ForAll @IntRange(min = 1, max = 99_999) int sequence, @ForAll @IntRange(min = 0, max = 10) int at) {
        String digits = TicketNumber.of(DAY, sequence).replace("-", "");
        char one = digits.charAt(at);
        char other = digits.charAt(at + 1);
        if (one != other) {
            String swapped = digits.substring(0, at) + other + one + digits.substring(at + 2);
            String number = swapped.substring(0, 6) + "-" + swapped.substring(6, 11) + "-" + swapped.substring(11);
            assertFalse(TicketNumber.valid(number));
        }
    }
}
