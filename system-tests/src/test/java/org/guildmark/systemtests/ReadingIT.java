package org.guildmark.systemtests;

import static org.guildmark.systemtests.WholeSystem.API;
import static org.guildmark.systemtests.WholeSystem.TEACHER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers find through the gateway once the samples are published. */
class ReadingIT {

    private static final String GREENHOUSE = API + "/standards/sample-1x-small-greenhouse";

    private final WholeSystem system = WholeSystem.running();

    @Test
    void theSamplesAreLoadedAndTheTourGoesAsExpected() {
        assertTrue(system.samplesLoaded(), "a sample was not imported and published");
        assertTrue(system.stack().tour(), "a step of the tour was not as expected");
    }

    @Test
    void everySampleHoldsWhatItsReadmeSays() {
        system.anonymous()
                .get(GREENHOUSE)
                .then()
                .statusCode(200)
                .body("counts.statements.SKILL", equalTo(23))
                .body("levels.code", hasItems("JUNIOR", "MIDDLE", "SENIOR"))
                .body("levels.find { it.code == 'MIDDLE' }.counts.contents", equalTo(5));
        system.anonymous()
                .get(API + "/standards/sample-occ-tea-shop-host")
                .then()
                .statusCode(200)
                .body("edition.label", equalTo("2025"))
                .body("counts.statements.SKILL", equalTo(35))
                .body("counts.statements.KNOWLEDGE", equalTo(26));
        system.anonymous()
                .get(API + "/standards/sample-occ-tea-shop-host/editions")
                .then()
                .body("items.label", equalTo(List.of("2025", "2024")))
                .body("items.status", equalTo(List.of("PUBLISHED", "SUPERSEDED")));
    }

    @Test
    void anybodySeesTheStructureAndOnlyTheSignedInTheWording() {
        system.anonymous()
                .get(GREENHOUSE + "/statements?limit=200")
                .then()
                .statusCode(200)
                .body("items", hasSize(23))
                .body("items.text", everyItem(nullValue()))
                .body("items[0].path.title.zh", everyItem(notNullValue()));
        system.partner()
                .get(GREENHOUSE + "/statements?limit=200")
                .then()
                .statusCode(200)
                .body("items", hasSize(23))
                .body("items.text", everyItem(notNullValue()));
        String wording = system.partner()
                .get(GREENHOUSE + "/statements?limit=1")
                .then()
                .extract()
                .path("items[0].text");
        String anonymously =
                system.anonymous().get(GREENHOUSE + "/tree").then().extract().asString();
        assertTrue(wording.length() > 5 && !anonymously.contains(wording), "the tree shows the wording to anybody");
    }

    @Test
    void aWholeStandardStreamsAsOneStatementALine() {
        String lines = system.partner()
                .accept("application/x-ndjson")
                .get(GREENHOUSE + "/statements")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .extract()
                .asString();
        assertEquals(23, lines.lines().filter(line -> !line.isBlank()).count());
    }

    @Test
    void aSearchFindsAndShowsWhere() {
        system.as(TEACHER)
                .queryParam("q", "滴灌")
                .queryParam("standard", "sample-1x-small-greenhouse")
                .get(API + "/statements")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(0))
                .body("items[0].highlights", hasItem(containsString("<em>滴灌")));
    }

    @Test
    void theApiDocumentAndItsPageAreServed() {
        system.anonymous()
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("items.service", hasItem("catalog"))
                .body("items.json", hasItem("/openapi/catalog.json"));
        system.anonymous()
                .get("/openapi/catalog.json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("paths.keySet()", hasItem(API + "/standards/{id}/statements"));
        system.anonymous()
                .get("/docs")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("<html"));
    }

    @Test
    void aRequestKeepsItsIdAllTheWay() {
        String id = "system-test.request-0001";
        system.anonymous()
                .header("X-Request-Id", id)
                .get(GREENHOUSE)
                .then()
                .statusCode(200)
                .header("X-Request-Id", equalTo(id));
        Problem.expect(
                        system.anonymous().header("X-Request-Id", id).get(API + "/standards/no-such-standard"),
                        404,
                        "STANDARD_NOT_FOUND")
                .header("X-Request-Id", equalTo(id));
        system.anonymous().get(GREENHOUSE).then().header("X-Request-Id", notNullValue());
    }

    @Test
    void unknownRoutesAreProblems() {
        Problem.expect(system.anonymous().get("/api/nothing/v1/things"), 404, "ROUTE_UNKNOWN");
        Problem.expect(system.anonymous().get("/nothing"), 404, "ROUTE_UNKNOWN");
        Problem.expect(system.anonymous().get(API + "/nothing"), 404, "NOT_FOUND");
    }
}
