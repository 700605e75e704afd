package org.guildmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.guildmark.benchmarks.Api.Answer;

/** The catalog through the gateway, as an editor, a reviewer and a partner use it. For what is not itself under load. */
final class CatalogClient {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final Tokens tokens;

    CatalogClient(String gatewayUrl, Tokens tokens) {
        this.api = new Api(gatewayUrl + "/api/catalog/v1");
        this.tokens = tokens;
    }

    /** Sends a document and waits until its import has ended well; answers the job. */
    JsonNode importAndAwait(Path document, String standardKey) {
        try {
            return importAndAwait(document.getFileName().toString(), Files.readAllBytes(document), standardKey);
        } catch (IOException e) {
            throw new BenchmarkException("Cannot read " + document, e);
        }
    }

    /** @param standardKey null to let the catalog propose one */
    JsonNode importAndAwait(String fileName, byte[] document, String standardKey) {
        Map<String, String> fields = standardKey == null ? Map.of() : Map.of("standardKey", standardKey);
        JsonNode job = api.upload(tokens.editor(), "/imports", fileName, document, fields)
                .body();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!job.path("status").asText().equals("SUCCEEDED")) {
            if (job.path("status").asText().equals("FAILED") || System.nanoTime() > deadline) {
                throw new BenchmarkException("The import of " + fileName + " did not succeed: " + job);
            }
            LockSupport.parkNanos(POLL.toNanos());
            job = api.get(tokens.editor(), "/imports/" + job.path("id").asText())
                    .body();
        }
        return job;
    }

    /** The content of a draft, and the draft's ETag. */
    Answer content(String draftId) {
        return api.get(tokens.editor(), "/drafts/" + draftId + "/content");
    }

    void replaceContent(String draftId, Answer changed) {
        api.change(tokens.editor(), "PUT", "/drafts/" + draftId + "/content", changed.etag(), changed.body());
    }

    /** Opens a correction of a published edition; answers the draft. */
    Answer openCorrection(String editionId, String reason) {
        return api.post(
                tokens.editor(),
                "/editions/" + editionId + "/corrections",
                JSON.createObjectNode().put("reason", reason));
    }

    Answer draft(String draftId) {
        return api.get(tokens.editor(), "/drafts/" + draftId);
    }

    /** Submits a draft; answers it with its new ETag. */
    Answer submit(String draftId, String etag) {
        return api.act(tokens.editor(), "/drafts/" + draftId + "/submission", etag);
    }

    /** Publishes a submitted draft; answers the edition. */
    JsonNode publish(String draftId, String etag) {
        return api.act(tokens.reviewer(), "/drafts/" + draftId + "/publication", etag)
                .body();
    }

    /** Submits and publishes a draft; answers the edition, which bears the draft's {@code standardKey}. */
    JsonNode publish(String draftId) {
        Answer draft = draft(draftId);
        Answer submitted = submit(draftId, draft.etag());
        JsonNode edition = publish(draftId, submitted.etag());
        return ((ObjectNode) edition)
                .put("standardKey", draft.body().path("standardKey").asText());
    }

    /** How many statements the current edition of a standard has. */
    int statementsOf(String standardKey) {
        int sum = 0;
        for (JsonNode count : api.get(tokens.editor(), "/standards/" + standardKey)
                .body()
                .path("counts")
                .path("statements")) {
            sum += count.asInt();
        }
        return sum;
    }

    /** Ids of the statements of a standard's current edition, in printed order. */
    List<String> statementIds(String standardKey) {
        return api.text(tokens.editor(), "/standards/" + standardKey + "/statements", "application/x-ndjson")
                .lines()
                .map(CatalogClient::id)
                .toList();
    }

    private static String id(String line) {
        try {
            return JSON.readTree(line).path("id").asText();
        } catch (IOException e) {
            throw new BenchmarkException("A statement is not JSON: " + line, e);
        }
    }
}
