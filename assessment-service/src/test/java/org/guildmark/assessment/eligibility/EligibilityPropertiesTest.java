package org.guildmark.assessment.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildmark.assessment.CatalogFeed;
import org.guildmark.assessment.catalogview.EditionContent;
import org.guildmark.assessment.catalogview.EntryCondition.EducationKind;
import org.guildmark.assessment.eligibility.Explanation.AlternativeFinding;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.assessment.eligibility.Facts.WorkPeriod;

/** What holds of every candidate. */
class EligibilityPropertiesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final EditionContent CONTENT =
            Cases.asPublished(CatalogFeed.sample("tea-shop-host-national-standard-2024", "tea", "2024")
                    .content());

    @Provide
    Arbitrary<WorkPeriod> periods() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 40).injectNull(0.3),
                        Arbitraries.integers().between(-3, 3),
                        occupations())
                .as((from, months, days, occupation) -> new WorkPeriod(from, end(from, months, days), occupation));
    }

    private static LocalDate end(LocalDate from, Integer months, int days) {
        if (months == null) {
            return null;
        }
        LocalDate end = from.plusMonths(months).plusDays(days);
        return end.isBefore(from) ? from : end;
    }

    /** Mostly around the ends of months, where counting goes wrong. */
    private static Arbitrary<LocalDate> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(-130, 12),
                        Arbitraries.integers().between(-3, 3))
                .as((months, days) -> DAY.plusMonths(months).plusDays(days));
    }

    private static Arbitrary<String> occupations() {
        return Arbitraries.of("茶铺服务师", "茶铺服务师", "餐厅服务员", "咖啡师");
    }

    private static Arbitrary<String> levels() {
        return Arbitraries.of("CN5", "CN4", "CN3");
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<List<Facts.Education>> educations = Combinators.combine(
                        Arbitraries.of(EducationKind.class),
                        Arbitraries.of("茶艺", "烹饪").injectNull(0.2),
                        days().injectNull(0.2),
                        Arbitraries.of(true, false))
                .as((kind, major, day, thisYear) -> new Facts.Education(kind, major, day, thisYear, null))
                .list()
                .ofMaxSize(2);
        Arbitrary<List<Facts.Certificate>> certificates = Combinators.combine(
                        Arbitraries.of(Facts.CertificateKind.class), occupations(), levels(), days())
                .as(Facts.Certificate::new)
                .list()
                .ofMaxSize(3);
        Arbitrary<List<Facts.Apprenticeship>> apprenticeships = Combinators.combine(occupations(), days())
                .as(Facts.Apprenticeship::new)
                .list()
                .ofMaxSize(1);
        return Combinators.combine(educations, certificates, periods().list().ofMaxSize(4), apprenticeships)
                .as((schools, papers, work, learnt) -> new Facts(schools, papers, work, null, learnt, null));
    }

    @Provide
    Arbitrary<String> levelCodes() {
        return levels();
    }

    private static Explanation explain(String level, Facts facts, LocalDate day) {
        return Eligibility.of(CONTENT, level).explain(facts, day);
    }

    private static Facts working(Facts facts, List<WorkPeriod> work) {
        return new Facts(
                facts.educations(),
                facts.certificates(),
                work,
                facts.internships(),
                facts.apprenticeships(),
                facts.preliminaryTechnician());
    }

    @Property(tries = 200)
    void moreWorkNeverMakesLessEligible(
            @ForAll("levelCodes") String level, @ForAll("facts") Facts facts, @ForAll("periods") WorkPeriod more) {
        List<WorkPeriod> work = new ArrayList<>(facts.work());
        work.add(more);

        Outcome before = explain(level, facts, DAY).outcome();
        Outcome after = explain(level, working(facts, work), DAY).outcome();

        assertTrue(after.compareTo(before) <= 0, before + " became " + after);
    }

    @Property(tries = 200)
    void moreWorkNeverCountsFewerMonths(
            @ForAll("periods") WorkPeriod one, @ForAll("periods") WorkPeriod two, @ForAll("periods") WorkPeriod more) {
        assertTrue(new WorkMonths(List.of(one, two, more), null).on(DAY)
                >= new WorkMonths(List.of(one, two), null).on(DAY));
    }

    @Property(tries = 200)
    void splittingAPeriodChangesNoMonths(
            @ForAll("periods") WorkPeriod one, @ForAll("periods") WorkPeriod two, @ForAll Random random) {
        LocalDate end = one.to() == null ? one.from().plusDays(900) : one.to();
        long length = end.toEpochDay() - one.from().toEpochDay();
        LocalDate cut = one.from().plusDays(length == 0 ? 0 : random.nextLong(length));
        List<WorkPeriod> parts = new ArrayList<>(List.of(two, new WorkPeriod(one.from(), cut, one.occupation())));
        if (one.to() == null || one.to().isAfter(cut)) {
            parts.add(new WorkPeriod(cut.plusDays(1), one.to(), one.occupation()));
        }

        assertEquals(new WorkMonths(List.of(one, two), null).on(DAY), new WorkMonths(parts, null).on(DAY));
    }

    @Property(tries = 200)
    void oneUnbrokenPeriodCountsFromDateToDate(@ForAll("periods") WorkPeriod one) {
        LocalDate end =
                one.to() == null || !one.to().isBefore(DAY) ? DAY : one.to().plusDays(1);
        int months = 0;
        while (!one.from().plusMonths(months + 1L).isAfter(end)) {
            months++;
        }
        assertEquals(months, new WorkMonths(List.of(one), null).on(DAY));
    }

    @Property(tries = 200)
    void theOrderOfFactsDecidesNothing(
            @ForAll("levelCodes") String level, @ForAll("facts") Facts facts, @ForAll Random random) {
        Facts shuffled = new Facts(
                shuffled(facts.educations(), random),
                shuffled(facts.certificates(), random),
                shuffled(facts.work(), random),
                facts.internships(),
                shuffled(facts.apprenticeships(), random),
                facts.preliminaryTechnician());

        Explanation one = explain(level, facts, DAY);
        Explanation other = explain(level, shuffled, DAY);

        assertEquals(withoutPointers(one), withoutPointers(other));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static String withoutPointers(Explanation explanation) {
        return explanation.toString().replaceAll("facts=\\[[^\\]]*\\]", "");
    }

    @Property(tries = 200)
    void theStatedDateMeetsItAndTheDayBeforeDoesNot(@ForAll("levelCodes") String level, @ForAll("facts") Facts facts) {
        Explanation explained = explain(level, facts, DAY);
        for (AlternativeFinding alternative : explained.alternatives()) {
            if (alternative.metOn() != null) {
                assertEquals(Explanation.State.MET, on(level, facts, alternative, alternative.metOn()));
                assertNotEquals(
                        Explanation.State.MET,
                        on(level, facts, alternative, alternative.metOn().minusDays(1)));
            }
        }
        if (explained.eligibleOn() != null) {
            assertEquals(
                    Outcome.ELIGIBLE,
                    explain(level, facts, explained.eligibleOn()).outcome());
            assertNotEquals(
                    Outcome.ELIGIBLE,
                    explain(level, facts, explained.eligibleOn().minusDays(1)).outcome());
        } else if (explained.outcome() != Outcome.ELIGIBLE) {
            assertNotEquals(
                    Outcome.ELIGIBLE, explain(level, facts, DAY.plusYears(30)).outcome(), "time alone would do");
        }
    }

    private static Explanation.State on(String level, Facts facts, AlternativeFinding alternative, LocalDate day) {
        return explain(level, facts, day)
                .alternatives()
                .get(alternative.ordinal() - 1)
                .state();
    }
}
