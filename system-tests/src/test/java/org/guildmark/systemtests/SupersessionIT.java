package org.guildmark.systemtests;

import static org.guildmark.systemtests.Curriculum.ADMINISTRATOR;
import static org.guildmark.systemtests.Curriculum.FORMER_EDITION;
import static org.guildmark.systemtests.Curriculum.NEXT_EDITION;
import static org.guildmark.systemtests.Curriculum.PATH;
import static org.guildmark.systemtests.WholeSystem.GREENHOUSE;
import static org.guildmark.systemtests.WholeSystem.REVIEWER;
import static org.guildmark.systemtests.WholeSystem.TEACHER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalog publishes, supersedes and withdraws; the courses that were mapped hear of it. */
class SupersessionIT {

    private static final String KEY = "superseded-tea";

    private final WholeSystem system = WholeSystem.running();
    private final Curriculum curriculum = new Curriculum(system);

    @Test
    void aSecondEditionOpensReviewsWithProposalsAndApplyingThemEndsThem() {
        curriculum.published(FORMER_EDITION, KEY);
        List<String> former = curriculum.statements(KEY);
        String course = curriculum.course(TEACHER, "SUPERSEDED");
        String programme = curriculum.programme(TEACHER, "SUPERSEDED", KEY, List.of(course));
        String revision = curriculum.approved(course, former);
        assertEquals(List.of(), curriculum.reviews(programme));

        curriculum.published(NEXT_EDITION, KEY);
        // The event that tells of the former edition's end may come a moment later.
        WholeSystem.await(
                "every mapping needs review",
                () -> curriculum.reviews(programme).size() == former.size());
        List<Map<String, Object>> reviews = curriculum.reviews(programme);
        Set<String> proposed = proposals(reviews);
        List<String> next = curriculum.statements(KEY);
        assertTrue(next.containsAll(proposed), "a proposal is not of the edition in force");
        // What the samples' README lists: two statements are new, one has gone.
        assertEquals(new HashSet<>(next).size() - 2, proposed.size());
        assertEquals(former.size() - 1, proposed.size());
        assertChanges(reviews);

        // A draft that keeps the old statements may stand; what is in force is mapped by applying the proposals.
        String draft = curriculum.created(
                TEACHER,
                "/courses/" + course + "/mapping-revisions",
                Map.of("applyProposals", true, "reason", "The standard has a new edition"));
        assertNotEquals(revision, draft);
        curriculum.approve(ADMINISTRATOR, draft).then().statusCode(200);
        assertEquals(List.of(), curriculum.reviews(programme));
        system.as("learner")
                .get(PATH + "/courses/" + course + "/mappings?limit=200")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(proposed.size()))
                .body("items.statement.edition", everyItem(equalTo("2025")))
                .body("items.status", everyItem(equalTo("CURRENT")))
                .body("items.emphasis", everyItem(equalTo("PRACTISE")));
        system.as(TEACHER).get(PATH + "/mapping-revisions/" + revision).then().body("status", equalTo("SUPERSEDED"));
        Problem.expect(
                curriculum.post(
                        TEACHER,
                        "/courses/" + course + "/mapping-revisions",
                        Map.of("mappings", Curriculum.mappings(former.subList(0, 1)))),
                422,
                "MAPPINGS_INVALID");
    }

    private static Set<String> proposals(List<Map<String, Object>> reviews) {
        return reviews.stream()
                .map(review -> Curriculum.text(review, "review", "proposed", "id"))
                .filter(proposal -> proposal != null)
                .collect(Collectors.toSet());
    }

    /** What the samples' README lists of the two editions of the tea shop. */
    private static void assertChanges(List<Map<String, Object>> reviews) {
        reviews.forEach(review -> assertEquals("STANDARD_SUPERSEDED", Curriculum.text(review, "review", "reason")));
        Map<String, Long> changes = reviews.stream()
                .collect(Collectors.groupingBy(
                        review -> Curriculum.text(review, "review", "change"), Collectors.counting()));
        assertEquals(1, changes.get("REMOVED"), changes::toString);
        assertEquals(1, changes.get("REWORDED"), changes::toString);
        assertTrue(changes.get("UNCHANGED") > reviews.size() / 2, changes::toString);
    }

    @Test
    void aWithdrawnStandardMarksItsMappingsAndTakesNoNewOnes() {
        String key = "withdrawn-greenhouse";
        String edition = curriculum.published(GREENHOUSE, key);
        List<String> statements = curriculum.statements(key);
        String course = curriculum.course(TEACHER, "WITHDRAWN");
        String programme = curriculum.programme(TEACHER, "WITHDRAWN", key, List.of(course));
        curriculum.approved(course, statements);
        system.withdraw(REVIEWER, edition).then().statusCode(200);
        WholeSystem.await(
                "every mapping needs review",
                () -> curriculum.reviews(programme).size() == statements.size());
        curriculum
                .reviews(programme)
                .forEach(review -> assertEquals("STANDARD_WITHDRAWN", Curriculum.text(review, "review", "reason")));
        String other = curriculum.course(TEACHER, "WITHDRAWN-LATER");
        Problem.expect(
                        curriculum.post(
                                TEACHER,
                                "/courses/" + other + "/mapping-revisions",
                                Map.of("mappings", Curriculum.mappings(statements.subList(0, 1)))),
                        422,
                        "MAPPINGS_INVALID")
                .body("errors[0].pointer", equalTo("/mappings/0/statementId"));
        Problem.expect(
                curriculum.post(TEACHER, "/programmes", Curriculum.programmeRequest("WITHDRAWN-LATER", key)),
                422,
                "STANDARD_WITHDRAWN");
    }
}
