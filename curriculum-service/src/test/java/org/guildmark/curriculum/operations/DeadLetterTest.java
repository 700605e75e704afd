package org.guildmark.curriculum.operations;

import static org.guildmark.curriculum.CurriculumJourney.API;
import static org.guildmark.curriculum.CurriculumJourney.administrator;
import static org.guildmark.curriculum.CurriculumJourney.all;
import static org.guildmark.curriculum.CurriculumJourney.operator;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildmark.curriculum.CatalogFeed;
import org.guildmark.platform.identity.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator sees messages that could not be handled, and has them handled once the cause is gone. */
@QuarkusTest
class DeadLetterTest {
    private static final String LETTERS = API + "/dead-letters";

    @Inject
    TrialConsumer consumer;

    @AfterEach
    void nothingIsRefusedAnyMore() {
        consumer.mend();
    }

    @Test
    void aPoisonousMessageIsListedAndHandledOnceItsCauseIsGone() {
        Map<String, Object> letter = setAside(Ids.next());
        String key = (String) letter.get("key");
        assertEquals(TrialConsumer.NAME, letter.get("consumer"));
        assertEquals(TrialConsumer.TOPIC, letter.get("topic"));
        assertEquals(TrialConsumer.TYPE, letter.get("type"));
        assertEquals(false, letter.get("handled"));
        assertTrue(letter.get("reason").toString().contains("The string of the kite is torn"), letter::toString);

        String replay = LETTERS + "/" + letter.get("id") + "/replay";
        operator()
                .post(replay)
                .then()
                .statusCode(200)
                .body("id", equalTo(letter.get("id")))
                .body("result", equalTo("REFUSED"))
                .body("reason", notNullValue());
        assertEquals(0, consumer.handled(key));

        consumer.mend();
        operator()
                .post(replay)
                .then()
                .statusCode(200)
                .body("result", equalTo("HANDLED"))
                .body("reason", nullValue());
        operator().post(replay).then().statusCode(200).body("result", equalTo("HANDLED_BEFORE"));
        assertEquals(1, consumer.handled(key));
        assertEquals(true, letterOf(key).get("handled"));
    }

    @Test
    void allAreReplayedAtOnceAndWhatStillFailsStays() {
        Map<String, Object> mended = setAside(Ids.next());
        consumer.mend();
        Map<String, Object> torn = setAside(Ids.next());
        operator()
                .post(LETTERS + "/replays")
                .then()
                .statusCode(200)
                .body("handled", greaterThanOrEqualTo(1))
                .body("refused", greaterThanOrEqualTo(1));
        assertEquals(1, consumer.handled((String) mended.get("key")));
        assertEquals(true, letterOf((String) mended.get("key")).get("handled"));
        assertEquals(false, letterOf((String) torn.get("key")).get("handled"));
    }

    @Test
    void theListIsPagedFromTheOldest() {
        List<Object> made =
                Stream.generate(() -> setAside(Ids.next()).get("id")).limit(3).toList();
        List<Object> paged = all(operator(), "/dead-letters").stream()
                .map(letter -> letter.get("id"))
                .toList();
        assertEquals(made, paged.subList(paged.size() - 3, paged.size()));
        assertEquals(paged.stream().distinct().sorted().toList(), paged);
        operator()
                .queryParam("limit", 1)
                .queryParam("includeTotal", true)
                .get(LETTERS)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("total", equalTo(paged.size()))
                .header("Link", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/999999999/replay", "/-1/replay", "/kite/replay"})
    void whatIsNotThereIsNotReplayed(String path) {
        operator().post(LETTERS + path).then().statusCode(404);
    }

    @Test
    void onlyOperatorsMayLookAndReplay() {
        administrator().get(LETTERS).then().statusCode(403);
        administrator().post(LETTERS + "/0/replay").then().statusCode(403);
        administrator().post(LETTERS + "/replays").then().statusCode(403);
    }

    /** Sends a real message that its consumer refuses; the letter that comes of it. */
    private Map<String, Object> setAside(UUID key) {
        consumer.refuse(key.toString());
        CatalogFeed.send(TrialConsumer.TOPIC, TrialConsumer.TYPE, key, "{\"height\":120}");
        CatalogFeed.awaitThat(
                () -> all(operator(), "/dead-letters").stream()
                        .anyMatch(letter -> key.toString().equals(letter.get("key"))),
                "the message to be set aside");
        return letterOf(key.toString());
    }

    private static Map<String, Object> letterOf(String key) {
        return all(operator(), "/dead-letters").stream()
                .filter(letter -> key.equals(letter.get("key")))
                .findFirst()
                .orElseThrow();
    }
}
