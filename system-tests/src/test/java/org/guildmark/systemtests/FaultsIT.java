package org.guildmark.systemtests;

import static org.guildmark.systemtests.WholeSystem.API;
import static org.guildmark.systemtests.WholeSystem.EDITOR;
import static org.guildmark.systemtests.WholeSystem.GREENHOUSE;
import static org.guildmark.systemtests.WholeSystem.REVIEWER;
import static org.guildmark.systemtests.WholeSystem.TEACHER;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Parts of the platform die and come back; nothing is lost and nothing is half-written. */
class FaultsIT {

    /** An address that nobody has read before. */
    private static final String UNREAD = API + "/standards/sample-group-ceramics-sales/statements?limit=2";

    private static final String WORDING = API + "/standards/sample-1x-small-greenhouse/statements?limit=3";
    private static final int SENDERS = 6;
    private static final int IMPORTS = 30;
    private static final int ACCEPTED_BEFORE_THE_FAULT = 6;

    private final WholeSystem system = WholeSystem.running();

    @Test
    void whatIsPublishedWithoutKafkaIsToldInOrderWhenKafkaIsBack() {
        String draft = system.submitted(GREENHOUSE, "kafka-away");
        String edition;
        system.stack().kill("kafka");
        try {
            edition = system.publish(REVIEWER, draft)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            system.withdraw(REVIEWER, edition).then().statusCode(200);
        } finally {
            system.stack().start("kafka");
        }
        assertEquals(
                List.of("PUBLISHED", "WITHDRAWN"),
                EventReader.changesOf(system.stack().kafkaBootstrapServers(), edition, 2));
    }

    @Test
    void withoutKeycloakReadingGoesOnAndDecisionsWait() {
        String draft = system.submitted(GREENHOUSE, "keycloak-away");
        Curriculum curriculum = new Curriculum(system);
        List<String> library = curriculum.statements(Curriculum.LIBRARY_KEY);
        String mappings = curriculum.draft(TEACHER, curriculum.course(TEACHER, "KEYCLOAK-AWAY"), library);
        // Tokens must be there before their issuer goes.
        system.as(Curriculum.ADMINISTRATOR)
                .get(Curriculum.PATH + "/courses")
                .then()
                .statusCode(200);
        system.as(REVIEWER).get(API + "/standards").then().statusCode(200);
        system.as(TEACHER).get(API + "/standards").then().statusCode(200);
        // What nobody signed in has read of late the enforcer still looks up: ADR 0006 says so.
        system.anonymous().get(WORDING).then().statusCode(200);
        system.stack().stop("keycloak");
        try {
            Problem.expect(system.publish(REVIEWER, draft), 503, "IDENTITY_PROVIDER_UNAVAILABLE")
                    .header("Retry-After", notNullValue());
            Problem.expect(curriculum.approve(Curriculum.ADMINISTRATOR, mappings), 503, "IDENTITY_PROVIDER_UNAVAILABLE")
                    .header("Retry-After", notNullValue());
            system.anonymous().get(WORDING).then().statusCode(200);
            system.as(TEACHER)
                    .get(Curriculum.PATH + "/mapping-revisions/" + mappings + "/mappings")
                    .then()
                    .statusCode(200);
            system.as(TEACHER).get(WORDING).then().statusCode(200).body("items.text", everyItem(notNullValue()));
            system.as(TEACHER).get(UNREAD).then().statusCode(200).body("items.text", everyItem(notNullValue()));
        } finally {
            system.stack().start("keycloak");
        }
        system.publish(REVIEWER, draft).then().statusCode(201);
        curriculum.approve(Curriculum.ADMINISTRATOR, mappings).then().statusCode(200);
    }

    @Test
    void importsThatMySqlDiedUnderEndWithOneWholeDraftOrNone() throws InterruptedException {
        String whole = contentOf(system.draft(EDITOR, GREENHOUSE, "mysql-reference"));
        Queue<String> accepted = faultDuringImports("mysql-away-", "mysql", () -> {
            WholeSystem.await(
                    "reads are refused",
                    () -> system.anonymous().get(API + "/standards").statusCode() == 503);
            Problem.expect(system.anonymous().get(API + "/standards"), 503, "DATABASE_UNAVAILABLE");
        });
        assertEndedWhole(accepted, "mysql-away-", whole);
    }

    @Test
    void importsThatTheCatalogDiedUnderAreFinishedByTheNextOne() throws InterruptedException {
        String whole = contentOf(system.draft(EDITOR, GREENHOUSE, "catalog-reference"));
        Instant[] restarted = new Instant[1];
        Queue<String> accepted = faultDuringImports("catalog-away-", "catalog", () -> {
            Response refused = system.anonymous().get(API + "/standards");
            Problem.expect(
                    refused,
                    refused.statusCode(),
                    refused.statusCode() == 503 ? "BACKEND_UNAVAILABLE" : "BACKEND_UNREACHABLE");
            restarted[0] = Instant.now();
        });
        List<JsonPath> jobs = assertEndedWhole(accepted, "catalog-away-", whole);
        assertTrue(
                jobs.stream().allMatch(job -> "SUCCEEDED".equals(job.getString("status"))),
                "an import failed though only the catalog had died");
        assertTrue(
                jobs.stream().anyMatch(job -> Instant.parse(job.getString("finishedAt"))
                        .isAfter(restarted[0])),
                "every import had ended before the fault: it came too late to show anything");
    }

    /** Sends imports from several senders, kills the part in their midst, and starts it again. The accepted jobs. */
    private Queue<String> faultDuringImports(String keys, String part, Runnable meanwhile) throws InterruptedException {
        Queue<String> accepted = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(ACCEPTED_BEFORE_THE_FAULT);
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            for (int i = 0; i < IMPORTS; i++) {
                String key = keys + i;
                senders.execute(() -> send(key).ifPresent(job -> {
                    accepted.add(job);
                    enough.countDown();
                }));
            }
            assertTrue(enough.await(WholeSystem.PATIENCE.toSeconds(), TimeUnit.SECONDS), "too few were accepted");
            system.stack().kill(part);
            try {
                // Those not yet sent would only wait for a part that is not there.
                senders.shutdownNow();
                meanwhile.run();
            } finally {
                system.stack().start(part);
            }
            assertTrue(senders.awaitTermination(WholeSystem.PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } finally {
            senders.shutdownNow();
        }
        return accepted;
    }

    /** The job, where the import was accepted; every other answer is a problem document. */
    private Optional<String> send(String key) {
        Response answer = system.send(EDITOR, GREENHOUSE, key);
        if (answer.statusCode() == 202) {
            return Optional.of(answer.path("id"));
        }
        assertTrue(answer.contentType().startsWith("application/problem+json"), answer.asString());
        return Optional.empty();
    }

    /** Every job has ended; a succeeded one has exactly one draft, which is whole; no draft is without its job. */
    private List<JsonPath> assertEndedWhole(Queue<String> accepted, String keys, String whole) {
        assertFalse(accepted.isEmpty());
        WholeSystem.await(
                "the catalog serves again",
                () -> system.as(EDITOR).get(API + "/imports?limit=1").statusCode() == 200);
        List<JsonPath> jobs = accepted.stream().map(system::awaitEnd).toList();
        for (JsonPath job : jobs) {
            List<Map<String, Object>> drafts = draftsOf(job.getString("standardKey"));
            if ("SUCCEEDED".equals(job.getString("status"))) {
                assertEquals(1, drafts.size(), job.prettify());
                assertEquals(job.getString("draftId"), drafts.get(0).get("id"));
            } else {
                assertEquals("FAILED", job.getString("status"));
                assertEquals(0, drafts.size(), job.prettify());
            }
        }
        for (int i = 0; i < IMPORTS; i++) {
            List<Map<String, Object>> drafts = draftsOf(keys + i);
            assertTrue(drafts.size() <= 1, keys + i + " has " + drafts.size() + " drafts");
            for (Map<String, Object> draft : drafts) {
                assertEquals(whole, contentOf((String) draft.get("id")), "the draft is not whole");
                assertEquals(
                        "SUCCEEDED",
                        system.awaitEnd((String) draft.get("importId")).getString("status"));
            }
        }
        return jobs;
    }

    private List<Map<String, Object>> draftsOf(String standardKey) {
        return system.as(EDITOR)
                .queryParam("standardKey", standardKey)
                .get(API + "/drafts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private String contentOf(String draft) {
        return system.as(EDITOR)
                .get(API + "/drafts/" + draft + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
