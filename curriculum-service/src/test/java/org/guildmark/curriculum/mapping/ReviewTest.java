package org.guildmark.curriculum.mapping;

import static org.guildmark.curriculum.CurriculumJourney.API;
import static org.guildmark.curriculum.CurriculumJourney.all;
import static org.guildmark.curriculum.CurriculumJourney.approve;
import static org.guildmark.curriculum.CurriculumJourney.createCourse;
import static org.guildmark.curriculum.CurriculumJourney.createProgramme;
import static org.guildmark.curriculum.CurriculumJourney.created;
import static org.guildmark.curriculum.CurriculumJourney.learner;
import static org.guildmark.curriculum.CurriculumJourney.map;
import static org.guildmark.curriculum.CurriculumJourney.mapping;
import static org.guildmark.curriculum.CurriculumJourney.operator;
import static org.guildmark.curriculum.CurriculumJourney.teacher;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.curriculum.CatalogFeed;
import org.guildmark.curriculum.CatalogFeed.Published;
import org.junit.jupiter.api.Test;

/** The catalog changes, and what was mapped is marked, also when the events come late or all over again. */
@QuarkusTest
class ReviewTest {
    private static final String TEA_SHOP = "tea-shop-host-national-standard-";

    @Test
    void aNewEditionProposesSuccessorsAndApplyingThemEndsTheReview() {
        Published former = CatalogFeed.sample(TEA_SHOP + "2024", "review-edition", "2024");
        Published next = CatalogFeed.sample(TEA_SHOP + "2025", "review-edition", "2025");
        CatalogFeed.publish(former);
        String course = createCourse("RV-1");
        String programme = createProgramme("RV-P1", "review-edition", List.of(course));
        map(
                course,
                former.statements().stream().map(id -> mapping(id, "PRACTISE")).toList());

        CatalogFeed.supersede(former, next);
        CatalogFeed.awaitThat(
                () -> all(learner(), "/programmes/" + programme + "/reviews").size()
                        == former.statements().size(),
                "every mapping to need review");

        List<Map<String, Object>> reviews = all(learner(), "/programmes/" + programme + "/reviews");
        Map<Object, Long> changes = reviews.stream()
                .map(item -> (Map<?, ?>) item.get("review"))
                .collect(Collectors.groupingBy(review -> review.get("change"), Collectors.counting()));
        assertEquals(reviews.size(), changes.get("UNCHANGED") + changes.get("REMOVED"), changes::toString);
        reviews.forEach(item -> {
            Map<?, ?> review = (Map<?, ?>) item.get("review");
            assertEquals("STANDARD_SUPERSEDED", review.get("reason"));
            assertEquals("REMOVED".equals(review.get("change")), review.get("proposed") == null);
        });

        String draft = created(teacher(), "/courses/" + course + "/mapping-revisions", Map.of("applyProposals", true))
                .getString("id");
        approve(draft).then().statusCode(200);
        assertEquals(List.of(), all(learner(), "/programmes/" + programme + "/reviews"));
        List<Map<String, Object>> mappings = all(learner(), "/courses/" + course + "/mappings");
        assertEquals(changes.get("UNCHANGED"), mappings.size());
        mappings.forEach(item -> {
            assertEquals("2025", ((Map<?, ?>) item.get("statement")).get("edition"));
            assertEquals("PRACTISE", item.get("emphasis"));
        });
    }

    @Test
    void aCorrectionMarksExactlyWhatItRewordedMovedOrRemoved() {
        Published edition = CatalogFeed.publishSample(TEA_SHOP + "2024", "review-correction");
        List<PlacedStatement> placed = PlacedStatement.allOf(edition.content());
        UUID reworded = placed.get(0).statement().id();
        UUID removed = placed.get(1).statement().id();
        UUID same = placed.get(2).statement().id();
        String course = createCourse("RV-2");
        String programme = createProgramme("RV-P2", "review-correction", List.of(course));
        map(course, List.of(mapping(reworded, "MASTER"), mapping(removed, "MASTER"), mapping(same, "MASTER")));

        StandardContent corrected = edition.content()
                .withTree(edition.content().tree().stream()
                        .map(node -> without(node, removed, reworded))
                        .toList());
        CatalogFeed.correct(
                new Published(edition.key(), edition.label(), edition.standardId(), edition.editionId(), corrected), 2);
        CatalogFeed.awaitThat(
                () -> all(learner(), "/programmes/" + programme + "/reviews").size() == 2,
                "two mappings to need review");
        JsonPath mappings = learner()
                .get(API + "/courses/" + course + "/mappings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals("STATEMENT_REWORDED", review(mappings, reworded, "reason"));
        assertEquals(reworded.toString(), review(mappings, reworded, "proposed.id"));
        assertEquals("STATEMENT_REMOVED", review(mappings, removed, "reason"));
        assertEquals("CURRENT", mappings.getString("items.find { it.statement.id == '" + same + "' }.status"));
    }

    @Test
    void aWithdrawnStandardMarksItsMappingsAndCannotBeApproved() {
        Published edition = CatalogFeed.publishSample(TEA_SHOP + "2024", "review-withdrawn");
        String course = createCourse("RV-3");
        String programme = createProgramme("RV-P3", "review-withdrawn", List.of(course));
        map(course, List.of(mapping(edition.statements().get(0), "MASTER")));
        CatalogFeed.withdraw(edition, 1);
        learner()
                .get(API + "/programmes/" + programme + "/reviews?includeTotal=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].review.reason", equalTo("STANDARD_WITHDRAWN"));
        String draft = created(teacher(), "/courses/" + course + "/mapping-revisions", Map.of())
                .getString("id");
        approve(draft).then().statusCode(422).body("code", equalTo("MAPPINGS_INVALID"));
    }

    @Test
    void aRebuildFromTheFirstEventGivesTheSameCatalogAndTheSameMarks() {
        Published former = CatalogFeed.sample(TEA_SHOP + "2024", "review-rebuild", "2024");
        CatalogFeed.publish(former);
        String course = createCourse("RV-4");
        String programme = createProgramme("RV-P4", "review-rebuild", List.of(course));
        map(
                course,
                former.statements().stream()
                        .limit(30)
                        .map(id -> mapping(id, "MASTER"))
                        .toList());
        CatalogFeed.supersede(former, CatalogFeed.sample(TEA_SHOP + "2025", "review-rebuild", "2025"));
        CatalogFeed.awaitThat(
                () -> all(learner(), "/programmes/" + programme + "/reviews").size() == 30, "the marks");
        List<Map<String, Object>> marks = withoutTimes(all(learner(), "/programmes/" + programme + "/reviews"));
        List<Object> editions = editions();

        teacher().post(API + "/catalog-view/rebuilds").then().statusCode(403);
        operator().post(API + "/catalog-view/rebuilds").then().statusCode(202);
        CatalogFeed.awaitThat(() -> "SUCCEEDED".equals(rebuildStatus()), "the rebuild to succeed");

        assertEquals(editions, editions());
        assertEquals(marks, withoutTimes(all(learner(), "/programmes/" + programme + "/reviews")));
    }

    private static String rebuildStatus() {
        return teacher().get(API + "/catalog-view").jsonPath().getString("rebuild.status");
    }

    private static List<Object> editions() {
        return teacher().get(API + "/catalog-view").jsonPath().getList("editions");
    }

    private static List<Map<String, Object>> withoutTimes(List<Map<String, Object>> items) {
        items.forEach(item -> ((Map<?, ?>) item.get("review")).remove("openedAt"));
        return items;
    }

    private static String review(JsonPath mappings, UUID statement, String property) {
        return mappings.getString("items.find { it.statement.id == '" + statement + "' }.review." + property);
    }

    private static TreeNode without(TreeNode node, UUID removed, UUID reworded) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : node.statements()) {
            if (statement.id().equals(reworded)) {
                statements.add(new Statement(
                        statement.id(),
                        statement.kind(),
                        statement.code(),
                        statement.text() + "（更正）",
                        statement.label(),
                        statement.inferred(),
                        statement.provenance()));
            } else if (!statement.id().equals(removed)) {
                statements.add(statement);
            }
        }
        return node.withStatements(statements)
                .withChildren(node.children().stream()
                        .map(child -> without(child, removed, reworded))
                        .toList());
    }
}
