package org.guildmark.assessment.interchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildmark.assessment.AssessmentJourney;
import org.guildmark.assessment.CatalogFeed;
import org.guildmark.testkit.TestToken;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many items at once, and many who send them. */
@QuarkusTest
class ItemImportBulkTest {
    private static final String HEADER = "题号,题型,标准条目,题干,答案,分值,互斥题\n";
    private static final String API = AssessmentJourney.API;
    private static final int ROUNDS = 3;

    private static CatalogFeed.Published standard;

    @Inject
    SessionFactory sessions;

    /** A new body for each test: its bank is empty. */
    private final UUID body = UUID.randomUUID();

    @BeforeEach
    void catalog() {
        if (standard == null) {
            standard = CatalogFeed.publishSample("tea-shop-host-national-standard-2025", "bulk-tea-shop-host");
        }
    }

    @Test
    void theDatabaseIsAskedAsOftenForManyItemsAsForFew() {
        sessions.getStatistics().setStatisticsEnabled(true);
        imported(rows("first", "对吗", 3), "");
        long few = queriesOf(rows("few", "对吗", 3), "", "created");
        assertEquals(few, queriesOf(rows("many", "对吗", 90), "", "created"));
        long fewEdited = queriesOf(rows("few", "真的对吗", 3), "update=true", "updated");
        assertEquals(fewEdited, queriesOf(rows("many", "真的对吗", 90), "update=true", "updated"));
        long fewSame = queriesOf(rows("few", "真的对吗", 3), "update=true", "unchanged");
        assertEquals(fewSame, queriesOf(rows("many", "真的对吗", 90), "update=true", "unchanged"));
        assertEquals(96, total("/items"));
        assertEquals(96 + 93, total("/audit-records?subjectType=item"));
    }

    @Test
    void ofTwoWhoBringTheSameCodesAtTheSameMomentOneIsTold() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> rows = rows("r" + round + "-", "对吗", 20);
            List<String> reversed =
                    IntStream.range(0, 20).mapToObj(i -> rows.get(19 - i)).toList();
            CyclicBarrier together = new CyclicBarrier(2);
            List<CompletableFuture<Response>> sent = List.of(rows, reversed).stream()
                    .map(file -> CompletableFuture.supplyAsync(() -> {
                        try {
                            together.await();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                        return send(file, "");
                    }))
                    .toList();
            int taken = 0;
            for (CompletableFuture<Response> one : sent) {
                Response answer = one.get();
                JsonPath told = answer.jsonPath();
                if (answer.statusCode() == 409) {
                    assertEquals("ITEM_CODE_TAKEN", told.getString("code"), told::prettify);
                } else if (told.getString("status").equals("FAILED")) {
                    assertEquals("DUPLICATE_CODE", told.getString("diagnostics[0].code"), told::prettify);
                } else {
                    assertEquals(20, told.getInt("counts.created"), told::prettify);
                    taken++;
                }
            }
            assertEquals(1, taken);
            assertEquals(20 * (round + 1), total("/items"));
        }
    }

    @Test
    void anActiveItemThatIsSentAgainStaysActiveAndAnEditedOneIsADraftAgain() {
        imported(rows("s", "对吗", 2), "");
        Map<String, String> ids = ids();
        List.of("REVIEWED", "ACTIVE").forEach(to -> (to.equals("REVIEWED") ? colleague() : officer())
                .contentType("application/json")
                .body(Map.of("itemIds", ids.values(), "to", to))
                .post(API + "/items/transitions")
                .then()
                .statusCode(200)
                .body("changed", equalTo(2)));

        JsonPath same = imported(rows("s", "对吗", 2), "update=true");
        assertEquals(2, same.getInt("counts.unchanged"), same::prettify);
        item(ids.get("s0")).body("state", equalTo("ACTIVE")).body("version", equalTo(1));

        List<String> rows = List.of(row("s0", "对吗", ""), row("s1", "真的对吗", "s0"));
        JsonPath edited = imported(rows, "update=true");
        assertEquals(1, edited.getInt("counts.updated"), edited::prettify);
        item(ids.get("s0")).body("state", equalTo("ACTIVE")).body("version", equalTo(1));
        item(ids.get("s1"))
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(2))
                .body("statementIds.size()", equalTo(1));
    }

    @Test
    void enemiesThatTheFileAddsAreToldOnBothSides() {
        imported(List.of(row("e0", "对吗", ""), row("e1", "对吗", ""), row("e2", "对吗", "e1")), "");
        Map<String, String> ids = ids();
        String before = AssessmentJourney.etag(officer(), "/items/" + ids.get("e0"));

        imported(List.of(row("e1", "对吗", "e0"), row("e3", "对吗", "e2;e1")), "update=true");

        assertNotEquals(before, AssessmentJourney.etag(officer(), "/items/" + ids.get("e0")));
        Map<String, String> all = ids();
        assertEquals(Set.of("e1"), enemies("e0", all));
        assertEquals(Set.of("e0", "e2", "e3"), enemies("e1", all));
        assertEquals(Set.of("e1", "e3"), enemies("e2", all));
        assertEquals(Set.of("e1", "e2"), enemies("e3", all));
    }

    private Set<String> enemies(String code, Map<String, String> ids) {
        Map<String, String> codes =
                ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return item(ids.get(code)).extract().jsonPath().getList("enemies", String.class).stream()
                .map(codes::get)
                .collect(Collectors.toSet());
    }

    private long queriesOf(List<String> rows, String query, String became) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        JsonPath done = imported(rows, query);
        long queries = sessions.getStatistics().getPrepareStatementCount() - before;
        assertEquals(rows.size(), done.getInt("counts." + became), done::prettify);
        assertTrue(queries > 0);
        return queries;
    }

    private static List<String> rows(String prefix, String question, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> row(prefix + i, question, i == 0 ? "" : prefix + (i - 1)))
                .toList();
    }

    private static String row(String code, String question, String enemies) {
        return code + ",判断," + standard.statements().get(3) + "," + question + "？" + code + ",对,1," + enemies + "\n";
    }

    private JsonPath imported(List<String> rows, String query) {
        Response answer = send(rows, query);
        assertEquals(202, answer.statusCode(), answer::asString);
        assertEquals("SUCCEEDED", answer.jsonPath().getString("status"), answer::asString);
        return answer.jsonPath();
    }

    private Response send(List<String> rows, String query) {
        byte[] file = (HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
        return officer()
                .multiPart("file", "items.csv", file)
                .post(API + "/item-imports" + (query.isEmpty() ? "" : "?" + query));
    }

    private ValidatableResponse item(String id) {
        return officer().get(API + "/items/" + id).then().statusCode(200);
    }

    private int total(String path) {
        return officer()
                .queryParam("includeTotal", "true")
                .queryParam("limit", 1)
                .get(API + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("total");
    }

    private Map<String, String> ids() {
        return AssessmentJourney.all(officer(), "/items").stream()
                .collect(Collectors.toMap(item -> (String) item.get("code"), item -> (String) item.get("id")));
    }

    private RequestSpecification officer() {
        return AssessmentJourney.of(body, "exam-officer");
    }

    private RequestSpecification colleague() {
        return given().auth()
                .oauth2(TestToken.of("colleague")
                        .groups("/orgs/" + body + "/exam-officer")
                        .sign());
    }
}
