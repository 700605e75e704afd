package org.guildmark.catalog.document.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.Test;

/** Each scar of the layout in an invented library of a bakery. */
class CompetencyLibraryParserTest {
    static final String HEAD = "烘焙专业职业能力标准模块化库\n\n本库由测试虚构。\n\n";
    static final String COURSE =
            """
            1.专业核心课：《面包》课程与能力对接表

            中职 ☐专业群平台课 ☐专业基础课 ☑专业核心课
            课程名称 面包
            主要教学内

            容及要求

            本课讲解和面，

            也讲解烘烤。

            工作项目 工作任务 职业能力（技能）

            """;
    /** Two matrices that print everything cleanly, against which the scarred one is settled. */
    static final String CLEAN =
            """
            01 和面备料

            01-01
            称量面粉酵

            母

            01-01-01
            能够按照当天的订单称好每一种面粉并在单子上逐项

            写下用量
            01-01-02 能够闻出酵母的好坏

            02
            烘烤面包

            成品

            02-01 看火 02-01-01 会看炉温
            """;

    private static final String SECOND = COURSE.replace("1.专业核心课：《面包》", "2.专业核心课：《蛋糕》");

    private final CompetencyLibraryParser parser = new CompetencyLibraryParser();

    private ParsedDocument parse(String text) {
        return parser.parse(SourceText.of("0", text));
    }

    private static String text(ParsedDocument parsed, String code) {
        return statements(parsed).stream()
                .filter(statement -> statement.code().equals(code))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static List<Statement> statements(ParsedDocument parsed) {
        return parsed.content().tree().stream()
                .flatMap(project -> project.children().stream())
                .flatMap(task -> task.statements().stream())
                .toList();
    }

    private static List<Diagnostic> of(ParsedDocument parsed, Code code) {
        return parsed.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == code)
                .toList();
    }

    @Test
    void joinsCellsPrintedOverSeveralLines() {
        ParsedDocument parsed = parse(HEAD + COURSE + CLEAN);
        TreeNode project = parsed.content().tree().get(1);
        assertEquals("烘烤面包成品", project.title().zh());
        TreeNode task = parsed.content().tree().get(0).children().get(0);
        assertEquals("称量面粉酵母", task.title().zh());
        assertEquals("能够按照当天的订单称好每一种面粉并在单子上逐项写下用量", text(parsed, "01-01-01"));
        assertEquals(List.of(), of(parsed, Code.UNPLACED_TEXT));
        assertEquals(Statement.Kind.COMPETENCY, task.statements().get(0).kind());
        assertNull(task.level());
    }

    @Test
    void readsTheHeadOfACourse() {
        CourseMatrix course =
                CourseMatrices.read(SourceText.of("0", HEAD + COURSE + CLEAN)).get(0);
        assertEquals("1", course.number());
        assertEquals("面包", course.title());
        assertEquals("专业核心课", course.kind());
        assertEquals("中职", course.schoolKind());
        assertEquals("本课讲解和面，也讲解烘烤。", course.description());
        assertEquals(List.of("01-01-01", "01-01-02", "02-01-01"), course.codes());
    }

    @Test
    void readsAHeadingBrokenOverTwoLinesAndATitleFromItsOwnRow() {
        String broken = COURSE.replace("《面包》课程", "《面\n\n包》课程");
        assertEquals(
                "面包",
                CourseMatrices.read(SourceText.of("0", HEAD + broken + CLEAN))
                        .get(0)
                        .title());
        String headless = COURSE.substring(COURSE.indexOf('\n'));
        List<CourseMatrix> courses = CourseMatrices.read(SourceText.of("0", HEAD + COURSE + CLEAN + headless + CLEAN));
        assertEquals(2, courses.size());
        assertEquals("面包", courses.get(1).title());
    }

    @Test
    void takesInterleavedLinesOfTwoCellsApart() {
        String scarred = CLEAN.replace(
                "01-01\n称量面粉酵\n\n母\n\n01-01-01\n能够按照当天的订单称好每一种面粉并在单子上逐项\n\n写下用量",
                "01-01 称量面粉酵 01-01-01 能够按照当天的订单称好每一种面粉并在单子上逐项\n 母 写下用量");
        ParsedDocument parsed = parse(HEAD + COURSE + scarred);
        assertEquals(
                "称量面粉酵母",
                parsed.content().tree().get(0).children().get(0).title().zh());
        assertEquals("能够按照当天的订单称好每一种面粉并在单子上逐项写下用量", text(parsed, "01-01-01"));
    }

    @Test
    void aShortTextIsNotContinuedSoTheLineBelongsToTheTitle() {
        String scarred = HEAD + COURSE + "01 和面备料 01-01 称量面粉酵 01-01-02 能够闻出酵母的好坏\n 母\n";
        ParsedDocument parsed = parse(scarred);
        assertEquals(
                "称量面粉酵母",
                parsed.content().tree().get(0).children().get(0).title().zh());
        assertEquals("能够闻出酵母的好坏", text(parsed, "01-01-02"));
    }

    @Test
    void theMajoritySettlesWhereALineBelongs() {
        String scarred = "01-01 称量面粉酵 01-01-02 能够闻出酵母的好坏\n 01 和面备料\n\n母\n";
        ParsedDocument parsed = parse(HEAD + COURSE + CLEAN + SECOND + CLEAN + SECOND + scarred);
        assertEquals("和面备料", parsed.content().tree().get(0).title().zh());
        assertEquals(List.of(), of(parsed, Code.CODE_WITH_DIFFERENT_TEXT));
        assertEquals(2, of(parsed, Code.REJOINED).size());
    }

    @Test
    void keepsTheMajorityOfDifferentWordingsAndReportsTheOthers() {
        String other = CLEAN.replace("闻出酵母的好坏", "看出酵母的好坏");
        ParsedDocument parsed = parse(HEAD + COURSE + other + SECOND + CLEAN + SECOND + CLEAN);
        assertEquals("能够闻出酵母的好坏", text(parsed, "01-01-02"));
        List<Diagnostic> different = of(parsed, Code.CODE_WITH_DIFFERENT_TEXT);
        assertEquals(1, different.size());
        assertEquals("能够看出酵母的好坏", different.get(0).excerpt());
        assertEquals("能够看出酵母的好坏", text(parse(HEAD + COURSE + other + SECOND + CLEAN), "01-01-02"));
    }

    @Test
    void dropsPageNumbersAndRepeatsOfProjectAndTask() {
        String cut = CLEAN.replace("01-01-02", "\n14\n\n续上表\n\n01 和面备料 01-01\n称量面粉酵\n\n母\n01-01-02");
        ParsedDocument parsed = parse(HEAD + COURSE + cut);
        assertEquals("能够按照当天的订单称好每一种面粉并在单子上逐项写下用量", text(parsed, "01-01-01"));
        assertEquals(2, parsed.content().tree().size());
        assertEquals(1, parsed.content().tree().get(0).children().size());
        assertEquals(List.of(), of(parsed, Code.UNPLACED_TEXT));
    }

    @Test
    void twoDigitsInATextAreNoProject() {
        String text = HEAD + COURSE + "01 和面备料\n01-01 称量\n01-01-01 能够在炉前连续站着看管三个批次的吐司面包至少\n12 个小时\n01-01-02 会数数\n";
        ParsedDocument parsed = parse(text);
        assertEquals(1, parsed.content().tree().size());
        assertTrue(text(parsed, "01-01-01").endsWith("12个小时"));
    }

    @Test
    void reportsACodeTwiceInACourseAndACodeThatContradictsItsTask() {
        ParsedDocument parsed = parse(HEAD + COURSE + CLEAN + "02-01-01 会看炉温\n02-02-01 会关炉门\n");
        assertEquals(1, of(parsed, Code.NUMBERING_REPEAT).size());
        assertEquals(1, of(parsed, Code.NUMBERING_FAULT).size());
        assertEquals(
                List.of("02-01-01", "02-02-01"),
                parsed.content().tree().get(1).children().get(0).statements().stream()
                        .map(Statement::code)
                        .toList());
    }

    @Test
    void saysWhatIsMissingOrCutOff() {
        assertEquals(
                1, of(parse(HEAD + COURSE + CLEAN + "02-01-02"), Code.TRUNCATED).size());
        assertEquals(
                1, of(parse(HEAD + COURSE + CLEAN + "03 包装"), Code.TRUNCATED).size());
        ParsedDocument cut = parse(HEAD + COURSE + CLEAN + SECOND + "01 和面备料 01-01 称量 01-01-02 能够闻出");
        assertEquals(1, of(cut, Code.TRUNCATED).size());
        assertEquals("能够闻出酵母的好坏", text(cut, "01-01-02"));
        assertEquals(
                2,
                of(parse("只有一句话"), Code.PART_MISSING).size()
                        + of(parse("只有一句话"), Code.SUMMARY).size());
        assertEquals(1, of(parse(HEAD + COURSE), Code.PART_MISSING).size());
    }

    @Test
    void textWithoutAPlaceIsListed() {
        ParsedDocument parsed = parse(HEAD + COURSE + "\n这一行没有地方\n" + CLEAN);
        assertEquals(1, of(parsed, Code.UNPLACED_TEXT).size());
        assertEquals("这一行没有地方", of(parsed, Code.UNPLACED_TEXT).get(0).excerpt());
    }

    @Test
    void recognisesTheLayoutAndNoOther() {
        assertTrue(parser.recognise(SourceText.of("0", HEAD + COURSE + CLEAN)) >= 0.5);
        assertEquals(0, parser.recognise(SourceText.of("0", "国家职业技能标准\n1 范围\n")));
    }
}
