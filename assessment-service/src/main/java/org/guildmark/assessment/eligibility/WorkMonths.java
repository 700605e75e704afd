package org.guildmark.assessment.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.guildmark.assessment.eligibility.Facts.WorkPeriod;

/**
 * Counts months of work by calendar, from date to date.
 *
 * <p>A day counts once it is over, and once only, however many periods cover it: work since 1 March has twelve months
 * on the 1 March after; a period whose last day is 28 February and that began on 1 March before has twelve as well.
 * A month that began on the 31st ends on the last day of a shorter month.
 *
 * <p>Periods with gaps count as the larger of two sums. Whole months: those of each unbroken stretch, added. Days: all
 * days from the beginning of a stretch onwards, laid end to end from that beginning, so that parts of months add up too;
 * the best beginning counts. For one stretch both are the plain count from date to date. Neither ever falls when days
 * are added, which a sum of "months and thirty-day rests" does, because of short Februaries.
 */
final class WorkMonths {
    /** Days from {@code from} up to but without {@code until}. */
    private record Stretch(LocalDate from, LocalDate until) {
        long days() {
            return ChronoUnit.DAYS.between(from, until);
        }
    }

    private final List<WorkPeriod> periods;
    private final LocalDate notBefore;

    /** @param notBefore work before this day does not count; null to count all */
    WorkMonths(Collection<WorkPeriod> periods, LocalDate notBefore) {
        this.periods =
                periods.stream().sorted(Comparator.comparing(WorkPeriod::from)).toList();
        this.notBefore = notBefore;
    }

    /** Whole months that are over when {@code day} begins. */
    int on(LocalDate day) {
        List<Stretch> stretches = stretches(day);
        long whole = 0;
        for (Stretch stretch : stretches) {
            whole += months(stretch.from(), stretch.until());
        }
        long best = whole;
        long days = 0;
        for (int i = stretches.size() - 1; i >= 0; i--) {
            LocalDate from = stretches.get(i).from();
            days += stretches.get(i).days();
            best = Math.max(best, months(from, from.plusDays(days)));
        }
        return (int) best;
    }

    /**
     * The first day after {@code day} that has the months, if periods without an end go on; null where time alone does
     * not bring them. To be asked only where {@code day} itself does not have them.
     */
    LocalDate reach(int months, LocalDate day) {
        LocalDate last = day.plusMonths(months + 1L);
        for (WorkPeriod period : periods) {
            // Work that has not begun yet: from its first day on it brings a month every month.
            if (period.from().isAfter(day)) {
                last = later(last, period.from().plusMonths(months + 1L));
            }
        }
        if (notBefore != null) {
            last = later(last, notBefore.plusMonths(months + 1L));
        }
        if (on(last) < months) {
            return null;
        }
        LocalDate without = day;
        LocalDate with = last;
        while (without.plusDays(1).isBefore(with)) {
            LocalDate middle = without.plusDays(ChronoUnit.DAYS.between(without, with) / 2);
            if (on(middle) < months) {
                without = middle;
            } else {
                with = middle;
            }
        }
        return with;
    }

    /** The most months that, added to {@code from}, do not pass {@code until}: also from a 31st to a last of February. */
    private static long months(LocalDate from, LocalDate until) {
        long months = ChronoUnit.MONTHS.between(from, until);
        return from.plusMonths(months + 1).isAfter(until) ? months : months + 1;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is worked before {@code day}, without overlaps, in order; neighbours without a gap are one. */
    private List<Stretch> stretches(LocalDate day) {
        List<Stretch> found = new ArrayList<>();
        for (WorkPeriod period : periods) {
            LocalDate from = notBefore == null ? period.from() : later(period.from(), notBefore);
            LocalDate until = period.to() == null || !period.to().isBefore(day)
                    ? day
                    : period.to().plusDays(1);
            if (!from.isBefore(until)) {
                continue;
            }
            Stretch before = found.isEmpty() ? null : found.get(found.size() - 1);
            if (before != null && !from.isAfter(before.until())) {
                found.set(found.size() - 1, new Stretch(before.from(), later(before.until(), until)));
            } else {
                found.add(new Stretch(from, until));
            }
        }
        return found;
    }
}
