package org.guildmark.catalog.crosswalk;

import static org.guildmark.catalog.CatalogJourney.editor;
import static org.guildmark.catalog.KiteContent.content;
import static org.guildmark.catalog.KiteContent.function;
import static org.guildmark.catalog.KiteContent.knowledge;
import static org.guildmark.catalog.KiteContent.skill;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.CROSSWALKS;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.KITES;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.LANTERNS;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.accept;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.change;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.correct;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.ids;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.publish;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.published;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.read;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.refuse;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.withdraw;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.guildmark.catalog.CatalogJourney;
import org.guildmark.catalog.KiteContent;
import org.guildmark.catalog.content.StandardContent;
import org.junit.jupiter.api.Test;

/** What becomes of associations when a standard gets a new edition, is corrected or withdrawn. */
@QuarkusTest
class CarryOverTest {
    /** As {@link CrosswalkJourney#KITES}, but 1.1.2 is reworded, 1.1.4 has gone, and 2.1.1 is asked for earlier. */
    private static final StandardContent NEXT_KITES = KiteContent.of(
            function(
                    "制作风筝",
                    "JUNIOR",
                    content(
                            "扎骨架",
                            "JUNIOR",
                            List.of(),
                            skill("1.1.1", "能用竹篾扎制骨架"),
                            skill("1.1.2", "能按图样裱糊彩绘绢面"),
                            knowledge("1.1.3", "竹篾的种类与挑选"))),
            function("放飞风筝", "JUNIOR", content("看风", "JUNIOR", List.of(), skill("2.1.1", "能判断风力和风向"))));

    @Test
    void anEditionTakesOverWhatStillHoldsAndAsksAboutTheRest() {
        Map<String, String> kites = ids(published("carry-kites", KITES));
        Map<String, String> lanterns = ids(published("carry-lanterns", LANTERNS));
        String same = accept(lanterns.get("1.1.1"), kites.get("1.1.1"), "EXACT_MATCH");
        String refused = refuse(kites.get("1.1.3"), lanterns.get("1.1.3"), "EXACT_MATCH");
        String withdrawn = accept(kites.get("1.1.3"), lanterns.get("1.1.2"), "RELATED");
        withdraw(withdrawn);
        String reworded = accept(kites.get("1.1.2"), lanterns.get("1.1.2"), "BROADER");
        String removed = accept(kites.get("1.1.4"), lanterns.get("1.1.4"), "RELATED");
        String relevelled = accept(kites.get("2.1.1"), lanterns.get("2.1.1"), "RELATED");
        String before = read(same).getString("from.editionId");

        String edition = publish("carry-kites", "2027", NEXT_KITES).getString("id");

        Map<String, String> next = ids("carry-kites");
        JsonPath old = read(same);
        assertEquals(kites.get("1.1.1"), old.getString("to.statementId"));
        assertEquals("ACCEPTED", old.getString("status"));
        assertNull(old.get("review"));
        JsonPath carried = read(old.getString("successorId"));
        assertEquals(next.get("1.1.1"), carried.getString("to.statementId"));
        assertEquals(edition, carried.getString("to.editionId"));
        assertEquals(lanterns.get("1.1.1"), carried.getString("from.statementId"));
        assertEquals(before, carried.getString("from.editionId"));
        assertEquals("EXACT_MATCH", carried.getString("type"));
        assertEquals(same, carried.getString("carriedFromId"));
        assertEquals(old.getString("evidence"), carried.getString("evidence"));
        assertEquals(CatalogJourney.EDITOR, carried.getString("author"));
        JsonPath carriedRefusal = read(read(refused).getString("successorId"));
        assertEquals("REFUSED", carriedRefusal.getString("status"));
        assertEquals(next.get("1.1.3"), carriedRefusal.getString("from.statementId"));
        assertNull(read(withdrawn).getString("successorId"));
        assertReview(reworded, "STATEMENT_REWORDED", kites.get("1.1.2"), next.get("1.1.2"));
        assertReview(removed, "STATEMENT_REMOVED", kites.get("1.1.4"), null);
        assertReview(relevelled, "STATEMENT_RELEVELLED", kites.get("2.1.1"), next.get("2.1.1"));
        List<String> listed = editor().get(CROSSWALKS + "?needsReview=true&standard=carry-kites")
                .path("items.id");
        assertEquals(List.of(relevelled, removed, reworded), listed);

        change(reworded, "BROADER", "ACCEPTED").then().statusCode(422).body("code", equalTo("STATEMENT_NOT_IN_FORCE"));
        String decided = accept(next.get("1.1.2"), lanterns.get("1.1.2"), "RELATED");
        assertNull(read(reworded).get("review"));
        assertEquals(decided, read(reworded).getString("successorId"));
        withdraw(removed).then().statusCode(204);
        assertNull(read(removed).get("review"));
        assertReview(relevelled, "STATEMENT_RELEVELLED", kites.get("2.1.1"), next.get("2.1.1"));
    }

    @Test
    void aCorrectionAsksAboutTheWordingThatItChanged() {
        Map<String, String> kites = ids(published("carry-corrected-kites", KITES));
        Map<String, String> lanterns = ids(published("carry-corrected-lanterns", LANTERNS));
        String untouched = accept(kites.get("1.1.1"), lanterns.get("1.1.1"), "EXACT_MATCH");
        String concerned = accept(kites.get("1.1.2"), lanterns.get("1.1.2"), "RELATED");
        correct(read(concerned).getString("from.editionId"), "能按图样裱糊绢面", "能按图样裱糊纸面");
        assertEquals("能按图样裱糊纸面", read(concerned).getString("from.text"));
        assertReview(concerned, "STATEMENT_REWORDED", kites.get("1.1.2"), kites.get("1.1.2"));
        assertNull(read(untouched).get("review"));
        assertNull(read(untouched).getString("successorId"));
        change(concerned, "RELATED", "ACCEPTED").then().statusCode(200).body("review", equalTo(null));
    }

    @Test
    void anEditionThatFollowsAWithdrawnOneTakesOverToo() {
        Map<String, String> kites = ids(published("carry-withdrawn-kites", KITES));
        Map<String, String> lanterns = ids(published("carry-withdrawn-lanterns", LANTERNS));
        String id = accept(kites.get("1.1.1"), lanterns.get("1.1.1"), "EXACT_MATCH");
        CatalogJourney.withdraw(read(id).getString("from.editionId"), "Repealed");
        assertReview(id, "EDITION_WITHDRAWN", kites.get("1.1.1"), null);
        publish("carry-withdrawn-kites", "2027", NEXT_KITES);
        assertNull(read(id).get("review"));
        JsonPath carried = read(read(id).getString("successorId"));
        assertEquals(ids("carry-withdrawn-kites").get("1.1.1"), carried.getString("from.statementId"));
        publish("carry-withdrawn-lanterns", "2027", LANTERNS);
        JsonPath again = read(read(carried.getString("id")).getString("successorId"));
        assertEquals(carried.getString("from.statementId"), again.getString("from.statementId"));
        assertEquals(ids("carry-withdrawn-lanterns").get("1.1.1"), again.getString("to.statementId"));
        // The first one has its successor, and is not carried over a second time.
        assertEquals(carried.getString("id"), read(id).getString("successorId"));
        List<String> all =
                editor().get(CROSSWALKS + "?standard=carry-withdrawn-kites").path("items.id");
        assertEquals(3, all.size());
        assertTrue(all.contains(id));
    }

    private static void assertReview(String id, String reason, String statement, String proposed) {
        JsonPath crosswalk = read(id);
        assertEquals(reason, crosswalk.getString("review.reason"));
        assertEquals(statement, crosswalk.getString("review.statementId"));
        assertEquals(proposed, crosswalk.getString("review.proposedStatementId"));
        assertEquals("ACCEPTED", crosswalk.getString("status"));
        assertNull(crosswalk.getString("successorId"));
    }
}
