package org.guildmark.systemtests;

import static org.guildmark.systemtests.Assessment.LEVEL;
import static org.guildmark.systemtests.Assessment.OFFICER;
import static org.guildmark.systemtests.Assessment.TEA_SHOP;
import static org.guildmark.systemtests.Assessment.TRACK;
import static org.guildmark.systemtests.Curriculum.CANDIDATE;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Parts die while an assessment body works; nothing is lost and nothing is written by halves. */
class AssessmentFaultsIT {

    private static final String STANDARD = "assessed-tea-faults";
    /** So many that the import takes long enough to be struck in its midst. */
    private static final int ITEMS = 400;

    private static WholeSystem system;
    private static Assessment assessment;

    @BeforeAll
    static void standard() {
        system = WholeSystem.running();
        assessment = new Assessment(system);
        assessment.published(TEA_SHOP, STANDARD);
    }

    @Test
    void anImportThatTheServiceDiedInLeavesNothingAndIsSentAgain() {
        AssessmentDatabase database = new AssessmentDatabase(system.stack());
        byte[] bank = bank();
        CompletableFuture<Response> struck = CompletableFuture.supplyAsync(() -> sent(bank));
        WholeSystem.await("the import has begun to write", () -> database.uncommittedItems("STRUCK-") > 0);
        system.stack().kill("assessment");
        try {
            Response answer = struck.join();
            Problem.expect(answer, answer.statusCode(), "BACKEND_UNREACHABLE");
        } finally {
            system.stack().start("assessment");
        }
        WholeSystem.await("the half-done work is rolled back", () -> database.uncommittedItems("STRUCK-") == 0);
        assertEquals(List.of(), assessment.all(OFFICER, "/items?standard=" + STANDARD));
        assertEquals(
                0,
                assessment.all(OFFICER, "/item-imports").stream()
                        .filter(done -> "struck.csv".equals(done.get("fileName")))
                        .count());
        sent(bank).then().statusCode(202).body("status", equalTo("SUCCEEDED")).body("counts.created", equalTo(ITEMS));
    }

    private static Response sent(byte[] bank) {
        return assessment.importItems(Assessment.target(STANDARD, LEVEL, TRACK), false, "struck.csv", bank);
    }

    private static byte[] bank() {
        StringBuilder sheet = new StringBuilder("题号,题型,标准条目,题干,选项A,选项B,答案,分值\n");
        for (int i = 1; i <= ITEMS; i++) {
            sheet.append("STRUCK-")
                    .append(i)
                    .append(",单选,E 2.1.2/1,第")
                    .append(i)
                    .append("位客人到店时先做什么？,问候,催促,A,1\n");
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anApplicationIsTakenWithoutKafkaAndToldWhenKafkaIsBack() {
        Examination examination = Examination.opened(assessment, STANDARD);
        String registration;
        system.stack().kill("kafka");
        try {
            registration = assessment.created(
                    CANDIDATE,
                    examination.path() + "/registrations",
                    Assessment.applicationOf("等候者", Assessment.documentNumber(), "2018-03-01"));
        } finally {
            system.stack().start("kafka");
        }
        List<EventReader.Event> events = EventReader.about(
                system.stack().kafkaBootstrapServers(), "assessment.registration.v1", registration, 1);
        EventSchemas.assertObeyed("assessment", "registration-state", events);
        assertEquals(1, events.size());
        assertEquals("ELIGIBLE", events.get(0).data().path("decision").asText());
    }
}
