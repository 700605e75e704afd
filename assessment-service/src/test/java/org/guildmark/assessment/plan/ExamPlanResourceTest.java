package org.guildmark.assessment.plan;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.HARBOUR;
import static org.guildmark.assessment.AssessmentJourney.all;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.of;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.AssessmentJourney.person;
import static org.guildmark.assessment.AssessmentJourney.stranger;
import static org.guildmark.assessment.plan.PlanJourney.DAY;
import static org.guildmark.assessment.plan.PlanJourney.TEA_SHOP;
import static org.guildmark.assessment.plan.PlanJourney.component;
import static org.guildmark.assessment.plan.PlanJourney.plan;
import static org.guildmark.assessment.plan.PlanJourney.post;
import static org.guildmark.assessment.plan.PlanJourney.put;
import static org.guildmark.assessment.plan.PlanJourney.room;
import static org.guildmark.assessment.plan.PlanJourney.site;
import static org.guildmark.assessment.plan.PlanJourney.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.guildmark.assessment.AssessmentJourney;
import org.guildmark.assessment.CatalogFeed;
import org.guildmark.assessment.CatalogFeed.Published;
import org.junit.jupiter.api.Test;

/** A plan from the draft to its cancellation, and everything that the standard forbids on the way. */
@QuarkusTest
class ExamPlanResourceTest {
    @Test
    void aPlanRestsOnTheSchemeOfItsEdition() {
        Published edition = CatalogFeed.publishSample(TEA_SHOP, "plan-scheme");
        String track = track(edition);
        String siteId = site(officer(), "方案考点");
        String classroom = room(officer(), siteId, "101", "STANDARD_CLASSROOM");
        String workshop = room(officer(), siteId, "茶艺实训室", "WORKSHOP");
        room(officer(), siteId, "机房", "COMPUTER_ROOM");

        JsonPath plan = created(officer(), "/plans", plan("plan-scheme", track, List.of(siteId)));
        assertEquals("DRAFT", plan.getString("status"));
        assertEquals("Asia/Shanghai", plan.getString("zoneId"));
        assertEquals(LocalDate.now().plusDays(10).toString(), plan.getString("referenceDay"));
        assertEquals(LocalDate.now().plusDays(10) + "T10:00:00Z", plan.getString("applicationClosesAt"));
        assertEquals(edition.editionId().toString(), plan.getString("standard.editionId"));
        assertEquals(1, plan.getInt("standard.level.rank"));
        assertEquals(track, plan.getString("standard.track.code"));
        assertEquals(60, plan.getInt("components[0].minimumMinutes"));
        assertEquals(60, plan.getInt("components[0].passMark"));
        assertEquals(List.of("STANDARD_CLASSROOM"), plan.getList("components[0].roomKinds"));
        assertEquals(List.of("WORKSHOP"), plan.getList("components[1].roomKinds"));
        assertTrue(plan.getList("components[0].clauses").contains("1.9.4"), plan::prettify);
        assertTrue(plan.getBoolean("noAssessorOfOwnSchool"));
        assertEquals(
                List.of(classroom, workshop).stream().sorted().toList(),
                plan.<String>getList("roomIds").stream().sorted().toList());
    }

    @Test
    void whatTheStandardForbidsIsRefusedWithItsClause() {
        String track = track(CatalogFeed.publishSample(TEA_SHOP, "plan-rules"));
        refused(
                track,
                plan -> components(plan, component("THEORY", "PAPER", 59), component("SKILL", "ONSITE", 120)),
                "DURATION_TOO_SHORT",
                "/components/0/minutes",
                "1.9.4");
        refused(
                track,
                plan -> components(plan, component("THEORY", "PAPER", 90)),
                "COMPONENTS_OF_LEVEL",
                "/components",
                "SKILL");
        refused(
                track,
                plan -> components(
                        plan,
                        component("THEORY", "PAPER", 90),
                        component("SKILL", "ONSITE", 120),
                        component("REVIEW", "DEFENCE", 30)),
                "COMPONENTS_OF_LEVEL",
                "/components/2/component",
                "level");
        refused(
                track,
                plan -> components(plan, component("THEORY", "DEFENCE", 90), component("SKILL", "ONSITE", 120)),
                "MODE_OF_SCHEME",
                "/components/0/mode",
                "PAPER");
        refused(track, plan -> plan.put("level", "CN1"), "UNKNOWN_LEVEL", "/level", "level");
        refused(track, plan -> plan.put("level", "5"), "UNKNOWN_LEVEL", "/level", "level");
        refused(track, plan -> plan.put("track", null), "TRACK_REQUIRED", "/track", "given");
        refused(track, plan -> plan.put("track", "no-such-track"), "UNKNOWN_TRACK", "/track", "track");
        refused(track, plan -> plan.put("standard", "no-such-standard"), "UNKNOWN_STANDARD", "/standard", "standard");
        refused(track, plan -> plan.put("zoneId", "Mars/Olympus"), "UNKNOWN_ZONE", "/zoneId", "zone");
        refused(
                track,
                plan -> plan.put("applicationClosesOn", "2001-01-01T00:00"),
                "PLAN_TIMES",
                "/applicationClosesOn",
                "after");
        refused(
                track,
                plan -> plan.put(
                        "window",
                        Map.of("from", DAY.toString(), "to", DAY.minusDays(1).toString())),
                "PLAN_TIMES",
                "/window/to",
                "before");
        refused(track, plan -> plan.put("siteIds", List.of(HARBOUR.toString())), "PLAN_SITES", "/siteIds/0", "site");
        refused(
                track,
                plan -> components(plan).get(0).put("roomKinds", List.of("WORKSHOP")),
                "ROOM_KIND_OF_MODE",
                "/components/0/roomKinds",
                "STANDARD_CLASSROOM");
        refused(
                track,
                plan -> components(plan).get(0).put("passMark", 50),
                "MARKS_OF_SCHEME",
                "/components/0/passMark",
                "60");
    }

    @Test
    void draftsAreTheBodysOwnAndAnnouncedPlansEverybodys() {
        String track = track(CatalogFeed.publishSample(TEA_SHOP, "plan-visible"));
        String id = created(officer(), "/plans", plan("plan-visible", track, List.of()))
                .getString("id");
        for (var outsider : List.of(stranger(), person("candidate-1"), of(HARBOUR, "assessor"))) {
            outsider.get(API + "/plans/" + id).then().statusCode(404).body("code", equalTo("PLAN_NOT_FOUND"));
        }
        step(stranger(), id, "opening", null).statusCode(404);
        step(officer(), id, "opening", "ready").statusCode(200).body("status", equalTo("OPEN"));
        person("candidate-1").get(API + "/plans/" + id).then().statusCode(200).body("status", equalTo("OPEN"));
        assertEquals(
                List.of(id),
                all(person("candidate-1"), "/plans?standard=plan-visible&status=OPEN").stream()
                        .map(found -> found.get("id"))
                        .toList());
        // Seen, but not theirs.
        step(stranger(), id, "closing", null).statusCode(404);
        put(AssessmentJourney::stranger, "/plans/" + id, "/plans/" + id, plan("plan-visible", track, List.of()))
                .statusCode(404);
        post(person("candidate-1"), "/plans", plan("plan-visible", track, List.of()))
                .statusCode(403);
    }

    @Test
    void onceAnnouncedOnlyWhatHarmsNobodyChanges() {
        String track = track(CatalogFeed.publishSample(TEA_SHOP, "plan-fixed"));
        String siteId = site(officer(), "公告考点");
        Map<String, Object> request = plan("plan-fixed", track, List.of(siteId));
        String id = created(officer(), "/plans", request).getString("id");
        String path = "/plans/" + id;
        components(request, component("THEORY", "COMPUTER", 100), component("SKILL", "ONSITE", 120));
        put(AssessmentJourney::officer, path, path, request)
                .statusCode(200)
                .body("components[0].minutes", equalTo(100));
        step(officer(), id, "opening", null).statusCode(200);
        step(officer(), id, "opening", null).statusCode(409).body("code", equalTo("PLAN_STATE"));

        room(officer(), siteId, "机房二", "COMPUTER_ROOM");
        request.put("title", Map.of("zh", "茶艺馆主五级鉴定（秋季）"));
        put(AssessmentJourney::officer, path, path, request)
                .statusCode(200)
                .body("title.zh", equalTo("茶艺馆主五级鉴定（秋季）"))
                .body("roomIds.size()", equalTo(1));
        components(request, component("THEORY", "COMPUTER", 90), component("SKILL", "ONSITE", 120));
        request.put("applicationClosesOn", LocalDate.now().plusDays(12) + "T18:00");
        put(AssessmentJourney::officer, path, path, request)
                .statusCode(409)
                .body("code", equalTo("PLAN_FIXED"))
                .body("errors.pointer", contains("/applicationClosesOn", "/components"));
        officer()
                .contentType("application/json")
                .body(request)
                .put(API + path)
                .then()
                .statusCode(428);

        step(officer(), id, "closing", null).statusCode(200).body("status", equalTo("CLOSED"));
        step(officer(), id, "cancellation", " ").statusCode(422).body("code", equalTo("REASON_REQUIRED"));
        step(officer(), id, "cancellation", "台风").statusCode(200).body("status", equalTo("CANCELLED"));
        put(AssessmentJourney::officer, path, path, request).statusCode(409);
        List<Map<String, Object>> trail = all(officer(), "/audit-records?subjectId=" + id);
        assertEquals(
                List.of("PLAN_CREATED", "PLAN_CHANGED", "PLAN_OPENED", "PLAN_CHANGED", "PLAN_CLOSED", "PLAN_CANCELLED"),
                trail.stream()
                        .sorted((a, b) ->
                                a.get("id").toString().compareTo(b.get("id").toString()))
                        .map(entry -> entry.get("action"))
                        .toList());
        assertTrue(trail.stream().anyMatch(entry -> "台风".equals(entry.get("reason"))));
    }

    @Test
    void aDraftCanBeDeletedAndAnAnnouncedPlanCannot() {
        String track = track(CatalogFeed.publishSample(TEA_SHOP, "plan-delete"));
        String draft = created(officer(), "/plans", plan("plan-delete", track, List.of()))
                .getString("id");
        officer().header("If-Match", "*").delete(API + "/plans/" + draft).then().statusCode(204);
        officer().get(API + "/plans/" + draft).then().statusCode(404);
        String open = created(officer(), "/plans", plan("plan-delete", track, List.of()))
                .getString("id");
        step(officer(), open, "opening", null).statusCode(200);
        officer().header("If-Match", "*").delete(API + "/plans/" + open).then().statusCode(409);
    }

    private static void refused(
            String track, Consumer<Map<String, Object>> fault, String code, String pointer, String says) {
        Map<String, Object> request = plan("plan-rules", track, List.of());
        fault.accept(request);
        post(officer(), "/plans", request)
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.message", hasItem(containsString(says)));
    }

    @SafeVarargs
    private static void components(Map<String, Object> plan, Map<String, Object>... held) {
        plan.put("components", List.of(held));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> components(Map<String, Object> plan) {
        return (List<Map<String, Object>>) plan.get("components");
    }

    private static String track(Published edition) {
        return edition.content().tracks().get(0).code();
    }
}
