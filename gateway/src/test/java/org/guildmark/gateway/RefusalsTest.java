package org.guildmark.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's own errors. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(CatalogPeer.class)
class RefusalsTest {

    @TestHTTPResource
    URI gateway;

    @Test
    void anUnknownRouteIsAFullProblem() {
        given().header("X-Request-Id", "front-end-0044")
                .when()
                .get("/api/unknown/v1/things?secret=1")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Request-Id", "front-end-0044")
                .body("type", is("https://guildmark.org/problems/route-unknown"))
                .body("title", is("No such route"))
                .body("status", is(404))
                .body("detail", notNullValue())
                .body("instance", is("/api/unknown/v1/things"))
                .body("code", is("ROUTE_UNKNOWN"))
                .body("requestId", is("front-end-0044"));
    }

    @Test
    void problemsSpeakTheReadersLanguage() {
        given().header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                .when()
                .get("/nowhere")
                .then()
                .header("Content-Language", "zh")
                .header("Vary", containsString("Accept-Language"))
                .body("title", is("无此路由"));
        given().header("Accept-Language", ";;;").when().get("/nowhere").then().body("title", is("No such route"));
    }

    @Test
    void methodsThatNoServiceKnowsAreRefused() {
        given().when()
                .request("TRACE", "/api/catalog/v1/echo")
                .then()
                .statusCode(405)
                .body("code", is("METHOD_NOT_ALLOWED"));
        given().when()
                .post("/openapi")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD")
                .body("code", is("METHOD_NOT_ALLOWED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer a.b.c", "Bearer ", "Bearer", "Basic eDp5", "nonsense"})
    void whatIsNoTokenIsRefusedAndNotTakenForAnonymous(String credential) {
        assertTokenRefused(credential);
    }

    @Test
    void tokensThatAreExpiredMisdirectedOrTamperedWithAreRefused() {
        assertTokenRefused("Bearer " + Tokens.expired());
        assertTokenRefused("Bearer " + Tokens.forAudience("somewhere-else"));
        String token = Tokens.of("teacher");
        String signature = token.substring(token.lastIndexOf('.') + 1);
        assertTokenRefused("Bearer " + token.replace(signature, new StringBuilder(signature).reverse()));
    }

    private static void assertTokenRefused(String credential) {
        given().header("Authorization", credential)
                .when()
                .get("/api/catalog/v1/echo")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", is("INVALID_TOKEN"));
    }

    @Test
    void whoAsksTooOftenWaits() throws Exception {
        String request = "GET /openapi HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
                + Tokens.of("a-runaway-program") + "\r\n\r\n";
        try (Wire wire = new Wire(gateway)) {
            String answers = wire.sendBytes(request.repeat(300).getBytes(StandardCharsets.US_ASCII))
                    .readUntil("\"code\":\"RATE_LIMITED\"");
            String refusal = answers.substring(answers.lastIndexOf("HTTP/1.1 "));
            assertTrue(refusal.startsWith("HTTP/1.1 429"), refusal);
            assertTrue(refusal.contains("application/problem+json"), refusal);
            assertTrue(refusal.contains("Retry-After: 1"), refusal);
            assertTrue(refusal.contains("RateLimit: \"client\";r=0"), refusal);
            assertTrue(refusal.contains("RateLimit-Policy: \"client\";q=60;w=60"), refusal);
        }
        given().auth()
                .oauth2(Tokens.of("somebody-else"))
                .when()
                .get("/openapi")
                .then()
                .statusCode(200);
    }

    @Test
    void aServiceThatHangsUpOrKeepsSilentHasItsOwnProblem() {
        given().when()
                .get("/api/faulty/v1/hang-up")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("code", is("BACKEND_UNREACHABLE"));
        given().when()
                .get("/api/faulty/v1/silent")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("code", is("BACKEND_TIMEOUT"));
    }

    @Test
    void aServiceThatIsDownIsSoonNotAskedAnyMore() {
        Response first = given().when().get("/api/dead/v1/things");
        assertEquals(502, first.statusCode(), first.asString());
        Response later = first;
        for (int i = 0; i < 100 && later.statusCode() == 502; i++) {
            later = given().when().get("/api/dead/v1/things");
        }
        later.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", is("BACKEND_UNAVAILABLE"));
        given().when().get("/api/catalog/v1/echo").then().statusCode(200);
    }

    @Test
    void browsersOfKnownOriginsMayCall() {
        given().header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .when()
                .options("/api/catalog/v1/imports")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "http://localhost:5173");
        Response read = given().header("Origin", "http://localhost:5173").when().post("/api/catalog/v1/created");
        assertEquals(1, read.headers().getValues("Access-Control-Allow-Origin").size());
        assertTrue(read.header("Access-Control-Expose-Headers").contains("ETag"));
        given().header("Origin", "http://evil.example")
                .when()
                .get("/api/catalog/v1/echo")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
