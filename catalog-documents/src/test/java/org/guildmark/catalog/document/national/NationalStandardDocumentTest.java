package org.guildmark.catalog.document.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildmark.catalog.content.CoversLower;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Statement.Kind;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The structure of the national standard in GUILDMARK_STANDARDS, against the verified totals of domain.md. */
class NationalStandardDocumentTest {
    private static final String ONLINE = "wang-shang";
    private static final String CROSS_BORDER = "kua-jing-dian-zi-shang-wu-shi";
    private static final Pattern LEAKED = Pattern.compile("续表|职业编码|工作内容|相关知识要求|[①-⑳]");

    private NationalFixture read;

    @BeforeEach
    void readDocument() throws IOException {
        String folder = System.getenv("GUILDMARK_STANDARDS");
        if (folder == null) {
            System.err.println("WARNING: GUILDMARK_STANDARDS is not set: NationalStandardDocumentTest checks NOTHING");
        }
        assumeTrue(folder != null, "GUILDMARK_STANDARDS is not set");
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(folder), "*national*.txt")) {
            read = NationalFixture.parsed(Files.readString(found.iterator().next()));
        }
    }

    @Test
    void hasTheVerifiedTotals() {
        assertEquals(27, read.nodes(TreeNode.Kind.FUNCTION).size());
        assertEquals(99, read.nodes(TreeNode.Kind.CONTENT).size());
        assertEquals(297, read.statements(Kind.SKILL).size());
        assertEquals(340, read.statements(Kind.KNOWLEDGE).size());
        assertEquals(62, read.statements(Kind.BASIC_KNOWLEDGE).size());
        assertEquals(4, read.statements(Kind.ETHICS).size());
        TreeNode basic = read.nodes(TreeNode.Kind.SECTION).stream()
                .filter(node -> "2.2".equals(node.code()))
                .findFirst()
                .orElseThrow();
        assertEquals(11, basic.children().size());
    }

    @Test
    void hasFunctionsAndContentsOfEachLevelAndWorkType() {
        assertEquals(List.of("CN5", "CN4", "CN3", "CN2", "CN1"), levels());
        assertEquals(List.of(6, 6, 6, 5, 4), perLevel(TreeNode.Kind.FUNCTION, node -> true));
        assertEquals(List.of(5, 5, 6, 6, 9), perLevel(TreeNode.Kind.CONTENT, node -> node.tracks()
                .isEmpty()));
        assertEquals(List.of(9, 9, 9, 6, 0), perLevel(TreeNode.Kind.CONTENT, of(ONLINE)));
        assertEquals(List.of(4, 13, 12, 6, 0), perLevel(TreeNode.Kind.CONTENT, of(CROSS_BORDER)));
    }

    @Test
    void hasSkillsAndKnowledgeOfEachLevelAndWorkType() {
        assertEquals(List.of(12, 13, 15, 15, 30), statementsPerLevel(Kind.SKILL, node -> node.tracks()
                .isEmpty()));
        assertEquals(List.of(24, 25, 25, 15, 0), statementsPerLevel(Kind.SKILL, of(ONLINE)));
        assertEquals(List.of(14, 45, 42, 22, 0), statementsPerLevel(Kind.SKILL, of(CROSS_BORDER)));
        assertEquals(List.of(17, 17, 17, 17, 33), statementsPerLevel(Kind.KNOWLEDGE, node -> node.tracks()
                .isEmpty()));
        assertEquals(List.of(31, 29, 34, 18, 0), statementsPerLevel(Kind.KNOWLEDGE, of(ONLINE)));
        assertEquals(List.of(16, 49, 41, 21, 0), statementsPerLevel(Kind.KNOWLEDGE, of(CROSS_BORDER)));
    }

    @Test
    void infersWorkTypesOnlyWhereABorderWasLost() {
        List<String> inferred = read.nodes(TreeNode.Kind.CONTENT).stream()
                .filter(node -> node.inferred() != null)
                .map(node -> node.level() + " " + node.code())
                .toList();
        assertEquals(
                List.of(
                        "CN5 2.2", "CN5 4.2", "CN5 4.3", "CN4 2.2", "CN4 3.2", "CN4 3.3", "CN4 5.2", "CN3 2.3",
                        "CN3 5.2"),
                inferred);
        assertEquals(inferred.size(), read.diagnostics(Code.INFERRED).size());
        assertEquals(List.of(ONLINE), read.content("CN4", "3.3").tracks());
        assertEquals(List.of(CROSS_BORDER), read.content("CN4", "3.4").tracks());
        assertEquals(List.of(CROSS_BORDER), read.content("CN5", "4.3").tracks());
        assertEquals(List.of(), read.function("CN5", "1").tracks());
        assertEquals(List.of(ONLINE), read.function("CN5", "3").tracks());
        assertEquals(List.of(ONLINE, CROSS_BORDER), read.function("CN2", "2").tracks());
    }

    @Test
    void numbersEveryStatementWithinItsContent() {
        for (TreeNode content : read.nodes(TreeNode.Kind.CONTENT)) {
            for (Kind kind : List.of(Kind.SKILL, Kind.KNOWLEDGE)) {
                List<String> codes = content.statements().stream()
                        .filter(statement -> statement.kind() == kind)
                        .map(Statement::code)
                        .toList();
                List<String> expected = IntStream.rangeClosed(1, codes.size())
                        .mapToObj(number -> content.code() + "." + number)
                        .toList();
                assertEquals(expected, codes, content.level() + " " + content.code() + " " + kind);
                assertFalse(codes.isEmpty(), content.level() + " " + content.code() + " " + kind);
            }
        }
        assertEquals(List.of(), read.diagnostics(Code.NUMBERING_GAP));
        assertEquals(List.of(), read.diagnostics(Code.NUMBERING_REPEAT));
        assertEquals(List.of(), read.diagnostics(Code.NUMBERING_FAULT));
    }

    @Test
    void letsNothingOfThePageIntoTheWords() {
        List<String> words = Stream.concat(
                        read.nodes().stream().map(node -> node.title().zh()),
                        read.nodes().stream()
                                .flatMap(node -> node.statements().stream().map(Statement::text)))
                .toList();
        assertEquals(List.of(), words.stream().filter(LEAKED.asPredicate()).toList());
        assertTrue(words.stream().allMatch(text -> text.length() < 60), "a text that swallowed its neighbour");
        assertEquals(
                2,
                read.statements(Kind.SKILL).stream()
                        .filter(statement -> !statement.text().startsWith("能"))
                        .count(),
                "the source words two skills otherwise");
        assertEquals(
                0,
                read.statements(Kind.KNOWLEDGE).stream()
                        .filter(statement -> statement.text().startsWith("能"))
                        .count());
    }

    @Test
    void hasProfileLevelsAndTracks() {
        assertEquals("2022", content().profile().edition());
        assertEquals("4-01-02-02", content().profile().printedCode());
        assertEquals(17, content().profile().occupation().relatedOccupations().size());
        assertTrue(content().profile().occupation().relatedOpen());
        assertEquals(
                List.of(96, 80, 80, 64, 48),
                content().levels().stream().map(Level::trainingHours).toList());
        assertEquals(
                List.of(ONLINE, CROSS_BORDER),
                content().tracks().stream().map(Track::code).toList());
        assertEquals(new CoversLower(true, "3"), content().coversLower());
        assertEquals(5, content().entryRequirements().size());
        assertEquals(18, content().weightTables().size());
    }

    @Test
    void placesEveryLineButTheForeword() {
        List<Diagnostic> unplaced = read.diagnostics(Code.UNPLACED_TEXT);
        assertEquals(
                List.of(),
                unplaced.stream()
                        .filter(diagnostic -> diagnostic.severity() != Severity.INFO)
                        .toList());
        assertEquals(9, unplaced.get(0).fromLine());
        assertEquals(List.of(), read.diagnostics(Code.PART_MISSING));
        assertEquals(List.of(), read.diagnostics(Code.TRUNCATED));
        assertEquals(1, read.diagnostics(Code.SOURCE_FAULT).size(), "one skill ends with a comma");
    }

    private static Predicate<TreeNode> of(String track) {
        return node -> node.tracks().equals(List.of(track));
    }

    private List<Integer> perLevel(TreeNode.Kind kind, Predicate<TreeNode> which) {
        return perLevel(kind, which, node -> 1);
    }

    private List<Integer> statementsPerLevel(Kind kind, Predicate<TreeNode> which) {
        return perLevel(TreeNode.Kind.CONTENT, which, node -> (int) node.statements().stream()
                .filter(statement -> statement.kind() == kind)
                .count());
    }

    private List<Integer> perLevel(TreeNode.Kind kind, Predicate<TreeNode> which, ToIntFunction<TreeNode> worth) {
        return levels().stream()
                .map(level -> read.nodes(kind).stream()
                        .filter(node -> level.equals(node.level()))
                        .filter(which)
                        .mapToInt(worth)
                        .sum())
                .toList();
    }

    private List<String> levels() {
        return content().levels().stream().map(Level::code).toList();
    }

    private StandardContent content() {
        return read.document().content();
    }
}
