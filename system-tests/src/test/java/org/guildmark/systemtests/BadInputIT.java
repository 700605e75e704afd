package org.guildmark.systemtests;

import static org.guildmark.systemtests.WholeSystem.API;
import static org.guildmark.systemtests.WholeSystem.EDITOR;
import static org.guildmark.systemtests.WholeSystem.GREENHOUSE;
import static org.guildmark.systemtests.WholeSystem.REVIEWER;
import static org.guildmark.systemtests.WholeSystem.SAMPLES;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people send by mistake or in malice, through the gateway: a clear refusal, and nothing is left of it. */
class BadInputIT {

    private static final int MEGABYTE = 1 << 20;

    private final WholeSystem system = WholeSystem.running();

    @Test
    void filesThatAreTooLargeAreRefused() {
        byte[] text = "样例 ".repeat(22 * MEGABYTE / 7).getBytes(StandardCharsets.UTF_8);
        refused(Arrays.copyOf(text, 21 * MEGABYTE), "large.txt", 413, "PAYLOAD_TOO_LARGE");
        refused(Arrays.copyOf(text, 20 * MEGABYTE + 1), "large.txt", 413, "DOCUMENT_TOO_LARGE");
    }

    @Test
    void filesThatHoldNothingToReadAreRefused() throws IOException {
        refused(new byte[0], "empty.txt", 422, "EMPTY_DOCUMENT");
        refused(" \n\n ".getBytes(StandardCharsets.UTF_8), "blank.txt", 422, "EMPTY_DOCUMENT");
        refused(Documents.picturesOnly(), "scan.pdf", 422, "PDF_WITHOUT_TEXT");
        Problem.expect(
                system.as(EDITOR).multiPart("standardKey", "no-file").post(API + "/imports"), 400, "FILE_MISSING");
    }

    @Test
    void aDocumentOfNoKnownFamilyIsRefused() {
        refused("今天的菜单：豆腐汤、炒青菜。".getBytes(StandardCharsets.UTF_8), "menu.txt", 422, "UNKNOWN_FAMILY");
    }

    @Test
    void hostileDocumentsAreRefused() throws IOException {
        refused(Documents.wordBomb(), "bomb.docx", 422, "ZIP_BOMB");
        refused(Documents.wordWithExternalEntity(), "entity.docx", 422, "XML_EXTERNAL_ENTITY");
    }

    private void refused(byte[] document, String fileName, int status, String code) {
        int before = jobs();
        Problem.expect(
                system.as(EDITOR)
                        .multiPart("file", fileName, document)
                        .multiPart("standardKey", "bad-input")
                        .post(API + "/imports"),
                status,
                code);
        assertEquals(before, jobs(), fileName + " left a job behind");
    }

    private int jobs() {
        return system.as(EDITOR)
                .get(API + "/imports?limit=1&includeTotal=true")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void otherEncodingsAndAMissingLastNewlineReadTheSame() throws IOException {
        String text = Files.readString(GREENHOUSE).stripTrailing();
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] utf16 = text.getBytes(StandardCharsets.UTF_16);
        byte[] gb18030 = text.getBytes(Charset.forName("GB18030"));
        List<String> contents = Stream.of(utf8, utf16, gb18030)
                .map(bytes -> system.as(EDITOR)
                        .multiPart("file", "greenhouse.txt", bytes)
                        .multiPart("standardKey", "encodings")
                        .post(API + "/imports"))
                .map(accepted -> system.awaitEnd(
                        accepted.then().statusCode(202).extract().path("id")))
                .map(job -> withoutSource(job.getString("draftId")))
                .distinct()
                .toList();
        assertEquals(1, contents.size(), "the encodings read differently");
    }

    /** The content of a draft without the hash of the file that it came from. */
    private String withoutSource(String draft) {
        return system.as(EDITOR)
                .get(API + "/drafts/" + draft + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("[0-9a-f]{64}", "");
    }

    @Test
    void aDocumentCutOffInTheMiddleIsADraftThatSaysSo() throws IOException {
        String text = Files.readString(SAMPLES.resolve("tea-shop-host-national-standard-2025.txt"));
        Response accepted = system.as(EDITOR)
                .multiPart(
                        "file",
                        "cut.txt",
                        text.substring(0, text.length() * 3 / 5).getBytes(StandardCharsets.UTF_8))
                .multiPart("standardKey", "cut-off")
                .post(API + "/imports");
        String job = accepted.then().statusCode(202).extract().path("id");
        assertEquals("SUCCEEDED", system.awaitEnd(job).getString("status"));
        system.as(EDITOR).get(API + "/imports/" + job).then().body("diagnostics.size()", not(equalTo(0)));
    }

    @Test
    void theSameDocumentTwiceIsTheSameJob() {
        String first = jobOf(system.send(EDITOR, GREENHOUSE, "sent-twice"));
        assertEquals(first, jobOf(system.send(EDITOR, GREENHOUSE, "sent-twice")));
        system.awaitEnd(first);
        assertEquals(first, jobOf(system.send(EDITOR, GREENHOUSE, "sent-twice")));
        assertNotEquals(first, jobOf(system.send(EDITOR, GREENHOUSE, "sent-for-another")));
    }

    private static String jobOf(Response accepted) {
        return accepted.then().statusCode(202).extract().path("id");
    }

    @Test
    void anIdempotencyKeyReplaysAndServesOneRequestOnly() {
        String key = UUID.randomUUID().toString();
        Response first = sendWithKey(key, "replayed");
        Response second = sendWithKey(key, "replayed");
        assertEquals(jobOf(first), jobOf(second));
        assertEquals(first.asString(), second.asString(), "the replay is not the answer that was given");
        Problem.expect(sendWithKey(key, "replayed-otherwise"), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    private Response sendWithKey(String key, String standardKey) {
        return system.as(EDITOR)
                .header("Idempotency-Key", key)
                .multiPart("file", GREENHOUSE.toFile())
                .multiPart("standardKey", standardKey)
                .post(API + "/imports");
    }

    @Test
    void ofTwoWhoPublishAtOnceOneSucceeds() {
        String draft = system.submitted(GREENHOUSE, "published-twice");
        String etag = system.as(REVIEWER).get(API + "/drafts/" + draft).header("ETag");
        List<CompletableFuture<Response>> answers = Stream.of(REVIEWER, WholeSystem.EDITOR_REVIEWER)
                .map(user -> CompletableFuture.supplyAsync(
                        () -> system.as(user).header("If-Match", etag).post(API + "/drafts/" + draft + "/publication")))
                .toList();
        List<Integer> statuses = answers.stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .sorted()
                .toList();
        assertEquals(List.of(201, 412), statuses);
        system.anonymous()
                .get(API + "/standards/published-twice/editions")
                .then()
                .body("items.size()", equalTo(1));
    }
}
