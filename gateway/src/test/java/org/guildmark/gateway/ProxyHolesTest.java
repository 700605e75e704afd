package org.guildmark.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What vertx-http-proxy leaves open, and the gateway must not. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(CatalogPeer.class)
class ProxyHolesTest {

    private static final int LIMIT = 21 * 1024 * 1024;

    @TestHTTPResource
    URI gateway;

    @Test
    void headersOfTheHopStayOnTheHop() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            JsonObject headers = echoedHeaders(wire.send(
                            "GET /api/catalog/v1/echo HTTP/1.1",
                            "Host: gateway",
                            "Connection: close",
                            "Connection: X-Hop, Authorization-Hint",
                            "X-Hop: mine",
                            "Authorization-Hint: mine too",
                            "Keep-Alive: timeout=5",
                            "TE: trailers",
                            "Proxy-Authorization: Basic eDp5",
                            "X-End: stays")
                    .readAll());
            for (String hop : new String[] {"x-hop", "authorization-hint", "keep-alive", "te", "proxy-authorization"}) {
                assertFalse(headers.containsKey(hop), hop);
            }
            assertEquals(new JsonArray().add("stays"), headers.getJsonArray("x-end"));
        }
        given().when()
                .post("/api/catalog/v1/created")
                .then()
                .header("X-Internal", nullValue())
                .header("Keep-Alive", nullValue())
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aServiceCannotReplaceTheRequestId() {
        assertEquals(
                List.of("front-end-0043"),
                given().header("X-Request-Id", "front-end-0043")
                        .when()
                        .post("/api/catalog/v1/created")
                        .headers()
                        .getValues("X-Request-Id"));
    }

    @Test
    void aClientCannotClaimToComeFromElsewhere() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            JsonObject headers = echoedHeaders(wire.send(
                            "GET /api/catalog/v1/echo HTTP/1.1",
                            "Host: school.example",
                            "Connection: close",
                            "X-Forwarded-For: 10.0.0.1",
                            "x-forwarded-for: 10.0.0.2",
                            "X-Forwarded-Proto: gopher",
                            "X-Forwarded-Host: evil.example",
                            "X-Forwarded-Prefix: /evil",
                            "X-Real-IP: 10.0.0.3",
                            "Forwarded: for=10.0.0.4")
                    .readAll());
            assertEquals(new JsonArray().add("127.0.0.1"), headers.getJsonArray("x-forwarded-for"));
            assertEquals(new JsonArray().add("http"), headers.getJsonArray("x-forwarded-proto"));
            assertEquals(new JsonArray().add("school.example"), headers.getJsonArray("x-forwarded-host"));
            assertFalse(headers.containsKey("x-forwarded-prefix"));
            assertFalse(headers.containsKey("x-real-ip"));
            assertFalse(headers.containsKey("forwarded"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/catalog/..%2f..%2fq/metrics",
                "/api/catalog/%2e%2e/%2e%2e/q/metrics",
                "/api/catalog/../../q/metrics",
                "/api/catalog/..;/q/metrics",
                "//api/catalog/v1/echo",
                "/api/catalog//v1/echo",
                "http://elsewhere.example/api/catalog/v1/echo"
            })
    void pathsWithTwoReadingsAreRefused(String path) throws Exception {
        try (Wire wire = new Wire(gateway)) {
            assertProblem(
                    wire.send("GET " + path + " HTTP/1.1", "Host: gateway", "Connection: close")
                            .readAll(),
                    400,
                    "PATH_NOT_NORMAL");
        }
    }

    @Test
    void upgradesToWebSocketAreRefused() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            assertProblem(
                    wire.send(
                                    "GET /api/catalog/v1/echo HTTP/1.1",
                                    "Host: gateway",
                                    "Connection: close",
                                    "Connection: Upgrade",
                                    "Upgrade: WebSocket",
                                    "Sec-WebSocket-Version: 13",
                                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
                            .readAll(),
                    501,
                    "WEBSOCKET_NOT_SUPPORTED");
        }
    }

    @Test
    void aBodyThatStatesTooGreatALengthIsRefusedBeforeItIsSent() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            assertProblem(
                    wire.send(
                                    "POST /api/catalog/v1/echo HTTP/1.1",
                                    "Host: gateway",
                                    "Expect: 100-continue",
                                    "Content-Length: " + (LIMIT + 1))
                            .readAll(),
                    413,
                    "PAYLOAD_TOO_LARGE");
        }
    }

    @Test
    void aChunkedBodyIsCutOffAtTheLimit() throws Exception {
        byte[] mebibyte = chunk(1024 * 1024);
        try (Wire wire = new Wire(gateway)) {
            wire.send("POST /api/catalog/v1/echo HTTP/1.1", "Host: gateway", "Transfer-Encoding: chunked");
            for (int sent = 0; sent <= LIMIT; sent += 1024 * 1024) {
                wire.sendBytes(mebibyte);
            }
            // No last chunk: the gateway must not wait for the end of what it will refuse anyway.
            assertProblem(wire.readAll(), 413, "PAYLOAD_TOO_LARGE");
        }
    }

    @Test
    void aChunkedBodyWithinTheLimitPasses() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send(
                    "POST /api/catalog/v1/echo HTTP/1.1",
                    "Host: gateway",
                    "Connection: close",
                    "Transfer-Encoding: chunked");
            for (int i = 0; i < 20; i++) {
                wire.sendBytes(chunk(1024 * 1024));
            }
            String answer = wire.sendBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
                    .readAll();
            assertTrue(answer.contains("\"received\":" + 20 * 1024 * 1024), answer);
        }
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send(
                    "POST /api/catalog/v1/echo HTTP/1.1",
                    "Host: gateway",
                    "Connection: close",
                    "Expect: 100-continue",
                    "Content-Length: 5");
            assertTrue(wire.readUntil("\r\n\r\n").startsWith("HTTP/1.1 100"));
            String answer =
                    wire.sendBytes("hello".getBytes(StandardCharsets.US_ASCII)).readAll();
            assertTrue(answer.contains("\"received\":5"), answer);
            assertFalse(echoedHeaders(answer).containsKey("expect"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, chunked", "identity", "Chunked, chunked"})
    void framingThatCouldBeReadTwiceIsRefused(String coding) throws Exception {
        try (Wire wire = new Wire(gateway)) {
            String answer = wire.send(
                            "POST /api/catalog/v1/echo HTTP/1.1",
                            "Host: gateway",
                            "Connection: close",
                            "Transfer-Encoding: " + coding)
                    .readAll();
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        }
    }

    @Test
    void anHttp10ClientDoesNotMakeTheGatewayHoldAWholeBody() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            String answer = wire.send("GET /api/catalog/v1/stream HTTP/1.0", "Host: gateway")
                    .readAll();
            assertTrue(answer.contains("HTTP_VERSION_NOT_SUPPORTED"), answer);
        }
    }

    @Test
    void aResponseThatBreaksOffIsSeenToBreakOff() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            String answer = wire.send("GET /api/faulty/v1/cut HTTP/1.1", "Host: gateway")
                    .readAll();
            assertTrue(answer.contains("1000") && answer.endsWith("only this"), answer);
        }
    }

    @Test
    void aClientThatLeavesFreesTheService() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send("GET /api/faulty/v1/silent HTTP/1.1", "Host: gateway");
            // Another request through the same gateway: by its answer the first has reached the peer.
            given().when().get("/api/catalog/v1/echo").then().statusCode(200);
        }
        try (Wire wire = new Wire(gateway)) {
            assertTrue(
                    wire.send("GET /api/faulty/v1/abandoned HTTP/1.1", "Host: gateway")
                            .readUntil("gone")
                            .endsWith("gone"),
                    "the service still works for a client that has gone");
        }
    }

    private static byte[] chunk(int size) {
        return (Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static JsonObject echoedHeaders(String answer) {
        return new JsonObject(answer.substring(answer.indexOf("\r\n\r\n{") + 4)).getJsonObject("headers");
    }

    private static void assertProblem(String answer, int status, String code) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
    }
}
