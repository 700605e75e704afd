package org.guildmark.platform.inbox;

import static org.guildmark.platform.inbox.Messages.await;
import static org.guildmark.platform.inbox.Messages.message;
import static org.guildmark.platform.inbox.Messages.moved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildmark.platform.cloudevents.DomainEvent;
import org.guildmark.platform.cloudevents.TopicDefinition;
import org.guildmark.platform.identity.Ids;
import org.guildmark.platform.outbox.Outbox;
import org.guildmark.testkit.MySqlKafkaResource;
import org.guildmark.testkit.OidcServerResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcServerResource.class)
@QuarkusTestResource(MySqlKafkaResource.class)
class EventConsumerTest {

    /** What a producer sends; the consumer's own record lacks the colour. */
    record FullMove(int number, String text, String colour) {}

    @Inject
    Parcels parcels;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    EventConsumers consumers;

    @Inject
    MeterRegistry metrics;

    @Test
    void whatTheOutboxSendsIsHandledOnceThoughItIsDeliveredTwice() {
        UUID parcel = Ids.next();
        DomainEvent event = move(parcel, 1, "t");
        publish(event);
        awaitEffects(parcel.toString(), 1);
        assertTrue(inbox.holds(Parcels.NAME, event.id()));

        double repeated = count("repeated");
        messages.send(
                message(Parcels.TOPIC, event.id(), Parcels.MOVED, parcel.toString(), "{\"number\":1}"),
                moved(Parcels.TOPIC, parcel.toString(), 2));
        awaitEffects(parcel.toString(), 1, 2);
        assertEquals(2, parcels.deliveries(Parcels.NAME, parcel.toString()));
        assertEquals(repeated + 1, count("repeated"));
    }

    @Test
    void aHandlerThatFailsLeavesNothingAndIsTriedAgainBeforeWhatFollows() {
        String parcel = Ids.next().toString();
        parcels.failWith(
                parcel,
                () -> new IllegalStateException("first"),
                () -> new AssertionError("second"),
                () -> new Exception("third"));
        ProducerRecord<String, byte[]> first = moved(Parcels.TOPIC, parcel, 1);
        messages.send(first, moved(Parcels.TOPIC, parcel, 2), moved(Parcels.TOPIC, parcel, 3));
        await("the second try", () -> parcels.deliveries(Parcels.NAME, parcel) >= 2);
        assertEquals(List.of(), parcels.effects(Parcels.NAME, parcel));
        awaitEffects(parcel, 1, 2, 3);
        assertEquals(6, parcels.deliveries(Parcels.NAME, parcel));
    }

    @Test
    void whatIsUnknownIsPassedOver() {
        String parcel = Ids.next().toString();
        double ignored = count("ignored");
        messages.send(
                message(Parcels.TOPIC, Ids.next(), "org.guildmark.trial.parcel.painted.v1", parcel, "no JSON at all"),
                new ProducerRecord<>(Parcels.TOPIC, parcel, null),
                message(
                        Parcels.TOPIC,
                        Ids.next(),
                        Parcels.MOVED,
                        parcel,
                        "{\"number\":7,\"colour\":{\"name\":[\"红\"]},\"text\":\"t\"}"));
        awaitEffects(parcel, 7);
        assertEquals(ignored + 2, count("ignored"));
    }

    @Test
    void theLargestEventArrives() {
        UUID parcel = Ids.next();
        int around = "{\"number\":1,\"text\":\"\",\"colour\":\"red\"}".length();
        byte[] noise = new byte[(TopicDefinition.LARGEST_EVENT - around) / 4 * 3];
        new Random(2).nextBytes(noise);
        publish(move(parcel, 1, Base64.getEncoder().encodeToString(noise)));
        awaitEffects(parcel.toString(), 1);
        int bytes = parcels.bytes(Parcels.NAME, parcel.toString()).get(0);
        assertTrue(bytes > TopicDefinition.LARGEST_EVENT - 8, "only " + bytes);
    }

    @Test
    void aRestartContinuesWhereTheLastRunEnded() throws Exception {
        String topic = messages.topic("restart");
        EventConsumer consumer = parcels.consumer("restart", topic);
        String parcel = Ids.next().toString();
        messages.send(moves(topic, parcel, 1, 25));
        EventConsumers.Running run = consumers.run(consumer);
        await("the first run", () -> effects(consumer, parcel).size() == 25);
        stop(run);
        messages.send(moves(topic, parcel, 26, 40));

        EventConsumers.Running next = consumers.run(consumer);
        await("the second run", () -> effects(consumer, parcel).size() == 40);
        stop(next);
        assertEquals(numbers(1, 40), effects(consumer, parcel));
        assertEquals(40, parcels.deliveries("restart", parcel));
        assertEquals(0, count("restart", "repeated"));
        assertEquals(40, count("restart", "handled"));
    }

    @Test
    void replicasShareTheWorkAndTakeItOverWhileAMessageIsBeingTriedAgain() throws Exception {
        String topic = messages.topic("replicas");
        EventConsumer consumer = parcels.consumer("replicas", topic);
        List<String> keys =
                IntStream.range(0, 12).mapToObj(n -> Ids.next().toString()).toList();
        String stubborn = keys.get(0);
        parcels.failWith(
                stubborn,
                () -> new java.net.ConnectException("away"),
                () -> new java.net.ConnectException("away"),
                () -> new java.net.ConnectException("away"),
                () -> new java.net.ConnectException("away"));
        EventConsumers.Running first = consumers.run(consumer);
        messages.send(keys.stream().map(key -> moved(topic, key, 1)).toArray(ProducerRecord[]::new));
        await("a failure", () -> parcels.deliveries("replicas", stubborn) > 0);

        EventConsumers.Running second = consumers.run(consumer);
        for (int number = 2; number <= 10; number++) {
            int current = number;
            messages.send(keys.stream().map(key -> moved(topic, key, current)).toArray(ProducerRecord[]::new));
        }
        await("all", () -> keys.stream().allMatch(key -> effects(consumer, key).size() >= 10));
        stop(first);
        messages.send(keys.stream().map(key -> moved(topic, key, 11)).toArray(ProducerRecord[]::new));
        await("the last", () -> keys.stream()
                .allMatch(key -> effects(consumer, key).size() >= 11));
        stop(second);
        keys.forEach(key -> assertEquals(numbers(1, 11), effects(consumer, key)));
    }

    @Test
    void theWorkJoinsTheTraceOfTheChange() {
        String parcel = Ids.next().toString();
        ProducerRecord<String, byte[]> message = moved(Parcels.TOPIC, parcel, 1);
        message.headers()
                .add(
                        "traceparent",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(StandardCharsets.US_ASCII));
        messages.send(message);
        awaitEffects(parcel, 1);
        assertEquals("0af7651916cd43dd8448eb211c80319c", parcels.traceOf(parcel));
    }

    @Test
    void theInboxRemembersPerConsumerAndOnlyWithATransactionThatCommits() {
        UUID event = Ids.next();
        assertThrows(TransactionalException.class, () -> inbox.isNew("one", event));
        QuarkusTransaction.begin();
        assertTrue(inbox.isNew("one", event));
        assertFalse(inbox.isNew("one", event));
        QuarkusTransaction.rollback();
        assertFalse(inbox.holds("one", event));
        QuarkusTransaction.requiringNew().run(() -> assertTrue(inbox.isNew("one", event)));
        QuarkusTransaction.requiringNew().run(() -> {
            assertFalse(inbox.isNew("one", event));
            assertTrue(inbox.isNew("two", event));
        });
        inbox.prune(Duration.ofDays(Inbox.KEPT_DAYS));
        assertTrue(inbox.holds("one", event));
        inbox.prune(Duration.ofSeconds(-5));
        assertFalse(inbox.holds("one", event));
    }

    private void awaitEffects(String parcel, Integer... numbers) {
        List<Integer> expected = List.of(numbers);
        await(
                "effects of " + parcel,
                () -> parcels.effects(Parcels.NAME, parcel).size() >= expected.size());
        assertEquals(expected, parcels.effects(Parcels.NAME, parcel));
    }

    private List<Integer> effects(EventConsumer consumer, String parcel) {
        return parcels.effects(consumer.name(), parcel);
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    @SuppressWarnings("unchecked")
    private static ProducerRecord<String, byte[]>[] moves(String topic, String parcel, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> moved(topic, parcel, number))
                .toArray(ProducerRecord[]::new);
    }

    private static void stop(EventConsumers.Running run) throws InterruptedException {
        run.loop().stop();
        run.thread().join(10_000);
        assertFalse(run.thread().isAlive(), "the consumer does not stop");
    }

    private static DomainEvent move(UUID parcel, int number, String text) {
        return DomainEvent.of(Parcels.MOVED, Parcels.TOPIC, parcel, new FullMove(number, text, "red"));
    }

    private void publish(DomainEvent event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(event));
    }

    private double count(String outcome) {
        return count(Parcels.NAME, outcome);
    }

    private double count(String consumer, String outcome) {
        return metrics.counter("guildmark.inbox.events", "consumer", consumer, "outcome", outcome)
                .count();
    }
}
