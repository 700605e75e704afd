package org.guildmark.assessment.item;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.HARBOUR;
import static org.guildmark.assessment.AssessmentJourney.INLAND;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.item.ItemJourney.active;
import static org.guildmark.assessment.item.ItemJourney.item;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.assessment.CatalogFeed;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.item.content.Contents;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemBankTest {
    private static CatalogFeed.Published standard;

    @Inject
    ItemBank bank;

    @Inject
    ItemIntake intake;

    @Inject
    CatalogView catalog;

    @Inject
    SessionFactory sessions;

    /** Once, but not before the first test: until then no address is set. */
    @BeforeEach
    void publish() {
        if (standard != null) {
            return;
        }
        standard = CatalogFeed.publishSample("tea-shop-host-national-standard-2024", "bank-tea-shop-host");
    }

    @Test
    void thePoolHoldsWhatIsActiveAndCountsWhatWasReleased() {
        String used = active("B-1", standard.statements().get(2));
        item("B-2", standard.statements().get(2));
        UUID enemy =
                QuarkusTransaction.requiringNew().call(() -> bank.create(HARBOUR, draft("B-3", "B-1"), "importer"));
        PoolItem pooled = pool(HARBOUR).stream()
                .filter(it -> it.itemId().toString().equals(used))
                .findFirst()
                .orElseThrow();
        assertEquals("B-1", pooled.code());
        assertEquals(List.of(standard.statements().get(2)), pooled.statementIds());
        assertEquals(Set.of(enemy), pooled.enemies());
        assertEquals(60, pooled.expectedSeconds());
        assertEquals(0, pooled.exposure());
        assertEquals(
                List.of("B-1"),
                pool(HARBOUR).stream()
                        .map(PoolItem::code)
                        .filter(code -> code.startsWith("B-"))
                        .toList());
        assertEquals(List.of(), pool(INLAND));

        QuarkusTransaction.requiringNew().run(() -> bank.released(List.of(pooled.ref())));
        officer()
                .get(API + "/items/" + used)
                .then()
                .body("exposure", equalTo(1))
                .body("frozen", equalTo(true))
                .body("lastUsedAt", notNullValue());
        assertEquals(
                "What is sold? B-1",
                bank.contents(List.of(pooled.ref())).get(pooled.versionId()).stem());
        assertThrows(IllegalArgumentException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> bank.released(List.of(new ItemVersionRef(UUID.randomUUID(), pooled.versionId())))));
    }

    @Test
    void anImportChecksCreatesAndRelates() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(List.of(), bank.check(HARBOUR, draft("M-1")));
            UUID first = bank.create(HARBOUR, draft("M-1"), "importer");
            assertEquals(first, bank.byCode(HARBOUR, "M-1").orElseThrow());
            assertTrue(bank.byCode(INLAND, "M-1").isEmpty());
            assertEquals(
                    List.of("CODE_TAKEN", "UNKNOWN_ENEMY"),
                    bank.check(HARBOUR, draft("M-1", "M-9")).stream()
                            .map(ItemFault::code)
                            .toList());
            UUID second = bank.create(HARBOUR, draft("M-2"), "importer");
            assertEquals(
                    Map.of(second, List.of("M-9")),
                    intake.relate(HARBOUR, Map.of(second, List.of("M-1", "M-9", "M-2")), Set.of(second)));
            assertEquals(Map.of("M-1", first, "M-2", second), bank.byCodes(HARBOUR, List.of("M-1", "M-2", "M-3")));
        });
        officer()
                .get(API + "/items/" + bank.byCode(HARBOUR, "M-1").orElseThrow())
                .then()
                .body("enemies.size()", equalTo(1));
    }

    @Test
    void aPoolOfManyTakesThreeQueries() {
        List<UUID> ids = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 40; i++) {
                ids.add(bank.create(HARBOUR, draft("Q-" + i), "importer"));
            }
        });
        for (String to : List.of("REVIEWED", "ACTIVE")) {
            officer()
                    .contentType("application/json")
                    .body(Map.of("itemIds", ids, "to", to))
                    .post(API + "/items/transitions")
                    .then()
                    .statusCode(200)
                    .body("changed", equalTo(40));
        }
        Edition edition = catalog.edition(standard.editionId()).orElseThrow();
        sessions.getStatistics().setStatisticsEnabled(true);
        long before = sessions.getStatistics().getPrepareStatementCount();
        List<PoolItem> pool = QuarkusTransaction.requiringNew().call(() -> bank.pool(HARBOUR, edition));
        assertEquals(3, sessions.getStatistics().getPrepareStatementCount() - before);
        assertTrue(
                pool.stream().map(PoolItem::itemId).collect(Collectors.toSet()).containsAll(ids));
        assertEquals(statementsOfAList(2), statementsOfAList(40));
    }

    private long statementsOfAList(int limit) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        officer()
                .get(API + "/items?standard=" + standard.key() + "&limit=" + limit)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(limit));
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private List<PoolItem> pool(UUID body) {
        return bank.pool(body, catalog.edition(standard.editionId()).orElseThrow());
    }

    private static ItemDraft draft(String code, String... enemies) {
        return new ItemDraft(
                code,
                Contents.single("A"),
                List.of(standard.statements().get(5)),
                new BigDecimal("1.5"),
                null,
                null,
                List.of(enemies));
    }
}
