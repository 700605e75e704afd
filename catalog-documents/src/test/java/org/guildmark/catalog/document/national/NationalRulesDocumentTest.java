package org.guildmark.catalog.document.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.guildmark.catalog.content.AssessmentScheme.Component;
import org.guildmark.catalog.content.AssessmentScheme.ComponentRule;
import org.guildmark.catalog.content.AssessmentScheme.Mode;
import org.guildmark.catalog.content.AssessmentScheme.StaffRole;
import org.guildmark.catalog.content.AssessmentScheme.Staffing;
import org.guildmark.catalog.content.EntryCondition;
import org.guildmark.catalog.content.EntryCondition.CertificateHeld;
import org.guildmark.catalog.content.EntryCondition.Education;
import org.guildmark.catalog.content.EntryCondition.EducationKind;
import org.guildmark.catalog.content.EntryCondition.Work;
import org.guildmark.catalog.content.EntryRequirement;
import org.guildmark.catalog.content.EntryRequirement.Alternative;
import org.guildmark.catalog.content.WeightTable;
import org.guildmark.catalog.content.WeightTable.Weight;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entry, assessment and weights of the national standard in GUILDMARK_STANDARDS, against the facts of domain.md. */
class NationalRulesDocumentTest {
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private SourceText source;
    private LineClaims claims;

    @BeforeEach
    void findDocument() throws IOException {
        String folder = System.getenv("GUILDMARK_STANDARDS");
        if (folder == null) {
            System.err.println("WARNING: GUILDMARK_STANDARDS is not set: NationalRulesDocumentTest checks NOTHING");
        }
        assumeTrue(folder != null, "GUILDMARK_STANDARDS is not set");
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(folder), "*national*.txt")) {
            source = SourceText.of(
                    "0".repeat(64), Files.readString(found.iterator().next()));
        }
        claims = new LineClaims(source);
    }

    private List<Line> between(String from, String to) {
        Predicate<Line> starts = starts(from);
        Predicate<Line> ends = to == null ? line -> false : starts(to);
        List<Line> section = source.lines().stream()
                .dropWhile(starts.negate())
                .takeWhile(ends.negate())
                .toList();
        assertFalse(section.isEmpty(), "no line begins with " + from);
        return section;
    }

    private static Predicate<Line> starts(String heading) {
        Pattern pattern = Pattern.compile("^" + Pattern.quote(heading));
        return line -> pattern.matcher(Widths.folded(line.text())).find();
    }

    private List<EntryRequirement> entry() {
        return NationalEntryRequirements.read(between("1.9.1", "1.9.2"), claims, diagnostics);
    }

    private static CertificateHeld certificate(String level) {
        return new CertificateHeld(level, true);
    }

    private static Work work(int years, String after) {
        return new Work(years * 12, true, after);
    }

    @Test
    void entryRequirementsAreTheTableOfTheDomain() {
        List<EntryRequirement> levels = entry();

        assertEquals(
                List.of("CN5", "CN4", "CN3", "CN2", "CN1"),
                levels.stream().map(EntryRequirement::level).toList());
        assertTrue(levels.stream().allMatch(level -> level.clause().equals("1.9.1")));
        assertEquals(List.of(), diagnostics);
        assertEquals(
                List.of(List.of(work(1, null)), List.of(new EntryCondition.Apprenticeship(true))),
                conditions(levels, 0));

        List<List<EntryCondition>> four = conditions(levels, 1);
        assertEquals(List.of(certificate("CN5"), work(4, "CN5")), four.get(0));
        assertEquals(List.of(work(6, null)), four.get(1));
        assertEducation(four.get(2).get(0), List.of(EducationKind.TECHNICAL_SCHOOL), false, 7, true, null);
        assertEducation(four.get(3).get(0), List.of(EducationKind.SECONDARY_VOCATIONAL), true, 12, true, "CN4");
        assertEquals(4, four.size());

        List<List<EntryCondition>> three = conditions(levels, 2);
        assertEquals(List.of(certificate("CN4"), work(5, "CN4")), three.get(0));
        assertEquals(List.of(certificate("CN4"), seniorSchools(true)), three.get(1));
        assertEquals(certificate("CN4"), three.get(2).get(0));
        assertEducation(three.get(2).get(1), List.of(EducationKind.HIGHER_VOCATIONAL), false, 17, true, "CN3");
        assertEquals(
                List.of(
                        new Education(List.of(EducationKind.JUNIOR_COLLEGE), true, true, List.of(), true, false, null),
                        certificate("CN4"),
                        work(2, "CN4")),
                three.get(3));
        assertEducation(three.get(4).get(0), List.of(EducationKind.BACHELOR), false, 18, true, null);
        assertEquals(new EntryCondition.Internship(6), three.get(4).get(1));
        assertEquals(
                List.of("1", "2", "2", "3", "4"),
                levels.get(2).alternatives().stream()
                        .map(Alternative::printedNumber)
                        .toList());

        assertEquals(
                List.of(
                        List.of(certificate("CN3"), work(4, "CN3")),
                        List.of(certificate("CN3"), seniorSchools(false), work(3, null)),
                        List.of(
                                new EntryCondition.PreliminaryTechnician(true),
                                new Education(
                                        List.of(EducationKind.TECHNICIAN_COLLEGE),
                                        false,
                                        false,
                                        List.of(),
                                        false,
                                        false,
                                        null),
                                work(2, null))),
                conditions(levels, 3));
        assertEquals(List.of(List.of(certificate("CN2"), work(4, "CN2"))), conditions(levels, 4));
        assertNull(levels.get(4).alternatives().get(0).printedNumber());
    }

    private static Education seniorSchools(boolean currentYear) {
        return new Education(
                List.of(EducationKind.SENIOR_TECHNICAL_SCHOOL, EducationKind.TECHNICIAN_COLLEGE),
                false,
                false,
                List.of(),
                false,
                currentYear,
                null);
    }

    private static void assertEducation(
            EntryCondition condition,
            List<EducationKind> kinds,
            boolean orAbove,
            int majors,
            boolean currentYear,
            String assessed) {
        Education education = (Education) condition;
        assertEquals(new Education(kinds, orAbove, true, education.majors(), true, currentYear, assessed), education);
        assertEquals(majors, education.majors().size(), () -> education.majors().toString());
        assertTrue(education.majors().contains("电子商务"), () -> education.majors().toString());
    }

    private static List<List<EntryCondition>> conditions(List<EntryRequirement> levels, int index) {
        return levels.get(index).alternatives().stream()
                .map(Alternative::conditions)
                .toList();
    }

    @Test
    void footnotesGiveTheRelatedOccupations() {
        NationalFootnotes.Note related = NationalFootnotes.read(between("1.9.1", "1.9.2"))
                .labelled("相关职业")
                .orElseThrow();
        assertEquals(17, related.items().size(), () -> related.items().toString());
        assertTrue(related.items().containsAll(List.of("营销员", "采购员", "物流服务师", "易货师")));
        assertTrue(related.open());
    }

    @Test
    void assessmentSchemeIsThatOfTheDomain() {
        List<ComponentRule> rules = NationalAssessmentScheme.read(
                        between("1.9职", "2.基本要求"), claims, diagnostics, NationalFacts.LEVELS)
                .components();

        assertEquals(
                List.of(Component.THEORY, Component.SKILL, Component.REVIEW),
                rules.stream().map(ComponentRule::component).toList());
        assertEquals(
                List.of(90, 90, 15),
                rules.stream().map(ComponentRule::minimumMinutes).toList());
        assertTrue(rules.stream().allMatch(rule -> rule.fullMark() == 100 && rule.passMark() == 60));
        assertEquals(NationalFacts.LEVELS, rules.get(0).levels());
        assertEquals(NationalFacts.LEVELS, rules.get(1).levels());
        assertEquals(List.of("CN2", "CN1"), rules.get(2).levels());
        assertEquals(List.of(Mode.PAPER, Mode.COMPUTER), rules.get(0).modes());
        assertEquals(
                List.of(Mode.ONSITE, Mode.SIMULATED, Mode.COMPUTER),
                rules.get(1).modes());
        assertEquals(List.of(Mode.DOSSIER, Mode.DEFENCE), rules.get(2).modes());
        assertEquals(
                new Staffing(StaffRole.INVIGILATOR, 15, 2, null, false),
                rules.get(0).staffing());
        assertEquals(
                new Staffing(StaffRole.ASSESSOR, 15, null, 3, true),
                rules.get(1).staffing());
        assertEquals(
                new Staffing(StaffRole.REVIEWER, null, null, 3, true),
                rules.get(2).staffing());
        for (ComponentRule rule : rules) {
            assertEquals(List.of("1.9.2", "1.9.3", "1.9.4", "1.9.5"), rule.clauses());
            assertTrue(rule.place().startsWith("在") || rule.place().contains("教室"), rule.place());
        }
        assertTrue(diagnostics.stream().allMatch(d -> d.severity() == Diagnostic.Severity.INFO), diagnostics::toString);
    }

    @Test
    void nothingOfTheAssessmentSectionIsLeftUnclaimed() {
        List<Line> section = between("1.9职", "2.基本要求");
        entry();
        NationalAssessmentScheme.read(section, claims, diagnostics, NationalFacts.LEVELS);
        assertEquals(
                List.of(section.get(0).number()),
                section.stream()
                        .filter(line -> !line.isBlank() && !claims.isClaimed(line.number()))
                        .map(Line::number)
                        .toList(),
                "only the section's own heading is left to the caller");
    }

    @Test
    void skillTableHasOneLayoutAndTheoryTwo() {
        List<WeightTable> tables = weights();

        assertEquals(18, tables.size());
        assertEquals(
                9, tables.stream().filter(table -> table.clause().equals("4.1")).count());
        for (WeightTable table : tables) {
            BigDecimal sum = table.weights().stream().map(Weight::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, sum.compareTo(BigDecimal.valueOf(100)), table::toString);
            assertEquals(table.level().equals("CN1"), table.track() == null);
            assertEquals(
                    NationalFacts.functionsOf(table.level(), table.track()),
                    table.weights().stream()
                            .filter(weight -> weight.kind() == WeightTable.ElementKind.FUNCTION)
                            .map(weight -> weight.element().zh())
                            .toList());
        }
        List<String> uncertain = tables.stream()
                .flatMap(table -> table.weights().stream()
                        .filter(weight -> weight.ambiguous() != null)
                        .map(weight -> table.component() + " " + table.level() + " " + table.track() + " "
                                + weight.element().zh() + " "
                                + weight.ambiguous().alternatives()))
                .toList();
        assertEquals(4, uncertain.size(), uncertain::toString);
        assertTrue(uncertain.stream().allMatch(cell -> cell.startsWith("THEORY")), uncertain::toString);
        assertEquals(
                List.of(Code.WEIGHT_AMBIGUOUS),
                diagnostics.stream().map(Diagnostic::code).toList());
        assertTrue(diagnostics.get(0).message().contains("2 possible layouts, which differ in 4 cells"));
        assertEquals(
                List.of(),
                between("4.权重表", null).stream()
                        .filter(line -> !line.isBlank() && !claims.isClaimed(line.number()))
                        .toList());
    }

    @Test
    void weightsAreSolvedAtOnce() {
        // The quickest of many, so that a busy machine does not count.
        long best = LongStream.generate(() -> {
                    long start = System.nanoTime();
                    weights();
                    return System.nanoTime() - start;
                })
                .limit(30)
                .min()
                .orElseThrow();
        assertTrue(best < Duration.ofMillis(500).toNanos(), () -> best / 1_000_000 + " ms");
    }

    private List<WeightTable> weights() {
        List<Line> section = between("4.权重表", null);
        return NationalWeightTables.read(
                section, claims, diagnostics, NationalFacts.TREE, NationalFacts.levels(), NationalFacts.TRACKS);
    }
}
