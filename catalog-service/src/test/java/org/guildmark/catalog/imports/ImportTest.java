package org.guildmark.catalog.imports;

import static io.restassured.RestAssured.given;
import static org.guildmark.catalog.CatalogJourney.API;
import static org.guildmark.catalog.CatalogJourney.editor;
import static org.guildmark.catalog.CatalogJourney.importBytes;
import static org.guildmark.catalog.CatalogJourney.sample;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may arrive as a document, and what becomes of it. */
@QuarkusTest
class ImportTest {
    private static final String GREENHOUSE = "small-greenhouse-1x-skill-levels";

    static Stream<Arguments> refused() throws IOException {
        byte[] sound = Files.readAllBytes(sample(GREENHOUSE));
        byte[] large = new byte[21 * 1024 * 1024];
        Arrays.fill(large, (byte) 'a');
        return Stream.of(
                arguments("empty", new byte[0], "import-refused", 422, "EMPTY_DOCUMENT"),
                arguments("blank", " \n\n ".getBytes(StandardCharsets.UTF_8), "import-refused", 422, "EMPTY_DOCUMENT"),
                arguments("21 MB", large, "import-refused", 413, "DOCUMENT_TOO_LARGE"),
                arguments(
                        "no known family",
                        "今天天气很好\n我们去放风筝\n".getBytes(StandardCharsets.UTF_8),
                        "import-refused",
                        422,
                        "UNKNOWN_FAMILY"),
                arguments("only pictures", pictures(), "import-refused", 422, "PDF_WITHOUT_TEXT"),
                arguments("half a PDF", Arrays.copyOf(pictures(), 300), "import-refused", 422, "MALFORMED_DOCUMENT"),
                arguments("key with blanks", sound, "Not A Slug", 422, "INVALID_STANDARD_KEY"),
                arguments("key too long", sound, "a".repeat(81), 422, "INVALID_STANDARD_KEY"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedWithAReason(String name, byte[] document, String key, int status, String code) {
        editor().multiPart("file", "document", document)
                .multiPart("standardKey", key)
                .post(API + "/imports")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        editor().get(API + "/drafts?standardKey=import-refused").then().body("items.size()", equalTo(0));
    }

    @Test
    void aFormWithoutADocument() {
        editor().multiPart("standardKey", "import-refused")
                .post(API + "/imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("FILE_MISSING"))
                .body("errors[0].pointer", equalTo("/file"));
    }

    @Test
    void theSameDocumentTwiceIsOneImport() throws IOException {
        byte[] document = Files.readAllBytes(sample(GREENHOUSE));
        JsonPath first = importBytes(document, "import-twice");
        JsonPath second = importBytes(document, "import-twice");
        assertEquals(first.getString("id"), second.getString("id"));
        assertEquals(first.getString("draftId"), second.getString("draftId"));
        assertFalse(first.getString("id")
                .equals(importBytes(document, "import-other").getString("id")));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, true", "UTF-16BE, true", "GB18030, false", "UTF-8, true"})
    void encodingsAreDecoded(String charset, boolean mark) throws IOException {
        String text = (mark ? "\ufeff" : "") + Files.readString(sample(GREENHOUSE));
        assertHoldsTheSample(importBytes(text.getBytes(Charset.forName(charset)), "import-encoded"));
    }

    @Test
    void theLastLineNeedsNoNewline() throws IOException {
        assertHoldsTheSample(importBytes(
                Files.readString(sample(GREENHOUSE)).stripTrailing().getBytes(StandardCharsets.UTF_8),
                "import-no-newline"));
    }

    private static void assertHoldsTheSample(JsonPath job) {
        assertEquals("SUCCEEDED", job.getString("status"));
        String content = editor().get(API + "/drafts/" + job.getString("draftId") + "/content")
                .asString();
        assertEquals(23, content.split("\"kind\":\"SKILL\"", -1).length - 1);
    }

    @Test
    void tablesCutOffInTheMiddleAreSaidToBe() throws IOException {
        String text = Files.readString(sample("tea-shop-host-national-standard-2024"));
        JsonPath job =
                importBytes(text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8), "import-truncated");
        assertEquals("SUCCEEDED", job.getString("status"));
        assertTrue(
                job.getList("diagnostics.severity").contains("ERROR")
                        || job.getList("diagnostics.severity").contains("WARNING"),
                () -> job.getList("diagnostics.code").toString());
        assertTrue(
                job.getList("diagnostics.code").contains("TRUNCATED")
                        || job.getList("diagnostics.code").contains("PART_MISSING"),
                () -> job.getList("diagnostics.code").toString());
    }

    @Test
    void anImportIsReadByThoseWhoWorkOnStandards() throws IOException {
        String id = importBytes(Files.readAllBytes(sample(GREENHOUSE)), "import-read")
                .getString("id");
        given().get(API + "/imports/" + id).then().statusCode(401);
        String etag = editor().get(API + "/imports/" + id).getHeader("ETag");
        editor().header("If-None-Match", etag)
                .get(API + "/imports/" + id)
                .then()
                .statusCode(304);
        editor().get(API + "/imports/018f4e7a-0000-7000-8000-000000000001")
                .then()
                .statusCode(404)
                .body("code", equalTo("IMPORT_NOT_FOUND"));
    }

    private static byte[] pictures() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            BufferedImage scan = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, scan), 50, 50);
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
