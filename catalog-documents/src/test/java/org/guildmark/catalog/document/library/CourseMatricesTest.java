package org.guildmark.catalog.document.library;

import static org.guildmark.catalog.document.library.CompetencyLibraryParserTest.CLEAN;
import static org.guildmark.catalog.document.library.CompetencyLibraryParserTest.COURSE;
import static org.guildmark.catalog.document.library.CompetencyLibraryParserTest.HEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Courses of the bakery's library: what each prints, and what becomes of them where a head or a row is damaged. */
class CourseMatricesTest {
    private static final String SECOND =
            COURSE.replace("1.专业核心课：《面包》", "2.专业核心课：《蛋糕》").replace("课程名称 面包", "课程名称 蛋糕");
    private static final String SECOND_HEADING = "2.专业核心课：《蛋糕》课程与能力对接表\n";

    private static LibraryCourses library(String text) {
        return CourseMatrices.library(SourceText.of("0", text));
    }

    private static boolean says(LibraryCourses library, Code code) {
        return library.diagnostics().stream().map(Diagnostic::code).anyMatch(code::equals);
    }

    @Test
    void everyPrintedCodeComesWithItsWordingAndLine() {
        LibraryCourses library = library(HEAD + COURSE + CLEAN + "02-01-01 会看炉火\n02-01-02\n");
        assertEquals("烘焙专业职业能力标准模块化库", library.title());
        CourseMatrix course = library.courses().get(0);
        assertEquals(List.of("01-01-01", "01-01-02", "02-01-01", "02-01-02"), course.codes());
        assertEquals(
                List.of("能够按照当天的订单称好每一种面粉并在单子上逐项写下用量", "能够闻出酵母的好坏", "会看炉温", "会看炉火"),
                course.printed().stream()
                        .map(PrintedCompetency::wording)
                        .limit(4)
                        .toList());
        assertNull(course.printed().get(4).wording());
        PrintedCompetency repeated = course.printed().get(3);
        assertEquals("02-01-01", repeated.code());
        assertEquals(course.toLine() - 1, repeated.line());
        assertTrue(says(library, Code.NUMBERING_REPEAT));
    }

    @Test
    void rowsWithoutAnyHeadAreNotTakenForAPreface() {
        LibraryCourses library = library(HEAD + CLEAN + SECOND + CLEAN);
        assertEquals(1, library.courses().size());
        List<Diagnostic> unplaced = library.diagnostics().stream()
                .filter(each -> each.code() == Code.UNPLACED_TEXT)
                .toList();
        assertEquals(1, unplaced.size());
        assertTrue(unplaced.get(0).excerpt().contains("01-01-02"));
    }

    @Test
    void aHeadingWithoutItsColonIsAHeading() {
        LibraryCourses library = library(HEAD + COURSE + CLEAN + SECOND.replace("核心课：《", "核心课《") + CLEAN);
        assertEquals("2", library.courses().get(1).number());
        assertEquals("蛋糕", library.courses().get(1).title());
        assertEquals(List.of(), library.diagnostics());
    }

    @Test
    void aDamagedHeadingIsNoTextOfTheRowBefore() {
        LibraryCourses library = library(HEAD + COURSE + CLEAN + SECOND.replace("对接表", "对表") + CLEAN);
        assertEquals(2, library.courses().size());
        assertEquals("蛋糕", library.courses().get(1).title());
        assertEquals("会看炉温", library.courses().get(0).printed().get(2).wording());
        assertTrue(says(library, Code.UNPLACED_TEXT));
    }

    @Test
    void aCourseBeginsWithItsNameWhereHeadingAndBoxesAreLost() {
        String nameOnly = SECOND.substring(SECOND.indexOf("课程名称"));
        LibraryCourses library = library(HEAD + COURSE + CLEAN + nameOnly + CLEAN);
        assertEquals(
                List.of("面包", "蛋糕"),
                library.courses().stream().map(CourseMatrix::title).toList());
        assertNull(library.courses().get(1).kind());
        assertEquals(3, library.courses().get(0).printed().size());
        String described = SECOND.substring(SECOND.indexOf("主要教学内"));
        LibraryCourses merged = library(HEAD + COURSE + CLEAN + described + CLEAN);
        assertEquals("会看炉温", merged.courses().get(0).printed().get(2).wording());
        assertTrue(says(merged, Code.UNPLACED_TEXT));
    }

    @Test
    void aTableOfContentsHoldsNoCourse() {
        String contents = "目录\n1.专业核心课：《面包》课程与能力对接表......1\n2.专业核心课：《蛋糕》课程与能力对接表......4\n";
        LibraryCourses library = library(HEAD + contents + COURSE + CLEAN + SECOND + CLEAN);
        assertEquals(
                List.of("面包", "蛋糕"),
                library.courses().stream().map(CourseMatrix::title).toList());
        assertEquals(List.of(), library.diagnostics());
    }

    @Test
    void severalTicksAreReported() {
        LibraryCourses library = library(HEAD + COURSE.replace("☐专业基础课", "☑专业基础课") + CLEAN);
        assertEquals("专业基础课", library.courses().get(0).kind());
        assertTrue(says(library, Code.SOURCE_FAULT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02-",
                "02-0",
                "02-01",
                "02-01-",
                "02-01-0",
                "2.",
                "2.专业",
                "2.专业核心课：",
                "2.专业核心课：《蛋",
                "2.专业核心课：《蛋\n糕》课程与"
            })
    void whatACutLeavesOfACodeOrAHeadingIsNoTextOfTheRowBefore(String rest) {
        LibraryCourses library = library(HEAD + COURSE + CLEAN + rest);
        assertEquals(1, library.courses().size());
        CourseMatrix course = library.courses().get(0);
        assertEquals(3, course.printed().size());
        assertEquals("会看炉温", course.printed().get(2).wording());
        assertTrue(says(library, Code.TRUNCATED), library.diagnostics().toString());
    }

    /** Each of these once took time that grew with the square of the length, or nearly. */
    @ParameterizedTest
    @ValueSource(strings = {"课程名称 面包", "12 面", "12-01 面", "面", "《", "《》对接表》", "01-01-01 会\n面粉\n"})
    void aLongDamagedTextIsReadInTimeThatGrowsWithItsLength(String line) {
        String text = HEAD + COURSE + CLEAN + (line + "\n").repeat(50_000) + line.repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> library(text));
    }

    @Test
    void aHeadingAloneIsACourseWithoutRows() {
        LibraryCourses library = library(HEAD + COURSE + CLEAN + SECOND_HEADING);
        assertEquals(List.of(), library.courses().get(1).codes());
        assertTrue(says(library, Code.TRUNCATED));
    }
}
