package org.guildmark.catalog.document.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.guildmark.catalog.content.Statement.Kind;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.junit.jupiter.api.Test;

/** What extraction and careless printing do to a standard, one fault at a time. */
class NationalStandardDamageTest {
    private static final String WHOLE = NationalFixture.withWorkTypes();
    private static final List<String> UNDAMAGED = NationalFixture.parsed(WHOLE).print();
    private static final String REVOLVING = "zou-ma-deng-jiang";

    @Test
    void readsTheSameWithoutBlankLines() {
        assertSame(WHOLE.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n")));
    }

    @Test
    void readsTheSameWithABlankLineAfterEveryLine() {
        assertSame(WHOLE.lines().collect(Collectors.joining("\n\n")));
    }

    @Test
    void readsTheSameWithoutTheHeadsOfPages() {
        assertSame(WHOLE.replace(" 续表\n", ""));
    }

    @Test
    void readsTheSameInFullWidth() {
        assertSame(WHOLE.replaceAll("(\\d)\\. ", "$1．").replace("(", "（").replace(")", "）"));
    }

    @Test
    void readsTheSameWithoutBlanksWithinLines() {
        assertSame(WHOLE.replaceAll("[ \\u3000]", ""));
    }

    @Test
    void readsTheSameWithRunningHeads() {
        assertSame(WHOLE.replace(" 续表\n", "36\n\n职业编码: 9-88-77-66\n\n\n\n续表\n"));
    }

    @Test
    void readsTheLastLineWithoutANewline() {
        String cut = WHOLE.substring(0, WHOLE.indexOf(" 4. 权重表")).stripTrailing();
        NationalFixture read = NationalFixture.parsed(cut);
        assertEquals(List.of("1.1.1 讲解的次序"), NationalFixture.lines(read.content("CN3", "1.1"), Kind.KNOWLEDGE));
        assertEquals(1, read.diagnostics(Code.TRUNCATED).size());
        assertTrue(errors(read, Code.PART_MISSING) > 0, "the weight tables are missing");
    }

    @Test
    void tellsOfTablesThatWereCutOff() {
        String cut = WHOLE.substring(0, WHOLE.indexOf("3. 2　 四级"));
        NationalFixture read = NationalFixture.parsed(cut.substring(0, cut.lastIndexOf("\u3000 2. 4. 1")));
        assertEquals(1, read.diagnostics(Code.TRUNCATED).size());
        assertEquals(
                Diagnostic.Severity.ERROR,
                read.diagnostics(Code.TRUNCATED).get(0).severity());
        assertTrue(read.diagnostics(Code.PART_MISSING).stream()
                .anyMatch(diagnostic -> diagnostic.message().contains("CN4")));
        assertEquals(1, read.diagnostics(Code.SKILLS_WITHOUT_KNOWLEDGE).size());
    }

    @Test
    void findsAFunctionWhoseNumberWasLost() {
        NationalFixture read = NationalFixture.parsed(WHOLE.replace("2.\n扎\n骨", "扎\n骨"));
        TreeNode function = read.function("CN5", "2");
        assertEquals("扎骨", function.title().zh());
        assertEquals(4, function.children().size());
        assertEquals("code", function.inferred().what());
    }

    @Test
    void keepsStatementsWhoseHeadingWasLost() {
        NationalFixture read = NationalFixture.parsed(WHOLE.replace("\u3000 2. 1\n量尺\n划线\n", ""));
        TreeNode content = read.content("CN5", "2.1");
        assertEquals("2.1", content.title().zh());
        assertEquals("title", content.inferred().what());
        assertEquals(List.of("2.1.1 能按图样划线"), NationalFixture.lines(content, Kind.SKILL));
    }

    @Test
    void infersALostLabelFromItsNeighbours() {
        NationalFixture read = NationalFixture.parsed(replaceLast(WHOLE, "走\n马\n灯\n匠\n\n", ""));
        TreeNode content = read.content("CN5", "2.4");
        assertEquals(List.of(REVOLVING), content.tracks());
        assertEquals("tracks", content.inferred().what());
        assertTrue(content.provenance().confidence() < 1);
    }

    @Test
    void givesBothWorkTypesToAContentUnderAMergedLabel() {
        NationalFixture read =
                NationalFixture.parsed(replaceLast(WHOLE, "走\n马\n灯\n匠\n\n", "宫\n灯\n匠\n、\n走\n马\n灯\n匠\n\n"));
        assertEquals(
                List.of("gong-deng-jiang", REVOLVING),
                read.content("CN5", "2.4").tracks());
    }

    @Test
    void takesWorkTypesFromTheTablesWhereTheProfileNamesNone() {
        NationalFixture read = NationalFixture.parsed(WHOLE.replaceAll("分为宫灯匠、 走马灯匠\n两个工种", "各有所长"));
        assertEquals(2, read.document().content().tracks().size());
        assertEquals(List.of(REVOLVING), read.content("CN5", "2.4").tracks());
    }

    @Test
    void tellsOfFaultsInNumbering() {
        assertFalse(read("\u3000 1. 1. 2 能剔除", "\u3000 1. 1. 3 能剔除")
                .diagnostics(Code.NUMBERING_GAP)
                .isEmpty());
        NationalFixture repeat = read("\u3000 1. 1. 2 能剔除", "\u3000 1. 1. 1 能剔除");
        assertFalse(repeat.diagnostics(Code.NUMBERING_REPEAT).isEmpty());
        assertFalse(repeat.diagnostics(Code.CODE_WITH_DIFFERENT_TEXT).isEmpty());
        assertEquals(
                2,
                NationalFixture.lines(repeat.content("CN5", "1.1"), Kind.SKILL).size());
        NationalFixture fault = read("\u3000 1. 1. 2 能剔除", "\u3000 3. 1. 2 能剔除");
        assertFalse(fault.diagnostics(Code.NUMBERING_FAULT).isEmpty());
        assertEquals(
                List.of("1.1.1 能按灯形挑选竹篾", "3.1.2 能剔除虫蛀的竹篾"),
                NationalFixture.lines(fault.content("CN5", "1.1"), Kind.SKILL),
                "kept as printed, where printed");
        assertFalse(
                read("(3) 灯笼的节令", "(5) 灯笼的节令").diagnostics(Code.NUMBERING_GAP).isEmpty());
    }

    @Test
    void tellsOfAnEmptyContent() {
        NationalFixture read = read("\u3000 1. 2. 1 能辨别棉纸正反\n\n\u3000 1. 2. 1 棉纸的厚薄\n\u3000 1. 2. 2 棉纸的保存\n", "");
        assertEquals(1, read.diagnostics(Code.EMPTY_CONTENT).size());
        assertEquals("棉纸挑选", read.content("CN5", "1.2").title().zh());
    }

    @Test
    void leavesAPageNumberWithinASentenceOutOfItAndListsIt() {
        NationalFixture read = read("能剔除虫蛀的\n", "能剔除虫蛀的\n\n14\n\n");
        assertEquals("能剔除虫蛀的竹篾", read.content("CN5", "1.1").statements().get(1).text());
        assertTrue(read.diagnostics(Code.UNPLACED_TEXT).stream().anyMatch(d -> "14".equals(d.excerpt())));
    }

    @Test
    void leavesAFootnoteOfATableOutOfItAndListsIt() {
        NationalFixture read = read("竹篾的\n老嫩\n", "竹篾的\n老嫩\n\n① 此处是脚注。\n");
        assertEquals(
                List.of("1.1.1 竹篾的产地", "1.1.2 竹篾的老嫩"),
                NationalFixture.lines(read.content("CN5", "1.1"), Kind.KNOWLEDGE));
        assertTrue(read.diagnostics(Code.UNPLACED_TEXT).stream()
                .anyMatch(diagnostic ->
                        diagnostic.excerpt() != null && diagnostic.excerpt().contains("此处是脚注")));
    }

    private static NationalFixture read(String printed, String instead) {
        assertTrue(WHOLE.contains(printed), "the fixture no longer has " + printed);
        return NationalFixture.parsed(WHOLE.replace(printed, instead));
    }

    private static void assertSame(String text) {
        assertFalse(text.equals(WHOLE), "the fixture was not damaged");
        assertEquals(UNDAMAGED, NationalFixture.parsed(text).print());
    }

    private static long errors(NationalFixture read, Code code) {
        return read.diagnostics(code).stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .count();
    }

    private static String replaceLast(String text, String printed, String instead) {
        int at = text.lastIndexOf(printed);
        assertTrue(at >= 0, "the fixture no longer has " + printed);
        return text.substring(0, at) + instead + text.substring(at + printed.length());
    }
}
