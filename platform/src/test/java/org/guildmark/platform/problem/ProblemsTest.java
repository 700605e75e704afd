package org.guildmark.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.guildmark.testkit.MySqlKafkaResource;
import org.guildmark.testkit.OidcServerResource;
import org.guildmark.testkit.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(OidcServerResource.class)
@QuarkusTestResource(MySqlKafkaResource.class)
class ProblemsTest {

    private static final String ID = "018f3e5c-7b7a-7cc1-9d3f-0a1b2c3d4e5f";

    @Test
    void aProblemSaysWhatWhereAndWhich() {
        problem(
                        given().header("X-Request-Id", "given-by-caller")
                                .get("/trial/refused")
                                .then(),
                        409,
                        "THING_IS_TAKEN")
                .body("type", equalTo("https://guildmark.org/problems/thing-is-taken"))
                .body("title", equalTo("Conflict"))
                .body("detail", equalTo("Somebody has it."))
                .body("instance", equalTo("/trial/refused"))
                .body("errors[0].pointer", equalTo("/id"))
                .body("requestId", equalTo("given-by-caller"))
                .header("X-Request-Id", "given-by-caller");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.5 | zh | 冲突",
                "de, zh-Hans-CN;q=0.4 | zh | 冲突",
                "en-GB | en | Conflict",
                "fr | en | Conflict",
                "not a language!! | en | Conflict"
            })
    void theTitleIsInTheReadersLanguage(String accept, String language, String title) {
        problem(given().header("Accept-Language", accept).get("/trial/refused").then(), 409, "THING_IS_TAKEN")
                .body("title", equalTo(title))
                .header("Content-Language", language)
                .header("Vary", containsString("Accept-Language"));
    }

    @Test
    void anUnexpectedFaultShowsNothingOfTheInside() {
        problem(given().get("/trial/broken").then(), 500, "INTERNAL_ERROR")
                .body("detail", nullValue())
                .body(not(containsString("guildmark.platform")))
                .body(not(containsString("Exception")));
    }

    @Test
    void aLostRaceIsAConflictOrAFailedPrecondition() {
        problem(given().get("/trial/lost-race").then(), 409, "STALE_VERSION");
        problem(given().header("If-Match", "\"x\"").get("/trial/lost-race").then(), 412, "PRECONDITION_FAILED");
    }

    @Test
    void aDatabaseThatIsAwayIsUnavailable() {
        problem(given().get("/trial/no-database").then(), 503, "DATABASE_UNAVAILABLE")
                .header("Retry-After", "5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": | MALFORMED_JSON | ",
                "{\"id\":\"" + ID + "\",\"nope\":1} | UNKNOWN_PROPERTY | /nope",
                "{\"id\":\"" + ID
                        + "\",\"parts\":[{\"name\":\"a\",\"size\":1},{\"name\":\"b\",\"size\":2,\"bad\":1}]} | UNKNOWN_PROPERTY | /parts/1/bad",
                "{\"id\":\"no uuid\"} | INVALID_VALUE | /id",
                "{\"id\":\"" + ID + "\",\"colour\":\"BLUE\"} | INVALID_VALUE | /colour",
                "{\"id\":\"" + ID + "\",\"colour\":1} | INVALID_VALUE | /colour",
                "{\"id\":\"" + ID + "\",\"parts\":[{\"name\":\"a\",\"size\":\"1\"}]} | INVALID_VALUE | /parts/0/size",
                "{\"id\":\"" + ID + "\",\"parts\":[{\"name\":\"a\",\"size\":1.5}]} | INVALID_VALUE | /parts/0/size",
                "{\"id\":\"" + ID + "\",\"parts\":[{\"name\":7,\"size\":1}]} | INVALID_VALUE | /parts/0/name",
                "{\"id\":\"" + ID + "\",\"parts\":{}} | INVALID_VALUE | /parts",
                "{\"id\":\"" + ID + "\",\"a/b\":true} | INVALID_VALUE | /a~1b",
                "{\"id\":\"" + ID + "\",\"parts\":[{\"name\":\"\",\"size\":1}]} | CONSTRAINT_VIOLATION | /parts/0/name",
                "{} | CONSTRAINT_VIOLATION | /id",
                "{\"id\":\"" + ID + "\"} {} | INVALID_VALUE | ''",
                "[] | INVALID_VALUE | ''"
            })
    void aBadBodyIsAnsweredWithThePlace(String body, String code, String pointer) {
        ValidatableResponse answer = problem(
                given().contentType(ContentType.JSON)
                        .body(body)
                        .post("/trial/things")
                        .then(),
                400,
                code);
        if (pointer != null) {
            answer.body("errors.pointer", hasItem(pointer));
        }
        answer.body(not(containsString("org.guildmark"))).body(not(containsString("jackson")));
    }

    @Test
    void aMissingBodyIsAnswered() {
        problem(given().contentType(ContentType.JSON).post("/trial/things").then(), 400, "CONSTRAINT_VIOLATION");
    }

    @Test
    void aBrokenRuleOfAQueryParameterNamesIt() {
        problem(given().get("/trial/limited?size=2").then(), 400, "CONSTRAINT_VIOLATION")
                .body("errors.pointer", equalTo(List.of("?size")));
    }

    @Test
    void theProtocolsOwnRefusalsAreProblems() {
        problem(given().get("/trial/nowhere").then(), 404, "NOT_FOUND");
        problem(given().get("/nowhere/at/all").then(), 404, "NOT_FOUND");
        problem(given().get("/trial/things/not-a-uuid").then(), 404, "NOT_FOUND");
        problem(given().delete("/trial/things/" + ID).then(), 405, "METHOD_NOT_ALLOWED")
                .header("Allow", containsString("GET"))
                .header("Allow", containsString("PUT"));
        problem(given().accept("text/csv").get("/trial/things/" + ID).then(), 406, "NOT_ACCEPTABLE");
        problem(
                given().contentType("text/csv")
                        .body("a,b")
                        .post("/trial/things")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    /** By hand: a client that goes on writing sees its connection closed before it reads the answer. */
    @Test
    void aBodyOverTheLimitIsAProblem() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST /trial/things HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 99000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json"), answer);
            assertTrue(answer.contains("\"code\":\"PAYLOAD_TOO_LARGE\""), answer);
        }
    }

    @Test
    void whoIsNotSignedInIsChallenged() {
        for (String path : new String[] {"/trial/signed-in", "/trial/editors", "/trial/guarded/by-policy"}) {
            problem(given().get(path).then(), 401, "UNAUTHENTICATED").header("WWW-Authenticate", "Bearer");
        }
    }

    @Test
    void aRefusedTokenIsSaidToBeOne() {
        for (String path : new String[] {"/trial/signed-in", "/trial/guarded/by-policy", "/trial/refused"}) {
            problem(given().auth().oauth2("not.a.token").get(path).then(), 401, "INVALID_TOKEN")
                    .header("WWW-Authenticate", containsString("invalid_token"));
        }
    }

    @Test
    void whoLacksTheRoleIsForbidden() {
        String token = TestToken.of("alice").roles("user").sign();
        problem(given().auth().oauth2(token).get("/trial/editors").then(), 403, "FORBIDDEN");
        given().auth().oauth2(token).get("/trial/signed-in").then().statusCode(200);
    }

    @Test
    void updatesNeedTheCurrentVersion() {
        String etag = given().get("/trial/things/" + ID)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        String body = "{\"name\":\"a\",\"size\":1}";
        String path = "/trial/things/" + ID;
        problem(given().contentType(ContentType.JSON).body(body).put(path).then(), 428, "PRECONDITION_REQUIRED");
        problem(
                given().contentType(ContentType.JSON)
                        .header("If-Match", "\"old\"")
                        .body(body)
                        .put(path)
                        .then(),
                412,
                "PRECONDITION_FAILED");
        given().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
        given().header("If-None-Match", "\"old\", W/" + etag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", etag);
    }

    @Test
    void listsAreWalkedByTheirLinks() {
        given().urlEncodingEnabled(false)
                .get("/trial/numbers?parity=any%20one&includeTotal=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(50))
                .body("total", is(450))
                .header("Link", matchesPattern("<\\?(.*&)?parity=any\\+one(&.*)?&cursor=[\\w-]+>; rel=\"next\""));
        String cursor =
                given().get("/trial/numbers?limit=1000").then().extract().path("nextCursor");
        String last = given().get("/trial/numbers?limit=200&cursor=" + cursor)
                .then()
                .body("items[0]", is(201))
                .body("total", nullValue())
                .extract()
                .path("nextCursor");
        given().get("/trial/numbers?limit=200&cursor=" + last)
                .then()
                .body("items", hasSize(50))
                .body("nextCursor", nullValue())
                .body(containsString("\"nextCursor\":null"))
                .header("Link", nullValue());
        problem(given().get("/trial/numbers?cursor=" + cursor + "x").then(), 400, "INVALID_CURSOR");
        for (String bad : new String[] {"limit=0", "limit=-3", "limit=many", "includeTotal=perhaps"}) {
            problem(given().get("/trial/numbers?" + bad).then(), 400, "INVALID_PARAMETER");
        }
    }

    @Test
    void theRequestIdReachesTheLogAndIsMadeWhenTheOfferIsMalformed() {
        given().header("X-Request-Id", "abcdefgh-1")
                .get("/trial/log-context")
                .then()
                .body(equalTo("\"abcdefgh-1\""));
        String made = given().header("X-Request-Id", "evil\tline")
                .get("/trial/log-context")
                .then()
                .extract()
                .header("X-Request-Id");
        assertTrue(made.matches("[0-9a-f-]{36}"), made);
    }

    @Test
    void theApiDocumentTellsOfProblemsAndRequestIds() {
        given().accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("components.schemas.Problem.properties.code.type", equalTo("string"))
                .body("components.responses.Problem.content", hasKey("application/problem+json"))
                .body("paths.'/trial/things/{id}'.get.responses.404.$ref", equalTo("#/components/responses/Problem"))
                .body("paths.'/trial/things/{id}'.get.responses.200.headers", hasKey("X-Request-Id"))
                .body("paths.'/trial/refused'.get.responses", hasKey("default"))
                .body("paths.'/trial/refused'.get.responses", not(hasKey("400")))
                .body("paths.'/trial/numbers'.get.responses", hasKey("400"))
                .body("paths.'/trial/numbers'.get.parameters.name", hasItem("includeTotal"));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("code", equalTo(code))
                .body("title", notNullValue())
                .body("requestId", notNullValue());
    }
}
