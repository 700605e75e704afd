package org.guildmark.assessment.registration.bulk;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.CLOUDSAIL;
import static org.guildmark.assessment.AssessmentJourney.EAST;
import static org.guildmark.assessment.AssessmentJourney.all;
import static org.guildmark.assessment.AssessmentJourney.of;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.AssessmentJourney.person;
import static org.guildmark.assessment.AssessmentJourney.stranger;
import static org.guildmark.assessment.registration.RegistrationJourney.OCCUPATION;
import static org.guildmark.assessment.registration.RegistrationJourney.deadline;
import static org.guildmark.assessment.registration.RegistrationJourney.draft;
import static org.guildmark.assessment.registration.RegistrationJourney.openPlan;
import static org.guildmark.assessment.registration.RegistrationJourney.residentId;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.guildmark.assessment.registration.Registrations;
import org.junit.jupiter.api.Test;

/** Sheets of candidates over HTTP, up to a large one with many bad rows. */
@QuarkusTest
class RegistrationImportTest {
    private static final String HEADER = "姓名,证件类型,证件号码,工作经历\n";
    private static final int ROWS = 10_000;
    private static final int BAD = 300;

    @Inject
    Registrations registrations;

    private static String row(int person, String number) {
        return "考生" + person + ",身份证," + number + "," + deadline().minusMonths(12) + "~ " + OCCUPATION + "\n";
    }

    private static ValidatableResponse send(RequestSpecification caller, String plan, String query, String csv) {
        return caller.multiPart("file", "candidates.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("organisationId", EAST.toString())
                .post(API + "/plans/" + plan + "/registration-imports" + query)
                .then();
    }

    private static JsonPath done(ValidatableResponse accepted) {
        String at = accepted.statusCode(202).extract().header("Location");
        Instant patience = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(patience)) {
            JsonPath job =
                    of(EAST, "teacher").get(at).then().statusCode(200).extract().jsonPath();
            if (!job.getString("status").equals("RUNNING")) {
                return job;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("the import does not end");
    }

    @Test
    void aBadRowFailsTheSheetUnlessOnlyTheGoodOnesAreWanted() {
        String plan = openPlan("import-small");
        String csv = HEADER
                + row(1, residentId(1))
                + row(2, "110101199003078031")
                + row(3, residentId(1))
                + row(4, residentId(4));

        JsonPath dry = done(send(of(EAST, "teacher"), plan, "?dryRun=true&onlyGood=true", csv));
        assertEquals("SUCCEEDED", dry.getString("status"));
        assertEquals(2, dry.getInt("counts.good"));
        assertEquals(0, dry.getInt("counts.registered"));
        assertEquals(2, dry.getInt("outcomes.ELIGIBLE"));

        JsonPath all = done(send(of(EAST, "teacher"), plan, "", csv));
        assertEquals("FAILED", all.getString("status"));
        assertEquals(0, registrations.admitted(UUID.fromString(plan)).size());

        JsonPath good = done(send(of(EAST, "teacher"), plan, "?onlyGood=true", csv));
        assertEquals("SUCCEEDED", good.getString("status"));
        assertEquals(2, good.getInt("counts.registered"));
        assertEquals("[3, 4]", good.getList("diagnostics.line").toString());
        assertEquals(
                "[DOCUMENT_CHECKSUM, TWICE_IN_THE_SHEET]",
                good.getList("diagnostics.code").toString());
        assertEquals("证件号码", good.getString("diagnostics[0].column"));
        assertEquals(2, registrations.admitted(UUID.fromString(plan)).size());

        JsonPath again = done(send(of(EAST, "teacher"), plan, "", HEADER + row(1, residentId(1))));
        assertEquals("[ALREADY_REGISTERED]", again.getList("diagnostics.code").toString());

        String id = again.getString("id");
        of(CLOUDSAIL, "partner").get(API + "/registration-imports/" + id).then().statusCode(404);
        officer().get(API + "/registration-imports/" + id).then().statusCode(200);
        send(of(CLOUDSAIL, "partner"), plan, "", csv).statusCode(403);
        send(of(EAST, "teacher"), plan, "", "姓名,血型\nA,B\n").statusCode(422).body("code", equalTo("SHEET_COLUMNS"));
        send(of(EAST, "teacher"), plan, "?dryRun=maybe", csv).statusCode(400);
    }

    @Test
    void theSheetsOfAPlanAreListedToWhoMayReadThem() {
        String plan = openPlan("import-listed");
        List<String> ofEast = IntStream.range(0, 8)
                .mapToObj(i -> done(send(
                                of(EAST, "teacher"),
                                plan,
                                i == 7 ? "?onlyGood=true" : "?dryRun=true",
                                HEADER + row(900 + i, residentId(900 + i)) + row(950, "1")))
                        .getString("id"))
                .toList();
        String ofCloudsail = of(CLOUDSAIL, "partner")
                .multiPart("file", "own.csv", HEADER.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(API + "/plans/" + plan + "/registration-imports")
                .then()
                .statusCode(422)
                .extract()
                .jsonPath()
                .getString("code");
        assertEquals("SHEET_EMPTY", ofCloudsail);

        String path = "/plans/" + plan + "/registration-imports";
        List<Map<String, Object>> listed = all(of(EAST, "teacher"), path);
        List<String> newestFirst = new ArrayList<>(ofEast);
        Collections.reverse(newestFirst);
        assertEquals(newestFirst, listed.stream().map(job -> job.get("id")).toList());
        assertEquals(
                Map.of("rows", 2, "good", 1, "bad", 1, "registered", 1),
                listed.get(0).get("counts"));
        assertEquals("SUCCEEDED", listed.get(0).get("status"));
        assertEquals(Map.of("ELIGIBLE", 1), listed.get(0).get("outcomes"));
        assertEquals("FAILED", listed.get(1).get("status"));
        listed.forEach(job -> assertNull(job.get("diagnostics"), job::toString));
        of(EAST, "teacher")
                .get(API + "/registration-imports/" + ofEast.get(7))
                .then()
                .body("diagnostics.size()", equalTo(1));

        assertEquals(8, all(officer(), path).size());
        officer().get(API + path + "?includeTotal=true").then().body("items.size()", equalTo(8));
        assertEquals(List.of(), all(of(CLOUDSAIL, "partner"), path));
        assertEquals(List.of(), all(stranger(), path));
        String draft = draft("import-listed", LocalDateTime.now());
        of(EAST, "teacher")
                .get(API + "/plans/" + draft + "/registration-imports")
                .then()
                .statusCode(404);
        of(EAST, "teacher").get(API + path + "?limit=0").then().statusCode(400);
    }

    @Test
    void theTemplateIsThere() {
        person("curious")
                .get(API + "/registration-imports/template.csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString("证件号码"));
    }

    @Test
    void tenThousandWithThreeHundredBadOnes() {
        String plan = openPlan("import-large");
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < ROWS; i++) {
            csv.append(row(i, i % (ROWS / BAD) == 0 && i / (ROWS / BAD) < BAD ? "110101199003078031" : residentId(i)));
        }

        JsonPath dry = done(send(of(EAST, "teacher"), plan, "?dryRun=true&onlyGood=true", csv.toString()));
        assertEquals(ROWS - BAD, dry.getInt("counts.good"));
        assertEquals(0, registrations.admitted(UUID.fromString(plan)).size());

        JsonPath job = done(send(of(EAST, "teacher"), plan, "?onlyGood=true", csv.toString()));
        assertEquals("SUCCEEDED", job.getString("status"));
        assertEquals(BAD, job.getInt("counts.bad"));
        assertEquals(BAD, job.getList("diagnostics").size());
        assertEquals(ROWS - BAD, job.getInt("counts.registered"));
        assertEquals(ROWS - BAD, registrations.admitted(UUID.fromString(plan)).size());
        // Every one of them is told of and on record, as if it had come alone.
        String one = officer()
                .queryParam("limit", 1)
                .get(API + "/plans/" + plan + "/registrations")
                .jsonPath()
                .getString("items[0].id");
        officer()
                .get(API + "/registrations/" + one + "/eligibility")
                .then()
                .statusCode(200)
                .body("explanation.outcome", equalTo("ELIGIBLE"))
                .body("history.kind", equalTo(List.of("RULES")));
        officer()
                .get(API + "/audit-records?subjectId=" + one)
                .then()
                .body("items.action", equalTo(List.of("REGISTERED")))
                .body("items[0].after.outcome", equalTo("ELIGIBLE"));
    }
}
