package org.guildmark.assessment.staffing;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.EAST;
import static org.guildmark.assessment.AssessmentJourney.INLAND;
import static org.guildmark.assessment.AssessmentJourney.all;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.of;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.AssessmentJourney.person;
import static org.guildmark.assessment.AssessmentJourney.stranger;
import static org.guildmark.assessment.plan.PlanJourney.TEA_SHOP;
import static org.guildmark.assessment.plan.PlanJourney.post;
import static org.guildmark.assessment.plan.PlanJourney.room;
import static org.guildmark.assessment.plan.PlanJourney.session;
import static org.guildmark.assessment.plan.PlanJourney.site;
import static org.guildmark.assessment.plan.PlanJourney.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guildmark.assessment.CatalogFeed;
import org.guildmark.assessment.plan.PlanJourney;
import org.guildmark.assessment.registration.RegistrationJourney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan is staffed, somebody falls ill, and what is missing is named. */
@QuarkusTest
class StaffingResourceTest {
    private static final String STANDARD = "staffing-tea";
    private static final UUID WEST = UUID.fromString("01930000-0000-7000-8000-0000000000a2");
    /** A body of this test alone: its staff is nobody else's. */
    private static final UUID COAST = UUID.fromString("01930000-0000-7000-8000-0000000000b7");

    private static String track;
    private static int people = 700_000;

    @Inject
    Seating seating;

    @BeforeEach
    void standard() {
        if (track == null) {
            track = CatalogFeed.publishSample(TEA_SHOP, STANDARD)
                    .content()
                    .tracks()
                    .get(0)
                    .code();
        }
    }

    @Test
    void aPlanIsStaffedAndASickCallChangesAsLittleAsPossible() {
        Supplier<RequestSpecification> officer = () -> of(COAST, "exam-officer");
        String plan = plan(officer, "08:00", 4);
        String path = "/plans/" + plan + "/staffing";
        post(officer.get(), path, Map.of()).statusCode(409).body("code", equalTo("PLAN_STATE"));
        officer.get().get(API + path).then().statusCode(404);
        step(officer.get(), plan, "closing", null).statusCode(200);

        String invigilator = staff(officer, "staffing-invigilator", "INVIGILATOR", EAST);
        staff(officer, null, "INVIGILATOR", null);
        List<String> assessors = Stream.of(1, 2, 3, 4)
                .map(i -> staff(officer, null, "ASSESSOR", null))
                .toList();
        staff(officer, null, "ASSESSOR", EAST);

        JsonPath first = created(officer.get(), path, Map.of("timeLimitSeconds", 5));
        assertEquals(1, first.getInt("version"));
        assertTrue(Set.of("OPTIMAL", "FEASIBLE").contains(first.getString("status")), first.getString("shortages"));
        assertEquals(2, first.getInt("sessions.find { it.component == 'THEORY' }.required"));
        assertEquals(8, first.getInt("sessions.find { it.component == 'THEORY' }.candidates"));
        assertEquals(3, first.getInt("sessions.find { it.candidates > 0 && it.component == 'SKILL' }.required"));
        assertEquals(0, first.getInt("figures.adjacent.value"));

        List<Map<String, Object>> seats = all(officer.get(), "/plans/" + plan + "/seats");
        assertEquals(16, seats.size());
        assertEquals(16, seating.seats(UUID.fromString(plan)).size());
        assertEquals(
                16,
                seats.stream()
                        .map(seat -> seat.get("sessionId") + "/" + seat.get("seatNumber"))
                        .distinct()
                        .count());
        person("staffing-invigilator")
                .get(API + "/me/assignments")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].role", equalTo("INVIGILATOR"))
                .body("items[0].room", equalTo("101"))
                .body("items[0].planId", equalTo(plan))
                .body("items[0].plan.zh", equalTo("茶艺馆主五级鉴定"));
        stranger().get(API + path).then().statusCode(404);
        person("staffing-invigilator").get(API + path).then().statusCode(404);

        String sick = assessors.stream()
                .filter(id -> first.getString("sessions").contains(id))
                .findFirst()
                .orElseThrow();
        JsonPath second = created(officer.get(), "/plans/" + plan + "/absences", absence(sick));
        assertEquals(2, second.getInt("staffing.version"));
        assertEquals(List.of(sick), second.getList("staffing.changes.removed.staffId"));
        assertEquals(1, second.getList("staffing.changes.added").size());
        assertEquals(List.of(), second.getList("staffing.changes.movedRegistrations"));
        assertEquals(2, second.getInt("staffing.figures.changes.value"));
        assertEquals(2, second.getInt("staffing.figures.changes.bound"));

        String alsoSick = second.getString("staffing.changes.added[0].staffId");
        post(officer.get(), "/plans/" + plan + "/absences", absence(alsoSick))
                .statusCode(201)
                .body("staffing.status", equalTo("UNSTAFFED"))
                .body("staffing.shortages", hasSize(1))
                .body("staffing.shortages[0].role", equalTo("ASSESSOR"))
                .body("staffing.shortages[0].required", equalTo(3))
                .body("staffing.shortages[0].missing", equalTo(1))
                .body("staffing.shortages[0].reason", equalTo("OWN_SCHOOL"))
                .body("staffing.shortages[0].qualified", equalTo(5))
                .body("staffing.shortages[0].unavailable", equalTo(2))
                .body("staffing.shortages[0].ownSchool", equalTo(1));
        officer.get().get(API + path).then().body("version", equalTo(3)).body("latest", equalTo(true));
        officer.get()
                .get(API + path + "/1")
                .then()
                .body("latest", equalTo(false))
                .body("changes", nullValue());
        officer.get().get(API + path + "/9").then().statusCode(404).body("code", equalTo("STAFFING_NOT_FOUND"));
        officer.get().get(API + "/plans/" + plan + "/absences").then().body("items.staffId", contains(sick, alsoSick));
        officer.get()
                .queryParam("subjectId", plan)
                .queryParam("action", "PLAN_STAFFED")
                .get(API + "/audit-records")
                .then()
                .body("items", hasSize(3))
                .body("items.after.version", contains(3, 2, 1));
        post(officer.get(), "/plans/" + plan + "/absences", absence(plan)).statusCode(404);
        anAbsenceIsTakenBack(officer, plan, alsoSick);

        // The same person, known by the subject, is wanted elsewhere at the same time.
        UUID other = UUID.fromString("01930000-0000-7000-8000-0000000000b8");
        Supplier<RequestSpecification> otherOfficer = () -> of(other, "exam-officer");
        String busy = plan(otherOfficer, "09:00", 1);
        step(otherOfficer.get(), busy, "closing", null).statusCode(200);
        staff(otherOfficer, "staffing-invigilator", "INVIGILATOR", null);
        JsonPath lacking = created(otherOfficer.get(), "/plans/" + busy + "/staffing", Map.of("timeLimitSeconds", 5));
        Map<String, Object> theory = lacking.getMap("shortages.find { it.role == 'INVIGILATOR' }");
        assertEquals(2, theory.get("missing"));
        assertEquals(1, theory.get("unavailable"));
        assertEquals("TOO_FEW_QUALIFIED", theory.get("reason"));
        post(otherOfficer.get(), "/plans/" + busy + "/absences", absence(invigilator))
                .statusCode(404)
                .body("code", equalTo("STAFF_NOT_FOUND"));
    }

    /** What has been arranged stays until the plan is staffed again: then the person serves. */
    private static void anAbsenceIsTakenBack(Supplier<RequestSpecification> officer, String plan, String staffId) {
        String absences = API + "/plans/" + plan + "/absences";
        Map<String, Object> reported = officer.get().get(absences).jsonPath().getMap("items[1]");
        String path = absences + "/" + reported.get("id");
        stranger().delete(path).then().statusCode(404).body("code", equalTo("PLAN_NOT_FOUND"));
        person("staffing-invigilator").delete(path).then().statusCode(404);
        officer.get()
                .delete(absences + "/" + staffId)
                .then()
                .statusCode(404)
                .body("code", equalTo("ABSENCE_NOT_FOUND"));

        List<Integer> answers = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> officer.get().delete(path).then().extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(204, 404), answers);

        officer.get().get(absences).then().body("items.id", not(hasItem(reported.get("id"))));
        officer.get()
                .queryParam("subjectId", staffId)
                .queryParam("action", "ABSENCE_TAKEN_BACK")
                .get(API + "/audit-records")
                .then()
                .body("items", hasSize(1))
                .body("items[0].before.id", equalTo(reported.get("id")))
                .body("items[0].before.reason", equalTo("Ill."))
                .body("items[0].actor", startsWith("exam-officer"));
        String staffing = "/plans/" + plan + "/staffing";
        officer.get().get(API + staffing).then().body("version", equalTo(3)).body("status", equalTo("UNSTAFFED"));
        JsonPath again = created(officer.get(), staffing, Map.of("timeLimitSeconds", 5, "keep", true));
        assertEquals(List.of(), again.getList("shortages"));
        assertEquals(List.of(staffId), again.getList("changes.added.staffId"));
    }

    @Test
    void anAbsenceThatCountsForNothingIsNotTakenBack() {
        UUID quiet = UUID.fromString("01930000-0000-7000-8000-0000000000b9");
        Supplier<RequestSpecification> officer = () -> of(quiet, "exam-officer");
        String plan = plan(officer, "08:00", 0);
        step(officer.get(), plan, "closing", null).statusCode(200);
        String member = staff(officer, null, "ASSESSOR", null);
        String path = "/plans/" + plan + "/absences";
        Map<String, Object> dated = new HashMap<>(absence(member));
        dated.put("from", PlanJourney.DAY + "T00:00:00Z");
        dated.put("to", PlanJourney.DAY.plusDays(1) + "T00:00:00Z");
        String onlyHere = created(officer.get(), path, absence(member)).getString("absence.id");
        String elsewhereToo = created(officer.get(), path, dated).getString("absence.id");
        step(officer.get(), plan, "cancellation", "台风").statusCode(200);

        officer.get().delete(API + path + "/" + onlyHere).then().statusCode(409).body("code", equalTo("PLAN_STATE"));
        officer.get().delete(API + path + "/" + elsewhereToo).then().statusCode(204);
        officer.get().get(API + path).then().body("items.id", contains(onlyHere));
    }

    @Test
    void twoStaffingsAtOnceMakeVersionsOneAfterTheOther() {
        Supplier<RequestSpecification> officer = () -> of(INLAND, "exam-officer");
        String plan = plan(officer, "14:00", 2);
        step(officer.get(), plan, "closing", null).statusCode(200);
        String path = "/plans/" + plan + "/staffing";
        List<Integer> statuses = Stream.of(1, 2, 3)
                .map(i -> CompletableFuture.supplyAsync(() -> post(officer.get(), path, Map.of("timeLimitSeconds", 2))
                        .extract()
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertTrue(Set.of(201, 409).containsAll(statuses), statuses.toString());
        long made = statuses.stream().filter(status -> status == 201).count();
        assertTrue(made >= 1);
        officer.get().get(API + path).then().body("version", equalTo((int) made));

        String key = UUID.randomUUID().toString();
        Map<String, Object> request = Map.of("timeLimitSeconds", 2);
        for (int i = 0; i < 2; i++) {
            post(officer.get().header("Idempotency-Key", key), path, request)
                    .statusCode(201)
                    .body("version", equalTo((int) made + 1));
        }
        post(officer.get(), path, Map.of("timeLimitSeconds", 600)).statusCode(400);
        post(officer(), path, request).statusCode(404);
        officer.get().get(API + "/plans/" + plan + "/seats?sessionId=no").then().statusCode(400);
    }

    /** Open, with so many candidates of each of two schools; theory at the hour, skills four hours later in two rooms. */
    private static String plan(Supplier<RequestSpecification> officer, String time, int candidates) {
        String siteId = site(officer.get(), "考点" + time);
        String classroom = room(officer.get(), siteId, "101", "STANDARD_CLASSROOM");
        String one = room(officer.get(), siteId, "实训室一", "WORKSHOP");
        String two = room(officer.get(), siteId, "实训室二", "WORKSHOP");
        String plan = created(officer.get(), "/plans", PlanJourney.plan(STANDARD, track, List.of(siteId)))
                .getString("id");
        String later = "%02d:00".formatted(Integer.parseInt(time.substring(0, 2)) + 4);
        created(
                officer.get(),
                "/plans/" + plan + "/sessions",
                Map.of(
                        "sessions",
                        List.of(
                                session("THEORY", classroom, time),
                                session("SKILL", one, later),
                                session("SKILL", two, later))));
        step(officer.get(), plan, "opening", null).statusCode(200);
        for (UUID school : List.of(EAST, WEST)) {
            for (int i = 0; i < candidates; i++) {
                Map<String, Object> application = RegistrationJourney.application(people++, 36);
                application.put("organisationId", school.toString());
                application.put("className", "茶艺一班");
                created(of(school, "school-admin"), "/plans/" + plan + "/registrations", application);
            }
        }
        return plan;
    }

    private static String staff(Supplier<RequestSpecification> officer, String subject, String role, UUID school) {
        Map<String, Object> member = new HashMap<>();
        member.put("name", "考务人员" + people++);
        member.put("subject", subject);
        member.put("roles", List.of(role));
        member.put("organisationId", school == null ? null : school.toString());
        return created(officer.get(), "/staff", member).getString("id");
    }

    private static Map<String, Object> absence(String staffId) {
        return Map.of("staffId", staffId, "reason", "Ill.", "timeLimitSeconds", 5);
    }
}
