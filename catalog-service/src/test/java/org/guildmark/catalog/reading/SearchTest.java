package org.guildmark.catalog.reading;

import static io.restassured.RestAssured.given;
import static org.guildmark.catalog.CatalogJourney.API;
import static org.guildmark.catalog.CatalogJourney.publishedContent;
import static org.guildmark.catalog.CatalogJourney.signedIn;
import static org.guildmark.catalog.KiteContent.content;
import static org.guildmark.catalog.KiteContent.function;
import static org.guildmark.catalog.KiteContent.knowledge;
import static org.guildmark.catalog.KiteContent.skill;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.guildmark.catalog.KiteContent;
import org.guildmark.catalog.content.StandardContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search over real MySQL: one standard whose wording everybody may read, and the same with a login. */
@QuarkusTest
class SearchTest {
    private static final String OPEN = "search-open";
    private static final String CLOSED = "search-closed";
    private static final StandardContent KITES = KiteContent.of(
            function(
                    "放飞风筝",
                    "JUNIOR",
                    content(
                            "看风",
                            "JUNIOR",
                            List.of(),
                            skill("2.1.1", "能判断风力和风向"),
                            skill("2.1.2", "能按风力选择线轴"),
                            knowledge("2.1.1", "风力等级的划分")),
                    content("收线", "JUNIOR", List.of(), skill("2.2.1", "能用 email 预约场地"))),
            function("教徒", "SENIOR", content("示范", "SENIOR", List.of(), skill("2.10.1", "能示范收线与放线"))));

    @Inject
    ObjectMapper json;

    @BeforeEach
    void publish() throws Exception {
        publishedContent(json.writeValueAsString(KITES), OPEN);
        publishedContent(json.writeValueAsString(KiteContent.signedInOnly(KITES)), CLOSED);
    }

    private static RequestSpecification in(String standard) {
        return signedIn("learner-1").queryParam("standard", standard);
    }

    @ParameterizedTest
    @CsvSource({
        "风力, 3",
        "线轴, 1",
        "收线, 2",
        "email, 1",
        "EMAIL, 1",
        "mai, 1",
        "风力 线轴, 1",
        "2.1.1, 2",
        "2.1, 3",
        "2.10.1, 1",
        "看风, 3",
        "茶叶, 0"
    })
    void findsWordsOfTwoCharactersLatinWordsAndCodes(String q, int found) {
        in(OPEN).queryParam("q", q)
                .get(API + "/statements")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(found));
    }

    @Test
    void theBestComesFirstAndIsMarked() {
        in(OPEN).queryParam("q", "线轴")
                .get(API + "/statements")
                .then()
                .body("items[0].text", equalTo("能按风力选择线轴"))
                .body("items[0].highlights", hasItem("能按风力选择<em>线轴</em>"));
    }

    @Test
    void levelAndKindNarrowDown() {
        in(OPEN).queryParam("q", "收线")
                .queryParam("level", "SENIOR")
                .get(API + "/statements")
                .then()
                .body("items.code", equalTo(List.of("2.10.1")));
        in(OPEN).queryParam("q", "风力")
                .queryParam("kind", "KNOWLEDGE")
                .get(API + "/statements")
                .then()
                .body("items.code", equalTo(List.of("2.1.1")));
    }

    @ParameterizedTest
    @CsvSource({
        // Wording: found with a login, or where the rights make it public.
        "search-open, 线轴, 1",
        "search-closed, 线轴, 0",
        // Titles are open to everybody.
        "search-open, 看风, 3",
        "search-closed, 看风, 3"
    })
    void anonymousReadersDoNotFindWhatTheyMayNotRead(String standard, String q, int found) {
        given().queryParam("standard", standard)
                .queryParam("q", q)
                .get(API + "/statements")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(found));
        in(standard)
                .queryParam("q", q)
                .get(API + "/statements")
                .then()
                .body("items.size()", equalTo(q.equals("线轴") ? 1 : 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"风力",
                "风力\"",
                "+风力 -线轴",
                "风力*",
                "(风力",
                "风力 @2",
                "~风力 <线轴 >风向",
                "风力' or '1'='1",
                "风力'; drop table statement; --",
                "\\\\ 风力",
                "%% 风力",
                "__ 风力",
                "\u0001\u0002 风力",
                "\uD83E\uDE81\uD83E\uDE81 风力",
                "'' ''",
                "== ||"
            })
    void marksOfAnyKindDoNoHarm(String q) {
        in(OPEN).queryParam("q", q).get(API + "/statements").then().statusCode(200);
        in(OPEN).queryParam("q", "线轴").get(API + "/statements").then().body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(value = {"风, QUERY_TOO_SHORT", "'', QUERY_TOO_SHORT", "+-, QUERY_TOO_SHORT"})
    void oneCharacterIsTooShort(String q, String code) {
        in(OPEN).queryParam("q", q)
                .get(API + "/statements")
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @Test
    void pagesVisitEveryHitOnce() {
        List<String> visited = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = in(OPEN).queryParam("q", "风筝").queryParam("limit", 1);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(API + "/statements");
            visited.addAll(page.then().statusCode(200).extract().jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);
        assertEquals(4, visited.size());
        assertEquals(4, new HashSet<>(visited).size());
    }
}
