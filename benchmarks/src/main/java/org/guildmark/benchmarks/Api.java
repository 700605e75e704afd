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
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The API of a service, for what is not itself under load: every answer is whole, in memory, and no error. */
final class Api {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int FIRST_ERROR = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    /** @param etag empty where the answer has none */
    record Answer(JsonNode body, String etag) {}

    /** @param base address that all paths begin with */
    Api(String base) {
        this.base = base;
    }

    Answer get(String token, String path) {
        return json(send(token, request(path), "application/json", "GET", BodyPublishers.noBody()));
    }

    /** A body that is not JSON. */
    String text(String token, String path, String mediaType) {
        return new String(
                send(token, request(path), mediaType, "GET", BodyPublishers.noBody())
                        .body(),
                StandardCharsets.UTF_8);
    }

    /** Changes what must still be in the state that the ETag names. */
    Answer change(String token, String method, String path, String etag, JsonNode body) {
        return json(send(
                token,
                request(path).header("Content-Type", "application/json").header("If-Match", etag),
                "application/json",
                method,
                BodyPublishers.ofString(body.toString())));
    }

    /** Does something, without a body, to what must still be in the state that the ETag names. */
    Answer act(String token, String path, String etag) {
        return json(send(
                token, request(path).header("If-Match", etag), "application/json", "POST", BodyPublishers.noBody()));
    }

    Answer post(String token, String path, JsonNode body) {
        return json(send(
                token,
                request(path).header("Content-Type", "application/json"),
                "application/json",
                "POST",
                BodyPublishers.ofString(body.toString())));
    }

    /** Sends a file and some fields as a multipart form. */
    Answer upload(String token, String path, String fileName, byte[] file, Map<String, String> fields) {
        String boundary = "benchmark-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) -> part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", file);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return json(send(
                token,
                request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary),
                "application/json",
                "POST",
                BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static Answer json(HttpResponse<byte[]> response) {
        try {
            return new Answer(
                    JSON.readTree(response.body()),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new BenchmarkException(response.uri() + " did not answer with JSON: " + e, e);
        }
    }

    private HttpResponse<byte[]> send(
            String token, HttpRequest.Builder builder, String mediaType, String method, BodyPublisher body) {
        HttpRequest request = builder.timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", mediaType + ", application/problem+json")
                .method(method, body)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= FIRST_ERROR) {
                throw new BenchmarkException(method + " " + request.uri() + " answered " + response.statusCode() + ": "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response;
        } catch (IOException e) {
            throw new BenchmarkException(method + " " + request.uri() + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted", e);
        }
    }
}
