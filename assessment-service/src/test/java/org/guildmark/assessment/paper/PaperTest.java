package org.guildmark.assessment.paper;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.etag;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.AssessmentJourney.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaperTest {
    @Inject
    TeaShopBank bank;

    @Inject
    EntityManager database;

    @BeforeEach
    void fill() {
        bank.fill();
    }

    private String blueprint(Map<String, Object> limits) {
        Map<String, Object> request = new HashMap<>();
        request.put("title", Map.of("zh", "理论试卷"));
        request.put("standard", "papers-tea-shop");
        request.put("level", TeaShopBank.LEVEL);
        request.put("track", bank.track());
        request.put("component", "THEORY");
        request.put("limits", limits);
        return created(officer(), "/blueprints", request).getString("id");
    }

    private String theory() {
        return blueprint(Map.of(
                "kinds",
                List.of(
                        Map.of("kind", "SINGLE_CHOICE", "minimum", 30, "maximum", 48),
                        Map.of("kind", "TRUE_FALSE", "minimum", 4)),
                "difficulty",
                Map.of("meanMinimum", 0.3, "meanMaximum", 0.6),
                "minimumStatementsPerElement",
                1));
    }

    private JsonPath paper(Map<String, Object> request) {
        return created(officer(), "/papers", request);
    }

    private void sql(String statement, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(
                        1,
                        database.createNativeQuery(statement)
                                .setParameter("id", id)
                                .executeUpdate()));
    }

    @Test
    void parallelFormsAreAssembledCertifiedReleasedAndWithdrawn() {
        JsonPath paper = paper(Map.of("blueprintId", theory(), "forms", 2, "difficultySpread", 0.02, "seed", 7));
        String path = "/papers/" + paper.getString("id");
        assertEquals("DRAFT", paper.getString("state"));
        assertEquals(List.of(100.0f, 100.0f), paper.getList("forms.marks", Float.class));
        Set<String> first = new HashSet<>(paper.getList("forms[0].items.itemId", String.class));
        assertTrue(paper.getList("forms[1].items.itemId", String.class).stream().noneMatch(first::contains));
        for (int i = 0; i < bank.table().weights().size(); i++) {
            BigDecimal wanted = bank.table().weights().get(i).percent();
            officer()
                    .get(API + path + "/certificate")
                    .then()
                    .statusCode(200)
                    .body("verified", equalTo(true))
                    .body("verification.failures", empty())
                    .body("constraints.met", everyItem(equalTo(true)))
                    .body(
                            "constraints.findAll { it.kind == 'ELEMENT_MARKS' && it.wanted == " + wanted
                                    + " }.achieved.collect { it as double }",
                            everyItem(equalTo(wanted.doubleValue())))
                    .body("seed", equalTo(7))
                    .body("solver", containsString("CP-SAT"));
        }
        officer()
                .header("If-Match", etag(officer(), path))
                .post(API + path + "/release")
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"))
                .body("releasedAt", notNullValue());
        Object[] used = (Object[]) database.createNativeQuery(
                        "select i.exposure, v.frozen from item i join item_version v on v.id = i.current_id"
                                + " where i.id = :id")
                .setParameter("id", UUID.fromString(first.iterator().next()))
                .getSingleResult();
        assertEquals(1, ((Number) used[0]).intValue());
        String etag = etag(officer(), path);
        officer().header("If-Match", etag).post(API + path + "/release").then().statusCode(409);
        officer().header("If-Match", etag).delete(API + path).then().statusCode(409).body("code", equalTo("PAPER_STATE"));
        officer()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "A photograph of it was seen."))
                .post(API + path + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        officer()
                .get(API + "/audit-records?subjectId=" + paper.getString("id"))
                .then()
                .body("items.action", equalTo(List.of("PAPER_WITHDRAWN", "PAPER_RELEASED", "PAPER_ASSEMBLED")));
        // What was released before does not change what was proven when the paper was made.
        officer().get(API + path + "/certificate").then().body("verified", equalTo(true));
    }

    @Test
    void aFormIsPrintedWithoutItsAnswersUnlessTheyAreAskedFor() {
        String path = "/papers/"
                + paper(Map.of("blueprintId", theory(), "seed", 1)).getString("id") + "/forms/";
        String printed = officer()
                .get(API + path + "1")
                .then()
                .statusCode(200)
                .body("sections.kind", equalTo(List.of("SINGLE_CHOICE", "TRUE_FALSE")))
                .body("sections.ordinal", equalTo(List.of("一", "二")))
                .body("sections[0].items[0].number", equalTo(1))
                .body("sections[0].items[0].content.stem", containsString("水温"))
                .extract()
                .asString();
        assertFalse(printed.contains("ALL_OR_NOTHING") || printed.contains("烫熟"));
        officer()
                .get(API + path + "1?answers=true")
                .then()
                .statusCode(200)
                .body("sections[0].items[0].content.interactions[0].scoring.correct", equalTo(List.of("B")))
                .body("sections[0].items[0].content.explanation", containsString("烫熟"));
        officer().get(API + path + "2").then().statusCode(404).body("code", equalTo("PAPER_FORM_NOT_FOUND"));
        officer().get(API + path + "1?answers=perhaps").then().statusCode(400);
    }

    @Test
    void whatTheBankLacksIsNamed() {
        String essays = blueprint(Map.of(
                "kinds",
                List.of(Map.of("kind", "ESSAY", "minimum", 3), Map.of("kind", "SINGLE_CHOICE", "minimum", 10))));
        officer()
                .contentType(ContentType.JSON)
                .body(Map.of("blueprintId", essays))
                .post(API + "/papers")
                .then()
                .statusCode(422)
                .body("code", equalTo("PAPER_INFEASIBLE"))
                .body("errors.message", hasItem(containsString("KIND_ITEMS ESSAY cannot be met: wanted at least 3")))
                .body("errors.findAll { it.message.contains('missing: ') }", not(empty()));
    }

    @Test
    void theCertificateIsCountedFromTheStoredVersions() {
        JsonPath paper = paper(Map.of("blueprintId", theory(), "seed", 3));
        UUID version = UUID.fromString(paper.getString("forms[0].items[0].versionId"));
        String path = API + "/papers/" + paper.getString("id");
        sql("update item_version set marks = marks + 1 where id = :id", version);
        officer()
                .get(path + "/certificate")
                .then()
                .statusCode(200)
                .body("verified", equalTo(false))
                .body("verification.failures", hasItem(containsString("TOTAL_MARKS is 101")));
        officer()
                .header("If-Match", etag(officer(), "/papers/" + paper.getString("id")))
                .post(path + "/release")
                .then()
                .statusCode(409)
                .body("code", equalTo("PAPER_NOT_VERIFIED"));
        sql("update item_version set marks = marks - 1 where id = :id", version);
        officer().get(path + "/certificate").then().body("verified", equalTo(true));
    }

    @Test
    void aDraftWhoseItemWasRetiredIsNotReleased() {
        JsonPath paper = paper(Map.of("blueprintId", theory(), "seed", 4));
        UUID item = UUID.fromString(paper.getString("forms[0].items[0].itemId"));
        String path = "/papers/" + paper.getString("id");
        sql("update item set state = 'RETIRED' where id = :id", item);
        officer()
                .header("If-Match", etag(officer(), path))
                .post(API + path + "/release")
                .then()
                .statusCode(409)
                .body("code", equalTo("PAPER_STALE"))
                .body("errors.pointer", equalTo(List.of("/forms/0/items/0")));
        sql("update item set state = 'ACTIVE' where id = :id", item);
        officer().header("If-Match", etag(officer(), path)).delete(API + path).then().statusCode(204);
        officer().get(API + path).then().statusCode(404);
    }

    @Test
    void aPaperIsItsBodysOwnAndARepeatedRequestMakesNoSecond() {
        String blueprint = theory();
        Map<String, Object> request = Map.of("blueprintId", blueprint, "seed", 5);
        String key = UUID.randomUUID().toString();
        String id = created(officer().header("Idempotency-Key", key), "/papers", request)
                .getString("id");
        assertEquals(
                id,
                created(officer().header("Idempotency-Key", key), "/papers", request)
                        .getString("id"));
        officer()
                .get(API + "/papers?blueprintId=" + blueprint)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].forms", equalTo(null));
        stranger().get(API + "/papers/" + id).then().statusCode(404);
        stranger().get(API + "/papers/" + id + "/certificate").then().statusCode(404);
        stranger().get(API + "/papers/" + id + "/forms/1").then().statusCode(404);
        stranger().get(API + "/papers?blueprintId=" + blueprint).then().body("items", empty());
        stranger()
                .contentType(ContentType.JSON)
                .body(request)
                .post(API + "/papers")
                .then()
                .statusCode(404)
                .body("code", equalTo("BLUEPRINT_NOT_FOUND"));
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        String blueprint = theory();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("blueprintId", blueprint, "forms", 11),
                Map.of("blueprintId", blueprint, "timeLimitSeconds", 31),
                Map.of("blueprintId", blueprint, "overlap", -1),
                Map.of("forms", 1))) {
            int status = officer()
                    .contentType(ContentType.JSON)
                    .body(wrong)
                    .post(API + "/papers")
                    .statusCode();
            assertTrue(status == 400 || status == 422, () -> wrong + " answered " + status);
        }
    }
}
