package org.guildmark.assessment.plan;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.etag;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.AssessmentJourney.person;
import static org.guildmark.assessment.AssessmentJourney.stranger;
import static org.guildmark.assessment.plan.PlanJourney.TEA_SHOP;
import static org.guildmark.assessment.plan.PlanJourney.plan;
import static org.guildmark.assessment.plan.PlanJourney.post;
import static org.guildmark.assessment.plan.PlanJourney.put;
import static org.guildmark.assessment.plan.PlanJourney.room;
import static org.guildmark.assessment.plan.PlanJourney.session;
import static org.guildmark.assessment.plan.PlanJourney.site;
import static org.guildmark.assessment.plan.PlanJourney.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.guildmark.assessment.AssessmentJourney;
import org.guildmark.assessment.CatalogFeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions in rooms: what fits, what is taken, and what two officers do at the same moment. */
@QuarkusTest
class SessionResourceTest {
    private static String track;

    private String siteId;
    private String classroom;
    private String workshop;

    @BeforeEach
    void rooms() {
        if (track == null) {
            track = CatalogFeed.publishSample(TEA_SHOP, "plan-sessions")
                    .content()
                    .tracks()
                    .get(0)
                    .code();
        }
        siteId = site(officer(), "场次考点");
        classroom = room(officer(), siteId, "101", "STANDARD_CLASSROOM");
        workshop = room(officer(), siteId, "茶艺实训室", "WORKSHOP");
    }

    @Test
    void aSessionLastsAsLongAsItsComponentInTheZoneOfThePlan() {
        String id = newPlan();
        JsonPath added = created(officer(), sessions(id), of(session("THEORY", classroom, "09:00")));
        assertEquals(PlanJourney.DAY + "T01:00:00Z", added.getString("sessions[0].startsAt"));
        assertEquals(PlanJourney.DAY + "T02:30:00Z", added.getString("sessions[0].endsAt"));
        assertEquals(PlanJourney.DAY + "T10:30:00", added.getString("sessions[0].endsOn"));
        created(
                officer(),
                sessions(id),
                of(session("THEORY", classroom, "10:30"), session("SKILL", workshop, "09:00")));
        officer()
                .get(API + sessions(id))
                .then()
                .statusCode(200)
                .body("items.component", contains("SKILL", "THEORY", "THEORY"));
        person("candidate-2").get(API + sessions(id)).then().statusCode(404);
        post(stranger(), sessions(id), of(session("THEORY", classroom, "15:00")))
                .statusCode(404);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        String id = newPlan();
        refused(
                id,
                session("THEORY", workshop, "09:00"),
                "SESSIONS_INVALID",
                "/sessions/0/roomId",
                "STANDARD_CLASSROOM");
        refused(id, session("REVIEW", classroom, "09:00"), "SESSIONS_INVALID", "/sessions/0/component", "component");
        refused(id, session("THEORY", id, "09:00"), "SESSIONS_INVALID", "/sessions/0/roomId", "no room of the plan");
        Map<String, Object> late = session("THEORY", classroom, "23:00");
        late.put("startsAt", PlanJourney.DAY.plusDays(2) + "T23:00");
        refused(id, late, "SESSIONS_INVALID", "/sessions/0/startsAt", "window");
        Map<String, Object> early = session("THEORY", classroom, "23:00");
        early.put("startsAt", PlanJourney.DAY.minusDays(1) + "T23:00");
        refused(id, early, "SESSIONS_INVALID", "/sessions/0/startsAt", "window");
        // Ends at midnight of the last day: still that day.
        Map<String, Object> midnight = session("THEORY", classroom, "22:30");
        midnight.put("startsAt", PlanJourney.DAY.plusDays(2) + "T22:30");
        post(officer(), sessions(id), of(midnight)).statusCode(201);
    }

    @Test
    void equipmentIsAHardConstraint() {
        Map<String, Object> request = plan("plan-sessions", track, List.of(siteId));
        Map<String, Object> skill = PlanJourney.component("SKILL", "ONSITE", 120);
        skill.put("equipment", List.of("STOVE"));
        request.put("components", List.of(PlanJourney.component("THEORY", "PAPER", 90), skill));
        Map<String, Object> equipped = room("茶灶间", "WORKSHOP", 2, 2);
        equipped.put("equipment", List.of("SINK", "STOVE"));
        String stoves =
                created(officer(), "/sites/" + siteId + "/rooms", equipped).getString("id");
        JsonPath plan = created(officer(), "/plans", request);
        // The workshop without a stove is not taken up by itself, and refused where it is named.
        assertEquals(
                Stream.of(classroom, stoves).sorted().toList(),
                plan.<String>getList("roomIds").stream().sorted().toList());
        request.put("roomIds", List.of(workshop));
        post(officer(), "/plans", request).statusCode(422).body("code", equalTo("PLAN_ROOMS"));
        post(officer(), sessions(plan.getString("id")), of(session("SKILL", stoves, "09:00")))
                .statusCode(201);
    }

    @Test
    void aRoomHoldsOneSessionAtATimeOfWhateverPlan() {
        String one = newPlan();
        String other = newPlan();
        created(officer(), sessions(one), of(session("THEORY", classroom, "09:00")));
        for (String time : List.of("08:00", "09:00", "10:29")) {
            refusedAsTaken(one, session("THEORY", classroom, time));
            refusedAsTaken(other, session("THEORY", classroom, time));
        }
        post(officer(), sessions(other), of(session("THEORY", classroom, "10:30")))
                .statusCode(201);
        post(officer(), sessions(other), of(session("SKILL", workshop, "13:00"), session("SKILL", workshop, "14:59")))
                .statusCode(409)
                .body("errors.pointer", contains("/sessions/0/startsAt", "/sessions/1/startsAt"));
        step(officer(), one, "cancellation", "too few candidates").statusCode(200);
        post(officer(), sessions(other), of(session("THEORY", classroom, "09:00")))
                .statusCode(201);
    }

    @Test
    void twoWhoTakeOneRoomAtTheSameMomentDoNotBothGetIt() throws Exception {
        List<String> plans = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            plans.add(newPlan());
        }
        ExecutorService officers = Executors.newFixedThreadPool(plans.size());
        try {
            List<Callable<Integer>> attempts = plans.stream()
                    .<Callable<Integer>>map(
                            id -> () -> post(officer(), sessions(id), of(session("THEORY", classroom, "09:00")))
                                    .extract()
                                    .statusCode())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> attempt : officers.invokeAll(attempts)) {
                answers.add(attempt.get());
            }
            assertEquals(
                    List.of(201, 409, 409, 409, 409, 409),
                    answers.stream().sorted().toList());
        } finally {
            officers.shutdownNow();
        }
    }

    @Test
    void whoNamesASessionMovesIt() {
        String id = newPlan();
        String path = "/plans/" + id;
        JsonPath added = created(
                officer(),
                sessions(id),
                of(session("THEORY", classroom, "09:00"), session("SKILL", workshop, "09:00")));
        String theory = added.getString("sessions.find { it.component == 'THEORY' }.id");
        String skill = added.getString("sessions.find { it.component == 'SKILL' }.id");
        String before = etag(officer(), path);
        Map<String, Object> moved = session("THEORY", classroom, "14:00");
        moved.put("id", theory);
        put(AssessmentJourney::officer, sessions(id), path, of(moved, session("SKILL", workshop, "16:00")))
                .statusCode(200)
                .body("sessions[0].id", equalTo(theory))
                .body("sessions[0].startsOn", equalTo(PlanJourney.DAY + "T14:00:00"))
                .body("sessions.id.size()", equalTo(2));
        assertNotEquals(before, etag(officer(), path));
        officer()
                .header("If-Match", before)
                .contentType(ContentType.JSON)
                .body(of())
                .put(API + sessions(id))
                .then()
                .statusCode(412);
        Map<String, Object> gone = session("SKILL", workshop, "16:00");
        gone.put("id", skill);
        put(AssessmentJourney::officer, sessions(id), path, of(gone))
                .statusCode(422)
                .body("errors.pointer", contains("/sessions/0/id"));
    }

    @Test
    void aRoomUnderAPlanUnderWayLosesNothing() {
        String id = newPlan();
        Map<String, Object> smaller = room("101", "STANDARD_CLASSROOM", 4, 6);
        String path = "/rooms/" + classroom;
        put(AssessmentJourney::officer, path, path, smaller).statusCode(200).body("seats", equalTo(24));
        step(officer(), id, "opening", null).statusCode(200);
        Map<String, Object> fewer = new HashMap<>(smaller);
        fewer.put("blockedSeats", List.of(Map.of("row", 1, "column", 1)));
        put(AssessmentJourney::officer, path, path, fewer).statusCode(409).body("code", equalTo("ROOM_IN_USE"));
        put(AssessmentJourney::officer, path, path, room("101", "STANDARD_CLASSROOM", 6, 6))
                .statusCode(200);
        officer().header("If-Match", "*").delete(API + path).then().statusCode(409);
        step(officer(), id, "cancellation", "test").statusCode(200);
        put(AssessmentJourney::officer, path, path, fewer).statusCode(200).body("seats", equalTo(23));
        stranger().get(API + path).then().statusCode(404).body("code", equalTo("ROOM_NOT_FOUND"));
        stranger().get(API + "/sites/" + siteId).then().statusCode(404);
        Map<String, Object> beyond = room("102", "STANDARD_CLASSROOM", 2, 2);
        beyond.put("blockedSeats", List.of(Map.of("row", 3, "column", 1)));
        post(officer(), "/sites/" + siteId + "/rooms", beyond)
                .statusCode(422)
                .body("errors.pointer", contains("/blockedSeats/0"));
        post(officer(), "/sites/" + siteId + "/rooms", room("101", "WORKSHOP", 2, 2))
                .statusCode(409);
    }

    private String newPlan() {
        return created(officer(), "/plans", plan("plan-sessions", track, List.of(siteId)))
                .getString("id");
    }

    private static String sessions(String planId) {
        return "/plans/" + planId + "/sessions";
    }

    @SafeVarargs
    private static Map<String, Object> of(Map<String, Object>... sessions) {
        return Map.of("sessions", List.of(sessions));
    }

    private static void refused(String plan, Map<String, Object> session, String code, String pointer, String says) {
        post(officer(), sessions(plan), of(session))
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.message", hasItem(containsString(says)));
    }

    private static void refusedAsTaken(String plan, Map<String, Object> session) {
        post(officer(), sessions(plan), of(session)).statusCode(409).body("code", equalTo("ROOM_TAKEN"));
    }
}
