package org.guildmark.assessment.staffing;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.EAST;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.AssessmentJourney.person;
import static org.guildmark.assessment.AssessmentJourney.stranger;
import static org.guildmark.assessment.plan.PlanJourney.post;
import static org.guildmark.assessment.plan.PlanJourney.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.guildmark.assessment.AssessmentJourney;
import org.junit.jupiter.api.Test;

/** The staff of a body: its officers' alone. */
@QuarkusTest
class StaffResourceTest {

    @Test
    void aMemberIsEnteredChangedAndRetired() {
        Map<String, Object> request = member("徐监考", "staff-1");
        request.put("unavailable", List.of(Map.of("from", "2026-12-01T00:00:00Z", "to", "2026-12-02T00:00:00Z")));
        request.put("qualifications", List.of(Map.of("standard", "sample-tea-shop", "level", "CN5")));
        request.put("organisationId", EAST.toString());
        JsonPath made = created(officer(), "/staff", request);
        String path = "/staff/" + made.getString("id");
        assertEquals("2026-12-01T00:00:00Z", made.getString("unavailable[0].from"));
        assertEquals("CN5", made.getString("qualifications[0].level"));

        stranger().get(API + path).then().statusCode(404);
        person("staff-1").get(API + path).then().statusCode(404);
        officer()
                .body(request)
                .contentType("application/json")
                .put(API + path)
                .then()
                .statusCode(428);

        request.put("name", "徐考评");
        request.put("roles", List.of("ASSESSOR", "INVIGILATOR"));
        put(AssessmentJourney::officer, path, path, request)
                .statusCode(200)
                .body("name", equalTo("徐考评"))
                .body("roles", contains("INVIGILATOR", "ASSESSOR"));

        post(officer(), path + "/retirement", Map.of()).statusCode(200).body("retiredAt", notNullValue());
        post(officer(), path + "/retirement", Map.of()).statusCode(409).body("code", equalTo("STAFF_RETIRED"));
        officer()
                .queryParam("retired", true)
                .queryParam("limit", 200)
                .get(API + "/staff")
                .then()
                .body("items.id", hasItem(made.getString("id")));
        officer()
                .queryParam("subjectId", made.getString("id"))
                .get(API + "/audit-records")
                .then()
                .body("items.action", contains("STAFF_RETIRED", "STAFF_CHANGED", "STAFF_ENTERED"));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Map<String, Object> backwards = member("反", null);
        backwards.put("unavailable", List.of(Map.of("from", "2026-12-02T00:00:00Z", "to", "2026-12-01T00:00:00Z")));
        post(officer(), "/staff", backwards)
                .statusCode(422)
                .body("code", equalTo("STAFF_TIMES"))
                .body("errors[0].pointer", equalTo("/unavailable/0/to"));
        Map<String, Object> idle = member("闲", null);
        idle.put("roles", List.of());
        post(officer(), "/staff", idle).statusCode(400);
        post(person("nobody"), "/staff", member("外", null)).statusCode(403);
    }

    @Test
    void oneSubjectIsOnePersonOfABodyAlsoAtTheSameMoment() {
        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(officer(), "/staff", member("同名", "staff-same"))
                        .extract()
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(201, 409, 409, 409), statuses);
        post(stranger(), "/staff", member("同名", "staff-same")).statusCode(201);
    }

    @Test
    void aSheetIsCheckedBeforeItIsEntered() {
        String sheet = "姓名,角色,账号,单位,最多场次\n"
                + "表一,监考;考评,sheet-1," + EAST + ",4\n"
                + ",监考,,,\n"
                + "表三,厨师,,,\n"
                + "表四,REVIEWER,sheet-1,,\n";
        sheet(sheet, "dryRun=true")
                .statusCode(200)
                .body("rows", equalTo(4))
                .body("good", equalTo(1))
                .body("entered", equalTo(0))
                .body("faults.row", contains(2, 3, 3, 4));
        sheet(sheet, "dryRun=false").statusCode(200).body("entered", equalTo(0));
        names(not(hasItem("表一")));
        sheet(sheet, "onlyGood=true").statusCode(200).body("entered", equalTo(1));
        names(hasItem("表一"));
        sheet("a,b\n1,2\n", "dryRun=true").statusCode(422).body("code", equalTo("STAFF_FILE"));
    }

    private static void names(org.hamcrest.Matcher<? super List<String>> matcher) {
        officer()
                .queryParam("limit", 200)
                .get(API + "/staff")
                .then()
                .statusCode(200)
                .body("items.name", matcher);
    }

    private static ValidatableResponse sheet(String csv, String query) {
        return officer()
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post(API + "/staff/import?" + query)
                .then();
    }

    private static Map<String, Object> member(String name, String subject) {
        Map<String, Object> member = new HashMap<>();
        member.put("name", name);
        member.put("subject", subject);
        member.put("roles", List.of("INVIGILATOR"));
        return member;
    }
}
