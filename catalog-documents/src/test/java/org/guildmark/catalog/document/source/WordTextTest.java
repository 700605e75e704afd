package org.guildmark.catalog.document.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.guildmark.catalog.document.source.UnreadableDocumentException.Code;
import org.guildmark.catalog.document.text.Line;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class WordTextTest {
    private final DocumentReader reader = new DocumentReader();

    @Test
    void paragraphsAndTableRowsAreLines() throws Exception {
        byte[] bytes = document(word -> {
            paragraph(word, "1 范围");
            XWPFTable table = word.createTable(3, 3);
            row(table, 0, "工作领域", "工作任务", "技能");
            row(table, 1, "1. 迎客", "1.1 备座", "1.1.1 能擦净桌面。");
            row(table, 2, "", "1.2 引座", "1.2.1 能引客入座。");
            table.getRow(2).getCell(2).addParagraph().createRun().setText("1.2.2 能递上茶单。");
            merge(table.getRow(1).getCell(0), STMerge.RESTART);
            merge(table.getRow(2).getCell(0), STMerge.CONTINUE);
            paragraph(word, "参考文献");
        });
        assertEquals(
                List.of(
                        "1 范围",
                        "工作领域\t工作任务\t技能",
                        "1. 迎客\t1.1 备座\t1.1.1 能擦净桌面。",
                        "\t1.2 引座\t1.2.1 能引客入座。 1.2.2 能递上茶单。",
                        "参考文献"),
                lines(bytes));
    }

    @Test
    void aCellOverSeveralColumnsLeavesTheirPlacesEmpty() throws Exception {
        byte[] bytes = document(word -> {
            XWPFTable table = word.createTable(1, 2);
            row(table, 0, "工作领域", "工作任务");
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(3));
        });
        assertEquals(List.of("工作领域\t\t\t工作任务"), lines(bytes));
    }

    @Test
    void pageHeadersAreLeftOutAndFootnotesFollowWhatCitesThem() throws Exception {
        byte[] bytes = document(word -> {
            word.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页眉");
            word.createFootnotes();
            XWPFParagraph cited = paragraph(word, "累计从事本职业");
            var note = word.createFootnote();
            note.createParagraph().createRun().setText("本职业：茶铺服务师，下同。");
            cited.addFootnoteReference(note);
            cited.createRun().setText("工作 1 年。");
            paragraph(word, "下一段");
        });
        assertEquals(List.of("累计从事本职业①工作 1 年。", "① 本职业：茶铺服务师，下同。", "下一段"), lines(bytes));
    }

    @Test
    void numbersThatWordGeneratesArePartOfTheText() throws Exception {
        byte[] bytes = document(word -> {
            CTAbstractNum shape = CTAbstractNum.Factory.newInstance();
            shape.setAbstractNumId(BigInteger.ZERO);
            level(shape, 0, STNumberFormat.DECIMAL, "%1");
            level(shape, 1, STNumberFormat.DECIMAL, "%1.%2");
            level(shape, 2, STNumberFormat.CHINESE_COUNTING, "（%3）");
            BigInteger number =
                    word.createNumbering().addNum(word.getNumbering().addAbstractNum(new XWPFAbstractNum(shape)));
            for (int level : new int[] {0, 1, 1, 2, 2, 0, 1}) {
                XWPFParagraph paragraph = paragraph(word, "段");
                paragraph.setNumID(number);
                paragraph.setNumILvl(BigInteger.valueOf(level));
            }
        });
        assertEquals(List.of("1 段", "1.1 段", "1.2 段", "（一） 段", "（二） 段", "2 段", "2.1 段"), lines(bytes));
    }

    @Test
    void entitiesAreRefusedAndNeverFetched() throws Exception {
        byte[] plain = document(word -> paragraph(word, "正文"));
        for (String type : List.of(
                "<!DOCTYPE x SYSTEM \"file:///etc/hostname\">",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://192.0.2.1/secret\">]>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>")) {
            byte[] bytes =
                    replaced(plain, "word/document.xml", xml -> xml.replaceFirst("<w:document", type + "<w:document"));
            assertCode(Code.XML_EXTERNAL_ENTITY, bytes);
        }
        byte[] elsewhere = replaced(
                plain, "[Content_Types].xml", xml -> xml.replaceFirst("<Types", "<!DOCTYPE x SYSTEM \"x.dtd\"><Types"));
        assertCode(Code.XML_EXTERNAL_ENTITY, elsewhere);
    }

    @Test
    void bombsAreRefused() throws Exception {
        byte[] plain = document(word -> paragraph(word, "正文"));
        byte[] blanks = replaced(
                plain, "word/document.xml", xml -> xml.replaceFirst("<w:body>", "<w:body>" + " ".repeat(40 << 20)));
        assertTrue(blanks.length < 200_000, "the bomb is small: " + blanks.length);
        assertCode(Code.ZIP_BOMB, blanks);
        byte[] ratio = replaced(
                plain, "word/document.xml", xml -> xml.replaceFirst("<w:body>", "<w:body>" + " ".repeat(8 << 20)));
        assertCode(Code.ZIP_BOMB, ratio);
        assertCode(Code.ZIP_BOMB, withPart(plain, "word/media/image1.png", new byte[300 << 20]));
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        byte[] plain = document(word -> paragraph(word, "正文"));
        String deep = "<w:tbl><w:tr><w:tc>".repeat(200);
        byte[] bytes = replaced(
                plain,
                "word/document.xml",
                xml -> xml.replaceFirst("<w:body>", "<w:body>" + deep + "</w:tc></w:tr></w:tbl>".repeat(200)));
        assertCode(Code.DOCUMENT_TOO_COMPLEX, bytes);
    }

    @Test
    void damagedDocumentsAreRefused() throws Exception {
        byte[] plain = document(word -> paragraph(word, "正文"));
        for (int length = 4; length < plain.length - 200; length += 97) {
            Code code = code(Arrays.copyOf(plain, length));
            assertTrue(
                    code == Code.MALFORMED_DOCUMENT || code == Code.UNSUPPORTED_DOCUMENT_TYPE,
                    code + " after " + length + " bytes");
        }
        assertCode(
                Code.MALFORMED_DOCUMENT,
                replaced(plain, "word/document.xml", xml -> xml.substring(0, xml.length() - 20)));
    }

    @Test
    void otherContainersAreRefused() throws Exception {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("等级");
            workbook.write(sheet);
        }
        assertCode(Code.UNSUPPORTED_DOCUMENT_TYPE, sheet.toByteArray());
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("standard.txt"));
            out.write("1 范围".getBytes(StandardCharsets.UTF_8));
        }
        assertCode(Code.UNSUPPORTED_DOCUMENT_TYPE, zip.toByteArray());
    }

    private static byte[] document(Consumer<XWPFDocument> content) throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(word);
            word.write(out);
            return out.toByteArray();
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void row(XWPFTable table, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            table.getRow(row).getCell(i).setText(cells[i]);
        }
    }

    private static void merge(XWPFTableCell cell, STMerge.Enum kind) {
        cell.getCTTc().addNewTcPr().addNewVMerge().setVal(kind);
    }

    private static void level(CTAbstractNum shape, int level, STNumberFormat.Enum format, String text) {
        CTLvl added = shape.addNewLvl();
        added.setIlvl(BigInteger.valueOf(level));
        added.addNewStart().setVal(BigInteger.ONE);
        added.addNewNumFmt().setVal(format);
        added.addNewLvlText().setVal(text);
    }

    private interface Change {
        String of(String xml);
    }

    private static byte[] replaced(byte[] zip, String part, Change change) throws IOException {
        return rewritten(
                zip,
                (name, bytes) -> name.equals(part)
                        ? change.of(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : bytes,
                out -> {});
    }

    private static byte[] withPart(byte[] zip, String part, byte[] added) throws IOException {
        return rewritten(zip, (name, bytes) -> bytes, out -> {
            out.putNextEntry(new ZipEntry(part));
            out.write(added);
        });
    }

    private interface Part {
        byte[] of(String name, byte[] bytes);
    }

    private interface Addition {
        void to(ZipOutputStream out) throws IOException;
    }

    private static byte[] rewritten(byte[] zip, Part part, Addition addition) throws IOException {
        ByteArrayOutputStream rewritten = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(rewritten)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(part.of(entry.getName(), in.readAllBytes()));
            }
            addition.to(out);
        }
        return rewritten.toByteArray();
    }

    private List<String> lines(byte[] bytes) throws UnreadableDocumentException {
        return reader.read(bytes, "sample.docx").source().lines().stream()
                .map(Line::text)
                .toList();
    }

    private Code code(byte[] bytes) {
        return assertThrows(UnreadableDocumentException.class, () -> reader.read(bytes, "sample.docx"))
                .code();
    }

    private void assertCode(Code code, byte[] bytes) {
        assertEquals(code, code(bytes));
    }
}
