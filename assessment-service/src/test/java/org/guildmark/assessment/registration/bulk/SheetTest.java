package org.guildmark.assessment.registration.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.eligibility.Facts;
import org.guildmark.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a sheet's rows before anybody is registered. */
class SheetTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final Map<String, String> LEVELS = Map.of("cn4", "CN4", "四级", "CN4");
    private static final String HEADER = "姓名,证件类型,证件号码,出生日期,";

    private static List<RowReader.Read> read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<RowReader.Read> read(byte[] csv) {
        RowReader reader = new RowReader("teacher", null, LEVELS, TODAY);
        return Sheet.read(csv).rows().stream().map(reader::read).toList();
    }

    private static Facts facts(String columns, String cells) {
        RowReader.Read read =
                read(HEADER + columns + "\n王一,护照,E12345678,1990-03-07," + cells).get(0);
        assertEquals(List.of(), read.diagnostics());
        return read.application().facts();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void theTemplateIsRightInBothEncodings(String encoding) {
        String template = RegistrationImportJobResource.templateText();
        String text = encoding.equals("UTF-8") ? template : template.substring(1);

        RowReader.Read read = read(text.getBytes(Charset.forName(encoding))).get(0);

        assertEquals(List.of(), read.diagnostics());
        assertEquals("王一", read.application().name());
        assertEquals(
                List.of(
                        new Facts.WorkPeriod(LocalDate.parse("2019-03-01"), LocalDate.parse("2022-02-28"), "电子商务师"),
                        new Facts.WorkPeriod(LocalDate.parse("2022-04-01"), null, "客服主管")),
                read.application().facts().work());
        assertEquals("CN4", read.application().facts().certificates().get(0).level());
    }

    @Test
    void readsWhatPeopleWrite() {
        assertEquals(
                List.of(new Facts.WorkPeriod(LocalDate.parse("2022-04-01"), null, "客服主管")),
                facts("work", "2022/4/1～至今 客服主管").work());
        Facts several = facts("证书等级,证书类型,证书职业,发证日期", "四级;CN4,技能等级;职业资格,甲；乙,2020-01-01;2021年2月3日");
        assertEquals(2, several.certificates().size());
        assertEquals("乙", several.certificates().get(1).occupation());
        assertEquals(true, facts("学历,应届毕业生", "中职,是").educations().get(0).currentYearGraduate());
        assertNull(facts("学历", "大专").educations().get(0).assessedLevels());
    }

    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "work|2022-04-01~2022-02-30 甲|工作经历|NOT_A_DAY",
                "work|2022-04-01 甲|工作经历|WORK_MALFORMED",
                "work|2022-04-01~2022-05-01|工作经历|WORK_MALFORMED",
                "work|2022-04-01~2021-04-01 甲|工作经历|PERIOD_ENDS_BEFORE_IT_BEGINS",
                "work|1989-04-01~ 甲|工作经历|BEFORE_BIRTH",
                "work|2026-03-02~ 甲|工作经历|IN_THE_FUTURE",
                "work|2004-01-01~ 甲|工作经历|WORK_BEFORE_WORKING_AGE",
                "学历|博士站|学历|UNKNOWN_WORD",
                "专业|电子商务|学历|CELL_EMPTY",
                "证书等级|CN4|证书等级|CERTIFICATE_INCOMPLETE",
                "实习月数|半年|实习月数|NOT_A_NUMBER",
                "学徒期满日期|2020-01-01|学徒职业|CELL_EMPTY"
            })
    void saysWhatIsWrongAndWhere(String header, String cell, String column, String code) {
        RowReader.Read read =
                read(HEADER + header + "\n王一,护照,E12345678,1990-03-07," + cell).get(0);

        assertEquals(
                List.of(column + " " + code),
                read.diagnostics().stream()
                        .map(found -> found.column() + " " + found.code())
                        .toList());
        assertEquals(2, read.line());
        assertEquals(code.equals("WORK_BEFORE_WORKING_AGE"), read.application() != null);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "王一,身份证,110101199003078031,|DOCUMENT_CHECKSUM",
                "王一,身份证,11010119900307803X,1990-03-08|DOCUMENT_BIRTH_DATE",
                "王一,护照,E12345678,|BIRTH_DATE_REQUIRED",
                "王一,护照,E12345678,2030-01-01|BIRTH_DATE_IN_FUTURE",
                ",护照,E12345678,1990-03-07|CELL_EMPTY",
                "王一,学生证,E12345678,1990-03-07|UNKNOWN_WORD"
            })
    void checksPeople(String row, String code) {
        RowReader.Read read = read(HEADER + "\n\n" + row + "\n").get(0);

        assertEquals(code, read.diagnostics().get(0).code());
        assertEquals(3, read.line());
        assertNull(read.application());
    }

    @Test
    void theBirthDateOfAResidentIsInTheNumber() {
        RowReader.Read read = read(HEADER + "\n王一,身份证,11010119900307803X,").get(0);

        assertNotNull(read.application());
        assertEquals(LocalDate.parse("1990-03-07"), read.application().birthDate());
    }

    @ParameterizedTest
    @CsvSource({
        "SHEET_COLUMNS,'姓名,证件类型\nA,B'",
        "SHEET_COLUMNS,'姓名,证件类型,证件号码,血型\nA,B,C,D'",
        "SHEET_EMPTY,'姓名,证件类型,证件号码\n'",
        "SHEET_UNREADABLE,'姓名,证件类型,证件号码\n\"A,B,C'"
    })
    void refusesWhatIsNoSuchSheet(String code, String csv) {
        ProblemException refused = assertThrows(ProblemException.class, () -> read(csv));

        assertEquals(code, refused.code());
        assertEquals(422, refused.status());
    }
}
