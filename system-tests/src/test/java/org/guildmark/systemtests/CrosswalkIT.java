package org.guildmark.systemtests;

import static org.guildmark.systemtests.Curriculum.PATH;
import static org.guildmark.systemtests.WholeSystem.API;
import static org.guildmark.systemtests.WholeSystem.EDITOR;
import static org.guildmark.systemtests.WholeSystem.GREENHOUSE;
import static org.guildmark.systemtests.WholeSystem.TEACHER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An editor associates statements of two standards in the catalog, and a school's coverage follows. */
class CrosswalkIT {

    private static final String TAUGHT = "crosswalk-taught";
    private static final String WANTED = "crosswalk-wanted";
    /** What a practised statement is worth. */
    private static final float PRACTISED = 0.7f;

    private final WholeSystem system = WholeSystem.running();
    private final Curriculum curriculum = new Curriculum(system);

    @Test
    void coverageFollowsAnAcceptedCandidateAtItsDiscountUntilItIsWithdrawn() {
        curriculum.published(GREENHOUSE, TAUGHT);
        curriculum.published(GREENHOUSE, WANTED);
        JsonPath candidate = bestCandidate();
        String from = candidate.getString("items[0].from.statementId");
        String level = candidate.getString("items[0].to.level.code");
        String course = curriculum.course(TEACHER, "CROSSWALK");
        curriculum.approved(course, List.of(from));
        String programme = curriculum.programme(TEACHER, "CROSSWALK", WANTED, List.of(course));
        assertReached(programme, 0);

        Map<String, Object> decision = Map.of(
                "from", from,
                "to", candidate.getString("items[0].to.statementId"),
                "type", candidate.getString("items[0].proposedType"),
                "evidence", "The wording is the same",
                "score", candidate.getDouble("items[0].score"));
        Problem.expect(
                system.as(TEACHER)
                        .contentType("application/json")
                        .body(decision)
                        .post(API + "/crosswalks"),
                403,
                "FORBIDDEN");
        Response accepted =
                system.as(EDITOR).contentType("application/json").body(decision).post(API + "/crosswalks");
        String crosswalk =
                API + "/crosswalks/" + accepted.then().statusCode(201).extract().path("id");
        awaitCredit(programme, level, PRACTISED);
        coverage(programme, "")
                .then()
                .body("reachedViaCrosswalk.total", equalTo(0))
                .body("skill.covered", equalTo(0));

        Map<String, Object> weaker =
                Map.of("type", "RELATED", "status", "ACCEPTED", "evidence", "Only related, on a second look");
        system.as(EDITOR)
                .contentType("application/json")
                .header("If-Match", etag(crosswalk))
                .body(weaker)
                .put(crosswalk)
                .then()
                .statusCode(200);
        awaitCredit(programme, level, PRACTISED * 0.3f);

        system.as(EDITOR)
                .header("If-Match", etag(crosswalk))
                .delete(crosswalk)
                .then()
                .statusCode(204);
        WholeSystem.await(
                "the withdrawn association is no longer followed",
                () -> coverage(programme, "&via=crosswalk").jsonPath().getInt("reachedViaCrosswalk.total") == 0);
        assertReached(programme, 0);
    }

    /** Both standards are the same sample: the first candidates are of equal wording. */
    private JsonPath bestCandidate() {
        return system.as(EDITOR)
                .get(API + "/crosswalks/candidates?limit=1&from=" + TAUGHT + "&to=" + WANTED)
                .then()
                .statusCode(200)
                .body("items[0].rank", equalTo(1))
                .body("items[0].proposedType", equalTo("EXACT_MATCH"))
                .body("items[0].sharedTerms.size()", greaterThan(0))
                .extract()
                .jsonPath();
    }

    private Response coverage(String programme, String more) {
        return system.as("learner").get(PATH + "/programmes/" + programme + "/coverage?standard=" + WANTED + more);
    }

    private void assertReached(String programme, int statements) {
        coverage(programme, "&via=crosswalk")
                .then()
                .statusCode(200)
                .body("viaCrosswalk", equalTo(true))
                .body("skill.covered", equalTo(statements))
                .body("uncovered.total", equalTo(23 - statements))
                .body("reachedViaCrosswalk.total", equalTo(statements));
    }

    private void awaitCredit(String programme, String level, float credit) {
        WholeSystem.await("the association counts " + credit, () -> {
            List<Float> credits = coverage(programme, "&via=crosswalk")
                    .jsonPath()
                    .getList("reachedViaCrosswalk.items.courses.flatten().credit", Float.class);
            return credits.size() == 1 && Math.abs(credits.get(0) - credit) < 1e-6;
        });
        assertReached(programme, 1);
        JsonPath answer = coverage(programme, "&via=crosswalk&level=" + level).jsonPath();
        assertEquals(1, answer.getInt("skill.covered"), answer::prettify);
        assertEquals(1f / answer.getInt("skill.statements"), answer.getFloat("skill.plain"), 1e-6);
        assertTrue(answer.getFloat("skill.weighted") > 0, answer::prettify);
    }

    private String etag(String address) {
        return system.as(EDITOR).get(address).then().statusCode(200).extract().header("ETag");
    }
}
