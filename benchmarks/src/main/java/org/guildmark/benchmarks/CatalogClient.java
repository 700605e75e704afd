package org.guildmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The catalog through the gateway, as an editor, a reviewer and a partner use it. For what is not itself under load. */
final class CatalogClient {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(2);
    private static final int FIRST_ERROR = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Tokens tokens;

    /** @param etag empty where the answer has none */
    record Answer(JsonNode body, String etag) {}

    CatalogClient(String gatewayUrl, Tokens tokens) {
        this.base = gatewayUrl + "/api/catalog/v1";
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
        JsonNode job = upload(fileName, document, standardKey);
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!job.path("status").asText().equals("SUCCEEDED")) {
            if (job.path("status").asText().equals("FAILED") || System.nanoTime() > deadline) {
                throw new BenchmarkException("The import of " + fileName + " did not succeed: " + job);
            }
            LockSupport.parkNanos(POLL.toNanos());
            job = get(tokens.editor(), "/imports/" + job.path("id").asText()).body();
        }
        return job;
    }

    private JsonNode upload(String fileName, byte[] document, String standardKey) {
        String boundary = "benchmark-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (standardKey != null) {
            part(body, boundary, "name=\"standardKey\"", standardKey.getBytes(StandardCharsets.UTF_8));
        }
        part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", document);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                        tokens.editor(),
                        request("/imports").header("Content-Type", "multipart/form-data; boundary=" + boundary),
                        "POST",
                        BodyPublishers.ofByteArray(body.toByteArray()))
                .body();
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** The content of a draft, and the draft's ETag. */
    Answer content(String draftId) {
        return get(tokens.editor(), "/drafts/" + draftId + "/content");
    }

    void replaceContent(String draftId, Answer changed) {
        send(
                tokens.editor(),
                request("/drafts/" + draftId + "/content")
                        .header("Content-Type", "application/json")
                        .header("If-Match", changed.etag()),
                "PUT",
                BodyPublishers.ofString(changed.body().toString()));
    }

    /** Opens a correction of a published edition; answers the draft. */
    Answer openCorrection(String editionId, String reason) {
        return send(
                tokens.editor(),
                request("/editions/" + editionId + "/corrections").header("Content-Type", "application/json"),
                "POST",
                BodyPublishers.ofString(
                        JSON.createObjectNode().put("reason", reason).toString()));
    }

    Answer draft(String draftId) {
        return get(tokens.editor(), "/drafts/" + draftId);
    }

    /** Submits a draft; answers it with its new ETag. */
    Answer submit(String draftId, String etag) {
        return send(
                tokens.editor(),
                request("/drafts/" + draftId + "/submission").header("If-Match", etag),
                "POST",
                BodyPublishers.noBody());
    }

    /** Publishes a submitted draft; answers the edition. */
    JsonNode publish(String draftId, String etag) {
        return send(
                        tokens.reviewer(),
                        request("/drafts/" + draftId + "/publication").header("If-Match", etag),
                        "POST",
                        BodyPublishers.noBody())
                .body();
    }

    /** Submits and publishes a draft; answers the edition, which bears the draft's {@code standardKey}. */
    JsonNode publish(String draftId) {
        Answer draft = draft(draftId);
        Answer submitted = submit(draftId, draft.etag());
        JsonNode edition = publish(draftId, submitted.etag());
        return ((com.fasterxml.jackson.databind.node.ObjectNode) edition)
                .put("standardKey", draft.body().path("standardKey").asText());
    }

    /** How many statements the current edition of a standard has. */
    int statementsOf(String standardKey) {
        int sum = 0;
        for (JsonNode count : get(tokens.editor(), "/standards/" + standardKey)
                .body()
                .path("counts")
                .path("statements")) {
            sum += count.asInt();
        }
        return sum;
    }

    private Answer get(String token, String path) {
        return send(token, request(path), "GET", BodyPublishers.noBody());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private Answer send(String token, HttpRequest.Builder builder, String method, BodyPublisher body) {
        HttpRequest request = builder.timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .method(method, body)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= FIRST_ERROR) {
                throw new BenchmarkException(method + " " + request.uri() + " answered " + response.statusCode() + ": "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return new Answer(
                    JSON.readTree(response.body()),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new BenchmarkException(method + " " + request.uri() + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted", e);
        }
    }
}
