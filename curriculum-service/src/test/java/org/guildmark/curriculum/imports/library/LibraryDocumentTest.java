package org.guildmark.curriculum.imports.library;

import static org.guildmark.curriculum.imports.library.Kites.COURSE;
import static org.guildmark.curriculum.imports.library.Kites.HEAD;
import static org.guildmark.curriculum.imports.library.Kites.HEADER;
import static org.guildmark.curriculum.imports.library.Kites.PREFACE;
import static org.guildmark.curriculum.imports.library.Kites.ROWS;
import static org.guildmark.curriculum.imports.library.Kites.SECOND;
import static org.guildmark.curriculum.imports.library.Kites.codes;
import static org.guildmark.curriculum.imports.library.Kites.line;
import static org.guildmark.curriculum.imports.library.Kites.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.guildmark.curriculum.imports.library.LibraryCourse.Kind;
import org.guildmark.curriculum.imports.library.LibraryDiagnostic.Code;
import org.guildmark.curriculum.imports.library.LibraryDiagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an invented library says about its courses, and what is said about its faults. */
class LibraryDocumentTest {
    @Test
    void coursesWithTheirMappings() throws Exception {
        String text = PREFACE + COURSE + SECOND;
        LibraryDocument document = read(text);
        assertEquals("风筝制作专业职业能力标准模块化库", document.title());
        assertEquals(List.of(), document.diagnostics());
        LibraryCourse first = document.courses().get(0);
        int row = line(text, "01 选料");
        assertEquals(
                new LibraryCourse(
                        "1",
                        "扎骨架",
                        Kind.CORE,
                        "中职",
                        "学生扎出三种骨架。",
                        List.of(
                                new PrintedMapping("01-01-01", "能挑出合用的竹条", row),
                                new PrintedMapping("01-01-02", "能说出竹条的产地", row + 1),
                                new PrintedMapping("02-01-01", "能绑牢十字结", row + 2)),
                        line(text, "1.专业核心课"),
                        row + 2),
                first);
        assertEquals(Kind.FOUNDATION, document.courses().get(1).kind());
        assertEquals("糊风筝", document.courses().get(1).titleZh());
    }

    @Test
    void aCodePrintedTwiceCountsOnceAndIsReported() throws Exception {
        String again = "02-01-01 能绑牢十字结\n";
        LibraryDocument same = read(PREFACE + COURSE + again);
        assertEquals(3, same.courses().get(0).mappings().size());
        assertEquals(List.of(Code.CODE_REPEATED), codes(same));
        LibraryDiagnostic repeated = same.diagnostics().get(0);
        assertEquals(line(PREFACE + COURSE + again, "02-01-01"), repeated.line());
        int first = line(PREFACE + COURSE, "02 扎架");
        assertEquals(
                "Course 《扎骨架》: 02-01-01 is printed again; it stands on line " + first + " already.",
                repeated.message());

        LibraryDocument other = read(PREFACE + COURSE + "02-01-01 能绑牢八字结\n");
        assertEquals("能绑牢十字结", other.courses().get(0).mappings().get(2).wording());
        assertTrue(other.diagnostics().get(0).message().endsWith("already, with another wording."));
    }

    @Test
    void theWordingIsThatOfTheCoursesOwnMatrix() throws Exception {
        LibraryDocument document = read(PREFACE + COURSE + SECOND.replace("的产地", "的年龄") + COURSE.replace("1.专", "3.专"));
        assertEquals("能说出竹条的产地", document.courses().get(0).mappings().get(1).wording());
        assertEquals("能说出竹条的年龄", document.courses().get(1).mappings().get(1).wording());
    }

    @Test
    void aCodeWithoutAWording() throws Exception {
        LibraryDocument document = read(PREFACE + HEAD + HEADER + "01-01-01\n01-01-02 能说出竹条的产地\n");
        assertNull(document.courses().get(0).mappings().get(0).wording());
        assertTrue(codes(document).contains(Code.WORDING_MISSING));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "☑专业群平台课 ☐专业基础课 ☐专业核心课, GROUP_PLATFORM, none",
                "□专业群平台课 √专业基础课 □专业核心课, FOUNDATION, none",
                "☐专业群平台课 ☐专业基础课 ☑ 专业核心课程, CORE, none",
                "☐专业群平台课 ☑公共基础课 ☐专业核心课, none, KIND_UNKNOWN",
                "☐专业群平台课 ☐专业基础课 ☐专业核心课, none, KIND_MISSING",
                "☐专业群平台课 ☑专业基础课 ☑专业核心课, FOUNDATION, KIND_CONTRADICTORY",
            })
    void kindsOfCourse(String boxes, Kind kind, Code code) throws Exception {
        String text = COURSE.replace("专业核心课：《", "《").replace("☐专业群平台课 ☐专业基础课 ☑专业核心课", boxes);
        LibraryDocument document = read(PREFACE + text);
        assertEquals(kind, document.courses().get(0).kind());
        assertEquals(code == null ? List.of() : List.of(code), codes(document));
    }

    @Test
    void theBoxCountsWhereTheHeadingNamesAnotherKind() throws Exception {
        LibraryDocument document = read(PREFACE + COURSE.replace("1.专业核心课：", "1.专业基础课："));
        assertEquals(Kind.CORE, document.courses().get(0).kind());
        assertEquals(List.of(Code.KIND_CONTRADICTORY), codes(document));
        String unticked = COURSE.replace('☑', '☐');
        assertEquals(Kind.CORE, read(PREFACE + unticked).courses().get(0).kind());
    }

    @Test
    void missingPartsOfAHead() throws Exception {
        String nameless = "中职 ☐专业群平台课 ☐专业基础课 ☑专业核心课\n" + HEADER + ROWS;
        LibraryDocument document = read(PREFACE + nameless);
        assertNull(document.courses().get(0).titleZh());
        assertEquals(List.of(Code.TITLE_MISSING, Code.DESCRIPTION_MISSING), codes(document));
        assertEquals(Severity.ERROR, document.diagnostics().get(0).severity());
        assertEquals(
                line(PREFACE + nameless, "中职"), document.diagnostics().get(0).line());
        LibraryDocument empty = read(PREFACE + HEAD + HEADER + SECOND);
        assertEquals(List.of(Code.COMPETENCIES_MISSING), codes(empty));
    }

    @Test
    void twoCoursesWithOneNameOrNumber() throws Exception {
        LibraryDocument number = read(PREFACE + COURSE + SECOND.replace("2.专", "1.专"));
        assertEquals(List.of(Code.COURSE_REPEATED), codes(number));
        LibraryDocument both = read(PREFACE + COURSE + COURSE);
        assertEquals(2, both.courses().size());
        assertEquals(List.of(Code.COURSE_REPEATED, Code.COURSE_REPEATED), codes(both));
    }

    @Test
    void rowsOfACourseWhoseHeadIsLostGoBack() throws Exception {
        LibraryDocument document = read(PREFACE + COURSE + "01 选料 01-02 选纸 01-02-01 能挑纸\n");
        assertEquals(4, document.courses().get(0).mappings().size());
        assertEquals(List.of(Code.CODES_OUT_OF_ORDER), codes(document));
    }

    @Test
    void aDocumentWithoutAnyMatrix() throws Exception {
        LibraryDocument document = read("风筝制作国家职业技能标准\n\n1 职业概况\n1.1 职业名称\n风筝制作工\n");
        assertEquals(List.of(), document.courses());
        assertNull(document.title());
        assertTrue(codes(document).contains(Code.NO_MATRIX));
        assertEquals(Severity.ERROR, document.diagnostics().get(0).severity());
    }
}
