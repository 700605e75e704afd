package org.guildmark.catalog.document.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.DocumentParsers;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.library.CourseMatrices;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.Markup;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What samples/standards/README.md says that a correct reading finds, from text, Word and PDF alike. */
class SampleFactsTest {
    private static final Path SAMPLES = Path.of("..", "samples", "standards");
    private static final String TEA_2024 = "tea-shop-host-national-standard-2024.txt";
    private static final String TEA_2025 = "tea-shop-host-national-standard-2025.txt";

    private final DocumentReader reader = new DocumentReader();

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of(
                        TEA_2024,
                        StandardKind.NATIONAL_OCCUPATIONAL_STANDARD,
                        Map.of(
                                "CN5", "FUNCTION 3, CONTENT 6, KNOWLEDGE 10, SKILL 12",
                                "CN4", "FUNCTION 4, CONTENT 6, KNOWLEDGE 8, SKILL 13",
                                "CN3", "FUNCTION 4, CONTENT 5, KNOWLEDGE 7, SKILL 10",
                                "all", "SECTION 7, BASIC_KNOWLEDGE 7, ETHICS 3")),
                Arguments.of(
                        TEA_2025,
                        StandardKind.NATIONAL_OCCUPATIONAL_STANDARD,
                        Map.of(
                                "CN5", "FUNCTION 3, CONTENT 6, KNOWLEDGE 11, SKILL 13",
                                "CN4", "FUNCTION 4, CONTENT 6, KNOWLEDGE 8, SKILL 11",
                                "CN3", "FUNCTION 4, CONTENT 5, KNOWLEDGE 7, SKILL 11",
                                "all", "SECTION 7, BASIC_KNOWLEDGE 7, ETHICS 3")),
                Arguments.of(
                        "small-greenhouse-1x-skill-levels.txt",
                        StandardKind.SKILL_LEVEL_STANDARD,
                        Map.of(
                                "JUNIOR", "FUNCTION 2, CONTENT 4, SKILL 7",
                                "MIDDLE", "FUNCTION 3, CONTENT 5, SKILL 9",
                                "SENIOR", "FUNCTION 3, CONTENT 4, SKILL 7")),
                Arguments.of(
                        "ceramics-sales-group-skill-levels.txt",
                        StandardKind.GROUP_STANDARD,
                        Map.of(
                                "JUNIOR", "FUNCTION 4, CONTENT 6, SKILL 13",
                                "MIDDLE", "FUNCTION 5, CONTENT 6, SKILL 12",
                                "SENIOR", "FUNCTION 5, CONTENT 6, SKILL 10",
                                "all", "SECTION 7, BASIC_KNOWLEDGE 8, ETHICS 2, TRAIT 4")),
                Arguments.of(
                        "bicycle-repairer-ability.txt",
                        StandardKind.ABILITY_REQUIREMENT_STANDARD,
                        Map.of(
                                "JUNIOR", "FUNCTION 2, CONTENT 4, KNOWLEDGE 6, SKILL 7",
                                "MIDDLE", "FUNCTION 3, CONTENT 4, KNOWLEDGE 6, SKILL 7",
                                "SENIOR", "FUNCTION 2, CONTENT 4, KNOWLEDGE 5, SKILL 6",
                                "all", "SECTION 2, ETHICS 5")),
                Arguments.of(
                        "hotel-english-course-competency-library.txt",
                        StandardKind.COMPETENCY_LIBRARY,
                        Map.of("all", "FUNCTION 4, CONTENT 8, COMPETENCY 16")));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFormatGivesTheFacts(String file, StandardKind kind, Map<String, String> expected) throws Exception {
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve(file));
        StandardContent asText = parsed(bytes, file);
        assertEquals(kind, asText.profile().kind());
        assertEquals(new TreeMap<>(expected), counts(asText));

        List<String> printed = reader.read(bytes, file).source().lines().stream()
                .map(Line::text)
                .map(line -> Markup.stripped(line).replace('☑', '√').replace('☐', '□'))
                .toList();
        assertEquals(flat(asText), flat(parsed(Rendering.asWord(printed), "sample.docx")));
        assertEquals(flat(asText), flat(parsed(Rendering.asPdf(printed), "sample.pdf")));
    }

    @Test
    void theCoursesOfTheLibraryAreTheSameFromWordAndPdf() throws Exception {
        String file = "hotel-english-course-competency-library.txt";
        SourceText text =
                reader.read(Files.readAllBytes(SAMPLES.resolve(file)), file).source();
        List<String> printed = text.lines().stream()
                .map(line -> line.text().replace('☑', '√').replace('☐', '□'))
                .toList();
        List<String> courses = courses(text);
        assertEquals(3, courses.size());
        assertEquals(
                courses,
                courses(reader.read(Rendering.asWord(printed), "sample.docx").source()));
        assertEquals(
                courses,
                courses(reader.read(Rendering.asPdf(printed), "sample.pdf").source()));
    }

    /** Each course without its lines, which differ from one format to the other. */
    private static List<String> courses(SourceText source) {
        return CourseMatrices.read(source).stream()
                .map(course -> String.join(
                                " / ",
                                course.number(),
                                course.title(),
                                course.kind(),
                                course.schoolKind(),
                                course.description())
                        + course.printed().stream()
                                .map(each -> " / " + each.code() + " " + each.wording())
                                .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void theWeightTablesHaveOneLayout() throws Exception {
        StandardContent content = parsed(Files.readAllBytes(SAMPLES.resolve(TEA_2024)), TEA_2024);
        assertEquals(12, content.weightTables().size());
        content.weightTables().forEach(table -> {
            assertTrue(table.weights().stream().allMatch(weight -> weight.ambiguous() == null), table.toString());
            assertEquals(
                    100,
                    table.weights().stream()
                            .mapToInt(weight -> weight.percent().intValueExact())
                            .sum());
        });
        assertEquals(
                List.of(2, 3, 2),
                content.entryRequirements().stream()
                        .map(requirement -> requirement.alternatives().size())
                        .toList());
    }

    @Test
    void theEditionsDifferInFiveWays() throws Exception {
        List<String> before = flat(parsed(Files.readAllBytes(SAMPLES.resolve(TEA_2024)), TEA_2024));
        List<String> after = flat(parsed(Files.readAllBytes(SAMPLES.resolve(TEA_2025)), TEA_2025));
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(after);
        List<String> come = new ArrayList<>(after);
        come.removeAll(before);
        assertEquals(4, gone.size(), "removed, reworded, moved, re-levelled: " + gone);
        assertEquals(5, come.size(), "a skill and its knowledge added, reworded, moved, re-levelled: " + come);
    }

    private StandardContent parsed(byte[] bytes, String name) throws UnreadableDocumentException, IOException {
        ReadDocument read = reader.read(bytes, name);
        ParsedDocument document =
                DocumentParsers.recognise(read.source()).orElseThrow().parse(read.source());
        assertEquals(
                List.of(),
                document.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                        .toList());
        return document.content();
    }

    private static Map<String, String> counts(StandardContent content) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        content.tree().forEach(node -> count(node, counts));
        Map<String, String> readable = new TreeMap<>();
        counts.forEach((level, kinds) -> readable.put(level, readable(kinds)));
        return readable;
    }

    private static void count(TreeNode node, Map<String, Map<String, Integer>> counts) {
        Map<String, Integer> kinds =
                counts.computeIfAbsent(node.level() == null ? "all" : node.level(), level -> new TreeMap<>());
        kinds.merge(node.kind().name(), 1, Integer::sum);
        node.statements().forEach(statement -> kinds.merge(statement.kind().name(), 1, Integer::sum));
        node.children().forEach(child -> count(child, counts));
    }

    /** Nodes first, then statements, each in the order of the alphabet but functions before contents. */
    private static String readable(Map<String, Integer> kinds) {
        List<String> parts = new ArrayList<>();
        for (TreeNode.Kind kind : TreeNode.Kind.values()) {
            Integer number = kinds.remove(kind.name());
            if (number != null) {
                parts.add(kind + " " + number);
            }
        }
        kinds.forEach((kind, number) -> parts.add(kind + " " + number));
        return String.join(", ", parts);
    }

    /** Level, tracks, path, code and text of every statement, without white space and widths. */
    private static List<String> flat(StandardContent content) {
        List<String> flat = new ArrayList<>();
        content.tree().forEach(node -> flatten(node, "", flat));
        return flat;
    }

    private static void flatten(TreeNode node, String above, List<String> flat) {
        String path = above + "/" + Widths.folded(node.title().zh());
        node.statements()
                .forEach(statement -> flat.add(node.level() + node.tracks() + path + " " + statement.kind() + " "
                        + statement.code() + " " + Widths.folded(statement.text())));
        node.children().forEach(child -> flatten(child, path, flat));
    }
}
