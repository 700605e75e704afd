package org.guildmark.curriculum.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.sheets.SheetDiagnostic;
import org.guildmark.sheets.SheetDiagnostic.Code;
import org.guildmark.sheets.SheetDiagnostic.Severity;
import org.guildmark.sheets.SheetFault;
import org.guildmark.sheets.UnreadableSheetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseSheetReaderTest {
    private static final String HEADER =
            "course_code,course_title_zh,kind,hours,credits,prerequisites,standard,statement,level,emphasis,note\n";

    @Test
    void factsMayStandInAnyRowAndRepeat() throws UnreadableSheetException {
        CourseSheet sheet = csv(HEADER
                + "TEA-01,泡茶,CORE,48,3.0,TEA-00；TEA-09,tea,1.1,CN5,P,\n"
                + "TEA-01,,专业核心课,48.0,3,,tea,1.2,,,with cups\n"
                + "TEA-02,茶席,实践课,,,-,,,,,\n");

        assertFalse(sheet.errors(), () -> sheet.diagnostics().toString());
        SheetCourse first = sheet.courses().get(0);
        assertEquals(List.of("TEA-00", "TEA-09"), first.prerequisites());
        assertEquals(48, first.hours());
        assertEquals(new BigDecimal("3"), first.credits());
        assertEquals("CORE", first.kind());
        assertEquals(
                List.of(Emphasis.PRACTISE, Emphasis.UNSPECIFIED),
                first.mappings().stream()
                        .map(SheetCourse.SheetMapping::emphasis)
                        .toList());
        assertEquals(3, first.mappings().get(1).row());
        SheetCourse second = sheet.courses().get(1);
        assertEquals("PRACTICE", second.kind());
        assertEquals(List.of(), second.prerequisites());
        assertEquals(List.of(), second.mappings());
        assertNull(second.hours());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T,x,CORE,-1,,,,,,, | BAD_NUMBER | D",
                "T,x,CORE,48.5,,,,,,, | BAD_NUMBER | D",
                "T,x,CORE,0,,,,,,, | BAD_NUMBER | D",
                "T,x,CORE,1e3,,,,,,, | BAD_NUMBER | D",
                "T,x,CORE,many,,,,,,, | BAD_NUMBER | D",
                "T,x,CORE,,3.25,,,,,, | BAD_NUMBER | E",
                "T,x,CORE,,1000,,,,,, | BAD_NUMBER | E",
                "T,x,HOBBY,,,,,,,, | UNKNOWN_VALUE | C",
                "T,x,CORE,,,T,,,,, | OWN_PREREQUISITE | F",
                "T,x,CORE,,,,tea,,,P, | MISSING_VALUE | H",
                "T,x,CORE,,,,,1.1,,P, | MISSING_VALUE | G",
                "T,x,CORE,,,,tea,1.1,,Q, | UNKNOWN_MARK | J",
                "!T,x,CORE,,,,tea,1.1,,P, | BAD_CODE | A",
                ",x,CORE,,,,tea,1.1,,P, | MISSING_COURSE_CODE | A"
            })
    void saysWhatIsWrongAndWhere(String row, String code, String column) throws UnreadableSheetException {
        CourseSheet sheet = csv(HEADER + "TEA-00,ok,CORE,,,,,,,,\n" + row + "\n");

        List<SheetDiagnostic> errors = sheet.diagnostics().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .toList();
        assertEquals(1, errors.size(), errors::toString);
        assertEquals(code, errors.get(0).code().name());
        assertEquals(3, errors.get(0).row());
        assertEquals(column, errors.get(0).column());
        assertTrue(sheet.errors());
    }

    @Test
    void contradictionsAndRepetitionsNameTheOtherRow() throws UnreadableSheetException {
        CourseSheet sheet = csv(
                HEADER + "T,泡茶,CORE,48,,,tea,1.1,CN5,P,\n" + "T,喝茶,,,,,tea,1.1,CN4,P,\n" + "T,,,,,,tea,1.1,CN5,M,\n");

        assertEquals(List.of(SheetFault.CONTRADICTION, CourseSheetFault.DUPLICATE_MAPPING), errors(sheet));
        assertTrue(sheet.diagnostics().get(1).message().contains("row 2"));
        assertTrue(sheet.diagnostics().get(2).message().contains("row 2"));
        assertEquals(2, sheet.courses().get(0).mappings().size());
    }

    @Test
    void tooLongTextIsRefusedNotCut() throws UnreadableSheetException {
        CourseSheet sheet = csv(HEADER + "T," + "茶".repeat(301) + ",CORE,,,,,,,,\n");

        assertEquals(List.of(SheetFault.TEXT_TOO_LONG), errors(sheet));
        assertNull(sheet.courses().get(0).titleZh());
    }

    @Test
    void columnsAreFoundByNameInEitherLanguage() throws UnreadableSheetException {
        CourseSheet sheet = csv("备注,程度,要求,标准,Course Code,colour,course_code\nnote,练习,1.1,tea,T,red,T2\n");

        assertEquals(List.of(SheetFault.DUPLICATE_COLUMN), errors(sheet));
        assertEquals("T", sheet.courses().get(0).code());
        assertEquals("note", sheet.courses().get(0).mappings().get(0).note());
        assertTrue(codes(sheet).containsAll(List.of(SheetFault.UNKNOWN_COLUMN, SheetFault.MISSING_COLUMN)));
    }

    @Test
    void aStatementWithoutStandardCannotBeFound() throws UnreadableSheetException {
        assertEquals(
                SheetFault.MISSING_COLUMN,
                errors(csv("course_code,statement\nT,1.1\n")).get(0));
    }

    @Test
    void aFileWithoutTheHeaderIsRefused() {
        UnreadableSheetException refused = assertThrows(UnreadableSheetException.class, () -> csv("a,b\n1,2\n"));

        assertEquals(UnreadableSheetException.Code.UNKNOWN_LAYOUT, refused.code());
    }

    @Test
    void formulasDatesAndMergedCellsOfAWorkbookAreErrors() throws UnreadableSheetException {
        byte[] bytes = Workbooks.of(sheet -> {
            CellStyle date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat((short) 14);
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("course_code");
            head.createCell(1).setCellValue("standard");
            head.createCell(2).setCellValue("statement");
            head.createCell(3).setCellValue("hours");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("T");
            row.createCell(1).setCellValue("tea");
            row.createCell(2).setCellValue(36_924);
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellFormula("6*8");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        });
        CourseSheet sheet = CourseSheetReader.read(bytes, "t.xlsx");

        assertEquals(
                List.of(
                        SheetFault.FORMULA,
                        SheetFault.DATE_FOR_TEXT,
                        SheetFault.MISSING_VALUE,
                        SheetFault.MERGED_CELLS),
                errors(sheet));
        assertNull(sheet.courses().get(0).hours());
    }

    private static CourseSheet csv(String text) throws UnreadableSheetException {
        return CourseSheetReader.read(text.getBytes(StandardCharsets.UTF_8), "t.csv");
    }

    private static List<Code> errors(CourseSheet sheet) {
        return sheet.diagnostics().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(SheetDiagnostic::code)
                .toList();
    }

    private static List<Code> codes(CourseSheet sheet) {
        return sheet.diagnostics().stream().map(SheetDiagnostic::code).toList();
    }
}
