package org.guildmark.catalog.edition;

import static org.guildmark.catalog.CatalogJourney.correct;
import static org.guildmark.catalog.CatalogJourney.importFile;
import static org.guildmark.catalog.CatalogJourney.importText;
import static org.guildmark.catalog.CatalogJourney.publishSample;
import static org.guildmark.catalog.CatalogJourney.sample;
import static org.guildmark.catalog.CatalogJourney.withdraw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildmark.catalog.CatalogJourney;
import org.guildmark.catalog.content.ContentIds;
import org.guildmark.catalog.diff.StatementChange;
import org.guildmark.catalog.edition.EditionEvents.Change;
import org.guildmark.catalog.edition.EditionEvents.EditionState;
import org.guildmark.catalog.edition.EditionEvents.Succession;
import org.guildmark.testkit.EventSchema;
import org.junit.jupiter.api.Test;

/** What really stands in Kafka after each act on an edition. */
@QuarkusTest
class EditionEventTest {
    private static final String KEY = "edition-event-test";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    ObjectMapper json;

    @Test
    void everyActSendsTheWholeStateOfTheEdition() throws Exception {
        UUID first = ContentIds.ofEdition(KEY, "2024");
        UUID second = ContentIds.ofEdition(KEY, "2025");
        UUID third = ContentIds.ofEdition(KEY, "2026");
        publishSample("tea-shop-host-national-standard-2024", KEY);
        correct(first.toString(), "A cell was lost in extraction");
        CatalogJourney.publish(
                importFile(sample("tea-shop-host-national-standard-2025"), KEY).getString("draftId"));
        correct(second.toString(), "A footnote was read as a row");
        CatalogJourney.publish(importText(Files.readString(sample("tea-shop-host-national-standard-2025")), KEY, "2026")
                .getString("draftId"));
        withdraw(third.toString(), "Repealed");

        Map<String, List<ConsumerRecord<String, String>>> byKey =
                read(List.of(first, second, third), 8).stream().collect(Collectors.groupingBy(ConsumerRecord::key));

        List<EditionState> ofFirst = states(byKey.get(first.toString()));
        assertEquals(
                List.of(Change.PUBLISHED, Change.CORRECTED, Change.SUPERSEDED),
                ofFirst.stream().map(EditionState::change).toList());
        assertEquals(
                List.of(1, 2, 2),
                ofFirst.stream().map(state -> state.edition().revision()).toList());
        assertEquals(Edition.Status.SUPERSEDED, ofFirst.get(2).edition().status());
        assertEquals(second, ofFirst.get(2).standard().currentEditionId());
        List<EditionState> ofSecond = states(byKey.get(second.toString()));
        assertEquals(
                List.of(Change.PUBLISHED, Change.CORRECTED, Change.SUPERSEDED),
                ofSecond.stream().map(EditionState::change).toList());
        assertSuccession(ofSecond.get(0).succession());
        List<EditionState> ofThird = states(byKey.get(third.toString()));
        assertEquals(
                List.of(Change.PUBLISHED, Change.WITHDRAWN),
                ofThird.stream().map(EditionState::change).toList());
        assertEquals("Repealed", ofThird.get(1).edition().reason());
        // The topic keeps the last state only, so each state tells what became of the edition before.
        ofFirst.forEach(state -> assertEquals(List.of(), state.succession()));
        ofSecond.forEach(
                state -> assertEquals(ofSecond.get(0).succession(), state.succession(), () -> "" + state.change()));
        assertFalse(ofThird.get(0).succession().isEmpty());
        assertEquals(ofThird.get(0).succession(), ofThird.get(1).succession());

        assertTopicIsCompacted();
        EventSchema schema = EventSchema.of("catalog", "edition-state");
        byKey.values().stream().flatMap(List::stream).forEach(message -> {
            schema.assertObeyedBy(message.value());
            assertCloudEvent(message, schema.id());
        });
    }

    private void assertTopicIsCompacted() throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, EditionEvents.TOPIC);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Config configuration =
                    admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertEquals("compact", configuration.get("cleanup.policy").value());
        }
    }

    private static void assertSuccession(List<Succession> succession) {
        Map<StatementChange.Kind, Long> counts =
                succession.stream().collect(Collectors.groupingBy(Succession::change, Collectors.counting()));
        long unchanged = counts.remove(StatementChange.Kind.UNCHANGED);
        assertEquals(
                Map.of(
                        StatementChange.Kind.ADDED, 2L,
                        StatementChange.Kind.REMOVED, 1L,
                        StatementChange.Kind.REWORDED, 1L,
                        StatementChange.Kind.MOVED, 1L,
                        StatementChange.Kind.RELEVELLED, 1L),
                counts);
        assertTrue(unchanged > 50, () -> unchanged + " unchanged");
    }

    private static void assertCloudEvent(ConsumerRecord<String, String> message, String schemaId) {
        assertEquals("1.0", header(message, "ce_specversion"));
        assertEquals("org.guildmark.catalog.standard.edition-state.v1", header(message, "ce_type"));
        assertEquals("/guildmark/catalog", header(message, "ce_source"));
        assertEquals(
                "standards/" + ContentIds.ofStandard(KEY) + "/editions/" + message.key(),
                header(message, "ce_subject"));
        assertEquals(schemaId, header(message, "ce_dataschema"));
        assertEquals("application/json", header(message, "content-type"));
        assertEquals(7, UUID.fromString(header(message, "ce_id")).version());
        assertTrue(Instant.parse(header(message, "ce_time")).isBefore(Instant.now()));
    }

    private List<EditionState> states(List<ConsumerRecord<String, String>> messages) throws Exception {
        List<EditionState> states = new ArrayList<>();
        for (ConsumerRecord<String, String> message : messages) {
            states.add(json.readValue(message.value(), EditionState.class));
        }
        return states;
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The messages of the editions from the beginning of the topic, as many as wanted; fewer fail the test. */
    private List<ConsumerRecord<String, String>> read(List<UUID> editions, int wanted) {
        List<String> keys = editions.stream().map(UUID::toString).toList();
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest", "enable.auto.commit", false);
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(EditionEvents.TOPIC).stream()
                    .map(partition -> new TopicPartition(EditionEvents.TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant deadline = Instant.now().plus(PATIENCE);
            while (found.size() < wanted && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (keys.contains(message.key())) {
                        found.add(message);
                    }
                });
            }
        }
        assertEquals(wanted, found.size(), "messages of the editions");
        return found;
    }
}
