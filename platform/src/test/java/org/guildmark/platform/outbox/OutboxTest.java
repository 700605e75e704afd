package org.guildmark.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.config.ConfigResource;
import org.guildmark.devstack.KafkaBroker;
import org.guildmark.platform.cloudevents.DomainEvent;
import org.guildmark.platform.cloudevents.TopicDefinition;
import org.guildmark.platform.identity.Ids;
import org.guildmark.platform.problem.ProblemException;
import org.guildmark.testkit.MySqlKafkaResource;
import org.guildmark.testkit.OidcServerResource;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcServerResource.class)
@QuarkusTestResource(MySqlKafkaResource.class)
class OutboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TYPE = "org.guildmark.trial.thing.changed.v1";

    record Change(int number, String text) {}

    @Inject
    Outbox outbox;

    @Inject
    OutboxStore store;

    @Inject
    OutboxStatus status;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry metrics;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    KafkaBroker broker;

    @Test
    void whatIsCommittedArrivesAsACloudEventAndLeavesTheOutbox() throws Exception {
        UUID aggregate = Ids.next();
        DomainEvent event = DomainEvent.of(TYPE, TrialTopics.STATES, aggregate, new Change(1, "新"))
                .about("things/1")
                .describedBy(URI.create("https://guildmark.org/schemas/thing.json"))
                .happenedAt(Instant.parse("2026-02-03T04:05:06.123456Z"));
        publish(event);

        ConsumerRecord<String, byte[]> message = arrived(aggregate, 1).get(0);
        assertEquals("{\"number\":1,\"text\":\"新\"}", new String(message.value(), StandardCharsets.UTF_8));
        assertEquals("1.0", header(message, "ce_specversion"));
        assertEquals(event.id().toString(), header(message, "ce_id"));
        assertEquals(TYPE, header(message, "ce_type"));
        assertEquals("/guildmark/trial", header(message, "ce_source"));
        assertEquals("things/1", header(message, "ce_subject"));
        assertEquals("2026-02-03T04:05:06.123456Z", header(message, "ce_time"));
        assertEquals("https://guildmark.org/schemas/thing.json", header(message, "ce_dataschema"));
        assertEquals("application/json", header(message, "content-type"));
        await(() -> waiting(aggregate) == 0);
        assertTrue(metrics.counter("guildmark.outbox.sent", "topic", TrialTopics.STATES)
                        .count()
                >= 1);
    }

    @Test
    void nothingIsPublishedWithoutATransactionOrWithOneThatFails() throws Exception {
        UUID aggregate = Ids.next();
        assertThrows(TransactionalException.class, () -> outbox.publish(change(aggregate, 1)));
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    outbox.publish(change(aggregate, 2));
                    throw new IllegalStateException("rolled back");
                }));
        publish(change(aggregate, 3));
        assertEquals(List.of(3), numbers(arrived(aggregate, 1)));
        assertEquals(0, waiting(aggregate));
    }

    @Test
    void manyAtOnceArriveInTheirOrderOrNotAtAll() throws Exception {
        UUID aggregate = Ids.next();
        UUID other = Ids.next();
        List<DomainEvent> many = IntStream.rangeClosed(1, 1_000)
                .mapToObj(number -> change(number % 2 == 0 ? aggregate : other, number))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(many));
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(List.of()));
        List<DomainEvent> oneTooLarge =
                List.of(change(aggregate, 1_001), change(aggregate, 1_002, "x".repeat(TopicDefinition.LARGEST_EVENT)));
        ProblemException refused = assertThrows(
                ProblemException.class, () -> QuarkusTransaction.requiringNew().run(() -> outbox.publish(oneTooLarge)));
        assertEquals("EVENT_TOO_LARGE", refused.code());
        publish(change(aggregate, 1_003));

        assertEquals(
                IntStream.concat(IntStream.rangeClosed(1, 500).map(i -> 2 * i), IntStream.of(1_003))
                        .boxed()
                        .toList(),
                numbers(arrived(aggregate, 501)));
        assertEquals(500, arrived(other, 500).size());
    }

    @Test
    void whatIsTooLargeIsRefusedAndTheLargestStillTravels() throws Exception {
        UUID aggregate = Ids.next();
        int around = "{\"number\":1,\"text\":\"\"}".length();
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> publish(change(aggregate, 1, "x".repeat(TopicDefinition.LARGEST_EVENT - around + 1))));
        assertEquals("EVENT_TOO_LARGE", refused.code());
        assertEquals(422, refused.status());
        assertEquals(0, waiting(aggregate));

        byte[] noise = new byte[(TopicDefinition.LARGEST_EVENT - around) / 4 * 3];
        new Random(1).nextBytes(noise);
        String incompressible = Base64.getEncoder().encodeToString(noise);
        publish(change(aggregate, 2, incompressible));
        byte[] expected = ("{\"number\":2,\"text\":\"" + incompressible + "\"}").getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(expected, arrived(aggregate, 1).get(0).value());
    }

    @Test
    void threeRelaysKeepTheOrderOfEachAggregate() throws Exception {
        int perAggregate = 40;
        List<UUID> aggregates = Stream.generate(Ids::next).limit(12).toList();
        OutboxRelay second = relay();
        OutboxRelay third = relay();
        second.start();
        third.start();
        try {
            CompletableFuture.allOf(aggregates.stream()
                            .map(aggregate -> CompletableFuture.runAsync(() -> {
                                for (int number = 1; number <= perAggregate; number++) {
                                    publish(change(aggregate, number));
                                    Stream.of(second, third)
                                            .forEach(relay -> relay.wake(OutboxStore.shardOf(aggregate)));
                                }
                            }))
                            .toArray(CompletableFuture[]::new))
                    .join();
            List<String> keys = aggregates.stream().map(UUID::toString).toList();
            Map<String, List<Integer>> received = new LinkedHashMap<>();
            TopicReader.read(
                            broker.bootstrapServers(),
                            TrialTopics.STATES,
                            keys::contains,
                            aggregates.size() * perAggregate,
                            PATIENCE)
                    .forEach(message -> received.computeIfAbsent(message.key(), key -> new ArrayList<>())
                            .add(number(message)));
            List<Integer> inOrder =
                    IntStream.rangeClosed(1, perAggregate).boxed().toList();
            keys.forEach(key -> assertEquals(inOrder, received.get(key)));
        } finally {
            second.stop();
            third.stop();
        }
    }

    @Test
    void aRelayThatDiesBetweenSendingAndMarkingRepeatsButDoesNotReorder() throws Exception {
        UUID aggregate = Ids.next();
        int shard = OutboxStore.shardOf(aggregate);
        String dying = "dying-" + aggregate;
        await(() -> lease(shard, dying, Duration.ofSeconds(4)));
        IntStream.rangeClosed(1, 5).forEach(number -> publish(change(aggregate, number)));

        // It sends three of five, and is gone before it has marked them.
        ShardSender sender = new ShardSender(store, status, dying, Duration.ofSeconds(4), Duration.ofSeconds(1));
        try (Producer<String, byte[]> producer = new KafkaProducer<>(OutboxRelay.configuration(kafka))) {
            List<StoredEvent> ofAggregate = store.next(shard).stream()
                    .filter(event -> event.aggregateId().equals(aggregate))
                    .toList();
            sender.send(ofAggregate.subList(0, 3), producer, Long.MAX_VALUE, () -> false);
        }
        assertEquals(5, waiting(aggregate));

        assertEquals(List.of(1, 2, 3, 1, 2, 3, 4, 5), numbers(arrived(aggregate, 8)));
        await(() -> waiting(aggregate) == 0);
    }

    @Test
    void aShardIsLeasedToOneAtATime() throws Exception {
        UUID aggregate = Ids.next();
        int shard = OutboxStore.shardOf(aggregate);
        await(() -> lease(shard, "first", Duration.ofSeconds(20)));
        assertFalse(lease(shard, "second", Duration.ofSeconds(20)));
        assertTrue(lease(shard, "first", Duration.ofSeconds(20)));
        store.release(shard, "second");
        assertFalse(lease(shard, "second", Duration.ofSeconds(20)));
        store.release(shard, "first");
        publish(change(aggregate, 1));
        assertEquals(List.of(1), numbers(arrived(aggregate, 1)));
    }

    @Test
    void publishingGoesOnWhileKafkaIsAwayAndTheEventsFollow() throws Exception {
        UUID aggregate = Ids.next();
        publish(change(aggregate, 1));
        assertEquals(1, arrived(aggregate, 1).size());
        broker.kill();
        try {
            long start = System.nanoTime();
            IntStream.rangeClosed(2, 6).forEach(number -> publish(change(aggregate, number)));
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 3, "publishing waited for Kafka");
            await(() -> status.failingSince().isPresent());
            await(() -> status.lag().toMillis() > 0);
            RestAssured.get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'outbox' }.status", Matchers.equalTo("UP"))
                    .body("checks.find { it.name == 'outbox' }.data.state", Matchers.equalTo("degraded"));
            assertEquals(5, waiting(aggregate));
        } finally {
            broker.restart();
        }
        List<Integer> received = numbers(arrived(aggregate, 6));
        assertEquals(List.of(1, 2, 3, 4, 5, 6), received.stream().distinct().toList());
        await(() -> status.failingSince().isEmpty() && status.lag().isZero());
    }

    @Test
    void theTopicsAreMadeAsDefined() throws Exception {
        UUID aggregate = Ids.next();
        publish(change(aggregate, 1));
        arrived(aggregate, 1);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            ConfigResource states = new ConfigResource(ConfigResource.Type.TOPIC, TrialTopics.STATES);
            ConfigResource facts = new ConfigResource(ConfigResource.Type.TOPIC, TrialTopics.FACTS);
            Map<ConfigResource, Config> found =
                    admin.describeConfigs(List.of(states, facts)).all().get();
            assertEquals("compact", found.get(states).get("cleanup.policy").value());
            assertEquals("delete", found.get(facts).get("cleanup.policy").value());
            assertEquals(
                    Long.toString(Duration.ofDays(3650).toMillis()),
                    found.get(facts).get("retention.ms").value());
        }
    }

    private OutboxRelay relay() {
        return new OutboxRelay(store, kafka, List.of(), status, true);
    }

    private void publish(DomainEvent event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(event));
    }

    private static DomainEvent change(UUID aggregate, int number) {
        return change(aggregate, number, "t");
    }

    private static DomainEvent change(UUID aggregate, int number, String text) {
        return DomainEvent.of(TYPE, TrialTopics.STATES, aggregate, new Change(number, text));
    }

    private List<ConsumerRecord<String, byte[]>> arrived(UUID aggregate, int count) {
        await(() -> topicExists());
        List<ConsumerRecord<String, byte[]>> found =
                TopicReader.read(broker.bootstrapServers(), TrialTopics.STATES, aggregate, count, PATIENCE);
        assertEquals(count, found.size(), "messages of " + aggregate);
        return found;
    }

    private boolean topicExists() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.listTopics().names().get().contains(TrialTopics.STATES);
        } catch (Exception notYet) {
            return false;
        }
    }

    private boolean lease(int shard, String owner, Duration time) {
        try {
            return store.lease(shard, owner, time);
        } catch (SQLException failed) {
            throw new OutboxException("lease", failed);
        }
    }

    private int waiting(UUID aggregate) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT COUNT(*) FROM outbox_event WHERE BIN_TO_UUID(aggregate_id) = ?")) {
            select.setString(1, aggregate.toString());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failed) {
            throw new OutboxException("count", failed);
        }
    }

    private static List<Integer> numbers(List<ConsumerRecord<String, byte[]>> messages) {
        return messages.stream().map(OutboxTest::number).toList();
    }

    private static int number(ConsumerRecord<String, byte[]> message) {
        String json = new String(message.value(), StandardCharsets.UTF_8);
        return Integer.parseInt(json.replaceFirst("^\\{\"number\":(\\d+),.*$", "$1"));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "waited in vain");
            LockSupport.parkNanos(20_000_000);
        }
    }
}
