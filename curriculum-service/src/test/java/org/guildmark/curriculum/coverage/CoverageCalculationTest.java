package org.guildmark.curriculum.coverage;

import static org.guildmark.curriculum.coverage.KiteStandard.course;
import static org.guildmark.curriculum.coverage.KiteStandard.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildmark.curriculum.catalogview.AssociationType;
import org.guildmark.curriculum.catalogview.Crosswalk;
import org.guildmark.curriculum.catalogview.EditionContent.StatementKind;
import org.guildmark.curriculum.coverage.Coverage.Basis;
import org.guildmark.curriculum.coverage.Coverage.EmphasisFault;
import org.guildmark.curriculum.coverage.Coverage.FigureCoverage;
import org.guildmark.curriculum.coverage.Coverage.FunctionCoverage;
import org.guildmark.curriculum.coverage.CoverageRules.Credits;
import org.guildmark.curriculum.coverage.CoverageRules.Discounts;
import org.guildmark.curriculum.coverage.Requirements.ElementKind;
import org.guildmark.curriculum.coverage.Treatments.Treatment;
import org.guildmark.curriculum.coverage.Treatments.Via;
import org.guildmark.curriculum.mapping.Emphasis;
import org.junit.jupiter.api.Test;

class CoverageCalculationTest {
    private static final double EXACT = 1e-12;

    private static Coverage coverage(String level, String track, boolean cumulative, CourseEmphases... courses) {
        return coverage(Set.of(), level, track, cumulative, courses);
    }

    private static Coverage coverage(
            Set<UUID> chosen, String level, String track, boolean cumulative, CourseEmphases... courses) {
        Scope scope = Scope.of(KiteStandard.standard(), level, track, cumulative, chosen, "?");
        return CoverageCalculation.of(scope, List.of(courses), List.of(), CoverageRules.STANDARD);
    }

    @Test
    void weighsTheFunctionsByTheTableOfLevelAndTrack() {
        Coverage found = coverage(
                "CN5",
                "paper",
                false,
                course("A", List.of(), "I:frame-5-1", "M:frame-5-2", "P:paint-5-paper-1"),
                course("B", List.of(), "P:frame-5-1"));
        assertEquals(6, found.skill().statements());
        assertEquals(3, found.skill().covered());
        assertEquals(0.5, found.skill().plain(), EXACT);
        // 60 % of (0.7 + 1 + 0 + 0) / 4, 40 % of (0.7 + 0) / 2
        assertEquals(0.6 * 0.425 + 0.4 * 0.35, found.skill().weighted(), EXACT);
        assertEquals(2.4 / 6, found.skill().meanCredit(), EXACT);
        FigureCoverage skill = found.levels().get(0).skill();
        assertEquals(Basis.WEIGHT_TABLE, skill.weights().basis());
        assertEquals("4.2", skill.weights().clause());
        assertEquals("paper", skill.weights().table().track());
        assertEquals(
                List.of(0.6, 0.4),
                skill.functions().stream().map(FunctionCoverage::weight).toList());
    }

    @Test
    void theTrackDecidesTheTable() {
        CourseEmphases frames = course("A", List.of(), "U:frame-5-1", "U:frame-5-2", "U:frame-5-3", "U:frame-5-4");
        assertEquals(0.6, coverage("CN5", "paper", false, frames).skill().weighted(), EXACT);
        assertEquals(0.3, coverage("CN5", "silk", false, frames).skill().weighted(), EXACT);
        assertEquals(0.3, coverage("CN5", "silk.large", false, frames).skill().weighted(), EXACT);
    }

    @Test
    void theWeightOfAFunctionWithoutContentFallsToTheOthers() {
        Coverage found = coverage("CN4", "silk", false, course("A", List.of(), "M:fly-4-1", "M:fly-4-2"));
        FigureCoverage skill = found.levels().get(0).skill();
        assertEquals(60 / 80.0, found.skill().weighted(), EXACT);
        assertEquals(List.of("彩绘"), skill.weights().withoutStatements());
        assertEquals(List.of(), skill.weights().withoutWeight());
    }

    @Test
    void aFunctionThatTheTableDoesNotHaveCountsNothingAndIsNamed() {
        Coverage found =
                coverage(Set.of(KiteStandard.OPTIONAL), "CN5", "paper", false, course("A", List.of(), "M:repair-5-1"));
        FigureCoverage skill = found.levels().get(0).skill();
        assertEquals(7, found.skill().statements());
        assertEquals(0, found.skill().weighted(), EXACT);
        assertEquals(1 / 7.0, found.skill().plain(), EXACT);
        assertEquals(List.of("修补"), skill.weights().withoutWeight());
        assertNull(skill.functions().get(2).percent());
    }

    @Test
    void optionalAreasThatWereNotChosenAreLeftOutAndCounted() {
        Coverage found = coverage("CN5", "paper", false);
        assertEquals(1, found.optionalLeftOut());
        assertTrue(found.uncovered().stream().noneMatch(id("repair-5-1")::equals));
        assertEquals(1, found.traits());
    }

    @Test
    void knowledgeEthicsAndBasicsCountInTheTheoryTable() {
        Coverage found = coverage(
                "CN5", "paper", false, course("A", List.of(), "M:frame-5-known-1", "M:conduct-1", "M:basics-1"));
        assertEquals(8, found.theory().statements());
        assertEquals(3, found.theory().covered());
        assertEquals(0.6 / 2 + 0.1 / 2 + 0.3 / 4, found.theory().weighted(), EXACT);
        List<FunctionCoverage> functions = found.levels().get(0).theory().functions();
        assertEquals(
                List.of(ElementKind.FUNCTION, ElementKind.ETHICS, ElementKind.BASIC_KNOWLEDGE),
                functions.stream().map(FunctionCoverage::kind).toList());
        assertEquals("Professional ethics", functions.get(1).title().en());
    }

    @Test
    void withoutATableTheNumberOfStatementsWeighs() {
        Coverage found = coverage("CN4", "paper", false, course("A", List.of(), "M:paint-4-1", "P:conduct-1"));
        FigureCoverage theory = found.levels().get(0).theory();
        assertEquals(Basis.STATEMENT_COUNT, theory.weights().basis());
        assertNull(theory.weights().clause());
        assertEquals(1.7 / 7, theory.whole().weighted(), EXACT);
        assertEquals(1 / 7.0, theory.functions().get(0).weight(), EXACT);
    }

    @Test
    void cumulativeIsTheMeanOfTheLevelsByTheirOwnTables() {
        CourseEmphases course = course("A", List.of(), "M:frame-5-1", "M:frame-4-1", "M:frame-4-2");
        Coverage both = coverage("CN4", "silk", true, course);
        double lower = coverage("CN5", "silk", false, course).skill().weighted();
        double upper = coverage("CN4", "silk", false, course).skill().weighted();
        assertEquals((lower + upper) / 2, both.skill().weighted(), EXACT);
        assertEquals(0.3 / 4, lower, EXACT);
        assertEquals(20 / 80.0, upper, EXACT);
        assertEquals(11, both.skill().statements());
        // Ethics and basic knowledge belong to both levels and are counted once.
        assertEquals(2 + 1 + 2 + 4, both.theory().statements());
    }

    @Test
    void listsWhatIsUncoveredInPrintedOrder() {
        Coverage found = coverage("CN4", "paper", false, course("A", List.of(), "U:frame-4-1"));
        assertEquals(
                List.of("frame-4-2", "paint-4-1", "conduct-1", "conduct-2", "basics-1", "basics-2", "basics-3").stream()
                        .map(KiteStandard::id)
                        .toList(),
                found.uncovered().subList(0, 7));
    }

    @Test
    void moreThanTwoCoursesAreRedundant() {
        CourseEmphases a = course("A", List.of(), "M:frame-5-1", "M:frame-5-2");
        CourseEmphases b = course("B", List.of(), "I:frame-5-1", "M:frame-5-2");
        CourseEmphases c = course("C", List.of(), "P:frame-5-1", "P:frame-5-1");
        Coverage found = coverage("CN5", "paper", false, a, b, c);
        assertEquals(1, found.redundant().size());
        assertEquals(id("frame-5-1"), found.redundant().get(0).statement());
        assertEquals(
                List.of(id("A"), id("B"), id("C")),
                found.redundant().get(0).courses().stream()
                        .map(Treatment::course)
                        .toList());
    }

    @Test
    void whatIsTakenUpAgainAfterBeingMasteredIsAFault() {
        CourseEmphases first = course("A", List.of(), "M:frame-5-1", "M:frame-5-2", "M:frame-5-3");
        CourseEmphases second = course("B", List.of("A"), "P:frame-5-2", "M:frame-5-3");
        CourseEmphases third = course("C", List.of("B", "elsewhere"), "I:frame-5-1", "U:frame-5-2", "I:frame-5-3");
        CourseEmphases beside = course("D", List.of(), "I:frame-5-1");
        Coverage found = coverage("CN5", "paper", false, first, second, third, beside);
        assertEquals(
                List.of(
                        new EmphasisFault(id("frame-5-1"), id("A"), id("C"), Emphasis.INTRODUCE),
                        new EmphasisFault(id("frame-5-2"), id("A"), id("B"), Emphasis.PRACTISE),
                        new EmphasisFault(id("frame-5-3"), id("A"), id("C"), Emphasis.INTRODUCE),
                        new EmphasisFault(id("frame-5-3"), id("B"), id("C"), Emphasis.INTRODUCE)),
                found.emphasisFaults());
    }

    @Test
    void aCrosswalkIsFollowedAtItsDiscountInBothDirections() {
        List<Crosswalk> crosswalk = List.of(
                new Crosswalk(id("x1"), AssociationType.EXACT_MATCH, id("tea-1"), id("frame-5-1")),
                new Crosswalk(id("x2"), AssociationType.BROADER, id("frame-5-2"), id("tea-1")),
                new Crosswalk(id("x3"), AssociationType.RELATED, id("tea-2"), id("frame-5-1")),
                new Crosswalk(id("x4"), AssociationType.EXACT_MATCH, id("tea-3"), id("tea-2")));
        List<CourseEmphases> courses =
                List.of(course("A", List.of(), "P:tea-1", "M:tea-3"), course("B", List.of(), "M:tea-2", "I:frame-5-2"));
        Scope scope = Scope.of(KiteStandard.standard(), "CN5", "paper", false, Set.of(), "?");
        Coverage found = CoverageCalculation.of(scope, courses, crosswalk, CoverageRules.STANDARD);
        FunctionCoverage frame = found.levels().get(0).skill().functions().get(0);
        assertEquals((0.7 + 0.42) / 4, frame.meanCredit(), EXACT);
        assertEquals(2, found.viaCrosswalk().size());
        assertEquals(
                List.of(
                        new Treatment(
                                id("A"),
                                Emphasis.PRACTISE,
                                0.7,
                                new Via(id("x1"), AssociationType.EXACT_MATCH, id("tea-1"))),
                        new Treatment(
                                id("B"),
                                Emphasis.MASTER,
                                0.3,
                                new Via(id("x3"), AssociationType.RELATED, id("tea-2")))),
                found.viaCrosswalk().get(0).courses());
        assertNull(found.viaCrosswalk().get(1).courses().get(1).via());
    }

    @Test
    void creditsCanBeConfigured() {
        CoverageRules rules = new CoverageRules(new Credits(0, 0.5, 1, 0.8), Discounts.STANDARD, 1);
        Scope scope = Scope.of(KiteStandard.standard(), "CN5", "paper", false, Set.of(), "?");
        List<CourseEmphases> courses = List.of(course("A", List.of(), "I:frame-5-1", "P:frame-5-2", "U:frame-5-3"));
        Coverage found = CoverageCalculation.of(scope, courses, List.of(), rules);
        assertEquals(2, found.skill().covered());
        assertEquals(1.3 / 6, found.skill().meanCredit(), EXACT);
    }

    @Test
    void aFigureWithoutStatementsIsAbsent() {
        Requirements kites = KiteStandard.standard();
        Requirements library = new Requirements(
                "kite-library",
                false,
                List.of(),
                List.of(),
                kites.functions(),
                List.of(new Requirements.Required(id("c-1"), StatementKind.COMPETENCY, 0, null, List.of(), null)),
                List.of());
        Scope scope = Scope.of(library, null, null, false, Set.of(), "?");
        Coverage found = CoverageCalculation.of(
                scope, List.of(course("A", List.of(), "U:c-1")), List.of(), CoverageRules.STANDARD);
        assertEquals(1.0, found.skill().weighted(), EXACT);
        assertNull(found.theory());
        assertNull(found.levels().get(0).level());
    }
}
