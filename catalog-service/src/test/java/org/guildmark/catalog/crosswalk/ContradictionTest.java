package org.guildmark.catalog.crosswalk;

import static io.restassured.RestAssured.given;
import static org.guildmark.catalog.CatalogJourney.editor;
import static org.guildmark.catalog.CatalogJourney.signedIn;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.CROSSWALKS;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.KITES;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.LANTERNS;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.UMBRELLAS;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.accept;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.ids;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.published;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.refuse;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.withdraw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contradictions as an editor reads them; the other tests' standards may have some of their own. */
@QuarkusTest
class ContradictionTest {
    @Test
    void theChainThatMakesAContradictionIsShown() {
        Map<String, String> kites = ids(published("contradiction-kites", KITES));
        Map<String, String> lanterns = ids(published("contradiction-lanterns", LANTERNS));
        Map<String, String> umbrellas = ids(published("contradiction-umbrellas", UMBRELLAS));
        String kiteLantern = accept(kites.get("1.1.1"), lanterns.get("1.1.1"), "EXACT_MATCH");
        String umbrellaLantern = accept(umbrellas.get("1.1.1"), lanterns.get("1.1.1"), "EXACT_MATCH");
        String denial = refuse(kites.get("1.1.1"), umbrellas.get("1.1.1"), "EXACT_MATCH");
        accept(kites.get("1.1.2"), lanterns.get("1.1.2"), "BROADER");
        accept(lanterns.get("1.1.2"), umbrellas.get("1.1.2"), "BROADER");

        Map<String, Object> found = closedBy(denial);
        assertEquals("EXACT_MATCH_DENIED", found.get("kind"));
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> steps = (List<Map<String, Object>>) found.get("chain");
        assertEquals(
                List.of(umbrellaLantern, kiteLantern, denial),
                steps.stream().map(step -> step.get("crosswalkId")).toList());
        assertEquals(
                List.of("ACCEPTED", "ACCEPTED", "REFUSED"),
                steps.stream().map(step -> step.get("status")).toList());
        for (int i = 0; i < steps.size(); i++) {
            assertEquals(
                    end(steps.get(i), "to"), end(steps.get((i + 1) % steps.size()), "from"), "the walk is unbroken");
        }
        String circle = accept(umbrellas.get("1.1.2"), kites.get("1.1.2"), "BROADER");
        assertEquals(
                1,
                all().stream()
                        .filter(one -> one.get("kind").equals("CIRCLE_OF_BROADER"))
                        .filter(one -> one.toString().contains(circle))
                        .count());
        withdraw(circle);
        withdraw(umbrellaLantern);
        assertTrue(all().stream().noneMatch(one -> one.toString().contains(denial)));
    }

    @Test
    void isForThoseWhoWorkOnTheStandards() {
        given().get(CROSSWALKS + "/contradictions").then().statusCode(401);
        signedIn("learner-1").get(CROSSWALKS + "/contradictions").then().statusCode(403);
    }

    private static Object end(Map<String, Object> step, String name) {
        return ((Map<?, ?>) step.get(name)).get("statementId");
    }

    private static Map<String, Object> closedBy(String id) {
        return all().stream()
                .filter(one -> one.get("crosswalkId").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> all() {
        return editor().get(CROSSWALKS + "/contradictions?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
