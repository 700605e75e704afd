package org.guildmark.systemtests;

import static org.guildmark.systemtests.Curriculum.ADMINISTRATOR;
import static org.guildmark.systemtests.Curriculum.LIBRARY;
import static org.guildmark.systemtests.Curriculum.LIBRARY_KEY;
import static org.guildmark.systemtests.Curriculum.PATH;
import static org.guildmark.systemtests.WholeSystem.TEACHER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What schools send by mistake or in malice, through the gateway: a clear refusal, and nothing is left of it. */
class CurriculumBadInputIT {

    private static final int MEGABYTE = 1 << 20;
    private static final String TEA_SHOP = "sample-occ-tea-shop-host";

    private final WholeSystem system = WholeSystem.running();
    private final Curriculum curriculum = new Curriculum(system);

    @Test
    void filesThatAreTooLargeAreRefused() {
        String programme = curriculum.programme(TEACHER, "LARGE", LIBRARY_KEY, List.of());
        byte[] text = "样例 ".repeat(22 * MEGABYTE / 7).getBytes(StandardCharsets.UTF_8);
        refused(programme, "large.txt", Arrays.copyOf(text, 21 * MEGABYTE), 413, "PAYLOAD_TOO_LARGE");
        refused(programme, "large.txt", Arrays.copyOf(text, 20 * MEGABYTE + 1), 413, "FILE_TOO_LARGE");
    }

    @Test
    void filesThatAreNotWhatTheirNameSaysOrHostileAreRefused() throws IOException {
        String programme = curriculum.programme(TEACHER, "RENAMED", LIBRARY_KEY, List.of());
        refused(programme, "renamed.txt", picture(), 422, "UNSUPPORTED_DOCUMENT_TYPE");
        refused(programme, "empty.txt", new byte[0], 422, "EMPTY_DOCUMENT");
        refused(programme, "bomb.docx", Documents.wordBomb(), 422, "ZIP_BOMB");
        refused(programme, "entity.docx", Documents.wordWithExternalEntity(), 422, "XML_EXTERNAL_ENTITY");
        refused(programme, "scan.pdf", Documents.picturesOnly(), 422, "PDF_WITHOUT_TEXT");
        refused(programme, "renamed.xlsx", picture(), 422, "UNSUPPORTED_SHEET_TYPE");
        refused(programme, "renamed.xlsx", Documents.wordBomb(), 422, "UNSUPPORTED_SHEET_TYPE");
        refused(programme, "empty.csv", new byte[0], 422, "EMPTY_SHEET");
        refused(programme, "menu.csv", "豆腐汤,12\r\n炒青菜,9\r\n".getBytes(StandardCharsets.UTF_8), 422, "UNKNOWN_LAYOUT");
    }

    /** The first bytes of a PNG, and then noise. */
    private static byte[] picture() {
        byte[] bytes = new byte[4_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 % 251);
        }
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0x0d};
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private void refused(String programme, String name, byte[] file, int status, String code) {
        Problem.expect(curriculum.importInto(programme, name, file), status, code);
        assertNothingLeft(programme);
    }

    private void assertNothingLeft(String programme) {
        assertEquals(List.of(), curriculum.all(TEACHER, PATH + "/imports?programmeId=" + programme));
        assertEquals(List.of(), curriculum.courses(TEACHER, programme));
    }

    @Test
    void aCodeThatTheCatalogDoesNotKnowFailsTheWholeImport() throws IOException {
        String programme = curriculum.programme(TEACHER, "UNKNOWN-CODE", LIBRARY_KEY, List.of());
        String wrong = Files.readString(LIBRARY).replace("04-01-02", "04-09-09");
        curriculum
                .importInto(programme, "wrong.txt", wrong.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(202)
                .body("status", equalTo("FAILED"))
                .body("diagnostics.code", hasItem("UNKNOWN_CODE"));
        assertEquals(List.of(), curriculum.courses(TEACHER, programme));
    }

    @Test
    void wrongTypesAndUnknownPropertiesAreRefusedAndPointedAt() {
        Map<String, Object> course = Curriculum.courseRequest("WRONG");
        refusedCourse(course, "hours", "many", "/hours");
        refusedCourse(course, "hours", 0, "/hours");
        refusedCourse(course, "kind", "MAGIC", "/kind");
        refusedCourse(course, "title", "no object", "/title");
        refusedCourse(course, "prerequisites", List.of("no id"), "/prerequisites/0");
        refusedCourse(course, "colour", "red", "/colour");
        Response unparsable = system.as(TEACHER)
                .contentType("application/json")
                .body("{\"code\": ")
                .post(PATH + "/courses");
        Problem.expect(unparsable, 400, "MALFORMED_JSON");
        Problem.expect(
                system.as(TEACHER).contentType("text/plain").body("code=WRONG").post(PATH + "/courses"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        Problem.expect(system.as(TEACHER).get(PATH + "/courses?limit=many"), 400, "INVALID_PARAMETER");
        Problem.expect(system.as(TEACHER).get(PATH + "/courses?cursor=forged"), 400, "INVALID_CURSOR");
        Problem.expect(system.as(TEACHER).get(PATH + "/courses/no-id"), 404, "NOT_FOUND");
        system.as(TEACHER).get(PATH + "/courses?code=WRONG").then().body("items", equalTo(List.of()));
    }

    private void refusedCourse(Map<String, Object> course, String property, Object value, String pointer) {
        Map<String, Object> wrong = new TreeMap<>(course);
        wrong.put(property, value);
        Response answer = curriculum.post(TEACHER, "/courses", wrong);
        Problem.expect(answer, 400, answer.path("code")).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aPrerequisiteCycleIsRefused() {
        String first = curriculum.course(TEACHER, "CYCLE-1");
        String second = curriculum.created(TEACHER, "/courses", after("CYCLE-2", first));
        Problem.expect(
                        curriculum.put(TEACHER, "/courses/" + first, after("CYCLE-1", second)),
                        422,
                        "PREREQUISITE_CYCLE")
                .body("detail", containsString("CYCLE-1 needs CYCLE-2 needs CYCLE-1"));
        system.as(TEACHER).get(PATH + "/courses/" + first).then().body("prerequisites", equalTo(List.of()));
    }

    private static Map<String, Object> after(String code, String prerequisite) {
        Map<String, Object> course = Curriculum.courseRequest(code);
        course.put("prerequisites", List.of(prerequisite));
        return course;
    }

    @Test
    void standardsAndLevelsAndStatementsThatAreNoneAreRefused() {
        Problem.expect(
                        curriculum.post(TEACHER, "/programmes", Curriculum.programmeRequest("NO-STANDARD", "no-such")),
                        422,
                        "UNKNOWN_STANDARD")
                .body("errors[0].pointer", equalTo("/targets/0/standard"));
        for (String level : List.of("SENIOR", "3")) {
            Map<String, Object> programme = Curriculum.programmeRequest("NO-LEVEL", TEA_SHOP);
            programme.put("targets", List.of(Map.of("standard", TEA_SHOP, "level", level)));
            Problem.expect(curriculum.post(TEACHER, "/programmes", programme), 422, "UNKNOWN_LEVEL")
                    .body("errors[0].pointer", equalTo("/targets/0/level"))
                    .body("detail", containsString("CN5"));
        }
        String tea = "/programmes/"
                + curriculum.programme(TEACHER, "NO-COVERAGE", TEA_SHOP, List.of())
                + "/coverage?standard=" + TEA_SHOP;
        Problem.expect(system.as(TEACHER).get(PATH + tea + "&level=SENIOR&track=A"), 422, "UNKNOWN_LEVEL");
        Problem.expect(system.as(TEACHER).get(PATH + tea + "&level=CN4"), 422, "TRACK_REQUIRED");
        String course = curriculum.course(TEACHER, "NO-STATEMENT");
        List<String> statements = List.of(
                curriculum.statements(LIBRARY_KEY).get(0), UUID.randomUUID().toString());
        Problem.expect(
                        curriculum.post(
                                TEACHER,
                                "/courses/" + course + "/mapping-revisions",
                                Map.of("mappings", Curriculum.mappings(statements))),
                        422,
                        "MAPPINGS_INVALID")
                .body("errors.pointer", equalTo(List.of("/mappings/1/statementId")));
        assertEquals(List.of(), curriculum.all(TEACHER, PATH + "/courses/" + course + "/mapping-revisions"));
    }

    @Test
    void anImportIsReplayedByItsIdempotencyKey() throws IOException {
        String programme = curriculum.programme(TEACHER, "REPLAYED", LIBRARY_KEY, List.of());
        byte[] library = Files.readAllBytes(LIBRARY);
        String key = UUID.randomUUID().toString();
        Response first = importWithKey(key, programme, library);
        Response second = importWithKey(key, programme, library);
        assertEquals(202, first.statusCode());
        assertEquals(first.asString(), second.asString(), "the replay is not the answer that was given");
        second.then().header("Idempotency-Replayed", equalTo("true"));
        assertEquals(
                1,
                curriculum
                        .all(TEACHER, PATH + "/imports?programmeId=" + programme)
                        .size());
        Problem.expect(
                importWithKey(key, programme, Arrays.copyOf(library, library.length - 1)),
                422,
                "IDEMPOTENCY_KEY_REUSED");
    }

    private Response importWithKey(String key, String programme, byte[] file) {
        return system.as(TEACHER)
                .header("Idempotency-Key", key)
                .multiPart("file", "library.txt", file)
                .multiPart("programmeId", programme)
                .post(PATH + "/imports");
    }

    @Test
    void ofTwoDraftsApprovedAtOnceOneCountsAndTheOtherIsStale() {
        String course = curriculum.course(TEACHER, "APPROVED-TWICE");
        List<String> statements = curriculum.statements(LIBRARY_KEY);
        List<String> drafts = Stream.of(statements.subList(0, 1), statements.subList(1, 3))
                .map(mapped -> curriculum.draft(TEACHER, course, mapped))
                .toList();
        List<CompletableFuture<Response>> answers = drafts.stream()
                .map(draft -> CompletableFuture.supplyAsync(() -> curriculum.approve(ADMINISTRATOR, draft)))
                .toList();
        Response refused = null;
        Response approved = null;
        for (CompletableFuture<Response> answer : answers) {
            if (answer.join().statusCode() == 200) {
                approved = answer.join();
            } else {
                refused = answer.join();
            }
        }
        Problem.expect(refused, 409, "STALE_DRAFT");
        system.as("learner")
                .get(PATH + "/mapping-revisions/" + approved.path("id") + "/mappings")
                .then()
                .body(
                        "items.size()",
                        equalTo(curriculum.mappings("learner", course).size()));
        assertEquals(
                List.of("APPROVED", "DRAFT"),
                curriculum.all(TEACHER, PATH + "/courses/" + course + "/mapping-revisions").stream()
                        .map(revision -> (String) revision.get("status"))
                        .sorted()
                        .toList());
    }
}
