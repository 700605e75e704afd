package org.guildmark.catalog.crosswalk;

import static io.restassured.RestAssured.given;
import static org.guildmark.catalog.CatalogJourney.editor;
import static org.guildmark.catalog.CatalogJourney.signedIn;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.CROSSWALKS;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.KITES;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.LANTERNS;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.accept;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.ids;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.published;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.refuse;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.withdraw;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Candidates over two published standards. */
@QuarkusTest
class CandidateTest {
    private static String between(String test) {
        published("candidate-kites-" + test, KITES);
        published("candidate-lanterns-" + test, LANTERNS);
        return CROSSWALKS + "/candidates?from=candidate-kites-" + test + "&to=candidate-lanterns-" + test;
    }

    @Test
    void theMostSimilarComesFirstWithWhatIsShared() {
        String path = between("first");
        editor().get(path)
                .then()
                .statusCode(200)
                .body("items[0].rank", equalTo(1))
                .body("items[0].score", equalTo(1.0f))
                .body("items[0].proposedType", equalTo("EXACT_MATCH"))
                .body("items[0].from.text", equalTo("能用竹篾扎制骨架"))
                .body("items[0].to.standardKey", equalTo("candidate-lanterns-first"))
                .body("items[0].sharedTerms", hasItem("骨架"))
                .body("items[1].proposedType", equalTo("RELATED"));
        List<Float> scores = editor().get(path).path("items.score");
        for (int i = 1; i < scores.size(); i++) {
            assertTrue(scores.get(i - 1) >= scores.get(i), scores::toString);
        }
        List<String> wording = editor().get(path).path("items.to.text");
        assertFalse(wording.contains("蜡烛的安放"), wording::toString);
        given().get(path).then().statusCode(401);
        signedIn("learner-1").get(path).then().statusCode(403);
    }

    @Test
    void isNarrowedByLevelStatementScoreAndNumber() {
        String path = between("narrow");
        String statement = ids("candidate-kites-narrow").get("1.1.3");
        List<String> from = editor().get(path + "&statement=" + statement).path("items.from.statementId");
        assertFalse(from.isEmpty());
        from.forEach(id -> assertEquals(statement, id));
        assertEquals(
                List.of(), editor().get(path + "&fromLevel=MIDDLE&minScore=0.5").path("items"));
        assertEquals(
                1,
                editor().get(path + "&minScore=1").jsonPath().getList("items").size());
        List<String> onePerStatement =
                editor().get(path + "&perStatement=1&minScore=0.1").path("items.from.statementId");
        assertEquals(onePerStatement.stream().distinct().toList(), onePerStatement);
    }

    @Test
    void decidedPairsAreLeftOutUnlessAskedFor() {
        String path = between("decided");
        Map<String, String> kites = ids("candidate-kites-decided");
        Map<String, String> lanterns = ids("candidate-lanterns-decided");
        int all = editor().get(path).jsonPath().getList("items").size();
        String accepted = accept(lanterns.get("1.1.1"), kites.get("1.1.1"), "BROADER");
        String refused = refuse(kites.get("1.1.2"), lanterns.get("1.1.2"), "RELATED");
        JsonPath open = editor().get(path + "&includeTotal=true").jsonPath();
        assertEquals(all - 2, open.getList("items").size());
        assertEquals(all - 2, open.getInt("total"));
        editor().get(path + "&includeDecided=true")
                .then()
                .body("items.size()", equalTo(all))
                .body("items.decision.id", hasItems(accepted, refused))
                .body("items[0].decision.type", equalTo("NARROWER"))
                .body("items[0].decision.status", equalTo("ACCEPTED"));
        withdraw(refused);
        assertEquals(all - 1, editor().get(path).jsonPath().getList("items").size());
    }

    @Test
    void aRankingIsReadToItsEndAlsoWhenAPairIsDecidedMeanwhile() {
        String path = between("pages") + "&minScore=0.1";
        List<Integer> whole = editor().get(path).path("items.rank");
        JsonPath first = editor().get(path + "&limit=1").jsonPath();
        accept(
                first.getString("items[0].from.statementId"),
                first.getString("items[0].to.statementId"),
                first.getString("items[0].proposedType"));
        List<Integer> ranks = new ArrayList<>(first.getList("items.rank"));
        String cursor = first.getString("nextCursor");
        while (cursor != null) {
            JsonPath page = editor().get(path + "&limit=1&cursor=" + cursor).jsonPath();
            ranks.addAll(page.getList("items.rank"));
            cursor = page.getString("nextCursor");
        }
        assertEquals(whole, ranks);
    }
}
