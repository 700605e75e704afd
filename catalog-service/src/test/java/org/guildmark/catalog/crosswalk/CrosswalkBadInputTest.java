package org.guildmark.catalog.crosswalk;

import static org.guildmark.catalog.CatalogJourney.editor;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.CROSSWALKS;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.KITES;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.LANTERNS;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.ids;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.published;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.guildmark.catalog.CatalogJourney;
import org.guildmark.catalog.content.ContentIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, and how. */
@QuarkusTest
class CrosswalkBadInputTest {
    private static final String KITES_KEY = "crosswalk-bad-kites";
    private static final String LANTERNS_KEY = "crosswalk-bad-lanterns";
    private static final String WITHDRAWN_KEY = "crosswalk-bad-withdrawn";

    private String kite;
    private String otherKite;
    private String lantern;

    @BeforeEach
    void publish() {
        kite = ids(published(KITES_KEY, KITES)).get("1.1.1");
        otherKite = ids(KITES_KEY).get("1.1.2");
        lantern = ids(published(LANTERNS_KEY, LANTERNS)).get("1.1.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                               | 400 | CONSTRAINT_VIOLATION | /from",
                "{'from':'KITE','to':'LANTERN','type':'RELATED'}                  | 400 | CONSTRAINT_VIOLATION | /evidence",
                "{'from':'KITE','to':'LANTERN','type':'RELATED','evidence':' '}   | 400 | CONSTRAINT_VIOLATION | /evidence",
                "{'from':'KITE','to':'LANTERN','evidence':'x'}                    | 400 | CONSTRAINT_VIOLATION | /type",
                "{'from':'KITE','to':'LANTERN','type':'RELATED','evidence':'x','score':1.01} | 400 | CONSTRAINT_VIOLATION | /score",
                "{'from':'KITE','to':'LANTERN','type':'SIMILAR','evidence':'x'}   | 400 | INVALID_VALUE        | /type",
                "{'from':'KITE','to':'LANTERN','type':'RELATED','status':'WITHDRAWN','evidence':'x'} | 400 | INVALID_VALUE | /status",
                "{'from':'1.1.1','to':'LANTERN','type':'RELATED','evidence':'x'}  | 400 | INVALID_VALUE        | /from",
                "{'from':'KITE','to':'LANTERN','type':'RELATED','evidence':'x','author':'me'} | 400 | UNKNOWN_PROPERTY | /author",
                "{'from':'KITE','to':'KITE','type':'RELATED','evidence':'x'}      | 422 | SAME_STANDARD        | /to",
                "{'from':'KITE','to':'OTHER','type':'RELATED','evidence':'x'}     | 422 | SAME_STANDARD        | /to",
                "{'from':'NOBODY','to':'LANTERN','type':'RELATED','evidence':'x'} | 422 | UNKNOWN_STATEMENT    | /from",
                "{'from':'KITE','to':'NOBODY','type':'RELATED','evidence':'x'}    | 422 | UNKNOWN_STATEMENT    | /to"
            })
    void isRefused(String body, int status, String code, String pointer) {
        String json = body.replace('\'', '"')
                .replace("KITE", kite)
                .replace("OTHER", otherKite)
                .replace("LANTERN", lantern)
                .replace("NOBODY", UUID.randomUUID().toString());
        assertProblem(
                editor().contentType(ContentType.JSON)
                        .body(json)
                        .post(CROSSWALKS)
                        .then(),
                status,
                code,
                pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "statement=1.1.1, 400, INVALID_PARAMETER, ?statement",
        "limit=0, 400, INVALID_PARAMETER, ?limit",
        "cursor=abc, 400, INVALID_CURSOR, ?cursor"
    })
    void listIsRefused(String query, int status, String code, String pointer) {
        assertProblem(editor().get(CROSSWALKS + "?" + query).then(), status, code, pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "to=crosswalk-bad-lanterns, 400, INVALID_PARAMETER, ?from",
        "from=crosswalk-bad-kites, 400, INVALID_PARAMETER, ?to",
        "from=crosswalk-bad-kites&to=nobody, 422, UNKNOWN_STANDARD, ?to",
        "from=crosswalk-bad-kites&to=crosswalk-bad-kites, 422, SAME_STANDARD, ?to",
        "from=crosswalk-bad-kites&to=crosswalk-bad-lanterns&fromLevel=SENIOR9, 422, UNKNOWN_LEVEL, ?fromLevel",
        "from=crosswalk-bad-kites&to=crosswalk-bad-lanterns&toLevel=3, 422, UNKNOWN_LEVEL, ?toLevel",
        "from=crosswalk-bad-kites&to=crosswalk-bad-lanterns&minScore=much, 400, INVALID_PARAMETER, ?minScore",
        "from=crosswalk-bad-kites&to=crosswalk-bad-lanterns&minScore=NaN, 400, INVALID_PARAMETER, ?minScore",
        "from=crosswalk-bad-kites&to=crosswalk-bad-lanterns&perStatement=0, 400, INVALID_PARAMETER, ?perStatement",
        "from=crosswalk-bad-kites&to=crosswalk-bad-lanterns&statement=x, 400, INVALID_PARAMETER, ?statement",
        "from=crosswalk-bad-kites&to=crosswalk-bad-lanterns&cursor=x, 400, INVALID_CURSOR, ?cursor"
    })
    void candidatesAreRefused(String query, int status, String code, String pointer) {
        assertProblem(editor().get(CROSSWALKS + "/candidates?" + query).then(), status, code, pointer);
    }

    @Test
    void whatIsNotInForceIsRefused() {
        String old = ids(published(WITHDRAWN_KEY, LANTERNS)).get("1.1.1");
        String edition = ContentIds.ofEdition(WITHDRAWN_KEY, "2026").toString();
        CatalogJourney.withdraw(edition, "Repealed");
        assertProblem(
                CrosswalkJourney.post(CrosswalkJourney.body(kite, old, "RELATED"))
                        .then(),
                422,
                "STATEMENT_NOT_IN_FORCE",
                "/to");
        assertProblem(
                editor().get(CROSSWALKS + "/candidates?from=" + KITES_KEY + "&to=" + WITHDRAWN_KEY)
                        .then(),
                422,
                "STANDARD_NOT_IN_FORCE",
                "?to");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        editor().get(CROSSWALKS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("CROSSWALK_NOT_FOUND"));
        editor().header("If-Match", "*")
                .delete(CROSSWALKS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static void assertProblem(ValidatableResponse answer, int status, String code, String pointer) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors.pointer", hasItem(pointer));
    }
}
