package org.guildmark.curriculum.mapping;

import static org.guildmark.curriculum.CurriculumJourney.API;
import static org.guildmark.curriculum.CurriculumJourney.administrator;
import static org.guildmark.curriculum.CurriculumJourney.all;
import static org.guildmark.curriculum.CurriculumJourney.approve;
import static org.guildmark.curriculum.CurriculumJourney.createCourse;
import static org.guildmark.curriculum.CurriculumJourney.createProgramme;
import static org.guildmark.curriculum.CurriculumJourney.draft;
import static org.guildmark.curriculum.CurriculumJourney.etag;
import static org.guildmark.curriculum.CurriculumJourney.learner;
import static org.guildmark.curriculum.CurriculumJourney.map;
import static org.guildmark.curriculum.CurriculumJourney.mapping;
import static org.guildmark.curriculum.CurriculumJourney.stranger;
import static org.guildmark.curriculum.CurriculumJourney.teacher;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.curriculum.CatalogFeed;
import org.guildmark.curriculum.CatalogFeed.Published;
import org.junit.jupiter.api.Test;

/** Revisions of mappings: begun, changed, approved, superseded; and what they look like to others. */
@QuarkusTest
class MappingTest {

    @Test
    void aDraftBecomesTheMappingThatCounts() {
        Published library = library("map-draft");
        String course = createCourse("MT-1");
        List<UUID> statements = library.statements().subList(0, 10);
        String revision = draft(
                course,
                statements.stream().map(id -> mapping(id, "UNSPECIFIED")).toList());
        learner()
                .get(API + "/courses/" + course + "/mappings")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        learner().get(API + "/mapping-revisions/" + revision).then().statusCode(404);

        approve(revision).then().statusCode(200).body("status", equalTo("APPROVED"));

        List<Map<String, Object>> mappings = all(learner(), "/courses/" + course + "/mappings");
        assertEquals(10, mappings.size());
        assertEquals(
                new HashSet<>(statements.stream().map(UUID::toString).toList()),
                new HashSet<>(mappings.stream()
                        .map(item -> ((Map<?, ?>) item.get("statement")).get("id"))
                        .toList()));
        learner()
                .get(API + "/courses/" + course + "/mappings?limit=1&includeTotal=true")
                .then()
                .body("total", equalTo(10))
                .body("items[0].statement.standard", equalTo("map-draft"))
                .body("items[0].emphasis", equalTo("UNSPECIFIED"))
                .body("items[0].status", equalTo("CURRENT"))
                .header("Link", startsWith("<?"));
    }

    @Test
    void anApprovedRevisionNeverChangesAndTheNextSupersedesIt() {
        Published library = library("map-next");
        String course = createCourse("MT-2");
        UUID first = library.statements().get(0);
        UUID second = library.statements().get(1);
        UUID third = library.statements().get(2);
        String one = map(course, List.of(mapping(first, "INTRODUCE"), mapping(second, "MASTER")));
        teacher()
                .contentType(ContentType.JSON)
                .header("If-Match", etag(API + "/mapping-revisions/" + one))
                .body(Map.of("mappings", List.of()))
                .put(API + "/mapping-revisions/" + one + "/mappings")
                .then()
                .statusCode(409)
                .body("code", equalTo("REVISION_STATUS"));

        String two = map(course, List.of(mapping(first, "PRACTISE"), mapping(third, "MASTER")));
        teacher().get(API + "/mapping-revisions/" + one).then().body("status", equalTo("SUPERSEDED"));
        teacher()
                .get(API + "/mapping-revisions/" + two + "/diff")
                .then()
                .statusCode(200)
                .body("from", equalTo(one))
                .body("items.find { it.statement.id == '" + first + "' }.change", equalTo("CHANGED"))
                .body("items.find { it.statement.id == '" + second + "' }.change", equalTo("REMOVED"))
                .body("items.find { it.statement.id == '" + third + "' }.change", equalTo("ADDED"));
        teacher()
                .get(API + "/courses/" + course + "/mapping-revisions")
                .then()
                .body("items.number", equalTo(List.of(2, 1)));
    }

    @Test
    void aDraftIsReplacedAsOftenAsOneLikes() {
        Published library = library("map-replace");
        String course = createCourse("MT-6");
        UUID first = library.statements().get(0);
        UUID second = library.statements().get(1);
        String revision = draft(course, List.of(mapping(first, "INTRODUCE")));
        String address = API + "/mapping-revisions/" + revision;
        for (String emphasis : List.of("PRACTISE", "MASTER")) {
            teacher()
                    .contentType(ContentType.JSON)
                    .header("If-Match", etag(address))
                    .body(Map.of("mappings", List.of(mapping(second, emphasis), mapping(first, emphasis))))
                    .put(address + "/mappings")
                    .then()
                    .statusCode(200);
            teacher()
                    .get(address + "/mappings")
                    .then()
                    .body("items.statement.id", equalTo(List.of(first.toString(), second.toString())))
                    .body("items.emphasis", equalTo(List.of(emphasis, emphasis)));
        }
        teacher().header("If-Match", etag(address)).delete(address).then().statusCode(204);
        teacher().get(address).then().statusCode(404);
    }

    @Test
    void ofTwoDraftsOnlyOneIsApproved() {
        Published library = library("map-two");
        String course = createCourse("MT-3");
        String one = draft(course, List.of(mapping(library.statements().get(0), "MASTER")));
        String two = draft(course, List.of(mapping(library.statements().get(1), "MASTER")));
        approve(one).then().statusCode(200);
        approve(two).then().statusCode(409).body("code", equalTo("STALE_DRAFT"));
        assertEquals(1, all(learner(), "/courses/" + course + "/mappings").size());
    }

    @Test
    void whatCannotBeMappedIsPointedAtAndNothingIsWritten() {
        Published library = library("map-wrong");
        Published gone = library("map-gone");
        CatalogFeed.withdraw(gone, 1);
        String course = createCourse("MT-4");
        UUID good = library.statements().get(0);
        teacher()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "mappings",
                        List.of(
                                mapping(good, "MASTER"),
                                mapping(UUID.randomUUID(), "MASTER"),
                                mapping(good, "PRACTISE"),
                                mapping(gone.statements().get(0), "MASTER"))))
                .post(API + "/courses/" + course + "/mapping-revisions")
                .then()
                .statusCode(422)
                .body("code", equalTo("MAPPINGS_INVALID"))
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/mappings/1/statementId", "/mappings/2/statementId", "/mappings/3/statementId")))
                .body("errors.message", hasItem("is mapped twice"));
        teacher().get(API + "/courses/" + course + "/mapping-revisions").then().body("items", equalTo(List.of()));
    }

    @Test
    void othersReadThePublishedProgrammeAndChangeNothing() {
        Published library = library("map-others");
        String course = createCourse("MT-5");
        String programme = createProgramme("MT-P", "map-others", List.of(course));
        map(course, List.of(mapping(library.statements().get(0), "MASTER")));
        draft(course, List.of());
        stranger().get(API + "/programmes/" + programme).then().statusCode(404);

        administrator()
                .header("If-Match", etag(API + "/programmes/" + programme))
                .put(API + "/programmes/" + programme + "/publication")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));

        stranger().get(API + "/programmes/" + programme).then().statusCode(200);
        assertEquals(1, all(stranger(), "/courses/" + course + "/mappings").size());
        assertEquals(
                1,
                all(stranger(), "/courses/" + course + "/mappings?preview=true").size());
        stranger()
                .get(API + "/courses/" + course + "/mapping-revisions")
                .then()
                .body("items.status", equalTo(List.of("APPROVED")));
        stranger()
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(API + "/courses/" + course + "/mapping-revisions")
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_OF_YOUR_SCHOOL"));
    }

    private static Published library(String key) {
        return CatalogFeed.publishSample("hotel-english-course-competency-library", key);
    }
}
