package org.guildmark.catalog.document.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.source.UnreadableDocumentException.Code;
import org.guildmark.catalog.document.text.Line;
import org.junit.jupiter.api.Test;

class PdfTextTest {
    private final DocumentReader reader = new DocumentReader();

    @Test
    void linesComeFromTopToBottomWhateverTheOrderOfDrawing() throws Exception {
        try (PdfPages pages = new PdfPages()) {
            pages.page().text(50, 120, "第二行：量茶。").text(50, 100, "第一行：迎客。");
            pages.page().text(50, 100, "次页");
            assertEquals(List.of("第一行：迎客。", "第二行：量茶。", "次页"), lines(pages.bytes()));
        }
    }

    @Test
    void aParagraphBrokenByTheMarginIsOneLineAgain() throws Exception {
        String full = "一二三四五六七八九十".repeat(5);
        try (PdfPages pages = new PdfPages()) {
            pages.page().text(150, 60, "茶铺服务师").text(40, 80, full).text(40, 94, "接着上一行。");
            pages.text(40, 108, "1.1 " + full.substring(2)).text(40, 122, "1.2 条目不接上一行");
            pages.text(40, 150, "短行").text(40, 164, "也不接。");
            assertEquals(
                    List.of("茶铺服务师", full + "接着上一行。", "1.1 " + full.substring(2), "1.2 条目不接上一行", "短行", "也不接。"),
                    lines(pages.bytes()));
        }
    }

    @Test
    void ruledTablesBecomeRowsWithTabs() throws Exception {
        try (PdfPages pages = new PdfPages()) {
            pages.page().text(50, 60, "表 1 技能");
            for (float y : new float[] {80, 100}) {
                pages.line(50, y, 410, y);
            }
            pages.line(150, 140, 410, 140); // the first column is merged below the head
            pages.line(50, 180, 410, 180);
            for (float x : new float[] {50, 150, 250, 410}) {
                pages.line(x, 80, x, 180);
            }
            pages.text(55, 95, "工作领域").text(155, 95, "工作任务").text(255, 95, "技能");
            pages.text(255, 115, "1.1.1 能在开门之前擦").text(255, 130, "净桌面。");
            pages.text(255, 155, "1.2.1 能引客入座。").text(255, 170, "1.2.2 能递上茶单。");
            pages.text(155, 115, "1.1 备座").text(155, 155, "1.2 引座").text(55, 140, "1. 迎客");
            pages.text(50, 200, "表后一行");
            assertEquals(
                    List.of(
                            "表 1 技能",
                            "工作领域\t工作任务\t技能",
                            "1. 迎客\t1.1 备座\t1.1.1 能在开门之前擦净桌面。",
                            "\t1.2 引座\t1.2.1 能引客入座。 1.2.2 能递上茶单。",
                            "表后一行"),
                    lines(pages.bytes()));
        }
    }

    @Test
    void radicalsBecomeCharactersAndWidthsStay() throws Exception {
        try (PdfPages pages = new PdfPages()) {
            pages.givingFor('工', '⼯').page().text(50, 100, "工");
            ReadDocument read = reader.read(pages.bytes(), "radicals.pdf");
            assertEquals("工", read.source().lines().get(0).text());
            assertEquals(Diagnostic.Code.DECODED, read.diagnostics().get(0).code());
        }
        assertEquals("工车长（Ａ）", Radicals.unified("⼯⻋⻓（Ａ）"));
    }

    @Test
    void onlyPicturesIsRefusedAndAPicturePageIsNamed() throws Exception {
        try (PdfPages pages = new PdfPages()) {
            picture(pages.document());
            picture(pages.document());
            assertCode(Code.PDF_WITHOUT_TEXT, pages.bytes());
            pages.page().text(50, 100, "只有一页有字");
            ReadDocument read = reader.read(pages.bytes(), "mixed.pdf");
            assertEquals(Diagnostic.Code.PART_MISSING, read.diagnostics().get(0).code());
            assertTrue(read.diagnostics().get(0).message().contains("[1, 2]"));
        }
    }

    @Test
    void protectedFilesAreRefused() throws Exception {
        for (String password : List.of("secret", "")) {
            try (PdfPages pages = new PdfPages()) {
                pages.page().text(50, 100, "受保护");
                pages.bytes();
                AccessPermission permission = new AccessPermission();
                permission.setCanExtractContent(false);
                pages.document().protect(new StandardProtectionPolicy("owner", password, permission));
                assertCode(Code.PDF_ENCRYPTED, pages.bytes());
            }
        }
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws Exception {
        byte[] whole;
        try (PdfPages pages = new PdfPages()) {
            for (int page = 0; page < 5; page++) {
                pages.page().text(50, 100, "第" + page + "页");
            }
            whole = pages.bytes();
        }
        for (int length = 8; length < whole.length - 16; length += 211) {
            assertCode(Code.MALFORMED_DOCUMENT, Arrays.copyOf(whole, length));
        }
    }

    @Test
    void damagedFilesNeverFailOtherwise() throws Exception {
        assertCode(Code.MALFORMED_DOCUMENT, "%PDF-1.7\nnothing of a PDF\n%%EOF".getBytes());
        assertCode(Code.MALFORMED_DOCUMENT, "%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes());
    }

    @Test
    void bombsAreRefused() throws Exception {
        assertCode(Code.ZIP_BOMB, withContent(200, COSName.FLATE_DECODE));
    }

    @Test
    void aPageOfEndlessTextIsRefused() throws Exception {
        try (PdfPages pages = new PdfPages()) {
            pages.page();
            for (int line = 0; line < 2_100; line++) {
                pages.text(50, 100 + line % 700, "一二三四五六七八九十".repeat(10));
            }
            assertCode(Code.DOCUMENT_TOO_COMPLEX, pages.bytes());
        }
    }

    @Test
    void tooManyPagesAreRefused() throws Exception {
        try (PdfPages pages = new PdfPages()) {
            pages.page().text(50, 100, "多页");
            pages.bytes();
            for (int page = 0; page < 2_000; page++) {
                pages.document().addPage(new PDPage());
            }
            assertCode(Code.DOCUMENT_TOO_COMPLEX, pages.bytes());
        }
    }

    private static byte[] withContent(int mebibytes, COSName filter) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(filter)) {
                byte[] blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; i < mebibytes; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(stream);
            document.addPage(page);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void picture(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 50, 50, 200, 200);
        }
    }

    private List<String> lines(byte[] bytes) throws UnreadableDocumentException {
        return reader.read(bytes, "sample.pdf").source().lines().stream()
                .map(Line::text)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private void assertCode(Code code, byte[] bytes) {
        assertEquals(
                code,
                assertThrows(UnreadableDocumentException.class, () -> reader.read(bytes, "sample.pdf"))
                        .code());
    }
}
