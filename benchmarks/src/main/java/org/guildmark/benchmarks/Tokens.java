package org.guildmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the development realm's people and machines, whose passwords and secrets are their names. */
final class Tokens {

    /** Long enough that no measurement outlives its token. */
    private static final int MARGIN_SECONDS = 180;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    Tokens(String realmUrl) {
        endpoint = URI.create(realmUrl + "/protocol/openid-connect/token");
    }

    String editor() {
        return person("editor");
    }

    String reviewer() {
        return person("reviewer");
    }

    String operator() {
        return person("operator");
    }

    String schoolAdmin() {
        return person("school-admin");
    }

    String examOfficer() {
        return person("exam-officer");
    }

    String partner() {
        return token("partner-demo", "grant_type=client_credentials&client_id=partner-demo&client_secret=partner-demo");
    }

    private String person(String name) {
        return token(
                name,
                "grant_type=password&client_id=guildmark-devstack&client_secret=guildmark-devstack&username=" + name
                        + "&password=" + name);
    }

    private String token(String owner, String form) {
        return kept.compute(
                        owner,
                        (name, known) ->
                                known != null && Instant.now().isBefore(known.until()) ? known : fetch(name, form))
                .value();
    }

    private Token fetch(String owner, String form) {
        try {
            JsonNode answer = JSON.readTree(http.send(
                            HttpRequest.newBuilder(endpoint)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body());
            if (!answer.hasNonNull("access_token")) {
                throw new BenchmarkException("Keycloak gave no token to " + owner + ": " + answer);
            }
            return new Token(
                    answer.get("access_token").asText(),
                    Instant.now().plusSeconds(answer.path("expires_in").asLong() - MARGIN_SECONDS));
        } catch (IOException e) {
            throw new BenchmarkException("Keycloak does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted", e);
        }
    }
}
