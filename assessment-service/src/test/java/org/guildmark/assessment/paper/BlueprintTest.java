package org.guildmark.assessment.paper;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.HARBOUR;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.etag;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.AssessmentJourney.of;
import static org.guildmark.assessment.AssessmentJourney.stranger;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.CatalogFeed;
import org.guildmark.assessment.CatalogFeed.Published;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BlueprintTest {
    private static Published withoutWeights;

    @Inject
    TeaShopBank bank;

    @BeforeEach
    void fill() {
        bank.fill();
        if (withoutWeights == null) {
            withoutWeights = CatalogFeed.publishSample("bicycle-repairer-ability", "papers-bicycle");
        }
    }

    private Map<String, Object> theory() {
        Map<String, Object> request = new HashMap<>();
        request.put("title", Map.of("zh", "理论试卷"));
        request.put("standard", "papers-tea-shop");
        request.put("level", TeaShopBank.LEVEL);
        request.put("track", bank.track());
        request.put("component", "THEORY");
        return request;
    }

    private static ValidatableResponse post(Map<String, Object> request) {
        return officer()
                .contentType(ContentType.JSON)
                .body(request)
                .post(API + "/blueprints")
                .then();
    }

    private void refused(String code, String name, Object value) {
        Map<String, Object> request = theory();
        request.put(name, value);
        post(request).statusCode(422).body("code", equalTo(code)).body("errors", hasSize(1));
    }

    @Test
    void theWeightsAreThoseOfTheTable() {
        JsonPath blueprint = created(officer(), "/blueprints", theory());
        assertEquals("TABLE", blueprint.getString("weightSource"));
        assertEquals(bank.table().clause(), blueprint.getString("clause"));
        assertEquals(100.0, blueprint.getDouble("weights.sum { it.percent }"));
        assertEquals(bank.table().weights().size(), blueprint.getList("weights").size());
    }

    @Test
    void whatTheStandardDoesNotHaveIsRefused() {
        refused("UNKNOWN_LEVEL", "level", "CN9");
        refused("LEVEL_REQUIRED", "level", null);
        refused("TRACK_REQUIRED", "track", null);
        refused("UNKNOWN_TRACK", "track", "nowhere");
        refused("COMPONENT_NOT_IN_FORCE", "component", "REVIEW");
        refused("UNKNOWN_STANDARD", "standard", "papers-unknown");
        refused("WEIGHTS_GIVEN_BY_STANDARD", "weights", List.of(Map.of("element", "ETHICS", "percent", 100)));
    }

    @Test
    void withoutATableTheBodyWeighsAndTheSumIsExact() {
        String level = withoutWeights.content().levels().get(0).code();
        List<String> functions = withoutWeights.content().tree().stream()
                .filter(node -> level.equals(node.level()) || node.level() == null)
                .map(node -> node.title().zh())
                .distinct()
                .toList();
        Map<String, Object> request = theory();
        request.put("standard", "papers-bicycle");
        request.put("level", level);
        request.put("track", null);
        post(request).statusCode(422).body("code", equalTo("WEIGHTS_REQUIRED"));
        String function = functions.get(functions.size() - 1);
        request.put("weights", List.of(Map.of("element", function, "percent", 99.99)));
        post(request).statusCode(422).body("code", equalTo("WEIGHTS_DO_NOT_SUM"));
        request.put("weights", List.of(Map.of("element", "没有的功能", "percent", 100)));
        post(request).statusCode(422).body("code", equalTo("UNKNOWN_ELEMENT"));
        request.put("weights", List.of(Map.of("element", function, "percent", 100)));
        post(request).statusCode(201).body("weightSource", equalTo("OWN")).body("clause", equalTo(null));
    }

    @Test
    void aBlueprintIsItsBodysOwn() {
        String id = created(officer(), "/blueprints", theory()).getString("id");
        stranger().get(API + "/blueprints/" + id).then().statusCode(404);
        stranger().get(API + "/blueprints/" + id + "/supply").then().statusCode(404);
        of(HARBOUR, "assessor").get(API + "/blueprints/" + id).then().statusCode(404);
        of(HARBOUR, "assessor")
                .contentType(ContentType.JSON)
                .body(theory())
                .post(API + "/blueprints")
                .then()
                .statusCode(403);
        stranger().get(API + "/blueprints").then().body("items.findAll { it.id == '" + id + "' }", hasSize(0));
        officer()
                .get(API + "/blueprints?standard=papers-tea-shop")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.standard", everyItem(equalTo("papers-tea-shop")));
    }

    @Test
    void aChangeNeedsWhatWasRead() {
        String path = "/blueprints/" + created(officer(), "/blueprints", theory()).getString("id");
        String etag = etag(officer(), path);
        Map<String, Object> changed = theory();
        changed.put("limits", Map.of("maximumSeconds", 5400, "tolerance", 1));
        officer().contentType(ContentType.JSON).body(changed).put(API + path).then().statusCode(428);
        officer()
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(changed)
                .put(API + path)
                .then()
                .statusCode(200)
                .body("limits.maximumSeconds", equalTo(5400));
        officer().header("If-Match", etag).delete(API + path).then().statusCode(412);
        officer().header("If-Match", etag(officer(), path)).delete(API + path).then().statusCode(204);
        officer().get(API + path).then().statusCode(404);
    }

    @Test
    void theSupplyShowsWhatTheBankHolds() {
        Map<String, Object> request = theory();
        request.put("limits", Map.of("kinds", List.of(Map.of("kind", "ESSAY", "minimum", 3))));
        String essays = created(officer(), "/blueprints", request).getString("id");
        officer()
                .get(API + "/blueprints/" + essays + "/supply")
                .then()
                .statusCode(200)
                .body("kinds[0].items", equalTo(0))
                .body("kinds[0].enough", equalTo(false))
                .body("elements.enough", everyItem(equalTo(false)));
        String id = created(officer(), "/blueprints", theory()).getString("id");
        officer()
                .get(API + "/blueprints/" + id + "/supply")
                .then()
                .statusCode(200)
                .body("elements.enough", everyItem(equalTo(true)))
                .body("elements", hasSize(bank.table().weights().size()));
    }
}
