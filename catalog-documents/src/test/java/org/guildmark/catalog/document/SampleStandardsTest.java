package org.guildmark.catalog.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildmark.catalog.content.AssessmentScheme;
import org.guildmark.catalog.content.AssessmentScheme.Component;
import org.guildmark.catalog.content.ContentIds;
import org.guildmark.catalog.content.ContentRules;
import org.guildmark.catalog.content.EntryRequirement;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.content.WeightTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples hold what their README says of them. */
class SampleStandardsTest {
    private static final Path FOLDER = Path.of("../samples/standards");
    private static final String TEA_2024 = "tea-shop-host-national-standard-2024";
    private static final String TEA_2025 = "tea-shop-host-national-standard-2025";
    private static final String GREENHOUSE = "small-greenhouse-1x-skill-levels";
    private static final String CERAMICS = "ceramics-sales-group-skill-levels";
    private static final String BICYCLE = "bicycle-repairer-ability";
    private static final String LIBRARY = "hotel-english-course-competency-library";

    private static final Map<String, DocumentFacts> SAMPLES = Stream.of(
                    TEA_2024, TEA_2025, GREENHOUSE, CERAMICS, BICYCLE, LIBRARY)
            .collect(Collectors.toMap(name -> name, name -> DocumentFacts.of(FOLDER.resolve(name + ".txt"))));

    static Stream<Arguments> families() {
        return Stream.of(
                arguments(TEA_2024, StandardKind.NATIONAL_OCCUPATIONAL_STANDARD),
                arguments(TEA_2025, StandardKind.NATIONAL_OCCUPATIONAL_STANDARD),
                arguments(GREENHOUSE, StandardKind.SKILL_LEVEL_STANDARD),
                arguments(CERAMICS, StandardKind.GROUP_STANDARD),
                arguments(BICYCLE, StandardKind.ABILITY_REQUIREMENT_STANDARD),
                arguments(LIBRARY, StandardKind.COMPETENCY_LIBRARY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void isReadByItsFamilyWithoutErrors(String name, StandardKind kind) {
        DocumentFacts sample = SAMPLES.get(name);
        assertEquals(kind, sample.parser().kind());
        assertEquals(
                List.of(),
                sample.parsed().diagnostics().stream()
                        .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                        .toList());
        assertEquals(List.of(), ContentRules.violations(sample.content()));
        List<Object> ids = DocumentFacts.ids(ContentIds.assign(sample.content(), "sample", "1"));
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    /** level; functions, contents; SKILL, KNOWLEDGE, COMPETENCY, ETHICS, BASIC_KNOWLEDGE, TRAIT. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            nullValues = "every",
            value = {
                TEA_2024 + ", CN5, 3, 6, 12, 10, 0, 0, 0, 0",
                TEA_2024 + ", CN4, 4, 6, 13, 8, 0, 0, 0, 0",
                TEA_2024 + ", CN3, 4, 5, 10, 7, 0, 0, 0, 0",
                TEA_2024 + ", every, 0, 0, 0, 0, 0, 3, 7, 0",
                TEA_2025 + ", CN5, 3, 6, 13, 11, 0, 0, 0, 0",
                TEA_2025 + ", CN4, 4, 6, 11, 8, 0, 0, 0, 0",
                TEA_2025 + ", CN3, 4, 5, 11, 7, 0, 0, 0, 0",
                TEA_2025 + ", every, 0, 0, 0, 0, 0, 3, 7, 0",
                GREENHOUSE + ", JUNIOR, 2, 4, 7, 0, 0, 0, 0, 0",
                GREENHOUSE + ", MIDDLE, 3, 5, 9, 0, 0, 0, 0, 0",
                GREENHOUSE + ", SENIOR, 3, 4, 7, 0, 0, 0, 0, 0",
                CERAMICS + ", JUNIOR, 4, 6, 13, 0, 0, 0, 0, 0",
                CERAMICS + ", MIDDLE, 5, 6, 12, 0, 0, 0, 0, 0",
                CERAMICS + ", SENIOR, 5, 6, 10, 0, 0, 0, 0, 0",
                CERAMICS + ", every, 0, 0, 0, 0, 0, 2, 8, 4",
                BICYCLE + ", JUNIOR, 2, 4, 7, 6, 0, 0, 0, 0",
                BICYCLE + ", MIDDLE, 3, 4, 7, 6, 0, 0, 0, 0",
                BICYCLE + ", SENIOR, 2, 4, 6, 5, 0, 0, 0, 0",
                BICYCLE + ", every, 0, 0, 0, 0, 0, 5, 0, 0",
                LIBRARY + ", every, 4, 8, 0, 0, 16, 0, 0, 0"
            })
    void holdsWhatWasCounted(
            String name,
            String level,
            long functions,
            long contents,
            long skills,
            long knowledge,
            long competencies,
            long ethics,
            long basics,
            long traits) {
        DocumentFacts sample = SAMPLES.get(name);
        assertEquals(functions, sample.nodes(TreeNode.Kind.FUNCTION, level));
        assertEquals(contents, sample.nodes(TreeNode.Kind.CONTENT, level));
        assertEquals(
                List.of(skills, knowledge, competencies, ethics, basics, traits),
                Stream.of(
                                Statement.Kind.SKILL,
                                Statement.Kind.KNOWLEDGE,
                                Statement.Kind.COMPETENCY,
                                Statement.Kind.ETHICS,
                                Statement.Kind.BASIC_KNOWLEDGE,
                                Statement.Kind.TRAIT)
                        .map(kind -> sample.statements(kind, level))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(StandardKind.class)
    void everyFamilyHasASample(StandardKind kind) {
        assertEquals(
                true,
                SAMPLES.values().stream().anyMatch(sample -> sample.parser().kind() == kind));
    }

    @Test
    void levelsAndTracks() {
        assertEquals(
                List.of("CN5 1 60", "CN4 2 48", "CN3 3 40"),
                content(TEA_2024).levels().stream()
                        .map(level -> level.code() + " " + level.rank() + " " + level.trainingHours())
                        .toList());
        assertEquals(Set.of("堂饮服务师", "茶品零售师"), trackTitles(TEA_2024));
        assertEquals(Set.of("批发贸易", "陶瓷网店", "出口", "进口"), trackTitles(CERAMICS));
        assertEquals(
                List.of("JUNIOR", "MIDDLE", "SENIOR"),
                content(BICYCLE).levels().stream().map(Level::code).toList());
        assertEquals(
                List.of("直播带货"),
                content(CERAMICS).tree().stream()
                        .filter(TreeNode::optional)
                        .map(node -> node.title().zh())
                        .distinct()
                        .toList());
    }

    @Test
    void theWeightTablesOfTheTeaShopHaveOneLayout() {
        List<WeightTable> tables = content(TEA_2024).weightTables();
        assertEquals(
                List.of(),
                tables.stream()
                        .flatMap(table -> table.weights().stream())
                        .filter(weight -> weight.ambiguous() != null)
                        .toList());
        Set<Map<String, Integer>> skillsOfLevel5 = tables.stream()
                .filter(table -> table.component() == Component.SKILL && "CN5".equals(table.level()))
                .map(table -> table.weights().stream()
                        .collect(Collectors.toMap(weight -> weight.element().zh(), weight -> weight.percent()
                                .intValueExact())))
                .collect(Collectors.toSet());
        assertEquals(Set.of(Map.of("开店准备", 35, "堂饮服务", 65), Map.of("开店准备", 30, "茶品零售", 70)), skillsOfLevel5);
    }

    @Test
    void theTeaShopsExamination() {
        AssessmentScheme scheme = content(TEA_2024).assessmentScheme();
        Map<Component, AssessmentScheme.ComponentRule> rules = scheme.components().stream()
                .collect(Collectors.toMap(AssessmentScheme.ComponentRule::component, rule -> rule));
        assertEquals(Set.of(Component.THEORY, Component.SKILL), rules.keySet());
        assertEquals(60, rules.get(Component.THEORY).minimumMinutes());
        assertEquals(
                new AssessmentScheme.Staffing(AssessmentScheme.StaffRole.INVIGILATOR, 20, 2, null, false),
                rules.get(Component.THEORY).staffing());
        assertEquals(45, rules.get(Component.SKILL).minimumMinutes());
        assertEquals(
                new AssessmentScheme.Staffing(AssessmentScheme.StaffRole.ASSESSOR, 8, null, 3, true),
                rules.get(Component.SKILL).staffing());
        assertNull(content(LIBRARY).assessmentScheme());
    }

    @ParameterizedTest
    @CsvSource({
        TEA_2024 + ", CN5 2 CN4 3 CN3 2",
        BICYCLE + ", JUNIOR 3 MIDDLE 3 SENIOR 2",
    })
    void alternativesOfEntry(String name, String expected) {
        assertEquals(
                expected,
                content(name).entryRequirements().stream()
                        .map(requirement -> requirement.level() + " "
                                + requirement.alternatives().size())
                        .collect(Collectors.joining(" ")));
        assertEquals(
                List.of(),
                content(name).entryRequirements().stream()
                        .map(EntryRequirement::alternatives)
                        .flatMap(List::stream)
                        .filter(alternative -> alternative.conditions().isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({GREENHOUSE + ", 3", BICYCLE + ", 3"})
    void terms(String name, int number) {
        assertEquals(number, content(name).terms().size());
    }

    @Test
    void positionsOfTheBicycleRepairer() {
        assertEquals(
                Map.of("JUNIOR", 2, "MIDDLE", 2, "SENIOR", 2),
                content(BICYCLE).positions().stream()
                        .collect(Collectors.toMap(
                                position -> position.level(),
                                position -> position.titles().size(),
                                Integer::sum)));
    }

    private static StandardContent content(String name) {
        return SAMPLES.get(name).content();
    }

    private static Set<String> trackTitles(String name) {
        return content(name).tracks().stream().map(track -> track.title().zh()).collect(Collectors.toSet());
    }
}
