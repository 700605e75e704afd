package org.guildmark.catalog.reading;

import static org.guildmark.catalog.CatalogJourney.API;
import static org.guildmark.catalog.CatalogJourney.editor;
import static org.guildmark.catalog.CatalogJourney.published;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
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
        "/imports?limit=200&includeTotal=true, 2"
    })
    void statementsAreBounded(String path, long most) {
        published("tea-shop-host-national-standard-2024", "query-count");
        editor().get(API + path).then().statusCode(200);
        // The scheduled search for waiting imports may fall into a count, so the least of three counts.
        long least = LongStream.range(0, 3).map(i -> statementsOf(path)).min().orElseThrow();
        assertTrue(least <= most, () -> path + " took " + least + " statements, " + most + " at most");
    }

    private long statementsOf(String path) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        editor().get(API + path).then().statusCode(200);
        return statistics.getPrepareStatementCount() - before;
    }
}
