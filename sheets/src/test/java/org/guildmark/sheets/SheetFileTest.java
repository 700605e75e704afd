package org.guildmark.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.guildmark.sheets.SheetCell.Form;
import org.guildmark.sheets.UnreadableSheetException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {
    private static final SheetLimits LIMITS = new SheetLimits(SheetLimits.UPLOAD, 50_010, 100, 900_000);

    private static final byte[] TEA = Workbooks.of(sheet -> {
        sheet.createRow(0).createCell(0).setCellValue("tea");
        sheet.getRow(0).createCell(2).setCellValue(1);
        sheet.createRow(4).createCell(1).setCellValue(" cup\u3000");
    });

    private final SheetDiagnostics diagnostics = new SheetDiagnostics();
    private final Recorder recorder = new Recorder();

    @Test
    void readsValuesWhereTheyStand() throws UnreadableSheetException {
        read(TEA, "tea.xlsx", LIMITS);

        assertEquals(List.of("1A=tea", "1C=1", "5B=cup"), recorder.cells);
        assertEquals(List.of(), diagnostics.list());
    }

    @Test
    void readsTextsInPlaceEscapesBooleansAndCellsWithoutAddress() throws UnreadableSheetException {
        byte[] bytes = Workbooks.ofRows("<row><c t=\"inlineStr\"><is><r><t>a</t></r><r><t>_x0042_c</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></is></c><c><v>1.50</v></c><c t=\"b\"><v>1</v></c>"
                + "<c><v>1E300000000</v></c></row>");
        read(bytes, "a.xlsx", LIMITS);

        assertEquals(List.of("1A=aBc", "1B=1.5", "1C=1", "1D=1E300000000"), recorder.cells);
    }

    @Test
    void tellsFormulasErrorsDatesAndMergedCells() throws UnreadableSheetException {
        byte[] bytes = Workbooks.of(sheet -> {
            CellStyle date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            var row = sheet.createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellErrorValue((byte) 0x17);
            row.createCell(2).setCellValue(36_000);
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellValue(36_000);
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 1));
        });
        read(bytes, "forms.xlsx", LIMITS);

        assertEquals(List.of(Form.FORMULA, Form.ERROR, Form.DATE, Form.VALUE), recorder.forms);
        assertEquals(List.of(new MergedRange(2, 4, 0, 1)), recorder.merged);
    }

    @Test
    void aWorkbookThatCallsItselfCsvIsReadAsWhatItIs() throws UnreadableSheetException {
        read(TEA, "tea.csv", LIMITS);

        assertEquals(SheetFault.RENAMED_FILE, diagnostics.list().get(0).code());
        assertEquals(3, recorder.cells.size());
    }

    @Test
    void aCsvThatCallsItselfWorkbookIsReadAsWhatItIs() throws UnreadableSheetException {
        read("tea,,1\n\n\"a \"\"b\"\"\nc\",'=x\n".getBytes(StandardCharsets.UTF_8), "tea.xlsx", LIMITS);

        assertEquals(SheetFault.RENAMED_FILE, diagnostics.list().get(0).code());
        assertEquals(List.of("1A=tea", "1C=1", "3A=a \"b\"\nc", "3B==x"), recorder.cells);
    }

    @ParameterizedTest
    @CsvSource({"GB18030,GB18030", "UTF-16,UTF-16BE"})
    void saysWhichEncodingItFound(String charset, String named) throws UnreadableSheetException {
        read("茶,杯\n".getBytes(Charset.forName(charset)), "tea.csv", LIMITS);

        assertEquals(List.of("1A=茶", "1B=杯"), recorder.cells);
        assertTrue(diagnostics.list().get(0).message().contains(named));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void findsTheDelimiter(String delimiter) throws UnreadableSheetException {
        read(("a" + delimiter + "\"b,;\t\"" + delimiter + "c\n").getBytes(StandardCharsets.UTF_8), "t.csv", LIMITS);

        assertEquals(List.of("1A=a", "1B=b,;", "1C=c"), recorder.cells);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY_SHEET",
        "'20 2c 20 0a 0a', EMPTY_SHEET",
        "'25504446 2d312e37', UNSUPPORTED_SHEET_TYPE",
        "'89504e470d0a1a0a', UNSUPPORTED_SHEET_TYPE",
        "'3c68746d6c3e3c7461626c653e', UNSUPPORTED_SHEET_TYPE",
        "'504b0506000000000000', UNSUPPORTED_SHEET_TYPE",
        "'504b0304deadbeef', MALFORMED_SHEET",
        "'612c6200ff', UNKNOWN_ENCODING",
        "'612c22620a632c64', MALFORMED_SHEET"
    })
    void refusesWhatIsNoSheet(String hex, Code code) {
        assertEquals(code, refusal(HexFormat.of().parseHex(hex.replace(" ", "")), LIMITS));
    }

    @Test
    void refusesTheOldFormatAndWorkbooksWithAPassword() throws IOException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("tea");
            workbook.write(old);
        }
        ByteArrayOutputStream secret = new ByteArrayOutputStream();
        secret.writeBytes(HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
        secret.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

        assertEquals(Code.OLD_WORKBOOK, refusal(old.toByteArray(), LIMITS));
        assertEquals(Code.ENCRYPTED_SHEET, refusal(secret.toByteArray(), LIMITS));
    }

    @Test
    void refusesMacrosByPartAndByType() {
        byte[] part = Workbooks.withPart(TEA, "xl/vbaProject.bin", new byte[] {1, 2, 3});
        byte[] type = Workbooks.withPart(
                TEA,
                "[Content_Types].xml",
                old -> old.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));

        assertEquals(Code.MACROS, refusal(part, LIMITS));
        assertEquals(Code.MACROS, refusal(type, LIMITS));
    }

    @Test
    void refusesOtherContainers() {
        byte[] word = Workbooks.zip(Map.of("[Content_Types].xml", new byte[0], "word/document.xml", new byte[0]));
        byte[] open = Workbooks.zip(Map.of("mimetype", new byte[0], "content.xml", new byte[0]));
        byte[] binary = Workbooks.zip(Map.of("[Content_Types].xml", new byte[0], "xl/workbook.bin", new byte[0]));

        for (byte[] bytes : List.of(word, open, binary)) {
            assertEquals(Code.UNSUPPORTED_SHEET_TYPE, refusal(bytes, LIMITS));
        }
    }

    @Test
    void refusesEntitiesWithoutOpeningThem() {
        byte[] bytes = Workbooks.withPart(
                TEA,
                Workbooks.SHEET,
                old -> "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<worksheet><sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>");

        assertEquals(Code.XML_EXTERNAL_ENTITY, refusal(bytes, LIMITS));
    }

    @Test
    void refusesABomb() {
        byte[] zeros = new byte[40 << 20];

        assertEquals(Code.ZIP_BOMB, refusal(Workbooks.withPart(TEA, "xl/media/image1.bin", zeros), LIMITS));
        Arrays.fill(zeros, (byte) ' ');
        assertEquals(Code.ZIP_BOMB, refusal(Workbooks.withPart(TEA, "xl/theme.xml", zeros), LIMITS));
    }

    @Test
    void refusesAMillionRowsAndReadsAMillionEmptyOnes() throws UnreadableSheetException {
        byte[] full = Workbooks.ofRows("<row><c><v>1</v></c></row>".repeat(1_000_000));
        byte[] empty = Workbooks.ofRows("<row><c><v>1</v></c></row>" + "<row><c s=\"1\"/></row>".repeat(1_000_000));

        assertEquals(Code.SHEET_TOO_COMPLEX, refusal(full, LIMITS));
        recorder.cells.clear();
        read(empty, "empty.xlsx", LIMITS);
        assertEquals(List.of("1A=1"), recorder.cells);
    }

    @Test
    void refusesTooManyColumnsCellsAndBytes() {
        SheetLimits few = new SheetLimits(1 << 20, 10, 3, 4);

        assertEquals(Code.SHEET_TOO_COMPLEX, refusal("1,2,3,4\n".getBytes(StandardCharsets.UTF_8), few));
        assertEquals(Code.SHEET_TOO_COMPLEX, refusal("1,2\n3,4\n5".getBytes(StandardCharsets.UTF_8), few));
        assertEquals(Code.SHEET_TOO_COMPLEX, refusal(Workbooks.ofRows("<row><c r=\"XFD1\"><v>1</v></c></row>"), few));
        assertEquals(Code.SHEET_TOO_LARGE, refusal(new byte[(1 << 20) + 1], few));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"/>",
                "<row r=\"1048577\"/>",
                "<row><c r=\"B1\"/><c r=\"A1\"/></row>",
                "<row><c t=\"s\"><v>7</v></c></row>",
                "<row><c t=\"s\"><v>-1</v></c></row>",
                "<row><c r=\"AAAAAAAAAA1\"/></row>",
                "<row><c>",
            })
    void refusesWhatContradictsItself(String rows) {
        assertEquals(Code.MALFORMED_SHEET, refusal(Workbooks.ofRows(rows), LIMITS));
    }

    @Test
    void everyMissingPartAndEveryCutIsAnsweredInWords() {
        for (String part : List.of("xl/workbook.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", Workbooks.SHEET)) {
            answered(Workbooks.without(TEA, part));
        }
        for (int length = 4; length < TEA.length; length += 97) {
            assertEquals(Code.MALFORMED_SHEET, refusal(Arrays.copyOf(TEA, length), LIMITS));
        }
    }

    @Test
    void noDamageOfAByteEscapesAsAnotherException() {
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            byte[] damaged = TEA.clone();
            for (int hit = 0; hit <= random.nextInt(4); hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            refused += answered(damaged) ? 0 : 1;
        }
        assertTrue(refused > 100, "only " + refused + " of 400 damaged workbooks were refused");
    }

    @Test
    void aReportHasAnEnd() {
        for (int row = 1; row <= SheetDiagnostics.MAXIMUM; row++) {
            diagnostics.warning(SheetFault.UNKNOWN_COLUMN, "again", row, 0);
        }
        assertFalse(diagnostics.hasErrors());
        diagnostics.error(SheetFault.FORMULA, "one too many", 1, 0);

        List<SheetDiagnostic> list = diagnostics.list();
        assertEquals(SheetDiagnostics.MAXIMUM + 1, list.size());
        assertEquals(
                SheetDiagnostic.Severity.ERROR,
                list.get(SheetDiagnostics.MAXIMUM).severity());
        assertTrue(diagnostics.hasErrors());
    }

    /** True where the file could be read; any exception but the documented one fails the test. */
    private boolean answered(byte[] bytes) {
        try {
            read(bytes, "a.xlsx", LIMITS);
            return true;
        } catch (UnreadableSheetException refused) {
            assertFalse(refused.getMessage().isBlank());
            return false;
        }
    }

    private Code refusal(byte[] bytes, SheetLimits limits) {
        return assertThrows(UnreadableSheetException.class, () -> read(bytes, "a.xlsx", limits))
                .code();
    }

    private void read(byte[] bytes, String name, SheetLimits limits) throws UnreadableSheetException {
        SheetFile.read(bytes, name, limits, diagnostics, recorder);
    }

    private static final class Recorder implements SheetVisitor {
        private final List<String> cells = new ArrayList<>();
        private final List<Form> forms = new ArrayList<>();
        private final List<MergedRange> merged = new ArrayList<>();

        @Override
        public void sheet(String name) {}

        @Override
        public boolean row(SheetRow row) {
            for (int at = 0; at < row.cells().size(); at++) {
                if (!row.cell(at).isBlank()) {
                    cells.add(row.number() + SheetDiagnostics.letter(at) + "="
                            + row.cell(at).text());
                    forms.add(row.cell(at).form());
                }
            }
            return true;
        }

        @Override
        public void merged(MergedRange range) {
            merged.add(range);
        }
    }
}
