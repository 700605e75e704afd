package org.guildmark.catalog.draft;

import static io.restassured.RestAssured.given;
import static org.guildmark.catalog.CatalogJourney.API;
import static org.guildmark.catalog.CatalogJourney.correct;
import static org.guildmark.catalog.CatalogJourney.draftEtag;
import static org.guildmark.catalog.CatalogJourney.editor;
import static org.guildmark.catalog.CatalogJourney.importFile;
import static org.guildmark.catalog.CatalogJourney.importSample;
import static org.guildmark.catalog.CatalogJourney.openCorrection;
import static org.guildmark.catalog.CatalogJourney.publish;
import static org.guildmark.catalog.CatalogJourney.publishSample;
import static org.guildmark.catalog.CatalogJourney.reviewer;
import static org.guildmark.catalog.CatalogJourney.sample;
import static org.guildmark.catalog.CatalogJourney.signedIn;
import static org.guildmark.catalog.CatalogJourney.submit;
import static org.guildmark.catalog.CatalogJourney.withdraw;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From draft to withdrawal: who may do what, under which condition, and what comes of it. */
@QuarkusTest
class LifecycleTest {
    private static final String GREENHOUSE = "small-greenhouse-1x-skill-levels";

    @ParameterizedTest
    @CsvSource({"anonymous, 401, UNAUTHENTICATED", "learner, 403, FORBIDDEN", "standards-editor, 403, FORBIDDEN"})
    void onlyReviewersPublish(String who, int status, String code) {
        String draftId = importSample(GREENHOUSE, "lifecycle-roles");
        as(who).header("If-Match", draftEtag(draftId))
                .post(API + "/drafts/" + draftId + "/publication")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"anonymous, 401", "learner, 403"})
    void draftsAndImportsNeedARole(String who, int status) {
        for (String path : List.of("/drafts", "/imports")) {
            as(who).get(API + path).then().statusCode(status);
        }
        as(who).multiPart("file", "a.txt", new byte[] {'a'})
                .post(API + "/imports")
                .then()
                .statusCode(status);
    }

    private static RequestSpecification as(String who) {
        return who.equals("anonymous") ? given() : signedIn("person-1", who);
    }

    @Test
    void nobodyReviewsTheirOwnDraft() {
        String draftId = importSample(GREENHOUSE, "lifecycle-own");
        submit(draftId).then().statusCode(200);
        signedIn("editor-1", "standards-editor", "standards-reviewer")
                .header("If-Match", draftEtag(draftId))
                .post(API + "/drafts/" + draftId + "/publication")
                .then()
                .statusCode(403)
                .body("code", equalTo("OWN_DRAFT"));
        editor().get(API + "/drafts/" + draftId).then().body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String draftId = importSample(GREENHOUSE, "lifecycle-etag");
        String read = draftEtag(draftId);
        Map<String, String> body = Map.of("standardKey", "lifecycle-etag", "editionLabel", "2");
        String path = API + "/drafts/" + draftId;
        editor().contentType(ContentType.JSON).body(body).put(path).then().statusCode(428);
        editor().header("If-Match", read)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("editionLabel", equalTo("2"));
        editor().header("If-Match", read)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
        editor().header("If-None-Match", draftEtag(draftId)).get(path).then().statusCode(304);
    }

    @Test
    void twoPublicationsAtOnceMakeOneEdition() throws Exception {
        String draftId = importSample(GREENHOUSE, "lifecycle-race");
        submit(draftId).then().statusCode(200);
        String etag = draftEtag(draftId);
        Callable<Integer> publication = () -> reviewer()
                .header("If-Match", etag)
                .post(API + "/drafts/" + draftId + "/publication")
                .statusCode();
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Integer> statuses = people.invokeAll(List.of(publication, publication)).stream()
                    .map(LifecycleTest::result)
                    .sorted()
                    .toList();
            assertEquals(201, statuses.get(0));
            assertTrue(List.of(409, 412).contains(statuses.get(1)), statuses::toString);
        } finally {
            people.shutdown();
        }
        given().get(API + "/standards/lifecycle-race/editions").then().body("items", hasSize(1));
    }

    private static Integer result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRejectedDraftIsOpenAgain() {
        String draftId = importSample(GREENHOUSE, "lifecycle-rejection");
        submit(draftId).then().statusCode(200);
        reviewer()
                .header("If-Match", draftEtag(draftId))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "The title is cut off"))
                .post(API + "/drafts/" + draftId + "/rejection")
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("reviewNote", equalTo("The title is cut off"));
        publish(draftId);
    }

    @Test
    void aDiscardedDraftCannotBeSubmitted() {
        String draftId = importSample(GREENHOUSE, "lifecycle-discard");
        editor().header("If-Match", draftEtag(draftId))
                .delete(API + "/drafts/" + draftId)
                .then()
                .statusCode(204);
        submit(draftId).then().statusCode(409).body("code", equalTo("DRAFT_STATUS"));
        editor().get(API + "/drafts?status=DISCARDED&standardKey=lifecycle-discard")
                .then()
                .body("items.id", hasItem(draftId));
    }

    @Test
    void whatBreaksTheRulesIsNotSubmitted() {
        String draftId = importSample(GREENHOUSE, "lifecycle-rules");
        String content = editor().get(API + "/drafts/" + draftId + "/content").asString();
        editor().header("If-Match", draftEtag(draftId))
                .contentType(ContentType.JSON)
                .body(content.replace("\"level\":\"MIDDLE\"", "\"level\":\"CN9\""))
                .put(API + "/drafts/" + draftId + "/content")
                .then()
                .statusCode(200);
        submit(draftId)
                .then()
                .statusCode(422)
                .body("code", equalTo("CONTENT_INVALID"))
                .body("errors.message", hasItem("is no level of the standard"));
        editor().get(API + "/drafts/" + draftId + "/violations")
                .then()
                .body("items.message", hasItem("is no level of the standard"));
        editor().header("If-Match", draftEtag(draftId))
                .contentType(ContentType.JSON)
                .body(content.replaceFirst("\\{", "{\"wish\":1,"))
                .put(API + "/drafts/" + draftId + "/content")
                .then()
                .statusCode(400);
    }

    @Test
    void aCorrectionIsTheNextRevisionWithTheSameIds() {
        String editionId = publishSample(GREENHOUSE, "lifecycle-correction").getString("id");
        String statements = API + "/standards/lifecycle-correction/statements?limit=200";
        List<String> before = given().get(statements).jsonPath().getList("items.id");
        assertEquals(2, correct(editionId, "A cell was lost").getInt("revision"));
        List<String> after = given().get(statements).jsonPath().getList("items.id");
        assertEquals(before, after);
    }

    @Test
    void anEditionHasOneOpenCorrection() {
        String editionId = publishSample(GREENHOUSE, "lifecycle-one-correction").getString("id");
        String draftId = openCorrection(editionId, "First").jsonPath().getString("id");
        openCorrection(editionId, "Second").then().statusCode(409).body("code", equalTo("CORRECTION_OPEN"));
        editor().header("If-Match", draftEtag(draftId))
                .delete(API + "/drafts/" + draftId)
                .then()
                .statusCode(204);
        openCorrection(editionId, "Third").then().statusCode(201);
    }

    @Test
    void aCorrectionKeepsItsIdentity() {
        String editionId = publishSample(GREENHOUSE, "lifecycle-identity").getString("id");
        String draftId = openCorrection(editionId, "A cell was lost").jsonPath().getString("id");
        editor().header("If-Match", draftEtag(draftId))
                .contentType(ContentType.JSON)
                .body(Map.of("standardKey", "another", "editionLabel", "1"))
                .put(API + "/drafts/" + draftId)
                .then()
                .statusCode(422)
                .body("code", equalTo("CORRECTION_KEEPS_IDENTITY"));
    }

    @Test
    void aNewEditionSupersedesAndTellsWhatChanged() {
        publishSample("tea-shop-host-national-standard-2024", "lifecycle-editions");
        publish(importFile(sample("tea-shop-host-national-standard-2025"), "lifecycle-editions")
                .getString("draftId"));
        given().get(API + "/standards/lifecycle-editions").then().body("edition.label", equalTo("2025"));
        given().get(API + "/standards/lifecycle-editions/editions")
                .then()
                .body("items.label", equalTo(List.of("2025", "2024")))
                .body("items.status", equalTo(List.of("PUBLISHED", "SUPERSEDED")));
        String earlier = given().get(API + "/standards/lifecycle-editions?edition=2024")
                .then()
                .statusCode(200)
                .extract()
                .path("edition.id");
        given().get(API + "/standards/lifecycle-editions/diff?from=" + earlier)
                .then()
                .statusCode(200)
                .body("counts", equalTo(Map.of("ADDED", 2, "REMOVED", 1, "REWORDED", 1, "MOVED", 1, "RELEVELLED", 1)))
                .body("items", hasSize(6));
    }

    private static Response reviewerPublishes(String draftId) {
        return reviewer().header("If-Match", draftEtag(draftId)).post(API + "/drafts/" + draftId + "/publication");
    }

    @Test
    void aLabelIsPublishedOnce() {
        publishSample(GREENHOUSE, "lifecycle-label");
        String label = given().get(API + "/standards/lifecycle-label").path("edition.label");
        String draftId = importSample("bicycle-repairer-ability", "lifecycle-label");
        editor().header("If-Match", draftEtag(draftId))
                .contentType(ContentType.JSON)
                .body(Map.of("standardKey", "lifecycle-label", "editionLabel", label))
                .put(API + "/drafts/" + draftId)
                .then()
                .statusCode(200);
        submit(draftId).then().statusCode(200);
        reviewerPublishes(draftId).then().statusCode(409).body("code", equalTo("EDITION_EXISTS"));
        editor().get(API + "/drafts/" + draftId).then().body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void aWithdrawnEditionStaysReadable() {
        String editionId = publishSample(GREENHOUSE, "lifecycle-withdrawal").getString("id");
        assertEquals("WITHDRAWN", withdraw(editionId, "Repealed").getString("status"));
        given().get(API + "/standards/lifecycle-withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("edition.withdrawalReason", equalTo("Repealed"));
        String etag = given().get(API + "/editions/" + editionId).getHeader("ETag");
        reviewer()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Twice"))
                .post(API + "/editions/" + editionId + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("EDITION_STATUS"));
    }
}
