package org.guildmark.assessment.eligibility;

import static org.guildmark.assessment.catalogview.EntryCondition.EducationKind.BACHELOR;
import static org.guildmark.assessment.catalogview.EntryCondition.EducationKind.HIGHER_VOCATIONAL;
import static org.guildmark.assessment.catalogview.EntryCondition.EducationKind.JUNIOR_COLLEGE;
import static org.guildmark.assessment.catalogview.EntryCondition.EducationKind.SECONDARY_VOCATIONAL;
import static org.guildmark.assessment.catalogview.EntryCondition.EducationKind.SENIOR_TECHNICAL_SCHOOL;
import static org.guildmark.assessment.catalogview.EntryCondition.EducationKind.TECHNICAL_SCHOOL;
import static org.guildmark.assessment.catalogview.EntryCondition.EducationKind.TECHNICIAN_COLLEGE;
import static org.guildmark.assessment.eligibility.Cases.facts;
import static org.guildmark.assessment.eligibility.Explanation.Outcome.ELIGIBLE;
import static org.guildmark.assessment.eligibility.Explanation.Outcome.NEEDS_OFFICER;
import static org.guildmark.assessment.eligibility.Explanation.Outcome.NOT_ELIGIBLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildmark.assessment.catalogview.EditionContent;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.catalog.document.DocumentParsers;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every alternative of the national e-commerce standard, from the real document, which is not part of the repository:
 * the folder is given by {@code GUILDMARK_STANDARDS}, or is {@code shared/standards} beside the checkout.
 */
class NationalEligibilityTest {
    private static final String OWN = "电子商务师";
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static EditionContent content;

    @BeforeAll
    static void findDocument() throws IOException {
        Path folder = Optional.ofNullable(System.getenv("GUILDMARK_STANDARDS"))
                .map(Path::of)
                .orElse(Path.of("../../shared/standards"));
        if (!Files.isDirectory(folder)) {
            System.err.println("WARNING: GUILDMARK_STANDARDS is not set: NationalEligibilityTest checks NOTHING");
        }
        assumeTrue(Files.isDirectory(folder), "GUILDMARK_STANDARDS is not set");
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*national*.txt")) {
            SourceText source = SourceText.of(
                    "0".repeat(64), Files.readString(found.iterator().next()));
            content = Cases.asPublished(DocumentParsers.recognise(source)
                    .orElseThrow()
                    .parse(source)
                    .content());
        }
    }

    private static Cases certified(String level, String since) {
        return facts().certificate(level, OWN, since);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments("CN5", facts().work(OWN, "2025-03-01", null), ELIGIBLE, 1, null),
                arguments("CN5", facts().apprentice(OWN, "2026-02-01"), ELIGIBLE, 2, null),
                arguments("CN4", certified("CN5", "2022-03-01").work(OWN, "2022-03-01", null), ELIGIBLE, 1, null),
                arguments(
                        "CN4",
                        certified("CN5", "2023-01-31").work(OWN, "2022-01-01", null),
                        NOT_ELIGIBLE,
                        null,
                        "2027-01-31"),
                arguments("CN4", facts().work(OWN, "2020-03-01", null), ELIGIBLE, 2, null),
                arguments("CN4", facts().work("平面设计", "2010-03-01", null), NEEDS_OFFICER, null, null),
                arguments("CN4", facts().student(TECHNICAL_SCHOOL, "电子商务"), ELIGIBLE, 3, null),
                arguments("CN4", facts().school(TECHNICAL_SCHOOL, "汽车维修", "2024-06-30"), NEEDS_OFFICER, null, null),
                arguments(
                        "CN4",
                        facts().assessedSchool(SECONDARY_VOCATIONAL, "电子商务", "2024-06-30", "CN4"),
                        ELIGIBLE,
                        4,
                        null),
                arguments(
                        "CN4",
                        facts().assessedSchool(SECONDARY_VOCATIONAL, "电子商务", "2024-06-30"),
                        NOT_ELIGIBLE,
                        null,
                        null),
                arguments("CN4", facts().school(SECONDARY_VOCATIONAL, "电子商务", "2024-06-30"), NEEDS_OFFICER, null, null),
                arguments("CN3", certified("CN4", "2021-03-01").work(OWN, "2021-03-01", null), ELIGIBLE, 1, null),
                arguments(
                        "CN3",
                        certified("CN4", "2026-01-01").student(SENIOR_TECHNICAL_SCHOOL, null),
                        ELIGIBLE,
                        2,
                        null),
                arguments(
                        "CN3",
                        certified("CN4", "2026-01-01").assessedSchool(HIGHER_VOCATIONAL, "电子商务", "2025-06-30", "CN3"),
                        ELIGIBLE,
                        3,
                        null),
                arguments(
                        "CN3",
                        certified("CN4", "2024-03-01")
                                .school(JUNIOR_COLLEGE, "电子商务", "2022-06-30")
                                .work(OWN, "2022-07-01", null),
                        NEEDS_OFFICER,
                        null,
                        "2029-03-01"),
                arguments("CN3", facts().student(BACHELOR, "电子商务").internship(OWN, 6), ELIGIBLE, 5, null),
                arguments("CN3", facts().student(BACHELOR, "电子商务").internship(OWN, 5), NOT_ELIGIBLE, null, null),
                arguments("CN3", facts().student(BACHELOR, "电子商务").internship(null, 6), NEEDS_OFFICER, null, null),
                arguments("CN2", certified("CN3", "2022-03-01").work(OWN, "2015-01-01", null), ELIGIBLE, 1, null),
                arguments(
                        "CN2",
                        certified("CN3", "2025-03-01")
                                .school(TECHNICIAN_COLLEGE, "电子商务", "2022-06-30")
                                .work(OWN, "2023-03-01", null),
                        ELIGIBLE,
                        2,
                        null),
                arguments(
                        "CN2",
                        facts().preliminary(OWN, "2023-06-30")
                                .school(TECHNICIAN_COLLEGE, null, "2023-06-30")
                                .work(OWN, "2024-04-01", null),
                        NOT_ELIGIBLE,
                        null,
                        "2026-04-01"),
                arguments(
                        "CN2",
                        facts().preliminary(OWN, "2023-06-30")
                                .school(TECHNICIAN_COLLEGE, null, "2023-06-30")
                                .work(OWN, "2024-03-01", null),
                        ELIGIBLE,
                        3,
                        null),
                arguments("CN1", certified("CN2", "2022-03-01").work(OWN, "2015-01-01", null), ELIGIBLE, 1, null),
                arguments(
                        "CN1",
                        certified("CN2", "2022-03-02").work(OWN, "2015-01-01", null),
                        NOT_ELIGIBLE,
                        null,
                        "2026-03-02"));
    }

    @ParameterizedTest(name = "{index} {0}: {2}")
    @MethodSource("cases")
    void decides(String level, Cases facts, Outcome outcome, Integer alternative, String eligibleOn) {
        Explanation explained = Eligibility.of(content, level).explain(facts.build(), DAY);

        assertEquals(outcome, explained.outcome(), () -> explained.toString());
        assertEquals(alternative, explained.metAlternative());
        assertEquals(Cases.day(eligibleOn), explained.eligibleOn(), () -> explained.toString());
    }
}
