package org.guildmark.catalog.reading;

import static io.restassured.RestAssured.given;
import static org.guildmark.catalog.CatalogJourney.API;
import static org.guildmark.catalog.CatalogJourney.published;
import static org.guildmark.catalog.CatalogJourney.signedIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers get of published standards. */
@QuarkusTest
class ReadingTest {
    private static final int STATEMENTS_OF_THE_TEA_SHOP = 70;

    @Inject
    ObjectMapper json;

    private static String tea() {
        return API + "/standards/" + published("tea-shop-host-national-standard-2024", "reading-tea");
    }

    private static String ceramics() {
        return API + "/standards/" + published("ceramics-sales-group-skill-levels", "reading-ceramics");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200})
    void pagesVisitEveryStatementOnce(int limit) {
        String statements = tea() + "/statements";
        List<String> visited = new ArrayList<>();
        String cursor = null;
        do {
            Response page = cursor == null
                    ? given().queryParam("limit", limit).get(statements)
                    : given().queryParam("limit", limit)
                            .queryParam("cursor", cursor)
                            .get(statements);
            page.then().statusCode(200);
            visited.addAll(page.jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("nextCursor");
            assertEquals(cursor != null, page.getHeader("Link") != null);
        } while (cursor != null);
        assertEquals(STATEMENTS_OF_THE_TEA_SHOP, visited.size());
        assertEquals(visited.size(), new HashSet<>(visited).size());
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "level=CN4, 21",
                "level=CN4&cumulative=true, 43",
                "level=CN3&cumulative=true, 60",
                "kind=ETHICS, 3",
                "kind=ETHICS&kind=BASIC_KNOWLEDGE, 10",
                "level=CN5&kind=SKILL, 12"
            })
    void filters(String query, int total) {
        given().get(tea() + "/statements?includeTotal=true&" + query)
                .then()
                .statusCode(200)
                .body("total", equalTo(total));
    }

    @ParameterizedTest
    @CsvSource({
        "level=JUNIOR, 422, UNKNOWN_LEVEL",
        "level=5, 422, UNKNOWN_LEVEL",
        "track=nowhere, 422, UNKNOWN_TRACK",
        "cumulative=true, 422, LEVEL_REQUIRED",
        "limit=0, 400, INVALID_PARAMETER",
        "limit=many, 400, INVALID_PARAMETER",
        "cursor=AAAA, 400, INVALID_CURSOR",
        "ids=1, 400, INVALID_PARAMETER"
    })
    void refusesWhatTheEditionDoesNotHave(String query, int status, String code) {
        given().get(tea() + "/statements?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void levelsAreNotAddedUpWhereTheStandardDoesNotSaySo() {
        String bicycle = published("bicycle-repairer-ability", "reading-bicycle");
        given().get(API + "/standards/" + bicycle + "/statements?level=SENIOR&cumulative=true")
                .then()
                .statusCode(422)
                .body("code", equalTo("LEVELS_NOT_CUMULATIVE"));
    }

    @Test
    void aCursorOfAnotherStandardIsRefused() {
        String cursor = given().get(tea() + "/statements?limit=1").jsonPath().getString("nextCursor");
        given().get(ceramics() + "/statements?limit=1&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void aNestedTrackKeepsItsLineAndLosesItsSibling() {
        List<Map<String, Object>> tracks = given().get(ceramics()).jsonPath().getList("tracks");
        Map<String, Object> nested = tracks.stream()
                .filter(track -> track.get("parent") != null)
                .findFirst()
                .orElseThrow();
        List<List<String>> codes = given().queryParam("track", nested.get("code"))
                .queryParam("limit", 200)
                .get(ceramics() + "/statements")
                .jsonPath()
                .getList("items.tracks.code");
        List<List<String>> allowed = List.of(
                List.of(), List.of((String) nested.get("parent")), List.of((String) nested.get("parent"), (String)
                        nested.get("code")));
        assertTrue(allowed.containsAll(codes), codes::toString);
        assertTrue(new HashSet<>(codes).containsAll(List.of(allowed.get(0), allowed.get(2))), codes::toString);
    }

    @Test
    void theStreamHoldsWhatThePagesHold() throws Exception {
        List<JsonNode> paged = new ArrayList<>();
        json.readTree(signedIn("learner-1").get(tea() + "/statements?limit=200").asString())
                .get("items")
                .forEach(paged::add);
        Response stream = signedIn("learner-1").accept("application/x-ndjson").get(tea() + "/statements");
        assertEquals("application/x-ndjson", stream.contentType().split(";")[0]);
        List<JsonNode> streamed = new ArrayList<>();
        for (String line : stream.asString().split("\n")) {
            streamed.add(json.readTree(line));
        }
        assertEquals(paged, streamed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/tree", "/statements", "/weight-tables", "/entry-requirements", "/terms"})
    void aCopyAtHandIsNotSentAgain(String path) {
        Response first = given().get(tea() + path);
        first.then().statusCode(200);
        String etag = first.getHeader("ETag");
        given().header("If-None-Match", etag)
                .get(tea() + path)
                .then()
                .statusCode(304)
                .body(equalTo(""));
        signedIn("learner-1")
                .header("If-None-Match", etag)
                .get(tea() + path)
                .then()
                .statusCode(200);
        assertEquals(first.asString(), given().get(tea() + path).asString());
    }

    @Test
    void anonymousReadersGetStructureAndTheSignedInTheWording() {
        given().get(tea() + "/statements")
                .then()
                .body("items.text", everyItem(nullValue()))
                .body("items.wording", everyItem(equalTo("NORMATIVE")))
                .body("items.path", everyItem(not(hasSize(0))));
        signedIn("learner-1").get(tea() + "/statements").then().body("items.text", everyItem(notNullValue()));
        String id = given().get(tea() + "/statements?limit=1").path("items[0].id");
        given().get(API + "/statements/" + id).then().statusCode(200).body("text", nullValue());
        signedIn("learner-1").get(API + "/statements/" + id).then().body("text", notNullValue());
        given().get(tea() + "/entry-requirements")
                .then()
                .body("items.alternatives.flatten().text", everyItem(nullValue()))
                .body("items.alternatives.flatten().words", everyItem(notNullValue()));
    }

    @Test
    void theTreeIsWholeOrCollapsed() {
        String whole = given().get(tea() + "/tree").asString();
        assertEquals(STATEMENTS_OF_THE_TEA_SHOP, whole.split("\"text\":", -1).length - 1);
        String collapsed = given().get(tea() + "/tree?collapsed=true").asString();
        assertFalse(collapsed.contains("\"statements\""));
        assertTrue(collapsed.contains("\"counts\":{\"SKILL\""));
    }
}
