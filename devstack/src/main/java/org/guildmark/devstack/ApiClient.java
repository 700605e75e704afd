package org.guildmark.devstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A service as a client sees it: through the gateway, with tokens of demo users. */
final class ApiClient {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    /** A token is renewed before it ends on the way. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private static final Duration EVENT_LIMIT = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(150);

    private static final String CLIENT = "guildmark-devstack";
    private static final int FIRST_ERROR = 400;
    private static final int PAGE = 200;
    private static final Set<String> ONGOING = Set.of("QUEUED", "PENDING", "RUNNING");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String service;
    private final String base;
    private final String tokenAddress;
    private final Map<DemoUser, Token> tokens = new EnumMap<>(DemoUser.class);

    private record Token(String value, Instant until) {}

    /** An answer below 400. */
    record Answer(JsonNode body, String etag) {}

    private ApiClient(String service, String base, String tokenAddress) {
        this.service = service;
        this.base = base;
        this.tokenAddress = tokenAddress;
    }

    static ApiClient catalog(StackSettings settings) {
        return of(settings, "catalog");
    }

    static ApiClient curriculum(StackSettings settings) {
        return of(settings, "curriculum");
    }

    static ApiClient assessment(StackSettings settings) {
        return of(settings, "assessment");
    }

    private static ApiClient of(StackSettings settings, String service) {
        return new ApiClient(
                service,
                "http://localhost:" + settings.port(Service.GATEWAY, 8080) + "/api/" + service + "/v1",
                KeycloakServer.realmUrl(Servers.keycloakPort(settings)) + "/protocol/openid-connect/token");
    }

    /** Waits until the service's view of the catalog holds the standard. */
    void awaitStandard(DemoUser user, String standardKey) {
        long deadline = System.nanoTime() + EVENT_LIMIT.toNanos();
        while (!knows(user, standardKey)) {
            if (System.nanoTime() > deadline) {
                throw new StackException("The " + service + " service has not heard of " + standardKey + " in "
                        + EVENT_LIMIT.toSeconds() + " s: './guildmark logs " + service + "' may tell why.");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Whether the service's view of the catalog holds the standard. */
    boolean knows(DemoUser user, String standardKey) {
        for (JsonNode edition : get(user, "/catalog-view").body().path("editions")) {
            if (edition.path("standard").asText().equals(standardKey)) {
                return true;
            }
        }
        return false;
    }

    /** Waits until a job has ended, well or not. */
    JsonNode awaitJob(DemoUser user, String path) {
        long deadline = System.nanoTime() + EVENT_LIMIT.toNanos();
        while (true) {
            JsonNode job = get(user, path).body();
            if (!ONGOING.contains(job.path("status").asText())) {
                return job;
            }
            if (System.nanoTime() > deadline) {
                throw new StackException("The " + service + " service has not ended " + path + " in "
                        + EVENT_LIMIT.toSeconds() + " s: './guildmark logs " + service + "' may tell why.");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Takes every item of all pages of a list. */
    void forEach(DemoUser user, String list, Consumer<JsonNode> taken) {
        String next = "";
        while (next != null) {
            JsonNode page = get(user, list + (list.contains("?") ? "&" : "?") + "limit=" + PAGE + next)
                    .body();
            page.path("items").forEach(taken);
            next = page.path("nextCursor").isTextual()
                    ? "&cursor=" + encode(page.path("nextCursor").asText())
                    : null;
        }
    }

    /** Reads a resource; without a user as anybody may. */
    Answer get(DemoUser user, String path) {
        return send(user, HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Does something to a resource that must still be in the state that the ETag names. */
    Answer post(DemoUser user, String path, String etag) {
        return send(
                user,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("If-Match", etag)
                        .POST(BodyPublishers.noBody()));
    }

    /** Makes something. */
    Answer post(DemoUser user, String path, JsonNode body) {
        return send(
                user,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Puts something, without a body, to a resource that must still be in the state that the ETag names. */
    Answer put(DemoUser user, String path, String etag) {
        return send(
                user,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("If-Match", etag)
                        .PUT(BodyPublishers.noBody()));
    }

    /** Sends a document with some fields as a multipart form. */
    Answer sendDocument(DemoUser user, String path, Path document, Map<String, String> fields) {
        String boundary = "guildmark-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) ->
                writePart(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        writePart(body, boundary, "name=\"file\"; filename=\"" + document.getFileName() + "\"", bytesOf(document));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                user,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void writePart(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytesOf(Path document) {
        try {
            return Files.readAllBytes(document);
        } catch (IOException e) {
            throw new StackException("Cannot read " + document + ": " + e.getMessage(), e);
        }
    }

    private Answer send(DemoUser user, HttpRequest.Builder builder) {
        builder.timeout(LIMIT).header("Accept", "application/json, application/problem+json");
        if (user != null) {
            builder.header("Authorization", "Bearer " + token(user));
        }
        HttpRequest request = builder.build();
        HttpResponse<String> response = Http.send(request);
        JsonNode body = parse(response.body());
        if (response.statusCode() >= FIRST_ERROR) {
            throw new StackException(problem(request, response.statusCode(), body));
        }
        return new Answer(body, response.headers().firstValue("ETag").orElse(""));
    }

    private static String problem(HttpRequest request, int status, JsonNode problem) {
        StringBuilder text =
                new StringBuilder(request.method() + " " + request.uri().getPath() + " answered " + status);
        text.append(' ').append(problem.path("code").asText()).append(": ");
        text.append(problem.path("detail").asText(problem.path("title").asText()));
        for (JsonNode error : problem.path("errors")) {
            text.append("\n      ")
                    .append(error.path("pointer").asText())
                    .append(": ")
                    .append(error.path("message").asText());
        }
        return text.toString();
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode().put("detail", body.strip());
        }
    }

    private String token(DemoUser user) {
        Token known = tokens.get(user);
        if (known == null || Instant.now().isAfter(known.until())) {
            known = fetchToken(user);
            tokens.put(user, known);
        }
        return known.value();
    }

    private Token fetchToken(DemoUser user) {
        String form = "grant_type=password&client_id=" + CLIENT + "&client_secret=" + CLIENT + "&username="
                + user.account() + "&password=" + user.account();
        HttpResponse<String> response = Http.send(HttpRequest.newBuilder(URI.create(tokenAddress))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        JsonNode body = parse(response.body());
        if (response.statusCode() >= FIRST_ERROR) {
            throw new StackException("Keycloak gave no token to " + user.account() + ": "
                    + body.path("error_description").asText(response.body()));
        }
        Instant until =
                Instant.now().plusSeconds(body.path("expires_in").asLong()).minus(MARGIN);
        return new Token(body.path("access_token").asText(), until);
    }

    /** An object to fill and send. */
    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** For use in a path or a query. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
