package org.guildmark.curriculum.imports.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.guildmark.catalog.document.source.UnreadableDocumentException;
import org.guildmark.catalog.document.source.UnreadableDocumentException.Code;
import org.guildmark.curriculum.imports.library.LibraryCourse.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample library as a newcomer uploads it, in every format and encoding, and files that are something else. */
class LibraryFilesTest {
    private static final String NAME = "hotel-english-course-competency-library.txt";

    private byte[] sample;

    @BeforeEach
    void readSample() throws IOException {
        sample = Files.readAllBytes(Path.of("../samples/standards", NAME));
    }

    @Test
    void theSampleHoldsWhatItsReadmeSays() throws Exception {
        LibraryDocument document = LibraryDocument.read(NAME, sample);
        assertEquals(List.of(), document.diagnostics());
        assertEquals(
                List.of("1 酒店前台英语 CORE 10", "2 酒店应用写作 FOUNDATION 5", "3 旅游英语听说 GROUP_PLATFORM 6"),
                document.courses().stream()
                        .map(course -> course.number() + " " + course.titleZh() + " " + course.kind() + " "
                                + course.mappings().size())
                        .toList());
        assertEquals(Kind.CORE, document.courses().get(0).kind());
    }

    @Test
    void wordAndOtherEncodingsGiveTheSameCourses() throws Exception {
        List<LibraryCourse> expected = LibraryDocument.read(NAME, sample).courses();
        String text = new String(sample, StandardCharsets.UTF_8);
        assertEquals(
                expected,
                LibraryDocument.read(NAME, text.getBytes(StandardCharsets.UTF_16))
                        .courses());
        assertEquals(
                expected,
                LibraryDocument.read(NAME, text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                        .courses());

        // GB18030 has all of it, boxes included, and says that it was decoded.
        LibraryDocument decoded = LibraryDocument.read(NAME, text.getBytes(Charset.forName("GB18030")));
        assertEquals(expected, decoded.courses());
        assertEquals(
                List.of(LibraryDiagnostic.Code.TEXT_EXTRACTION),
                decoded.diagnostics().stream().map(LibraryDiagnostic::code).toList());

        // Lines differ: Word has no empty paragraphs here.
        List<LibraryCourse> fromWord = LibraryDocument.read(
                        "library.docx", word(text.lines().toList()))
                .courses();
        assertEquals(withoutLines(expected), withoutLines(fromWord));
    }

    private static List<String> withoutLines(List<LibraryCourse> courses) {
        return courses.stream()
                .map(course -> course.number()
                        + course.titleZh()
                        + course.kind()
                        + course.schoolKind()
                        + course.description()
                        + course.mappings().stream()
                                .map(mapping -> mapping.code() + mapping.wording())
                                .toList())
                .toList();
    }

    private static byte[] word(List<String> lines) throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            lines.stream()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> word.createParagraph().createRun().setText(line));
            word.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatIsNoTextIsRefusedWithACode() throws Exception {
        assertEquals(Code.EMPTY_DOCUMENT, refused("empty.txt", new byte[0]));
        assertEquals(Code.EMPTY_DOCUMENT, refused("blank.txt", " \n\t\n".getBytes(StandardCharsets.UTF_8)));
        byte[] word = word(List.of("风筝"));
        assertEquals(Code.MALFORMED_DOCUMENT, refused("half.docx", Arrays.copyOf(word, word.length / 2)));
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("课程").createRow(0).createCell(0).setCellValue("01-01-01");
            workbook.write(out);
            assertEquals(Code.UNSUPPORTED_DOCUMENT_TYPE, refused("matrix.docx", out.toByteArray()));
            assertEquals(Code.UNSUPPORTED_DOCUMENT_TYPE, refused("matrix.txt", out.toByteArray()));
        }
        assertEquals(Code.BINARY_TEXT, refused("noise.txt", new byte[] {'a', 0, 1, 2, 0, 3, 'b', 0, 7}));
    }

    private static Code refused(String fileName, byte[] bytes) {
        return assertThrows(UnreadableDocumentException.class, () -> LibraryDocument.read(fileName, bytes))
                .code();
    }
}
