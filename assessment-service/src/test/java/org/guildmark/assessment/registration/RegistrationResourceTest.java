package org.guildmark.assessment.registration;

import static io.restassured.RestAssured.given;
import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.EAST;
import static org.guildmark.assessment.AssessmentJourney.all;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.etag;
import static org.guildmark.assessment.AssessmentJourney.of;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.AssessmentJourney.person;
import static org.guildmark.assessment.AssessmentJourney.stranger;
import static org.guildmark.assessment.registration.RegistrationJourney.application;
import static org.guildmark.assessment.registration.RegistrationJourney.post;
import static org.guildmark.assessment.registration.RegistrationJourney.working;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.guildmark.assessment.CatalogFeed;
import org.junit.jupiter.api.Test;

/** Applications over HTTP: who may, when, what is decided, and what an officer does about it. */
@QuarkusTest
class RegistrationResourceTest {
    private static String plan;

    @Inject
    Registrations registrations;

    private static synchronized String plan() {
        if (plan == null) {
            plan = RegistrationJourney.openPlan("registration-tea");
        }
        return plan;
    }

    private static String path() {
        return "/plans/" + plan() + "/registrations";
    }

    @Test
    void aPersonAppliesAloneAndSeesWhyTheyMaySitTheExams() {
        JsonPath made = created(person("alone-1"), path(), application(1, 12));

        assertEquals("ELIGIBLE", made.getString("outcome"));
        assertEquals("RULES", made.getString("decidedBy"));
        assertEquals("1990-03-07", made.getString("birthDate"));
        String number = RegistrationJourney.residentId(1);
        assertEquals("**************" + number.substring(14), made.getString("documentNumberMasked"));
        String id = made.getString("id");
        person("alone-1")
                .get(API + "/registrations/" + id + "/eligibility")
                .then()
                .statusCode(200)
                .body("explanation.metAlternative", equalTo(1))
                .body(
                        "explanation.referenceDay",
                        equalTo(RegistrationJourney.deadline().toString()))
                .body("history", hasSize(1))
                .body("history[0].editionRevision", equalTo(1))
                .body("history[0].facts.work[0].occupation", equalTo(RegistrationJourney.OCCUPATION));
        assertEquals(
                List.of(id),
                all(person("alone-1"), "/me/registrations").stream()
                        .map(one -> one.get("id"))
                        .toList());
        RegisteredCandidate admitted = registrations.admitted(UUID.fromString(plan())).stream()
                .filter(one -> one.registrationId().toString().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals("考生1", admitted.name());
        assertEquals(made.getString("documentNumberMasked"), admitted.documentNumberMasked());
    }

    @Test
    void whoIsTooEarlyIsToldTheDayAndAnOfficerMayDecideOtherwise() {
        String id = created(person("alone-2"), path(), application(2, 5)).getString("id");
        person("alone-2")
                .get(API + "/registrations/" + id + "/eligibility")
                .then()
                .body("outcome", equalTo("NOT_ELIGIBLE"))
                .body(
                        "explanation.eligibleOn",
                        equalTo(RegistrationJourney.deadline()
                                .minusMonths(5)
                                .plusMonths(12)
                                .toString()))
                .body("explanation.alternatives[0].conditions[0].countedMonths", equalTo(5));

        Map<String, String> confirm = Map.of("decision", "CONFIRM", "outcome", "ELIGIBLE", "reason", "Checked.");
        post(officer(), "/registrations/" + id + "/decision", confirm)
                .statusCode(422)
                .body("code", equalTo("DECISION_CONTRADICTS"));
        Map<String, String> override =
                Map.of("decision", "OVERRIDE", "outcome", "ELIGIBLE", "reason", "Earlier work was proved.");
        post(person("alone-2"), "/registrations/" + id + "/decision", override).statusCode(403);
        post(stranger(), "/registrations/" + id + "/decision", override).statusCode(404);
        post(officer(), "/registrations/" + id + "/decision", override)
                .statusCode(200)
                .body("outcome", equalTo("ELIGIBLE"))
                .body("decidedBy", equalTo("OVERRIDDEN"));

        officer()
                .get(API + "/registrations/" + id + "/eligibility")
                .then()
                .body("history.kind", contains("OVERRIDDEN", "RULES"))
                .body("explanation.outcome", equalTo("NOT_ELIGIBLE"));
        officer()
                .queryParam("subjectId", id)
                .get(API + "/audit-records")
                .then()
                .body("items.action", contains("DECISION_OVERRIDDEN", "REGISTERED"))
                .body("items[0].reason", equalTo("Earlier work was proved."))
                .body("items[0].before.outcome", equalTo("NOT_ELIGIBLE"))
                .body("items[0].after.outcome", equalTo("ELIGIBLE"));
        officer()
                .contentType(ContentType.JSON)
                .post(API + "/registrations/" + id + "/evaluations")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("NOT_ELIGIBLE"));
    }

    @Test
    void factsChangeUntilTheDeadlineByWhoHasReadThem() {
        String id = created(person("alone-3"), path(), application(3, 5)).getString("id");
        String at = API + "/registrations/" + id;
        Map<String, Object> facts = Map.of("facts", working(24));

        person("alone-3")
                .contentType(ContentType.JSON)
                .body(facts)
                .put(at)
                .then()
                .statusCode(428);
        String tag = etag(person("alone-3"), "/registrations/" + id);
        person("alone-3")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(facts)
                .put(at)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ELIGIBLE"));
        person("alone-3")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(facts)
                .put(at)
                .then()
                .statusCode(412);

        person("alone-3")
                .contentType(ContentType.JSON)
                .post(at + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        created(person("alone-3"), path(), application(3, 12));
    }

    @Test
    void aSchoolSendsItsCandidatesAndNobodyElseSeesThem() {
        Map<String, Object> sent = application(4, 12);
        sent.put("organisationId", EAST.toString());
        sent.put("className", "茶艺1班");
        post(person("nobody-4"), path(), sent).statusCode(403).body("code", equalTo("NOT_OF_YOUR_ORGANISATION"));
        String id = created(of(EAST, "teacher"), path(), sent).getString("id");

        of(EAST, "school-admin")
                .get(API + "/registrations/" + id)
                .then()
                .statusCode(200)
                .body("className", equalTo("茶艺1班"));
        of(EAST, "learner").get(API + "/registrations/" + id).then().statusCode(404);
        person("alone-1").get(API + "/registrations/" + id).then().statusCode(404);
        stranger().get(API + "/registrations/" + id).then().statusCode(404);
        officer()
                .queryParam("organisationId", EAST.toString())
                .get(API + path())
                .then()
                .body("items.id", contains(id));
        person("nobody-4").get(API + path()).then().statusCode(200).body("items", hasSize(0));
        post(of(EAST, "teacher"), path(), sent).statusCode(409).body("code", equalTo("ALREADY_REGISTERED"));
    }

    @Test
    void twoAtTheSameMomentAreOne() throws Exception {
        String path = path();
        ExecutorService both = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> both.submit(() -> post(person("at-once-" + i), path, application(5, 12))
                            .extract()
                            .statusCode()))
                    .toList();
            int made = 0;
            for (Future<Integer> answer : answers) {
                int status = answer.get();
                made += status == 201 ? 1 : 0;
                assertEquals(status == 201 ? 201 : 409, status);
            }
            assertEquals(1, made);
        } finally {
            both.shutdown();
        }
    }

    @Test
    void refusesWhatCannotBe() {
        Map<String, Object> wrong = application(6, 12);
        wrong.put("documentNumber", "110101199003078031");
        post(person("wrong-6"), path(), wrong)
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_INVALID"))
                .body(not(containsString("110101199003078031")));
        wrong.put("documentType", "PASSPORT");
        wrong.put("documentNumber", "E12345678");
        post(person("wrong-6"), path(), wrong).statusCode(422).body("code", equalTo("BIRTH_DATE_REQUIRED"));
        wrong.put("birthDate", "2090-01-01");
        post(person("wrong-6"), path(), wrong).statusCode(422).body("code", equalTo("BIRTH_DATE_IN_FUTURE"));
        wrong.put("birthDate", RegistrationJourney.deadline().minusDays(20).toString());
        post(person("wrong-6"), path(), wrong)
                .statusCode(422)
                .body("code", equalTo("IMPOSSIBLE_FACTS"))
                .body("errors[0].pointer", equalTo("/facts/work/0/from"));
        wrong.remove("facts");
        post(person("wrong-6"), path(), wrong).statusCode(400);
        wrong.put("birthDate", RegistrationJourney.deadline().minusYears(15).toString());
        wrong.put("facts", working(12));
        post(person("wrong-6"), path(), wrong)
                .statusCode(201)
                .body("warnings.code", contains("WORK_BEFORE_WORKING_AGE"));
    }

    @Test
    void thePeriodIsThePlans() {
        plan();
        String later = RegistrationJourney.draft(
                "registration-tea", LocalDateTime.now().plusDays(5));
        post(officer(), "/plans/" + later + "/registrations", application(7, 12))
                .statusCode(409)
                .body("code", equalTo("APPLICATIONS_NOT_OPEN"));
        post(person("early"), "/plans/" + later + "/registrations", application(7, 12))
                .statusCode(404);
        RegistrationJourney.open(later);
        post(person("early"), "/plans/" + later + "/registrations", application(7, 12))
                .statusCode(409)
                .body("code", equalTo("APPLICATIONS_NOT_OPEN"));
        post(officer(), "/plans/" + later + "/closing", Map.of()).statusCode(200);
        post(person("late"), "/plans/" + later + "/registrations", application(7, 12))
                .statusCode(409)
                .body("code", equalTo("APPLICATIONS_CLOSED"));
    }

    @Test
    void aPhotoIsWhatItSays() {
        String id = created(person("alone-8"), path(), application(8, 12)).getString("id");
        String at = API + "/registrations/" + id + "/photo";
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

        person("alone-8").get(at).then().statusCode(404);
        person("alone-8")
                .contentType("image/png")
                .body("<svg/>".getBytes(StandardCharsets.UTF_8))
                .put(at)
                .then()
                .statusCode(415);
        person("alone-8")
                .contentType("image/jpeg")
                .body(new byte[1024 * 1024 + 1])
                .put(at)
                .then()
                .statusCode(413);
        person("alone-8").contentType("image/png").body(png).put(at).then().statusCode(204);
        person("someone-else").get(at).then().statusCode(404);
        byte[] kept = officer()
                .get(at)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        assertEquals(png.length, kept.length);
        assertEquals(png.length, registrations.photo(UUID.fromString(id)).orElseThrow().length);
        officer().get(API + "/registrations/" + id).then().body("hasPhoto", equalTo(true));
    }

    @Test
    void anybodySignedInMayTryTheRules() {
        plan();
        Map<String, Object> question = new HashMap<>(Map.of(
                "standard",
                "registration-tea",
                "level",
                "CN5",
                "referenceDay",
                "2026-03-01",
                "facts",
                Map.of("work", List.of(Map.of("from", "2025-03-01", "occupation", "咖啡师")))));
        post(person("curious"), "/eligibility-checks", question)
                .statusCode(200)
                .body("outcome", equalTo("NEEDS_OFFICER"))
                .body("metAlternative", nullValue())
                .body("alternatives[0].conditions[0].reason", equalTo("OCCUPATION_NOT_LISTED"));
        question.put("level", "CN1");
        post(person("curious"), "/eligibility-checks", question).statusCode(422).body("code", equalTo("UNKNOWN_LEVEL"));
        given().contentType(ContentType.JSON)
                .body(question)
                .post(API + "/eligibility-checks")
                .then()
                .statusCode(401);
    }

    @Test
    void aCorrectionOfTheEditionIsAppliedWhenAnOfficerAsks() {
        String corrected = RegistrationJourney.openPlan("registration-corrected");
        String id = created(person("alone-9"), "/plans/" + corrected + "/registrations", application(9, 12))
                .getString("id");
        CatalogFeed.correct(
                CatalogFeed.sample("tea-shop-host-national-standard-2024", "registration-corrected", "2024"), 2);

        post(officer(), "/registrations/" + id + "/evaluations", "{}").statusCode(200);

        officer()
                .get(API + "/registrations/" + id + "/eligibility")
                .then()
                .body("history.editionRevision[0]", equalTo(2));
    }
}
