package org.guildmark.catalog.document.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.source.UnreadableDocumentException.Code;
import org.guildmark.catalog.document.text.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
    private static final String TEXT = "1 范围\n\n本样例只说明店员怎样迎客、量茶与结账。\n表 1\t等级\tA 级\n1.1 能按单备好茶具";

    private final DocumentReader reader = new DocumentReader();

    @Test
    void utf8IsReadAsItIs() throws Exception {
        ReadDocument read = reader.read(TEXT.getBytes(UTF_8), "sample.txt");
        assertEquals(TEXT, text(read));
        assertEquals(List.of(), read.diagnostics());
    }

    @Test
    void hashIsThatOfTheBytes() throws Exception {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                reader.read("abc".getBytes(UTF_8), "abc.txt").source().sha256());
    }

    @Test
    void markOfUtf8IsNotText() throws Exception {
        ReadDocument read =
                reader.read(joined(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, TEXT.getBytes(UTF_8)), "a");
        assertEquals(TEXT, text(read));
        assertEquals(List.of(), read.diagnostics());
    }

    @Test
    void utf16WithMark() throws Exception {
        assertDecoded(joined(new byte[] {(byte) 0xff, (byte) 0xfe}, TEXT.getBytes(UTF_16LE)), "UTF-16LE");
        assertDecoded(joined(new byte[] {(byte) 0xfe, (byte) 0xff}, TEXT.getBytes(UTF_16BE)), "UTF-16BE");
    }

    @Test
    void utf16WithoutMark() throws Exception {
        assertDecoded(TEXT.getBytes(UTF_16LE), "UTF-16LE");
        assertDecoded(TEXT.getBytes(UTF_16BE), "UTF-16BE");
    }

    @Test
    void gb18030() throws Exception {
        assertDecoded(TEXT.getBytes(Charset.forName("GB18030")), "GB18030");
    }

    @Test
    void gb18030WithARareCharacterOfFourBytes() throws Exception {
        String text = TEXT + "𠮷";
        ReadDocument read = reader.read(text.getBytes(Charset.forName("GB18030")), "a.txt");
        assertEquals(text, text(read));
    }

    @Test
    void otherEncodingsAreRefusedRatherThanMisread() {
        String traditional = "本標準說明店員怎樣迎接顧客、稱量茶葉與結帳，並要求員工熟悉茶具與環境衛生。";
        assertCode(Code.UNKNOWN_ENCODING, traditional.getBytes(Charset.forName("Big5")));
        String japanese = "この規格はお茶の店で働く人のための見本であり、実在しません。";
        assertCode(Code.UNKNOWN_ENCODING, japanese.getBytes(Charset.forName("Shift_JIS")));
        assertCode(
                Code.UNKNOWN_ENCODING,
                "Prüfung für Teehändler: Öffnen, Wägen, Kassieren".getBytes(Charset.forName("ISO-8859-1")));
    }

    @Test
    void aFileCutInsideACharacterSaysSo() throws Exception {
        byte[] whole = (TEXT + "。").getBytes(UTF_8);
        ReadDocument read = reader.read(Arrays.copyOf(whole, whole.length - 1), "cut.txt");
        assertEquals(TEXT + '\ufffd', text(read));
        Diagnostic diagnostic = read.diagnostics().get(0);
        assertEquals(Diagnostic.Code.TRUNCATED, diagnostic.code());
        assertEquals(5, diagnostic.fromLine());
    }

    @Test
    void lastLineWithoutNewlineIsALine() throws Exception {
        List<Line> lines =
                reader.read("一\r\n二\r三\n四".getBytes(UTF_8), "a.txt").source().lines();
        assertEquals(List.of(new Line(1, "一"), new Line(2, "二"), new Line(3, "三"), new Line(4, "四")), lines);
    }

    @Test
    void emptyFilesAreRefused() {
        assertCode(Code.EMPTY_DOCUMENT, new byte[0]);
        assertCode(Code.EMPTY_DOCUMENT, "\ufeff \n\n\t".getBytes(UTF_8));
    }

    @Test
    void sizeIsLimited() throws Exception {
        byte[] tooLarge = new byte[21_000_000];
        Arrays.fill(tooLarge, (byte) 'a');
        assertCode(Code.DOCUMENT_TOO_LARGE, tooLarge);
        byte[] largest = Arrays.copyOf(tooLarge, DocumentReader.MAXIMUM_BYTES);
        assertEquals(1, reader.read(largest, "largest.txt").source().lines().size());
    }

    @Test
    void zeroAndControlBytesAreNoText() {
        byte[] zeros = TEXT.getBytes(UTF_8);
        zeros[10] = 0;
        assertCode(Code.BINARY_TEXT, zeros);
        assertCode(Code.BINARY_TEXT, "a\u0001b\u0002c\u0003".repeat(50).getBytes(UTF_8));
    }

    @Test
    void randomBytesAreNoText() {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            byte[] bytes = new byte[2_000];
            random.nextBytes(bytes);
            bytes[0] = 1; // none of the known marks
            Code code = assertThrows(UnreadableDocumentException.class, () -> reader.read(bytes, "random.txt"))
                    .code();
            assertTrue(code == Code.BINARY_TEXT || code == Code.UNKNOWN_ENCODING, code.name());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iVBORw0KGgoAAAANSUhEUg==", // png
                "/9j/4AAQSkZJRgABAQ==", // jpeg
                "TVqQAAMAAAAEAAAA//8AALgAAAA=", // exe
                "f0VMRgIBAQAAAAAAAAAAAA==", // elf
                "0M8R4KGxGuEAAAAAAAAAAA==", // xls, doc
                "H4sIAAAAAAAA/w==", // gzip
                "e1xydGYxXGFuc2kg" // rtf
            })
    void contentDecidesAndNotTheName(String base64) {
        assertCode(Code.UNSUPPORTED_DOCUMENT_TYPE, Base64.getDecoder().decode(base64));
    }

    @Test
    void messagesNameNoClass() {
        for (byte[] bytes : List.of(new byte[0], new byte[] {'P', 'K', 3, 4, 0}, "%PDF-1.7\nno".getBytes(UTF_8))) {
            String message = assertThrows(UnreadableDocumentException.class, () -> reader.read(bytes, "file.txt"))
                    .getMessage();
            assertTrue(message.endsWith(".") && !message.contains("Exception") && !message.contains("org."), message);
        }
    }

    private void assertDecoded(byte[] bytes, String encoding) throws UnreadableDocumentException {
        ReadDocument read = reader.read(bytes, "sample.txt");
        assertEquals(TEXT, text(read));
        assertEquals(1, read.diagnostics().size());
        assertEquals(Diagnostic.Code.DECODED, read.diagnostics().get(0).code());
        assertTrue(read.diagnostics().get(0).message().contains(encoding));
    }

    private void assertCode(Code code, byte[] bytes) {
        assertEquals(
                code,
                assertThrows(UnreadableDocumentException.class, () -> reader.read(bytes, "upload.txt"))
                        .code());
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static String text(ReadDocument read) {
        return read.source().lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
