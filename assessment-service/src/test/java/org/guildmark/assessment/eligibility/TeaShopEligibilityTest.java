package org.guildmark.assessment.eligibility;

import static org.guildmark.assessment.catalogview.EntryCondition.EducationKind.BACHELOR;
import static org.guildmark.assessment.catalogview.EntryCondition.EducationKind.HIGHER_VOCATIONAL;
import static org.guildmark.assessment.catalogview.EntryCondition.EducationKind.JUNIOR_COLLEGE;
import static org.guildmark.assessment.catalogview.EntryCondition.EducationKind.TECHNICAL_SCHOOL;
import static org.guildmark.assessment.eligibility.Cases.facts;
import static org.guildmark.assessment.eligibility.Explanation.Outcome.ELIGIBLE;
import static org.guildmark.assessment.eligibility.Explanation.Outcome.NEEDS_OFFICER;
import static org.guildmark.assessment.eligibility.Explanation.Outcome.NOT_ELIGIBLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guildmark.assessment.CatalogFeed;
import org.guildmark.assessment.catalogview.EditionContent;
import org.guildmark.assessment.catalogview.EntryCondition;
import org.guildmark.assessment.catalogview.EntryRequirement;
import org.guildmark.assessment.eligibility.Explanation.ConditionFinding;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.assessment.eligibility.Explanation.Reason;
import org.guildmark.assessment.eligibility.Explanation.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every alternative of the sample standard, read as the catalog reads it. */
class TeaShopEligibilityTest {
    private static final String OWN = "茶铺服务师";
    private static final String LISTED = "餐厅服务员";
    private static final String UNLISTED = "咖啡师";
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final EditionContent CONTENT =
            Cases.asPublished(CatalogFeed.sample("tea-shop-host-national-standard-2024", "tea", "2024")
                    .content());

    static Stream<Arguments> cases() {
        return Stream.of(
                // level 5: a year of work, or an apprenticeship; related occupations count
                arguments("CN5", facts().work(OWN, "2025-03-01", null), ELIGIBLE, 1, null),
                arguments("CN5", facts().work(LISTED, "2025-03-01", null), ELIGIBLE, 1, null),
                arguments("CN5", facts().work(" 餐厅 服务员", "2025-03-01", null), ELIGIBLE, 1, null),
                arguments("CN5", facts().work(OWN, "2025-03-02", null), NOT_ELIGIBLE, null, "2026-03-02"),
                arguments("CN5", facts().work(UNLISTED, "2025-03-01", null), NEEDS_OFFICER, null, null),
                arguments("CN5", facts().work(UNLISTED, "2025-04-01", null), NOT_ELIGIBLE, null, null),
                arguments("CN5", facts().apprentice(OWN, "2026-03-01"), ELIGIBLE, 2, null),
                arguments("CN5", facts().apprentice(LISTED, "2026-06-30"), NOT_ELIGIBLE, null, "2026-06-30"),
                arguments("CN5", facts().apprentice(UNLISTED, "2026-01-31"), NEEDS_OFFICER, null, null),
                arguments("CN5", facts(), NOT_ELIGIBLE, null, null),
                // level 4: certificate and two years of this occupation, four years, or technical school
                arguments(
                        "CN4",
                        facts().certificate("CN5", OWN, "2024-03-01").work(OWN, "2020-01-01", null),
                        ELIGIBLE,
                        1,
                        null),
                arguments(
                        "CN4",
                        facts().certificate("CN5", OWN, "2024-06-01").work(OWN, "2023-01-01", null),
                        NOT_ELIGIBLE,
                        null,
                        "2026-06-01"),
                arguments("CN4", facts().work(OWN, "2023-03-01", null), NOT_ELIGIBLE, null, "2027-03-01"),
                arguments("CN4", facts().work(LISTED, "2010-03-01", null), NOT_ELIGIBLE, null, null),
                arguments("CN4", facts().work(OWN, "2022-03-01", null), ELIGIBLE, 2, null),
                arguments("CN4", facts().school(TECHNICAL_SCHOOL, "茶艺", "2025-06-30"), ELIGIBLE, 3, null),
                arguments("CN4", facts().student(TECHNICAL_SCHOOL, "茶艺专业"), ELIGIBLE, 3, null),
                arguments("CN4", facts().school(TECHNICAL_SCHOOL, "茶艺", "2026-06-30"), ELIGIBLE, 3, null),
                arguments(
                        "CN4", facts().school(TECHNICAL_SCHOOL, "茶艺", "2027-06-30"), NOT_ELIGIBLE, null, "2027-01-01"),
                arguments("CN4", facts().school(TECHNICAL_SCHOOL, "烹饪", "2025-06-30"), NEEDS_OFFICER, null, null),
                arguments("CN4", facts().school(TECHNICAL_SCHOOL, null, "2025-06-30"), NOT_ELIGIBLE, null, null),
                arguments("CN4", facts().school(BACHELOR, "茶艺", "2025-06-30"), NOT_ELIGIBLE, null, null),
                // level 3: certificate and three years, or junior college or above, certificate and a year
                arguments(
                        "CN3",
                        facts().certificate("CN4", OWN, "2023-03-01").work(OWN, "2023-03-01", null),
                        ELIGIBLE,
                        1,
                        null),
                arguments(
                        "CN3",
                        facts().certificate("CN5", OWN, "2013-03-01").work(OWN, "2013-03-01", null),
                        NOT_ELIGIBLE,
                        null,
                        null),
                arguments(
                        "CN3",
                        facts().school(BACHELOR, "茶学", "2023-06-30")
                                .certificate("CN4", OWN, "2025-03-01")
                                .work(OWN, "2024-01-01", null),
                        NEEDS_OFFICER,
                        null,
                        "2028-03-01"),
                arguments(
                        "CN3",
                        facts().school(HIGHER_VOCATIONAL, "茶学", "2023-06-30")
                                .certificate("CN4", OWN, "2025-03-01")
                                .work(OWN, "2024-01-01", null),
                        NOT_ELIGIBLE,
                        null,
                        "2028-03-01"),
                arguments(
                        "CN3",
                        facts().school(JUNIOR_COLLEGE, "茶学", "2023-06-30").work(OWN, "2024-01-01", null),
                        NOT_ELIGIBLE,
                        null,
                        null));
    }

    @ParameterizedTest(name = "{index} {0}: {2}")
    @MethodSource("cases")
    void decides(String level, Cases facts, Outcome outcome, Integer alternative, String eligibleOn) {
        Explanation explained = Eligibility.of(CONTENT, level).explain(facts.build(), DAY);

        assertEquals(outcome, explained.outcome(), () -> explained.toString());
        assertEquals(alternative, explained.metAlternative());
        assertEquals(Cases.day(eligibleOn), explained.eligibleOn(), () -> explained.toString());
        assertEquals("1.9.1", explained.clause());
    }

    @Test
    void saysWhatIsMissingInNumbersAndInWords() {
        Explanation explained = Eligibility.of(CONTENT, "CN4")
                .explain(facts().work(OWN, "2023-03-01", null).build(), DAY);

        List<ConditionFinding> first = explained.alternatives().get(0).conditions();
        assertEquals("CERTIFICATE_HELD", first.get(0).condition());
        assertEquals(Reason.CERTIFICATE_MISSING, first.get(0).reason());
        assertNull(explained.alternatives().get(0).metOn(), "time alone brings no certificate");
        ConditionFinding work = explained.alternatives().get(1).conditions().get(0);
        assertEquals("WORK", work.condition());
        assertEquals(State.MISSING, work.state());
        assertEquals(48, work.requiredMonths());
        assertEquals(36, work.countedMonths());
        assertEquals(List.of("/work/0"), work.facts());
        assertTrue(work.message().zh().contains("12个月"), work.message().zh());
        assertTrue(work.message().en().contains("36 of 48"), work.message().en());
        assertEquals("2", explained.alternatives().get(1).printedNumber());
    }

    @Test
    void aHigherCertificateIsAnOfficersQuestionAndNeverARefusal() {
        Explanation explained = Eligibility.of(CONTENT, "CN4")
                .explain(
                        facts().certificate("CN3", OWN, "2020-03-01")
                                .work(OWN, "2023-03-01", null)
                                .build(),
                        DAY);

        assertEquals(NEEDS_OFFICER, explained.outcome());
        assertEquals(
                Reason.HIGHER_CERTIFICATE_HELD,
                explained.alternatives().get(0).conditions().get(0).reason());
    }

    @Test
    void aLevelWithoutRulesAndARuleThatNobodyReadAreAnOfficersToDecide() {
        EntryRequirement unread = new EntryRequirement(
                "CN5", "1.9.1", List.of(new EntryRequirement.Alternative(1, null, "…", List.<EntryCondition>of())));
        for (List<EntryRequirement> rules : List.of(List.<EntryRequirement>of(), List.of(unread))) {
            EditionContent content =
                    new EditionContent(CONTENT.profile(), CONTENT.levels(), null, null, rules, null, null);

            Explanation explained = Eligibility.of(content, "CN5").explain(Facts.NONE, DAY);

            assertEquals(NEEDS_OFFICER, explained.outcome());
            assertNull(explained.metAlternative());
        }
    }
}
