package org.guildmark.assessment.interchange.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildmark.assessment.item.content.ContentRules;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.Scorer;
import org.guildmark.assessment.item.content.Scoring;
import org.guildmark.sheets.SheetDiagnostic;
import org.guildmark.sheets.UnreadableSheetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemSheetReaderTest {
    private static final String STATEMENT = "01930000-0000-5000-8000-000000000001";
    private static final String HEADER = "题号,题型,标准条目,所属案例,题干,选项A,选项B,选项C,答案,分值,用时秒,难度,互斥题,计分,容差,材料,步骤,解析\n";
    private static final StatementReferences IDS = new StatementReferences(null, null, null);

    @Test
    void everyKindIsWhatTheTeacherMeant() throws UnreadableSheetException {
        List<SheetItem> items =
                read("""
                T1,单选,@,,水温？,"100","80","60",B,2,45,0.3,T2;T3,,,,,苦
                T2,多选,@,,发酵茶？,红,绿,黑,"A,C",2,,,,部分,,,,
                T3,判断,@,,对吗？,,,,√,1,,,,,,,,
                T4,填空,@,,分____类，属____茶,,,,六|6;不发酵,2,,,,,,,,
                T5,匹配,@,,连线,龙井=杭州,普洱=云南,=台北,,2,,,,部分,,,,
                T6,排序,@,,先后,注水,温杯,投茶,BCA,3,,,,部分,,,,
                T7,计算,@,,多少？,,,,150,2,,,,,±2%,,,
                T8,简答,@,,怎样？,,,,看,2,,,,,,,,
                T9,案例,@,,太苦,,,,,3,,,,,,,,
                ,单选,,T9,首先？,听,走,,A,1,,,,,,,,
                ,论述,,T9,步骤？,,,,听，重泡,2,,,,,,,,
                T10,实操,@,,冲泡,洁具::4::4=全/0=无,水温::6,,,10,,,,,,茶
                """
                                .replace("茶\n", "\"茶\n碗\",备,\n"))
                        .items();

        assertEquals(10, items.size());
        items.forEach(item -> assertEquals(
                List.of(),
                ContentRules.check(item.draft().content(), item.draft().marks()),
                () -> item.draft().code()));
        assertEquals(List.of("T2", "T3"), items.get(0).draft().enemyCodes());
        assertEquals(0, new BigDecimal("0.3").compareTo(items.get(0).draft().difficulty()));
        assertEquals("1", score(items.get(0), "RESPONSE", "B"));
        assertEquals("0.5", score(items.get(1), "RESPONSE", "A"));
        assertEquals("0", score(items.get(1), "RESPONSE", "A", "B"));
        assertEquals("1", score(items.get(2), "RESPONSE", "TRUE"));
        assertEquals("0.5", score(items.get(3), "RESPONSE_1", "６"));
        assertTrue(items.get(3).draft().content().stem().contains("<span data-response=\"RESPONSE_2\"></span>"));
        assertEquals("1", score(items.get(5), "RESPONSE", "B", "C", "A"));
        assertEquals("1", score(items.get(6), "RESPONSE", "147"));
        assertEquals("0", score(items.get(6), "RESPONSE", "146.9"));
        Interaction.Match match = (Interaction.Match)
                items.get(4).draft().content().interactions().get(0);
        assertEquals(3, match.targets().size());
        assertEquals(
                List.of(9, 10, 11),
                items.get(8).rows().stream().map(row -> row - 1).toList());
        ItemContent theCase = items.get(8).draft().content();
        assertEquals(
                List.of("P1", "P2"),
                theCase.parts().stream().map(ItemContent.Part::identifier).toList());
        assertEquals(
                Scoring.Method.MANUAL,
                theCase.parts().get(1).content().interactions().get(0).scoring().method());
        ItemContent.PracticalTask task = items.get(9).draft().content().task();
        assertEquals(List.of("茶", "碗"), task.materials());
        assertEquals(2, task.scoringPoints().get(0).descriptors().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "a,单选,@,,题,x,y,,C,1 ! KEY_NOT_AMONG_OPTIONS ! I",
                "a,单选,@,,题,x,y,,AB,1 ! BAD_ANSWER ! I",
                "a,单选,@,,题,x,y,,?,1 ! BAD_ANSWER ! I",
                "a,单选,@,,题,x,y,,,1 ! MISSING_VALUE ! I",
                "a,单选,@,,题,x,,,A,1 ! BAD_OPTIONS ! F",
                "a,单选,@,,题,x,,z,A,1 ! BAD_OPTIONS ! G",
                "a,单选,@,,,x,y,,A,1 ! MISSING_VALUE ! E",
                "a,单选,@,,题,x,y,,A, ! MISSING_VALUE ! J",
                "a,单选,@,,题,x,y,,A,0 ! BAD_NUMBER ! J",
                "a,单选,@,,题,x,y,,A,1,1.5 ! BAD_NUMBER ! K",
                "a,单选,@,,题,x,y,,A,1,,2 ! BAD_NUMBER ! L",
                "a,单选,@,,题,x,y,,A,1,,,,部分 ! BAD_SCORING ! N",
                "a,单选,@,,题,x,y,,A,1,,,,一半 ! UNKNOWN_VALUE ! N",
                "a,单选,@,,题,x,y,,A,1,,,,,±1 ! VALUE_WITHOUT_USE ! O",
                "a,单选,@,,题,x,y,,A,1,,,,,,布 ! VALUE_WITHOUT_USE ! P",
                "a,单选,,,题,x,y,,A,1 ! NO_STATEMENT ! C",
                "a,单选,S 1.1,,题,x,y,,A,1 ! UNKNOWN_STATEMENT ! C",
                "a,单选,1.1,,题,x,y,,A,1 ! BAD_REFERENCE ! C",
                "a,选择,@,,题,x,y,,A,1 ! UNKNOWN_VALUE ! B",
                "a,,@,,题,x,y,,A,1 ! MISSING_VALUE ! B",
                "a,判断,@,,题,,,,可能,1 ! BAD_ANSWER ! I",
                "a,填空,@,,没有空,,,,六,1 ! BLANKS_AND_ANSWERS ! I",
                "a,填空,@,,___和___,,,,六;,1 ! BAD_ANSWER ! I",
                "a,填空,@,,___和___,,,,六;七,1,,,,全对 ! BAD_SCORING ! N",
                "a,匹配,@,,题,x=1,y,z=2,,1 ! BAD_OPTIONS ! G",
                "a,排序,@,,题,x,y,z,AB,1 ! BAD_ANSWER ! I",
                "a,计算,@,,题,,,,十,1 ! BAD_ANSWER ! I",
                "a,计算,@,,题,,,,10,1,,,,,大约 ! BAD_TOLERANCE ! O",
                "a,单选,@,c,题,x,y,,A,1 ! UNKNOWN_CASE ! D",
                "a,案例,@,,题,,,,,1 ! BAD_CASE ! A",
                "a,实操,@,,题,洗,,,,1 ! BAD_SCORING_POINT ! F",
                "a,实操,@,,题,洗::2,,,,1 ! MARKS_DO_NOT_SUM ! J"
            })
    void saysWhatIsWrongAndWhere(String row, String code, String column) throws UnreadableSheetException {
        ItemSheet sheet = read(row + "\n");

        List<SheetDiagnostic> errors = sheet.diagnostics().list();
        assertEquals(1, errors.size(), errors::toString);
        assertEquals(code, errors.get(0).code().name());
        assertEquals(2, errors.get(0).row());
        assertEquals(column, errors.get(0).column());
        assertEquals(List.of(), sheet.items());
    }

    @Test
    void everyFaultOfARowIsToldAndTheOtherRowsAreKept() throws UnreadableSheetException {
        ItemSheet sheet = read("a,单选,S 9,,,x,,,C,-1,x,2\nb,判断,@,,题,,,,对,1\na,判断,@,,题,,,,对,1\n");

        assertEquals(
                Set.of(
                        "2E MISSING_VALUE",
                        "2F BAD_OPTIONS",
                        "2I KEY_NOT_AMONG_OPTIONS",
                        "2C UNKNOWN_STATEMENT",
                        "2J BAD_NUMBER",
                        "2K BAD_NUMBER",
                        "2L BAD_NUMBER",
                        "4A DUPLICATE_CODE"),
                sheet.diagnostics().list().stream()
                        .map(one -> one.row() + one.column() + " " + one.code().name())
                        .collect(Collectors.toSet()));
        assertEquals(3, sheet.read());
        assertEquals(
                List.of("b"),
                sheet.items().stream().map(item -> item.draft().code()).toList());
    }

    @Test
    void aPartThatIsWrongTakesItsCaseWithIt() throws UnreadableSheetException {
        ItemSheet sheet = read("c,案例,@,,题,,,,,2\n,判断,,c,甲,,,,对,1\n,判断,,c,乙,,,,或许,1\n");

        assertEquals(1, sheet.read());
        assertEquals(List.of(), sheet.items());
        assertEquals(4, sheet.diagnostics().list().get(0).row());
    }

    @Test
    void aSheetWithoutTheColumnsIsNoItemSheet() {
        UnreadableSheetException refused = assertThrows(
                UnreadableSheetException.class,
                () -> ItemSheetReader.read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "x.csv", IDS));
        assertEquals(UnreadableSheetException.Code.UNKNOWN_LAYOUT, refused.code());
    }

    @Test
    void theTemplateIsReadExceptForItsStatements() throws IOException, UnreadableSheetException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ItemTemplate.writeCsv(csv);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        ItemTemplate.writeWorkbook(workbook);
        for (Map.Entry<String, byte[]> file : Map.of("t.csv", csv.toByteArray(), "t.xlsx", workbook.toByteArray())
                .entrySet()) {
            ItemSheet sheet = ItemSheetReader.read(file.getValue(), file.getKey(), IDS);

            assertEquals(10, sheet.read());
            assertEquals(
                    List.of(ItemSheetFault.UNKNOWN_STATEMENT),
                    sheet.diagnostics().list().stream()
                            .map(SheetDiagnostic::code)
                            .distinct()
                            .toList(),
                    () -> sheet.diagnostics().list().toString());
        }
    }

    private static String score(SheetItem item, String response, String... answer) {
        return Scorer.score(item.draft().content(), Map.of(response, List.of(answer)))
                .fraction()
                .stripTrailingZeros()
                .toPlainString();
    }

    private static ItemSheet read(String rows) throws UnreadableSheetException {
        byte[] bytes = (HEADER + rows.replace("@", STATEMENT)).getBytes(StandardCharsets.UTF_8);
        return ItemSheetReader.read(bytes, "items.csv", IDS);
    }
}
