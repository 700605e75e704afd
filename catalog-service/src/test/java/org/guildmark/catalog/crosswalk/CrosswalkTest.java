package org.guildmark.catalog.crosswalk;

import static io.restassured.RestAssured.given;
import static org.guildmark.catalog.CatalogJourney.API;
import static org.guildmark.catalog.CatalogJourney.EDITOR;
import static org.guildmark.catalog.CatalogJourney.editor;
import static org.guildmark.catalog.CatalogJourney.reviewer;
import static org.guildmark.catalog.CatalogJourney.signedIn;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.CROSSWALKS;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.KITES;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.LANTERNS;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.accept;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.body;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.change;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.etag;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.ids;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.post;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.published;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.read;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.refuse;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildmark.catalog.KiteContent;
import org.junit.jupiter.api.Test;

/** Associations as editors decide and others read them. */
@QuarkusTest
class CrosswalkTest {
    private static Map<String, String> kites(String test) {
        return ids(published("crosswalk-kites-" + test, KITES));
    }

    private static Map<String, String> lanterns(String test) {
        return ids(published("crosswalk-lanterns-" + test, LANTERNS));
    }

    @Test
    void whatIsAcceptedIsReadByEverybodyAsFarAsTheRightsAllow() {
        Map<String, String> kites = ids(published("crosswalk-kites-closed", KiteContent.signedInOnly(KITES)));
        Map<String, String> lanterns = lanterns("open");
        Map<String, Object> request = body(kites.get("1.1.1"), lanterns.get("1.1.1"), "BROADER");
        request.put("score", 0.75);
        String id = post(request)
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("status", equalTo("ACCEPTED"))
                .extract()
                .path("id");
        given().get(CROSSWALKS + "/" + id)
                .then()
                .statusCode(200)
                .header("Vary", equalTo("Authorization"))
                .body("type", equalTo("BROADER"))
                .body("inverseType", equalTo("NARROWER"))
                .body("score", equalTo(0.75f))
                .body("from.standardKey", equalTo("crosswalk-kites-closed"))
                .body("from.code", equalTo("1.1.1"))
                .body("from.path.title.zh", contains("制作风筝", "扎骨架"))
                .body("from.level.code", equalTo("JUNIOR"))
                .body("from.text", nullValue())
                .body("to.text", equalTo("能用竹篾 扎制骨架"))
                .body("$", not(hasItem("author")))
                .body("author", nullValue());
        signedIn("learner-1")
                .get(CROSSWALKS + "/" + id)
                .then()
                .body("from.text", equalTo("能用竹篾扎制骨架"))
                .body("author", nullValue());
        reviewer()
                .get(CROSSWALKS + "/" + id)
                .then()
                .body("author", equalTo(EDITOR))
                .body("lastEditor", equalTo(EDITOR));
        String anonymousTag = given().get(CROSSWALKS + "/" + id).getHeader("ETag");
        given().header("If-None-Match", anonymousTag)
                .get(CROSSWALKS + "/" + id)
                .then()
                .statusCode(304);
        signedIn("learner-1")
                .header("If-None-Match", anonymousTag)
                .get(CROSSWALKS + "/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void isFoundFromBothEnds() {
        Map<String, String> kites = kites("ends");
        Map<String, String> lanterns = lanterns("ends");
        String broader = accept(kites.get("1.1.1"), lanterns.get("1.1.2"), "BROADER");
        String related = accept(lanterns.get("1.1.3"), kites.get("1.1.3"), "RELATED");
        assertEquals(List.of(related, broader), listed("standard=crosswalk-kites-ends"));
        assertEquals(List.of(related, broader), listed("standard=crosswalk-lanterns-ends"));
        assertEquals(List.of(broader), listed("statement=" + kites.get("1.1.1") + "&type=BROADER"));
        assertEquals(List.of(), listed("statement=" + lanterns.get("1.1.2") + "&type=BROADER"));
        assertEquals(List.of(broader), listed("statement=" + lanterns.get("1.1.2") + "&type=NARROWER"));
        assertEquals(List.of(broader), listed("standard=crosswalk-lanterns-ends&type=NARROWER"));
        assertEquals(List.of(related), listed("standard=crosswalk-lanterns-ends&type=RELATED"));
    }

    @Test
    void aRefusalIsForThoseWhoWorkOnTheStandards() {
        String id = refuse(kites("refusal").get("1.1.1"), lanterns("refusal").get("1.1.1"), "EXACT_MATCH");
        String list = CROSSWALKS + "?status=REFUSED&standard=crosswalk-kites-refusal";
        given().get(CROSSWALKS + "/" + id).then().statusCode(404).body("code", equalTo("CROSSWALK_NOT_FOUND"));
        signedIn("learner-1").get(CROSSWALKS + "/" + id).then().statusCode(404);
        given().get(list).then().statusCode(401).header("WWW-Authenticate", notNullValue());
        signedIn("learner-1").get(list).then().statusCode(403);
        given().get(CROSSWALKS + "?needsReview=true").then().statusCode(401);
        reviewer().get(list).then().statusCode(200).body("items.id", contains(id));
        assertEquals(List.of(), listed("standard=crosswalk-kites-refusal"));
        Map<String, Object> body =
                body(kites("refusal").get("1.1.2"), lanterns("refusal").get("1.1.2"), "RELATED");
        signedIn("learner-1")
                .contentType(ContentType.JSON)
                .body(body)
                .post(CROSSWALKS)
                .then()
                .statusCode(403);
        reviewer()
                .contentType(ContentType.JSON)
                .body(body)
                .post(CROSSWALKS)
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON).body(body).post(CROSSWALKS).then().statusCode(401);
    }

    @Test
    void aDecisionIsChangedAndTakenBackByWhoHasReadIt() {
        String id = accept(kites("change").get("1.1.1"), lanterns("change").get("1.1.1"), "RELATED");
        String first = etag(id);
        Map<String, String> otherwise =
                Map.of("type", "EXACT_MATCH", "status", "ACCEPTED", "evidence", "The same words");
        editor().contentType(ContentType.JSON)
                .body(otherwise)
                .put(CROSSWALKS + "/" + id)
                .then()
                .statusCode(428);
        String second = signedIn("editor-2", "standards-editor")
                .header("If-Match", first)
                .contentType(ContentType.JSON)
                .body(otherwise)
                .put(CROSSWALKS + "/" + id)
                .then()
                .statusCode(200)
                .body("type", equalTo("EXACT_MATCH"))
                .body("evidence", equalTo("The same words"))
                .body("author", equalTo(EDITOR))
                .body("lastEditor", equalTo("editor-2"))
                .extract()
                .header("ETag");
        assertNotEquals(first, second);
        assertEquals(second, etag(id));
        editor().header("If-Match", first).delete(CROSSWALKS + "/" + id).then().statusCode(412);
        editor().delete(CROSSWALKS + "/" + id).then().statusCode(428);
        withdraw(id).then().statusCode(204);
        String withdrawn = etag(id);
        withdraw(id).then().statusCode(204);
        assertEquals(withdrawn, etag(id));
        assertEquals("WITHDRAWN", read(id).getString("status"));
        given().get(CROSSWALKS + "/" + id).then().statusCode(404);
        change(id, "RELATED", "ACCEPTED").then().statusCode(200).body("status", equalTo("ACCEPTED"));
    }

    @Test
    void aPairHasOneAssociationWhicheverComesFirst() {
        String kite = kites("pair").get("1.1.1");
        String lantern = lanterns("pair").get("1.1.1");
        String id = accept(kite, lantern, "RELATED");
        for (Map<String, Object> again : List.of(body(kite, lantern, "EXACT_MATCH"), body(lantern, kite, "RELATED"))) {
            post(again)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("CROSSWALK_EXISTS"))
                    .header("Location", endsWith("/" + id));
        }
        withdraw(id);
        post(body(kite, lantern, "RELATED")).then().statusCode(409).header("Location", endsWith("/" + id));
    }

    @Test
    void twoEditorsAtOnceMakeOne() throws Exception {
        Map<String, Object> body =
                body(kites("race").get("1.1.1"), lanterns("race").get("1.1.1"), "RELATED");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> attempt = () -> post(body).statusCode();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(List.of(attempt, attempt, attempt, attempt))) {
                statuses.add(answer.get());
            }
            statuses.sort(null);
            assertEquals(List.of(201, 409, 409, 409), statuses);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aRepeatedRequestIsAnsweredTheSame() {
        Map<String, Object> body =
                body(kites("repeat").get("1.1.1"), lanterns("repeat").get("1.1.1"), "RELATED");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(editor().header("Idempotency-Key", "crosswalk-repeat")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(CROSSWALKS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertEquals(ids.get(0), ids.get(1));
    }

    @Test
    void pagesVisitEachOnce() {
        Map<String, String> kites = kites("pages");
        Map<String, String> lanterns = lanterns("pages");
        kites.values().forEach(kite -> accept(kite, lanterns.get("1.1.1"), "RELATED"));
        List<String> visited = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = given().queryParams("standard", "crosswalk-kites-pages", "limit", 2, "includeTotal", true)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(CROSSWALKS)
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(kites.size()))
                    .body("items.status", everyItem(equalTo("ACCEPTED")))
                    .extract()
                    .jsonPath();
            visited.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertEquals(kites.size(), new HashSet<>(visited).size());
        assertEquals(kites.size(), visited.size());
    }

    private static List<String> listed(String query) {
        return given().get(API + "/crosswalks?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
