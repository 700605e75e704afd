package org.guildmark.assessment.item;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.etag;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.AssessmentJourney.person;
import static org.guildmark.assessment.AssessmentJourney.stranger;
import static org.guildmark.assessment.item.ItemJourney.active;
import static org.guildmark.assessment.item.ItemJourney.choice;
import static org.guildmark.assessment.item.ItemJourney.colleague;
import static org.guildmark.assessment.item.ItemJourney.edit;
import static org.guildmark.assessment.item.ItemJourney.item;
import static org.guildmark.assessment.item.ItemJourney.move;
import static org.guildmark.assessment.item.ItemJourney.request;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildmark.assessment.CatalogFeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemTest {
    private static CatalogFeed.Published standard;

    /** Once, but not before the first test: until then no address is set. */
    @BeforeEach
    void publish() {
        if (standard != null) {
            return;
        }
        standard = CatalogFeed.publishSample("tea-shop-host-national-standard-2024", "items-tea-shop-host");
    }

    @Test
    void anItemIsKeptAsItWasSentAndFoundAgain() {
        UUID statement = statement(3);
        JsonPath item =
                created(officer(), "/items", request("K-1", choice("<p>Sold at the <b>quay</b>?</p>", "B"), statement));
        officer()
                .get(API + "/items/" + item.getString("id"))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("DRAFT"))
                .body("kind", equalTo("SINGLE_CHOICE"))
                .body("version", equalTo(1))
                .body("standard", equalTo(standard.key()))
                .body("statementIds", contains(statement.toString()))
                .body("expectedSeconds", equalTo(60))
                .body("content.stem", equalTo("<p>Sold at the <b>quay</b>?</p>"))
                .body("content.interactions[0].type", equalTo("CHOICE"))
                .body("content.interactions[0].scoring.correct", contains("B"))
                .body("exposure", equalTo(0));
        Stream.of(
                        "?code=K-1",
                        "?q=QUAY&kind=SINGLE_CHOICE",
                        "?statementId=" + statement + "&state=DRAFT&q=K-1",
                        "?ids=" + item.getString("id") + "&standard=" + standard.key())
                .forEach(query -> officer()
                        .get(API + "/items" + query)
                        .then()
                        .statusCode(200)
                        .body("items.id", hasItem(item.getString("id")))
                        .body("items[0].content", nullValue()));
        officer().get(API + "/items?q=100%25").then().statusCode(200).body("items", empty());
        officer().get(API + "/items?sort=marks").then().statusCode(400).body("code", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        refused(request("W-1", choice("Tea<script>alert(1)</script>", "A"), statement(0)), 422, "ITEM_INVALID")
                .body("errors[0].pointer", equalTo("/content/stem"))
                .body("errors[0].message", containsString("UNSAFE_HTML"));
        refused(request("W-1", choice("Tea", "Z"), statement(0)), 422, "ITEM_INVALID")
                .body("errors[0].pointer", equalTo("/content/interactions/0/scoring/correct/0"))
                .body("errors[0].message", containsString("KEY_NOT_AN_OPTION"));
        UUID unknown = UUID.randomUUID();
        refused(request("W-1", choice("Tea", "A"), statement(0), unknown), 422, "UNKNOWN_STATEMENTS")
                .body("errors[0].pointer", equalTo("/statementIds/1"))
                .body("errors[0].message", containsString(unknown.toString()));
        refused(
                        request("W-1", choice("<img src=\"media:" + "0".repeat(64) + "\">", "A"), statement(0)),
                        422,
                        "ITEM_INVALID")
                .body("errors[0].message", containsString("UNKNOWN_MEDIA"));
        refused(request("W-1", choice("x".repeat(500_001), "A"), statement(0)), 422, "ITEM_INVALID")
                .body("errors[0].message", containsString("CONTENT_TOO_LONG"));
        Map<String, Object> worthless = request("W-1", choice("Tea", "A"), statement(0));
        worthless.put("marks", -1);
        refused(worthless, 422, "ITEM_INVALID").body("errors[0].pointer", equalTo("/marks"));
        refused(request("W-1", Map.of("kind", "RIDDLE"), statement(0)), 400, "INVALID_VALUE");
        refused(request("W-1", Map.of("kind", "ESSAY", "colour", "red"), statement(0)), 400, "UNKNOWN_PROPERTY");
        officer().get(API + "/items?code=W-1").then().body("items", empty());
    }

    @Test
    void whatOnlyLooksDifferentIsTakenOutAndTold() {
        JsonPath item = created(
                officer(), "/items", request("C-1", choice("<p style=\"color:red\">Tea</p>", "A"), statement(0)));
        assertEquals("<p>Tea</p>", item.getString("content.stem"));
        assertEquals("/content/stem", item.getString("cleaned[0].pointer"));
    }

    @Test
    void aRepeatedRequestMakesOneItemAndACodeIsTakenOnce() {
        Map<String, Object> request = request("I-1", choice("Tea", "A"), statement(0));
        String key = UUID.randomUUID().toString();
        List<String> ids = Stream.of(1, 2)
                .map(time -> officer()
                        .header("Idempotency-Key", key)
                        .contentType(ContentType.JSON)
                        .body(request)
                        .post(API + "/items")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getString("id"))
                .toList();
        assertEquals(ids.get(0), ids.get(1));
        refused(request, 409, "ITEM_CODE_TAKEN");
        // Another body counts for itself.
        created(stranger(), "/items", request);
    }

    @Test
    void ofTwoWhoTakeACodeAtOnceOneIsRefused() {
        Map<String, Object> request = request("R-1", choice("Tea", "A"), statement(0));
        List<Integer> answers = Stream.of(1, 2, 3, 4)
                .map(each -> CompletableFuture.supplyAsync(() -> officer()
                        .contentType(ContentType.JSON)
                        .body(request)
                        .post(API + "/items")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(201, 409, 409, 409), answers);
    }

    @Test
    void ofTwoEditorsTheSecondReadsAgain() {
        String id = item("E-1", statement(0));
        String etag = etag(officer(), "/items/" + id);
        edit(id, etag, request("E-1", choice("First", "A"), statement(1)))
                .statusCode(200)
                .body("version", equalTo(1))
                .body("statementIds", contains(statement(1).toString()));
        edit(id, etag, request("E-1", choice("Second", "A"), statement(0))).statusCode(412);
        officer()
                .contentType(ContentType.JSON)
                .body(request("E-1", choice("Third", "A"), statement(0)))
                .put(API + "/items/" + id)
                .then()
                .statusCode(428);
        officer().get(API + "/items/" + id).then().body("content.stem", equalTo("First"));
    }

    @Test
    void ofThoseWhoEditAtOnceOneIsHeard() {
        String id = item("E-2", statement(0));
        String etag = etag(officer(), "/items/" + id);
        List<Integer> answers = Stream.of("A", "B", "C", "D")
                .map(stem -> CompletableFuture.supplyAsync(
                        () -> edit(id, etag, request("E-2", choice(stem, "A"), statement(0)))
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 412, 412, 412), answers);
    }

    @Test
    void anActiveVersionStaysAndAnEditMakesTheNext() {
        String id = active("V-1", statement(0));
        edit(id, etag(officer(), "/items/" + id), request("V-1", choice("New words", "B"), statement(0)))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("state", equalTo("DRAFT"));
        officer()
                .get(API + "/items/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items.reviewedBy", contains(nullValue(), equalTo("colleague")));
        officer()
                .get(API + "/items/" + id + "/versions/1")
                .then()
                .statusCode(200)
                .body("content.stem", equalTo("What is sold? V-1"));
        officer().get(API + "/items/" + id + "/versions/3").then().statusCode(404);
    }

    @Test
    void anItemComesIntoUseByAnotherPairOfEyes() {
        String id = item("S-1", statement(0));
        move(officer(), id, "activation").statusCode(409).body("code", equalTo("ITEM_STATE"));
        move(officer(), id, "review").statusCode(403).body("code", equalTo("REVIEWER_IS_EDITOR"));
        move(colleague(), id, "review").statusCode(200).body("state", equalTo("REVIEWED"));
        move(officer(), id, "activation").statusCode(200).body("state", equalTo("ACTIVE"));
        move(officer(), id, "retirement").statusCode(200).body("state", equalTo("RETIRED"));
        edit(id, etag(officer(), "/items/" + id), request("S-1", choice("Tea", "A"), statement(0)))
                .statusCode(409);
        officer()
                .get(API + "/audit-records?subjectType=item&subjectId=" + id)
                .then()
                .body("items.action", contains("ITEM_RETIRED", "ITEM_ACTIVE", "ITEM_REVIEWED", "ITEM_CREATED"))
                .body("items[1].before.state", equalTo("REVIEWED"))
                .body("items[1].reason", equalTo("seen"));
    }

    @Test
    void manyAreMovedAtOnceAndTheRestIsNamed() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> item("T-" + i, statement(0)))
                .toList();
        String foreign = created(stranger(), "/items", request("T-0", choice("Tea", "A"), statement(0)))
                .getString("id");
        transitions(colleague(), ids, "REVIEWED").body("changed", equalTo(5)).body("refused", empty());
        edit(ids.get(4), etag(officer(), "/items/" + ids.get(4)), request("T-4", choice("Tea", "B"), statement(0)))
                .statusCode(200);
        transitions(officer(), Stream.concat(ids.stream(), Stream.of(foreign)).toList(), "ACTIVE")
                .body("changed", equalTo(4))
                .body("refused.itemId", contains(ids.get(4), foreign))
                .body("refused.code", contains("ITEM_STATE", "ITEM_NOT_FOUND"));
        officer()
                .contentType(ContentType.JSON)
                .body(Map.of("itemIds", ids, "to", "DRAFT"))
                .post(API + "/items/transitions")
                .then()
                .statusCode(422)
                .body("code", equalTo("ITEM_TRANSITION"));
    }

    @Test
    void enemiesAreSoOnBothSides() {
        String one = item("N-1", statement(0));
        String two = item("N-2", statement(0));
        String foreign = created(stranger(), "/items", request("N-1", choice("Tea", "A"), statement(0)))
                .getString("id");
        enemies(one, List.of(two)).statusCode(200).body("enemies", contains(two));
        officer().get(API + "/items/" + two).then().body("enemies", contains(one));
        enemies(one, List.of(foreign)).statusCode(422).body("code", equalTo("UNKNOWN_ENEMY"));
        enemies(two, List.of(two)).statusCode(422);
        enemies(two, List.of()).statusCode(200).body("enemies", empty());
        officer().get(API + "/items/" + one).then().body("enemies", empty());
    }

    @Test
    void aKeyIsTriedWithAnswers() {
        String id = item("Y-1", statement(0));
        trial(id, Map.of("RESPONSE", List.of("A")))
                .statusCode(200)
                .body("rawScore", equalTo(1))
                .body("marks", equalTo(2))
                .body("needsHuman", equalTo(false))
                .body("responses[0].responseId", equalTo("RESPONSE"));
        trial(id, Map.of("RESPONSE", List.of("B"))).statusCode(200).body("marks", equalTo(0));
        trial(id, Map.of("OTHER", List.of("B"))).statusCode(422).body("code", equalTo("UNKNOWN_RESPONSE"));
    }

    @Test
    void anItemWhoseImageIsStillToComeIsTriedButNotReviewed() {
        Map<String, Object> area = Map.of("shape", "circle", "coords", List.of(10, 10, 5), "value", 1);
        Map<String, Object> point = Map.of(
                "type",
                "SELECT_POINT",
                "responseId",
                "RESPONSE",
                "image",
                "",
                "width",
                40,
                "height",
                30,
                "scoring",
                Map.of("method", "AREA_MAPPED", "areas", List.of(area)));
        Map<String, Object> content =
                Map.of("kind", "SINGLE_CHOICE", "stem", "Where is the till?", "interactions", List.of(point));
        String id = created(officer(), "/items", request("IMG-1", content, statement(0)))
                .getString("id");
        trial(id, Map.of("RESPONSE", List.of("12 10"))).statusCode(200).body("rawScore", equalTo(1));
        move(colleague(), id, "review").statusCode(409).body("code", equalTo("ITEM_STATE"));
    }

    @Test
    void othersSeeNothing() {
        String id = item("O-1", statement(0));
        stranger().get(API + "/items/" + id).then().statusCode(404);
        stranger().get(API + "/items/" + id + "/versions").then().statusCode(404);
        stranger().get(API + "/items?ids=" + id).then().statusCode(200).body("items", empty());
        stranger()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(request("O-1", choice("Mine", "A"), statement(0)))
                .put(API + "/items/" + id)
                .then()
                .statusCode(404);
        person("somebody").get(API + "/items").then().statusCode(200).body("items", hasSize(0));
        person("somebody")
                .contentType(ContentType.JSON)
                .body(request("O-2", choice("Mine", "A"), statement(0)))
                .post(API + "/items")
                .then()
                .statusCode(403);
        officer().get(API + "/items/" + id).then().body("content.stem", not(equalTo("Mine")));
    }

    private static ValidatableResponse refused(Object request, int status, String code) {
        return officer()
                .contentType(ContentType.JSON)
                .body(request)
                .post(API + "/items")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static ValidatableResponse transitions(RequestSpecification caller, List<String> ids, String to) {
        return caller.contentType(ContentType.JSON)
                .body(Map.of("itemIds", ids, "to", to))
                .post(API + "/items/transitions")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse enemies(String id, List<String> enemies) {
        return officer()
                .header("If-Match", etag(officer(), "/items/" + id))
                .contentType(ContentType.JSON)
                .body(Map.of("itemIds", enemies))
                .put(API + "/items/" + id + "/enemies")
                .then();
    }

    private static ValidatableResponse trial(String id, Object responses) {
        return officer()
                .contentType(ContentType.JSON)
                .body(Map.of("responses", responses))
                .post(API + "/items/" + id + "/scoring-trials")
                .then();
    }

    private static UUID statement(int number) {
        return standard.statements().get(number);
    }
}
