package org.guildmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The curriculum service through the gateway, as a school uses it. For what is not itself under load. */
final class CurriculumClient {

    private static final Duration EVENT_LIMIT = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final Tokens tokens;

    CurriculumClient(String gatewayUrl, Tokens tokens) {
        this.api = new Api(gatewayUrl + "/api/curriculum/v1");
        this.tokens = tokens;
    }

    /** Waits until the service has heard of a standard. */
    void awaitStandard(String standardKey) {
        long deadline = System.nanoTime() + EVENT_LIMIT.toNanos();
        while (true) {
            for (JsonNode edition : catalogView().path("editions")) {
                if (edition.path("standard").asText().equals(standardKey)) {
                    return;
                }
            }
            if (System.nanoTime() > deadline) {
                throw new BenchmarkException("The curriculum service has not heard of " + standardKey);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    JsonNode catalogView() {
        return api.get(tokens.operator(), "/catalog-view").body();
    }

    void rebuildCatalogView() {
        api.post(tokens.operator(), "/catalog-view/rebuilds", JSON.createObjectNode());
    }

    /** Makes a programme that leads to a whole standard; answers its id. */
    String programme(String code, String standardKey) {
        ObjectNode request = JSON.createObjectNode().put("code", code).put("educationLevel", "SECONDARY_VOCATIONAL");
        request.putObject("title").put("zh", "虚构专业" + code);
        request.putArray("targets").addObject().put("standard", standardKey);
        return api.post(tokens.schoolAdmin(), "/programmes", request)
                .body()
                .path("id")
                .asText();
    }

    /** Imports a filled template; answers the import. */
    JsonNode importCourses(String programmeId, String standardKey, String fileName, byte[] sheet) {
        JsonNode done = api.upload(
                        tokens.schoolAdmin(),
                        "/imports",
                        fileName,
                        sheet,
                        Map.of("programmeId", programmeId, "standard", standardKey))
                .body();
        if (!done.path("status").asText().equals("SUCCEEDED")) {
            throw new BenchmarkException("The import of " + fileName + " did not succeed: " + done);
        }
        return done;
    }

    /** Approves a draft of a course's mappings, which asks Keycloak. */
    void approve(String revisionId) {
        String path = "/mapping-revisions/" + revisionId;
        api.act(
                tokens.schoolAdmin(),
                path + "/approval",
                api.get(tokens.schoolAdmin(), path).etag());
    }

    /** Asks for the courses of a programme that cover a whole standard; answers the design. */
    JsonNode coverTarget(String programmeId, String standardKey, int timeLimitSeconds) {
        ObjectNode request = JSON.createObjectNode()
                .put("goal", "COVER_TARGET")
                .put("allowUncovered", true)
                .put("timeLimitSeconds", timeLimitSeconds);
        request.putObject("target").put("standard", standardKey);
        request.putObject("pool").put("programmeId", programmeId);
        return api.post(tokens.schoolAdmin(), "/reverse-designs", request).body();
    }
}
