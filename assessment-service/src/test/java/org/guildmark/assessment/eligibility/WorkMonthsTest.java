package org.guildmark.assessment.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.guildmark.assessment.eligibility.Facts.WorkPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting by calendar: overlaps once, gaps never, months from date to date. */
class WorkMonthsTest {

    private static WorkMonths months(String periods, String notBefore) {
        List<WorkPeriod> parsed = Arrays.stream(periods.split(" "))
                .map(text -> text.split("~"))
                .map(ends -> new WorkPeriod(
                        LocalDate.parse(ends[0]), ends.length == 1 ? null : LocalDate.parse(ends[1]), "any"))
                .toList();
        return new WorkMonths(parsed, Cases.day(notBefore));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        // an open period ends on the reference day
        "2025-03-01~, 2026-02-28, 11",
        "2025-03-01~, 2026-03-01, 12",
        "2026-03-01~, 2026-03-01, 0",
        "2026-03-02~, 2026-03-01, 0",
        // the 31st and the last day of a shorter month
        "2026-01-31~, 2026-02-27, 0",
        "2026-01-31~, 2026-02-28, 1",
        "2024-01-31~, 2024-02-28, 0",
        "2024-01-31~, 2024-02-29, 1",
        "2026-01-31~, 2026-03-30, 1",
        "2026-01-31~, 2026-03-31, 2",
        "2024-02-29~, 2025-02-28, 12",
        // a closed period includes its last day
        "2019-03-01~2022-02-28, 2026-01-01, 36",
        "2019-03-01~2022-02-27, 2026-01-01, 35",
        // what lies after the reference day does not count
        "2019-03-01~2030-01-01, 2020-03-01, 12",
        // overlapping and enclosed periods count once
        "2020-01-01~2020-12-31 2020-07-01~2021-06-30, 2026-01-01, 18",
        "2020-01-01~2021-12-31 2020-03-01~2020-04-30, 2026-01-01, 24",
        "2020-01-01~2020-12-31 2020-01-01~2020-12-31, 2026-01-01, 12",
        // neighbours are one period, whatever the day of the change
        "2020-01-31~2020-02-28 2020-02-29~2020-03-30, 2026-01-01, 2",
        // whole months of separate periods add up
        "2020-02-01~2020-06-30 2021-02-01~2021-08-31, 2026-01-01, 12",
        "2019-02-01~2019-02-28 2021-02-01~2021-02-28, 2026-01-01, 2",
        // parts of months add up too, laid end to end
        "2020-03-01~2020-03-20 2021-03-01~2021-03-20, 2026-01-01, 1",
        "2020-02-01~2020-06-30 2021-02-01~2021-07-31 2022-01-01~2022-01-20 2023-01-01~2023-01-20, 2026-01-01, 12",
        "2020-03-01~2020-03-10 2021-03-01~2021-03-10, 2026-01-01, 0"
    })
    void counts(String periods, String day, int expected) {
        assertEquals(expected, months(periods, null).on(LocalDate.parse(day)));
    }

    @Test
    void workBeforeTheCertificateDoesNotCount() {
        assertEquals(12, months("2015-01-01~", "2025-03-01").on(LocalDate.parse("2026-03-01")));
        assertEquals(0, months("2015-01-01~2020-01-01", "2025-03-01").on(LocalDate.parse("2026-03-01")));
    }

    @ParameterizedTest(name = "{0}: {1} months after {2} on {3}")
    @CsvSource({
        "2025-03-01~, 24, 2026-03-01, 2027-03-01",
        "2026-01-31~, 1, 2026-02-10, 2026-02-28",
        // a gap delays
        "2020-01-01~2020-06-30 2026-01-01~, 12, 2026-03-01, 2026-07-01",
        // work that has not begun yet
        "2027-01-01~, 12, 2026-03-01, 2028-01-01",
        // work that is known to end
        "2026-01-01~2027-12-31, 12, 2026-03-01, 2027-01-01",
        "2026-01-01~2026-12-31, 12, 2026-03-01, 2027-01-01",
        "2026-01-01~2026-12-30, 12, 2026-03-01,",
        "2020-01-01~2020-06-30, 12, 2026-03-01,"
    })
    void reaches(String periods, int months, String day, String expected) {
        assertEquals(Cases.day(expected), months(periods, null).reach(months, LocalDate.parse(day)));
    }

    @Test
    void noWorkIsNeverEnough() {
        assertNull(new WorkMonths(List.of(), null).reach(1, LocalDate.parse("2026-03-01")));
    }
}
