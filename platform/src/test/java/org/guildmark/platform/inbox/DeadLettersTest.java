package org.guildmark.platform.inbox;

import static org.guildmark.platform.inbox.Messages.await;
import static org.guildmark.platform.inbox.Messages.header;
import static org.guildmark.platform.inbox.Messages.message;
import static org.guildmark.platform.inbox.Messages.moved;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildmark.platform.cloudevents.TopicDefinition;
import org.guildmark.platform.identity.Ids;
import org.guildmark.testkit.MySqlKafkaResource;
import org.guildmark.testkit.OidcServerResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcServerResource.class)
@QuarkusTestResource(MySqlKafkaResource.class)
class DeadLettersTest {

    private static final String LETTERS = "trial.dead-letter.v1";

    @Inject
    Parcels parcels;

    @Inject
    Messages messages;

    @Inject
    DeadLetters deadLetters;

    @Test
    void poisonIsSetAsideWithTheReasonAndReplayedWhenItsCauseIsGone() {
        String parcel = Ids.next().toString();
        UUID event = Ids.next();
        ProducerRecord<String, byte[]> poison = message(Parcels.TOPIC, event, Parcels.MOVED, parcel, "{\"number\":1}");
        parcels.failWith(
                parcel,
                () -> new PoisonException("no such depot"),
                () -> null,
                () -> new PoisonException("still none"));
        messages.send(poison, moved(Parcels.TOPIC, parcel, 2));
        awaitEffects(parcel, 2);

        DeadLetter letter = onlyLetterOf(parcel);
        assertEquals(Parcels.NAME, letter.consumer());
        assertTrue(letter.reason().contains("no such depot"), letter.reason());
        assertEquals(Parcels.TOPIC, letter.topic());
        assertEquals(event, letter.eventId());
        assertEquals(Parcels.MOVED, letter.type());
        assertFalse(letter.handled());
        ConsumerRecord<String, byte[]> original = messages.all(Parcels.TOPIC).stream()
                .filter(each -> event.toString().equals(header(each, "ce_id")))
                .findFirst()
                .orElseThrow();
        assertEquals(original.partition(), letter.partition());
        assertEquals(original.offset(), letter.offset());
        ConsumerRecord<String, byte[]> kept = messages.all(LETTERS).stream()
                .filter(each -> each.offset() == letter.id())
                .findFirst()
                .orElseThrow();
        assertArrayEquals(original.value(), kept.value());
        original.headers()
                .forEach(each -> assertEquals(header(original, each.key()), header(kept, each.key()), each.key()));

        DeadLetters.Replayed refused = deadLetters.replay(letter.id()).orElseThrow();
        assertEquals(DeadLetters.Result.REFUSED, refused.result());
        assertTrue(refused.reason().contains("still none"), refused.reason());
        assertEquals(List.of(2), parcels.effects(Parcels.NAME, parcel));
        assertEquals(
                DeadLetters.Result.HANDLED,
                deadLetters.replay(letter.id()).orElseThrow().result());
        assertEquals(List.of(2, 1), parcels.effects(Parcels.NAME, parcel));
        assertEquals(
                DeadLetters.Result.HANDLED_BEFORE,
                deadLetters.replay(letter.id()).orElseThrow().result());
        assertEquals(List.of(2, 1), parcels.effects(Parcels.NAME, parcel));
        assertTrue(onlyLetterOf(parcel).handled());
        assertTrue(deadLetters.replay(1_000_000).isEmpty());
    }

    @Test
    void whatKeepsFailingIsSetAsideAfterAFewTries() {
        String parcel = Ids.next().toString();
        parcels.failWith(parcel, repeated(MessageAttempt.TRIES, () -> new IllegalStateException("a bug")));
        messages.send(moved(Parcels.TOPIC, parcel, 1), moved(Parcels.TOPIC, parcel, 2));
        awaitEffects(parcel, 2);
        assertEquals(MessageAttempt.TRIES + 1, parcels.deliveries(Parcels.NAME, parcel));
        assertTrue(onlyLetterOf(parcel).reason().contains("a bug"));

        DeadLetters.Summary summary = deadLetters.replayAll();
        assertTrue(summary.handled() >= 1);
        assertEquals(List.of(2, 1), parcels.effects(Parcels.NAME, parcel));
        assertEquals(0, deadLetters.replayAll().handled());
    }

    @Test
    void nonsenseIsSetAsideToo() {
        String parcel = Ids.next().toString();
        ProducerRecord<String, byte[]> noEvent =
                new ProducerRecord<>(Parcels.TOPIC, parcel, "hello".getBytes(StandardCharsets.UTF_8));
        ProducerRecord<String, byte[]> badId = moved(Parcels.TOPIC, parcel, 1);
        badId.headers().remove("ce_id").add("ce_id", "seven".getBytes(StandardCharsets.UTF_8));
        messages.send(
                noEvent,
                badId,
                message(Parcels.TOPIC, Ids.next(), Parcels.MOVED, parcel, "{\"number\":"),
                message(Parcels.TOPIC, Ids.next(), Parcels.MOVED, parcel, "{\"number\":\"many\"}"),
                message(Parcels.TOPIC, Ids.next(), Parcels.MOVED, parcel, "null"),
                message(Parcels.TOPIC, Ids.next(), Parcels.MOVED, parcel, ""),
                moved(Parcels.TOPIC, parcel, 2));
        awaitEffects(parcel, 2);
        List<DeadLetter> letters = lettersOf(parcel);
        assertEquals(6, letters.size());
        assertNull(letters.get(0).eventId());
        assertNull(letters.get(0).type());
        assertEquals(5, letters.get(0).bytes());
        letters.forEach(letter -> assertEquals(
                DeadLetters.Result.REFUSED,
                deadLetters.replay(letter.id()).orElseThrow().result()));
    }

    @Test
    void theLargestMessageCanBeSetAside() {
        String parcel = Ids.next().toString();
        byte[] noise = new byte[TopicDefinition.LARGEST_EVENT / 4 * 3];
        new Random(3).nextBytes(noise);
        byte[] largest = Base64.getEncoder().encode(noise);
        ProducerRecord<String, byte[]> message = moved(Parcels.TOPIC, parcel, 1);
        messages.send(new ProducerRecord<>(Parcels.TOPIC, null, parcel, largest, message.headers()));
        await("the letter", () -> lettersOf(parcel).size() == 1);
        assertEquals(TopicDefinition.LARGEST_EVENT, onlyLetterOf(parcel).bytes());
    }

    @Test
    void lettersAreListedPageByPage() {
        String parcel = Ids.next().toString();
        messages.send(IntStream.range(0, 5)
                .mapToObj(n -> new ProducerRecord<>(Parcels.TOPIC, parcel, new byte[] {(byte) n}))
                .<ProducerRecord<String, byte[]>>toArray(ProducerRecord[]::new));
        await("five letters", () -> lettersOf(parcel).size() == 5);

        List<Long> paged = new ArrayList<>();
        OptionalLong next = OptionalLong.of(0);
        while (next.isPresent()) {
            DeadLetters.Letters page = deadLetters.list(next.getAsLong(), 2);
            assertTrue(page.items().size() <= 2);
            page.items().forEach(letter -> paged.add(letter.id()));
            next = page.next();
        }
        assertEquals(
                deadLetters.list(0, 1000).items().stream().map(DeadLetter::id).toList(), paged);
    }

    private void awaitEffects(String parcel, Integer... numbers) {
        List<Integer> expected = List.of(numbers);
        await("effects of " + parcel, () -> expected.equals(parcels.effects(Parcels.NAME, parcel)));
    }

    private DeadLetter onlyLetterOf(String parcel) {
        List<DeadLetter> letters = lettersOf(parcel);
        assertEquals(1, letters.size());
        return letters.get(0);
    }

    private List<DeadLetter> lettersOf(String parcel) {
        return deadLetters.list(0, 1000).items().stream()
                .filter(letter -> parcel.equals(letter.key()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Supplier<Throwable>[] repeated(int times, Supplier<Throwable> failure) {
        return IntStream.range(0, times).mapToObj(n -> failure).toArray(Supplier[]::new);
    }
}
