package org.guildmark.assessment.item;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.all;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.item.ItemJourney.item;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.guildmark.assessment.CatalogFeed;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.catalogview.PlacedStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemListTest {
    private static CatalogFeed.Published standard;

    @Inject
    CatalogView catalog;

    /** Once, but not before the first test: until then no address is set. */
    @BeforeEach
    void publish() {
        if (standard != null) {
            return;
        }
        standard = CatalogFeed.publishSample("tea-shop-host-national-standard-2024", "listed-tea-shop-host");
    }

    @Test
    void listsArePagedInEveryOrder() {
        UUID statement = standard.statements().get(7);
        List<String> made = IntStream.range(0, 16)
                .mapToObj(i -> item("P-" + (char) ('p' - i), statement))
                .toList();
        List<String> reversed = new ArrayList<>(made);
        Collections.reverse(reversed);
        String filter = "/items?statementId=" + statement;
        assertEquals(made, ids(filter + "&sort=createdAt"));
        assertEquals(reversed, ids(filter + "&sort=code"));
        assertEquals(reversed, ids(filter + "&sort=-updatedAt"));
        officer().get(API + filter + "&includeTotal=true&limit=1").then().body("total", equalTo(16));
    }

    @Test
    void whatALevelAndATrackAskForIsListedWithWhatAllDo() {
        String everyLevel = item("L-0", statement(placed -> placed.level() == null));
        String third = item("L-3", statement(placed -> "CN3".equals(placed.levelCode())));
        PlacedStatement ofTrack = placed(
                placed -> placed.tracks().size() == 1 && !"CN3".equals(placed.levelCode()) && placed.level() != null);
        String track = ofTrack.tracks().get(0);
        String tracked = item("L-T", ofTrack.id());
        String filter = "/items?standard=" + standard.key() + "&q=L-&sort=code";
        assertEquals(List.of(everyLevel, third, tracked), ids(filter));
        assertEquals(List.of(everyLevel, third), ids(filter + "&level=CN3"));
        assertEquals(List.of(everyLevel, tracked), ids(filter + "&level=" + ofTrack.levelCode() + "&track=" + track));
        assertEquals(List.of(everyLevel), ids(filter + "&level=" + ofTrack.levelCode() + "&track=none-of-it"));
        officer().get(API + "/items?level=CN3").then().statusCode(400).body("errors[0].pointer", equalTo("?standard"));
    }

    private UUID statement(Predicate<PlacedStatement> wanted) {
        return placed(wanted).id();
    }

    private PlacedStatement placed(Predicate<PlacedStatement> wanted) {
        return catalog.requireCurrent(standard.key(), "/standard").statements().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(String path) {
        return all(officer(), path).stream()
                .map(item -> (String) item.get("id"))
                .toList();
    }
}
