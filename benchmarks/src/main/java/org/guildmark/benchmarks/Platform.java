package org.guildmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.guildmark.devstack.SystemStack;

/** The running stack and what earlier benchmarks of the same run have published in it. */
final class Platform {
    private static final Duration EVENT_LIMIT = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(50);

    private final SystemStack stack;
    private final Settings settings;
    private final Tokens tokens;
    private final CatalogClient catalog;
    private final CurriculumClient curriculum;
    private final List<Published> published = new ArrayList<>();

    /** @param size number of statements */
    record Published(String standardKey, String editionId, int size) {}

    Platform(SystemStack stack, Settings settings) {
        this.stack = stack;
        this.settings = settings;
        this.tokens = new Tokens(stack.realmUrl());
        this.catalog = new CatalogClient(stack.gatewayUrl(), tokens);
        this.curriculum = new CurriculumClient(stack.gatewayUrl(), tokens);
    }

    Settings settings() {
        return settings;
    }

    Tokens tokens() {
        return tokens;
    }

    CatalogClient catalog() {
        return catalog;
    }

    CurriculumClient curriculum() {
        return curriculum;
    }

    /** Stops a service in an orderly way and starts it again: nothing of it is warm then. */
    void restart(String service) {
        stack.stop(service);
        stack.start(service);
    }

    /** The service itself, past the gateway. */
    String curriculumUrl() {
        return stack.url("curriculum").replace("localhost", "127.0.0.1");
    }

    /** The service itself, past the gateway. */
    String catalogUrl() {
        return stack.url("catalog").replace("localhost", "127.0.0.1");
    }

    /** The service itself, past the gateway. */
    String assessmentUrl() {
        return stack.url("assessment").replace("localhost", "127.0.0.1");
    }

    /** A schema's database, which its service's user may reach with its name as the password. */
    String jdbcUrl(String schema) {
        return stack.jdbcUrl(schema);
    }

    /** Until the assessment service has heard of the standard. */
    void awaitAssessment(String standardKey) {
        Api assessment = new Api(assessmentUrl() + "/api/assessment/v1");
        long deadline = System.nanoTime() + EVENT_LIMIT.toNanos();
        while (!assessment
                .get(tokens().examOfficer(), "/catalog-view")
                .body()
                .findValuesAsText("standard")
                .contains(standardKey)) {
            if (System.nanoTime() > deadline) {
                throw new BenchmarkException("The assessment service has not heard of " + standardKey);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    String gatewayUrl() {
        return stack.gatewayUrl().replace("localhost", "127.0.0.1");
    }

    String kafka() {
        return stack.kafkaBootstrapServers();
    }

    Published publish(String draftId) {
        JsonNode edition = catalog.publish(draftId);
        String key = edition.path("standardKey").asText();
        Published result = new Published(key, edition.path("id").asText(), catalog.statementsOf(key));
        published.add(result);
        return result;
    }

    /** The largest of the published documents: what a whole read costs most for. */
    Published largest() {
        return documents().stream()
                .max(Comparator.comparingInt(Published::size))
                .orElseThrow();
    }

    /** The smallest: what publishes fastest. */
    Published smallest() {
        return documents().stream()
                .min(Comparator.comparingInt(Published::size))
                .orElseThrow();
    }

    private List<Published> documents() {
        if (published.isEmpty()) {
            for (var document : ImportTime.documents()) {
                String draft =
                        catalog.importAndAwait(document, null).path("draftId").asText();
                publish(draft);
            }
        }
        return published;
    }
}
