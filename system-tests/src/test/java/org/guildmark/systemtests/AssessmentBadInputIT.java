package org.guildmark.systemtests;

import static org.guildmark.systemtests.Assessment.LEVEL;
import static org.guildmark.systemtests.Assessment.OFFICER;
import static org.guildmark.systemtests.Assessment.PATH;
import static org.guildmark.systemtests.Assessment.TEA_SHOP;
import static org.guildmark.systemtests.Assessment.TRACK;
import static org.guildmark.systemtests.Curriculum.ADMINISTRATOR;
import static org.guildmark.systemtests.Curriculum.CANDIDATE;
import static org.guildmark.systemtests.Curriculum.SOUTH_ADMINISTRATOR;
import static org.guildmark.systemtests.WholeSystem.GREENHOUSE;
import static org.guildmark.systemtests.WholeSystem.TEACHER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What officers and candidates send by mistake or in malice: a clear refusal, and nothing is left of it. */
class AssessmentBadInputIT {

    private static final String STANDARD = "assessed-badly-tea";
    private static final String WITHOUT_WEIGHTS = "assessed-badly-greenhouse";
    private static final String COLUMNS = "题号,题型,标准条目,题干,选项A,选项B,答案,分值\n";
    private static final int CANDIDATES = 10_000;
    private static final int BAD = 300;
    private static final int EVERY = 33;

    private static WholeSystem system;
    private static Assessment assessment;
    private static Examination examination;

    @BeforeAll
    static void standards() {
        system = WholeSystem.running();
        assessment = new Assessment(system);
        assessment.published(TEA_SHOP, STANDARD);
        assessment.published(GREENHOUSE, WITHOUT_WEIGHTS);
        examination = Examination.opened(assessment, STANDARD);
    }

    private static ValidatableResponse failedImport(String name, byte[] file) {
        ValidatableResponse answer = assessment
                .importItems(Assessment.target(STANDARD, LEVEL, TRACK), false, name, file)
                .then()
                .statusCode(202)
                .body("status", equalTo("FAILED"));
        assertNoItems();
        return answer;
    }

    private static void assertNoItems() {
        assertEquals(List.of(), assessment.all(OFFICER, "/items?standard=" + STANDARD));
    }

    @Test
    void brokenAndHostilePackagesAreToldAndNothingIsKept() throws IOException {
        byte[] whole = Documents.zip(Map.of("imsmanifest.xml", "<manifest/>", "item.xml", "<item/>"));
        failedImport("broken.zip", Arrays.copyOf(whole, whole.length / 2))
                .body("diagnostics.code", equalTo(List.of("ZIP_BROKEN")));
        failedImport("bomb.zip", Documents.zip(Map.of("imsmanifest.xml", " ".repeat(60 << 20))))
                .body("diagnostics.code", equalTo(List.of("ZIP_BOMB")));
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        for (String type : List.of(laughs, "<!DOCTYPE x [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>")) {
            failedImport("bomb.xml", bytes("<?xml version=\"1.0\"?>" + type + "<assessmentItem>&b;</assessmentItem>"))
                    .body("diagnostics.code", hasItem("DOCTYPE_REFUSED"));
        }
        failedImport("noise.csv", new byte[] {0, 1, 2, 3}).body("diagnostics.severity", hasItem("ERROR"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aSheetSaysWhichCellIsWrong() {
        failedImport(
                        "wrong.csv",
                        bytes(COLUMNS
                                + "BAD-1,单选,E 2.1.2/1,秤未归零时怎样做？,归零,照卖,A,1\n"
                                + "BAD-2,单选,E 2.1.2/1,杯子怎样放？,倒扣,叠放,D,1\n"
                                + "BAD-3,判断,E 2.1.2/1,<script>alert(1)</script>水要烧开。,,,对,1\n"
                                + "BAD-4,单选,E 9.9.9/9,茶叶怎样存？,避光,日晒,A,1\n"))
                .body("counts.refused", equalTo(3))
                .body("diagnostics.findAll { it.line == 2 && it.severity == 'ERROR' }", hasSize(0))
                .body("diagnostics.findAll { it.line == 3 }.code", hasItem("KEY_NOT_AMONG_OPTIONS"))
                .body("diagnostics.findAll { it.line == 4 }.code", hasItem("UNSAFE_HTML"))
                .body("diagnostics.findAll { it.line == 5 }.code", hasItem("UNKNOWN_STATEMENT"));
    }

    @Test
    void anItemWithAScriptOrAKeyThatIsNoOptionIsRefused() {
        refusedItem("<p>水温？<img src=x onerror=alert(1)></p><script>alert(1)</script>", "A")
                .body("errors.message", hasItem(containsString("UNSAFE_HTML")));
        refusedItem("<p>水温？</p>", "C").body("errors.message", hasItem(containsString("KEY_NOT_AN_OPTION")));
    }

    private static ValidatableResponse refusedItem(String stem, String key) {
        String statement = new Curriculum(system).statements(STANDARD).get(0);
        Map<String, Object> choice = Map.of(
                "type",
                "CHOICE",
                "responseId",
                "RESPONSE",
                "options",
                List.of(Map.of("identifier", "A", "text", "80"), Map.of("identifier", "B", "text", "30")),
                "scoring",
                Map.of("method", "ALL_OR_NOTHING", "correct", List.of(key)));
        Map<String, Object> content = Map.of("kind", "SINGLE_CHOICE", "stem", stem, "interactions", List.of(choice));
        ValidatableResponse refusal = Problem.expect(
                assessment.post(
                        OFFICER, "/items", Map.of("content", content, "statementIds", List.of(statement), "marks", 1)),
                422,
                "ITEM_INVALID");
        assertNoItems();
        return refusal;
    }

    @Test
    void weightsAndLevelsThatAreNoneAreRefused() {
        Map<String, Object> own = Assessment.blueprintRequest(WITHOUT_WEIGHTS, "JUNIOR", null, "THEORY");
        refusedBlueprint(own, 422, "WEIGHTS_REQUIRED");
        own.put("weights", List.of(weight("日常浇灌", 60), weight("采收包装", 30)));
        refusedBlueprint(own, 422, "WEIGHTS_DO_NOT_SUM").body("detail", containsString("90"));
        own.put("weights", List.of(weight("日常浇灌", 60), weight("环境调控", 40)));
        refusedBlueprint(own, 422, "UNKNOWN_ELEMENT");
        Map<String, Object> given = Assessment.blueprintRequest(STANDARD, LEVEL, TRACK, "THEORY");
        given.put("weights", List.of(weight("开店准备", 100)));
        refusedBlueprint(given, 422, "WEIGHTS_GIVEN_BY_STANDARD");
        refusedBlueprint(Assessment.blueprintRequest(STANDARD, "CN1", TRACK, "THEORY"), 422, "UNKNOWN_LEVEL")
                .body("errors.pointer", equalTo(List.of("/level")));
        refusedBlueprint(Assessment.blueprintRequest(STANDARD, LEVEL, null, "THEORY"), 422, "TRACK_REQUIRED");
        refusedBlueprint(Assessment.blueprintRequest("no-such", LEVEL, TRACK, "THEORY"), 422, "UNKNOWN_STANDARD");
        Map<String, Object> plan = Examination.request(
                STANDARD,
                UUID.randomUUID().toString(),
                LocalDateTime.now().withNano(0),
                LocalDateTime.now().withNano(0).plusDays(1));
        plan.put("level", "CN1");
        Problem.expect(assessment.post(OFFICER, "/plans", plan), 422, "UNKNOWN_LEVEL");
        assertEquals(List.of(), assessment.all(OFFICER, "/blueprints?standard=" + STANDARD));
    }

    private static Map<String, Object> weight(String element, int percent) {
        return Map.of("element", element, "percent", percent);
    }

    private static ValidatableResponse refusedBlueprint(Map<String, Object> request, int status, String code) {
        return Problem.expect(assessment.post(OFFICER, "/blueprints", request), status, code);
    }

    @Test
    void ofTwoApplicationsOfOnePersonAtOnceOneIsTaken() {
        Map<String, Object> application = Assessment.applicationOf("孪生", Assessment.documentNumber(), "2018-03-01");
        String path = examination.path() + "/registrations";
        List<CompletableFuture<Response>> answers = Stream.of(CANDIDATE, "learner")
                .map(user -> CompletableFuture.supplyAsync(() -> assessment.post(user, path, application)))
                .toList();
        List<Integer> statuses = answers.stream()
                .map(answer -> answer.join().statusCode())
                .sorted()
                .toList();
        assertEquals(List.of(201, 409), statuses);
        answers.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> Problem.expect(answer, 409, "ALREADY_REGISTERED"));
        assertEquals(
                1,
                assessment.all(OFFICER, path).stream()
                        .filter(one -> "孪生".equals(one.get("name")))
                        .count());
    }

    @Test
    void peopleWhoCannotBeAreRefused() {
        Map<String, Object> unborn = Assessment.applicationOf("未来", "P1234567", "2018-03-01");
        unborn.put("documentType", "PASSPORT");
        unborn.put("birthDate", "2099-01-01");
        refusedApplication(unborn, "BIRTH_DATE_IN_FUTURE").body("errors.pointer", hasItem("/birthDate"));
        unborn.remove("birthDate");
        refusedApplication(unborn, "BIRTH_DATE_REQUIRED");
        unborn.put("birthDate", "1990-01-01");
        unborn.put("facts", Map.of("work", List.of(Map.of("from", "1980-01-01", "occupation", "茶铺服务师"))));
        refusedApplication(unborn, "IMPOSSIBLE_FACTS").body("errors.pointer", hasItem("/facts/work/0/from"));
        Map<String, Object> misspelt = Assessment.applicationOf("错号", "11010119900307803Y", "2018-03-01");
        refusedApplication(misspelt, "DOCUMENT_INVALID").body("errors.pointer", everyItem(equalTo("/documentNumber")));
        assertEquals(
                0,
                assessment.all(OFFICER, examination.path() + "/registrations").stream()
                        .filter(one -> List.of("未来", "错号").contains(one.get("name")))
                        .count());
    }

    private static ValidatableResponse refusedApplication(Map<String, Object> application, String code) {
        return Problem.expect(
                assessment.post(CANDIDATE, examination.path() + "/registrations", application), 422, code);
    }

    @Test
    void threeHundredBadRowsOfTenThousandAreNamedAndNobodyIsRegistered() {
        StringBuilder sheet = new StringBuilder("姓名,证件类型,证件号码,学历,专业,毕业日期\n");
        int bad = 0;
        for (int i = 0; i < CANDIDATES; i++) {
            String number = Assessment.documentNumber("19931111", i);
            if (i % EVERY == 1 && bad < BAD) {
                bad++;
                number = number.substring(0, 17) + "?";
            }
            sheet.append("考生").append(i).append(",身份证,").append(number).append(",技工学校,茶艺,2024-06-30\n");
        }
        JsonPath job = assessment.importCandidates(ADMINISTRATOR, examination.id(), false, false, sheet.toString());
        assertEquals("FAILED", job.getString("status"));
        assertEquals(CANDIDATES, job.getInt("counts.rows"));
        assertEquals(BAD, job.getInt("counts.bad"));
        assertEquals(0, job.getInt("counts.registered"));
        List<Integer> lines = job.getList("diagnostics.findAll { it.severity == 'ERROR' }.line");
        assertEquals(BAD, lines.size());
        // The first is the second candidate; before both stands the header.
        assertEquals(3, lines.get(0));
        assertEquals(List.of(), assessment.all(ADMINISTRATOR, examination.path() + "/registrations"));
    }

    @Test
    void nobodySeesWhatIsNotTheirs() {
        for (String path : List.of("/items", "/papers", "/plans", "/me/registrations", "/audit-records", "/staff")) {
            Problem.expect(system.anonymous().get(PATH + path), 401, "UNAUTHENTICATED");
        }
        assessment
                .importItems(
                        Assessment.target(WITHOUT_WEIGHTS, "JUNIOR", ""),
                        false,
                        "one.csv",
                        bytes(COLUMNS
                                + "HIDDEN-1,判断,"
                                + new Curriculum(system)
                                        .statements(WITHOUT_WEIGHTS)
                                        .get(0)
                                + ",滴头会堵。,,,对,1\n"))
                .then()
                .statusCode(202)
                .body("status", equalTo("SUCCEEDED"));
        String item = "/items/"
                + assessment.all(OFFICER, "/items?code=HIDDEN-1").get(0).get("id");
        String registration = "/registrations/"
                + assessment.created(
                        CANDIDATE,
                        examination.path() + "/registrations",
                        Assessment.applicationOf("隐士", Assessment.documentNumber(), "2018-03-01"));
        for (String user : List.of(TEACHER, ADMINISTRATOR, SOUTH_ADMINISTRATOR, "invigilator", "assessor", "learner")) {
            Problem.expect(assessment.get(user, item), 404, "ITEM_NOT_FOUND");
            assertEquals(List.of(), assessment.all(user, "/items"));
            assessment
                    .post(user, "/items/transitions", transition(item))
                    .then()
                    .body("changed", equalTo(0))
                    .body("refused.code", equalTo(List.of("ITEM_NOT_FOUND")));
            Problem.expect(
                    assessment.post(user, "/blueprints", Assessment.blueprintRequest(STANDARD, LEVEL, TRACK, "THEORY")),
                    403,
                    "NOT_OF_YOUR_BODY");
            for (String part : List.of("", "/eligibility", "/photo", "/ticket")) {
                Problem.expect(assessment.get(user, registration + part), 404, "REGISTRATION_NOT_FOUND");
            }
            Problem.expect(assessment.get(user, examination.path() + "/seats"), 404, "PLAN_NOT_FOUND");
        }
        assessment.get(CANDIDATE, registration).then().statusCode(200);
        assessment.get(OFFICER, registration).then().statusCode(200);
    }

    private static Map<String, Object> transition(String item) {
        return new TreeMap<>(Map.of("itemIds", List.of(item.substring("/items/".length())), "to", "REVIEWED"));
    }
}
