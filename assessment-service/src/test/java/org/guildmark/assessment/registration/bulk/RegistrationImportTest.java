package org.guildmark.assessment.registration.bulk;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.CLOUDSAIL;
import static org.guildmark.assessment.AssessmentJourney.EAST;
import static org.guildmark.assessment.AssessmentJourney.of;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.AssessmentJourney.person;
import static org.guildmark.assessment.registration.RegistrationJourney.OCCUPATION;
import static org.guildmark.assessment.registration.RegistrationJourney.deadline;
import static org.guildmark.assessment.registration.RegistrationJourney.openPlan;
import static org.guildmark.assessment.registration.RegistrationJourney.residentId;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.guildmark.assessment.registration.Registrations;
import org.junit.jupiter.api.Test;

/** Sheets of candidates over HTTP, up to a large one with many bad rows. */
@QuarkusTest
class RegistrationImportTest {
    private static final String HEADER = "姓名,证件类型,证件号码,工作经历\n";
    private static final Duration AIM = Duration.ofSeconds(64);
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

        Instant begun = Instant.now();
        JsonPath job = done(send(of(EAST, "teacher"), plan, "?onlyGood=true", csv.toString()));
        Duration took = Duration.between(begun, Instant.now());

        assertEquals("SUCCEEDED", job.getString("status"));
        assertEquals(BAD, job.getInt("counts.bad"));
        assertEquals(BAD, job.getList("diagnostics").size());
        assertEquals(ROWS - BAD, job.getInt("counts.registered"));
        assertEquals(ROWS - BAD, registrations.admitted(UUID.fromString(plan)).size());
        assertTrue(took.compareTo(AIM) < 0, () -> "took " + took);
    }
}
