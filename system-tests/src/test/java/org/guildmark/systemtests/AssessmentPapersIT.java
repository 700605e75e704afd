package org.guildmark.systemtests;

import static org.guildmark.systemtests.Assessment.LEVEL;
import static org.guildmark.systemtests.Assessment.OFFICER;
import static org.guildmark.systemtests.Assessment.SECOND_OFFICER;
import static org.guildmark.systemtests.Assessment.TEA_SHOP;
import static org.guildmark.systemtests.Assessment.TRACK;
import static org.guildmark.systemtests.WholeSystem.TEACHER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample bank goes in, is reviewed, and becomes papers that are what the standard's weights say. */
class AssessmentPapersIT {

    private static final String STANDARD = "assessed-tea-papers";
    private static final String BANK = "tea-shop-cn4.csv";
    private static final int BANK_ITEMS = 146;
    private static final int SHARED = 30;

    private static WholeSystem system;
    private static Assessment assessment;

    @BeforeAll
    static void bank() {
        system = WholeSystem.running();
        assessment = new Assessment(system);
        assessment.published(TEA_SHOP, STANDARD);
        byte[] bank = Assessment.bank(BANK, "TEA4-", "PAPERS-");
        Map<String, String> target = Assessment.target(STANDARD, LEVEL, TRACK);
        assessment
                .importItems(target, true, BANK, bank)
                .then()
                .statusCode(202)
                .body("status", equalTo("SUCCEEDED"))
                .body("dryRun", equalTo(true))
                .body("counts.created", equalTo(BANK_ITEMS));
        assertEquals(List.of(), assessment.all(OFFICER, "/items?standard=" + STANDARD));
        assessment
                .importItems(target, false, BANK, bank)
                .then()
                .statusCode(202)
                .body("status", equalTo("SUCCEEDED"))
                .body("diagnostics.findAll { it.severity == 'ERROR' }", hasSize(0))
                .body("counts.created", equalTo(BANK_ITEMS))
                .body("counts.refused", equalTo(0));
        Object one =
                assessment.all(OFFICER, "/items?standard=" + STANDARD).get(0).get("id");
        // Nobody reviews what they wrote, and nothing is drawn that nobody reviewed.
        Problem.expect(
                assessment.postMatching(OFFICER, "/items/" + one, "/review", Map.of()), 403, "REVIEWER_IS_EDITOR");
        Problem.expect(
                assessment.postMatching(SECOND_OFFICER, "/items/" + one, "/activation", Map.of()), 409, "ITEM_STATE");
        assertEquals(BANK_ITEMS, assessment.reviewedAndActivated(STANDARD));
    }

    @Test
    void parallelFormsKeepTheWeightsOfTheStandardAndTheirCertificateProvesIt() {
        JsonPath blueprint = blueprint("THEORY");
        assertEquals("TABLE", blueprint.getString("weightSource"));
        Papers papers = new Papers(assessment, blueprint);
        JsonPath paper = papers.exact(2, SHARED);
        papers.assertCertified(paper, 2);
        assertTrue(
                shared(paper.getList("forms[0].items.itemId"), paper.getList("forms[1].items.itemId")) <= SHARED,
                "the forms share too much");

        String printed = assessment
                .get(OFFICER, "/papers/" + paper.getString("id") + "/forms/1")
                .then()
                .statusCode(200)
                .body("answers", equalTo(false))
                .body(
                        "sections.items.flatten()",
                        hasSize(paper.getList("forms[0].items").size()))
                .extract()
                .asString();
        assertFalse(printed.contains("ALL_OR_NOTHING"), "the printed form shows how it is scored");
        assessment
                .get(OFFICER, "/papers/" + paper.getString("id") + "/forms/1?answers=true")
                .then()
                .body("answers", equalTo(true))
                .body("sections.items.flatten().content.explanation", hasItem(not(equalTo(null))));
        Problem.expect(assessment.get(TEACHER, "/papers/" + paper.getString("id")), 404, "PAPER_NOT_FOUND");
    }

    private static JsonPath blueprint(String component) {
        return assessment.answered(
                OFFICER, "/blueprints", Assessment.blueprintRequest(STANDARD, LEVEL, TRACK, component), 201);
    }

    private static int shared(List<String> one, List<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    @Test
    void whatTheBankCannotGiveIsNamedWithTheItemsThatAreMissing() {
        JsonPath blueprint = blueprint("THEORY");
        Problem.expect(
                        assessment.post(OFFICER, "/papers", Assessment.paperRequest(blueprint.getString("id"), 3, 0)),
                        422,
                        "PAPER_INFEASIBLE")
                .body("errors.size()", greaterThan(0));
        assertEquals(List.of(), assessment.all(OFFICER, "/papers?blueprintId=" + blueprint.getString("id")));
    }

    @ParameterizedTest
    @CsvSource({"csv, bank.csv, unchanged", "xlsx, bank.xlsx, unchanged", "qti3, bank.zip, read"})
    void whatGoesOutAsAFileComesBack(String format, String name, String become) {
        Response file = assessment.get(
                OFFICER,
                "/items/export?format=" + format + "&standard=" + STANDARD + "&level=" + LEVEL + "&track=" + TRACK);
        file.then().statusCode(200).header("Guildmark-Omitted-Items", equalTo("0"));
        system.as(OFFICER)
                .queryParam("dryRun", true)
                .queryParam("update", true)
                .multiPart("file", name, file.asByteArray())
                .multiPart("standard", STANDARD)
                .multiPart("level", LEVEL)
                .multiPart("track", TRACK)
                .post(Assessment.PATH + "/item-imports")
                .then()
                .statusCode(202)
                .body("status", equalTo("SUCCEEDED"))
                .body("counts.read", equalTo(BANK_ITEMS))
                .body("counts.refused", equalTo(0))
                // QTI knows raw points alone: what is scored in parts comes back scaled, as another version.
                .body("counts." + become, equalTo(BANK_ITEMS));
    }

    @Test
    void aReleasedPaperKeepsItsItemsAsTheyWere() {
        Papers papers = new Papers(assessment, blueprint("SKILL"));
        JsonPath paper = papers.exact(1, 0);
        papers.assertCertified(paper, 1);
        String path = "/papers/" + paper.getString("id");
        String item = "/items/" + paper.getString("forms[0].items[0].itemId");
        assessment.read(OFFICER, "/items/" + paper.getString("forms[0].items[0].itemId"));
        assertFalse(assessment.read(OFFICER, item).getBoolean("frozen"));
        assessment
                .postMatching(OFFICER, path, "/release", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"));
        JsonPath released = assessment.read(OFFICER, item);
        assertTrue(released.getBoolean("frozen"));
        assertEquals(1, released.getInt("exposure"));

        Map<String, Object> content = new TreeMap<>(released.getMap("content"));
        content.put("stem", "<p>另一道题</p>");
        assessment
                .put(
                        OFFICER,
                        item,
                        Map.of(
                                "code", released.getString("code"),
                                "content", content,
                                "statementIds", released.getList("statementIds"),
                                "marks", released.get("marks")))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("state", equalTo("DRAFT"));
        assertEquals(
                released.<Object>get("content"),
                assessment.read(OFFICER, item + "/versions/1").<Object>get("content"));
        papers.assertCertified(paper, 1);
        assessment
                .get(OFFICER, "/audit-records?subjectId=" + paper.getString("id"))
                .then()
                .body("items.action", equalTo(List.of("PAPER_RELEASED", "PAPER_ASSEMBLED")))
                .body("items.actor", everyItem(not(equalTo(null))));
        Problem.expect(assessment.postMatching(OFFICER, path, "/release", Map.of()), 409, "PAPER_STATE");
    }
}
