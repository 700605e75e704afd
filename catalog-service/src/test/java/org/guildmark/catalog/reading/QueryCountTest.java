package org.guildmark.catalog.reading;

import static io.restassured.RestAssured.given;
import static org.guildmark.catalog.CatalogJourney.API;
import static org.guildmark.catalog.CatalogJourney.editor;
import static org.guildmark.catalog.CatalogJourney.published;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists ask the database as often for two hundred items as for one. */
@QuarkusTest
class QueryCountTest {
    @Inject
    EntityManagerFactory factory;

    @ParameterizedTest
    @CsvSource({
        "/standards?limit=200, 1",
        "/standards?limit=200&includeTotal=true, 2",
        "/standards/query-count/editions, 2",
        "/standards/query-count/statements?limit=200, 2",
        "/statements?q=店铺&limit=200&standard=query-count, 3",
        "/statements?q=茶具&limit=200&standard=query-count, 3",
        "/statements?q=1.1.1&limit=200&standard=query-count, 2",
        "/drafts?limit=200&includeTotal=true, 2",
        "/imports?limit=200&includeTotal=true, 2",
        "/crosswalks?limit=200&includeTotal=true&standard=query-count, 3",
        "/crosswalks/contradictions?limit=200, 3",
        "/crosswalks/candidates?from=query-count&to=query-count-2&includeDecided=true&limit=200, 5"
    })
    void statementsAreBounded(String path, long most) {
        published("tea-shop-host-national-standard-2024", "query-count");
        published("tea-shop-host-national-standard-2025", "query-count-2");
        associateOnce();
        editor().get(API + path).then().statusCode(200);
        // The scheduled search for waiting imports may fall into a count, so the least of three counts.
        long least = LongStream.range(0, 3).map(i -> statementsOf(path)).min().orElseThrow();
        assertTrue(least <= most, () -> path + " took " + least + " statements, " + most + " at most");
    }

    /** Thirty exact matches, and one chain of them that is denied. */
    private static synchronized void associateOnce() {
        if (given().get(API + "/crosswalks?standard=query-count")
                .path("items.size()")
                .equals(0)) {
            List<String> ones = ids("query-count");
            List<String> others = ids("query-count-2");
            for (int i = 0; i < 30; i++) {
                associate(ones.get(i), others.get(i), "EXACT_MATCH");
            }
            associate(ones.get(0), others.get(1), "EXACT_MATCH");
            associate(ones.get(1), others.get(0), "RELATED");
        }
    }

    private static List<String> ids(String standard) {
        return given().get(API + "/standards/" + standard + "/statements").path("items.id");
    }

    private static void associate(String from, String to, String type) {
        editor().contentType(ContentType.JSON)
                .body(Map.of("from", from, "to", to, "type", type, "evidence", "For counting"))
                .post(API + "/crosswalks")
                .then()
                .statusCode(201);
    }

    private long statementsOf(String path) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        editor().get(API + path).then().statusCode(200);
        return statistics.getPrepareStatementCount() - before;
    }
}
