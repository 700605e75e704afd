package org.guildmark.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** What passes through to a service and back. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(CatalogPeer.class)
class ForwardingTest {

    @TestHTTPResource
    URI gateway;

    @Test
    void keepsMethodPathQueryAndBody() {
        byte[] body = new byte[5_000_000];
        new Random(7).nextBytes(body);
        CRC32 checksum = new CRC32();
        checksum.update(body);
        given().urlEncodingEnabled(false)
                .contentType("application/octet-stream")
                .body(body)
                .when()
                .put("/api/catalog/v1/echo?q=%E5%BA%97&limit=5&cursor=a%2Fb")
                .then()
                .statusCode(200)
                .body("method", is("PUT"))
                .body("uri", is("/api/catalog/v1/echo?q=%E5%BA%97&limit=5&cursor=a%2Fb"))
                .body("received", is(5_000_000))
                .body("checksum", is(Long.toHexString(checksum.getValue())));
    }

    @Test
    void passesAValidTokenOn() {
        String token = Tokens.of("teacher");
        given().auth()
                .oauth2(token)
                .when()
                .get("/api/catalog/v1/echo")
                .then()
                .statusCode(200)
                .body("headers.authorization", hasItem("Bearer " + token));
    }

    @Test
    void passesConditionalReads() {
        given().when().get("/api/catalog/v1/big").then().statusCode(200).header("ETag", "\"v1\"");
        given().header("If-None-Match", "\"v1\"")
                .when()
                .get("/api/catalog/v1/big")
                .then()
                .statusCode(304)
                .header("ETag", "\"v1\"")
                .header("Transfer-Encoding", nullValue())
                .body(is(""));
    }

    @Test
    void passesLargeBodiesWhole() {
        assertEquals(CatalogPeer.BIG, given().when().get("/api/catalog/v1/big").asByteArray().length);
        given().when()
                .head("/api/catalog/v1/big")
                .then()
                .statusCode(200)
                .header("Content-Length", Integer.toString(CatalogPeer.BIG));
    }

    @Test
    void streamsWithoutHoldingBack() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send("GET /api/catalog/v1/stream HTTP/1.1", "Host: gateway");
            // The service has not ended its response: a proxy that collects bodies would time out here.
            assertTrue(wire.readUntil("{\"line\":1}\n").contains("application/x-ndjson"));
            given().when().post("/api/catalog/v1/release").then().statusCode(200);
            assertTrue(wire.readUntil("{\"line\":2}\n").endsWith("{\"line\":2}\n"));
        }
    }

    @Test
    void leavesCompressionAlone() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send(
                    "GET /api/catalog/v1/compressed HTTP/1.1",
                    "Host: gateway",
                    "Accept-Encoding: gzip",
                    "Connection: close");
            String answer = wire.readAll();
            assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-encoding: gzip"), answer);
            assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-length: 7"), answer);
        }
    }

    @Test
    void makesReferencesUsableFromOutside() {
        given().when()
                .post("/api/catalog/v1/created")
                .then()
                .statusCode(201)
                .header("Location", "/api/catalog/v1/imports/7")
                .header("Link", "</api/catalog/v1/imports?cursor=a>; rel=\"next\"");
    }

    @Test
    void leavesTheServicesOwnProblemsAlone() {
        given().when()
                .get("/api/catalog/v1/unknown")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", is("STANDARD_UNKNOWN"));
    }

    @Test
    void answersWithoutContentStayWithout() {
        given().when()
                .delete("/api/catalog/v1/no-content")
                .then()
                .statusCode(204)
                .header("Transfer-Encoding", nullValue());
    }

    @Test
    void keepsAWellFormedRequestIdAndReplacesOthers() {
        given().header("X-Request-Id", "front-end-0042")
                .when()
                .get("/api/catalog/v1/echo")
                .then()
                .header("X-Request-Id", "front-end-0042")
                .body("headers.'x-request-id'", equalTo(List.of("front-end-0042")));
        String made = given().header("X-Request-Id", "<script>alert(1)</script>")
                .when()
                .get("/api/catalog/v1/echo")
                .then()
                .body("headers.'x-request-id'[0]", not(containsString("script")))
                .extract()
                .header("X-Request-Id");
        assertFalse(made.contains("script"));
    }

    @Test
    void countsRequestsByRouteAndNotByPath() {
        given().when().get("/api/catalog/v1/one-of-many-paths").then().statusCode(404);
        given().when()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"))
                .body(not(containsString("one-of-many-paths")));
    }

    @Test
    void isReadyWhateverTheServicesDo() {
        given().when().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
    }
}
