package org.guildmark.catalog.crosswalk;

import static org.guildmark.catalog.crosswalk.CrosswalkJourney.KITES;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.LANTERNS;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.accept;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.change;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.ids;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.publish;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.published;
import static org.guildmark.catalog.crosswalk.CrosswalkJourney.withdraw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildmark.catalog.crosswalk.CrosswalkEvents.AssociationState;
import org.guildmark.testkit.EventSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What really stands in Kafka after each decision, and the examples that consumers are built against. */
@QuarkusTest
class CrosswalkEventTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final EventSchema SCHEMA = EventSchema.of("catalog", "association-state");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    ObjectMapper json;

    @Test
    void everyDecisionSendsTheStateOfTheAssociation() throws Exception {
        Map<String, String> kites = ids(published("crosswalk-event-kites", KITES));
        Map<String, String> lanterns = ids(published("crosswalk-event-lanterns", LANTERNS));
        String id = accept(kites.get("1.1.1"), lanterns.get("1.1.1"), "RELATED");
        change(id, "EXACT_MATCH", "REFUSED");
        change(id, "BROADER", "ACCEPTED");
        publish("crosswalk-event-kites", "2027", KITES);
        String carriedId = CrosswalkJourney.read(id).getString("successorId");
        withdraw(carriedId);
        withdraw(id);

        List<ConsumerRecord<String, String>> messages = read(List.of(id, carriedId), 6);
        List<AssociationState> ofFirst = states(messages, id);
        assertEquals(
                List.of("RELATED ACCEPTED", "EXACT_MATCH REFUSED", "BROADER ACCEPTED", "BROADER WITHDRAWN"),
                ofFirst.stream()
                        .map(state -> state.type() + " " + state.status())
                        .toList());
        AssociationState first = ofFirst.get(0);
        assertEquals(UUID.fromString(kites.get("1.1.1")), first.from().statementId());
        assertEquals("crosswalk-event-kites", first.from().standardKey());
        assertEquals("crosswalk-event-lanterns", first.to().standardKey());
        List<AssociationState> ofCarried = states(messages, carriedId);
        assertEquals(
                List.of("BROADER ACCEPTED", "BROADER WITHDRAWN"),
                ofCarried.stream()
                        .map(state -> state.type() + " " + state.status())
                        .toList());
        assertEquals(
                UUID.fromString(ids("crosswalk-event-kites").get("1.1.1")),
                ofCarried.get(0).from().statementId());
        for (ConsumerRecord<String, String> message : messages) {
            SCHEMA.assertObeyedBy(message.value());
            assertEquals("org.guildmark.catalog.crosswalk.association-state.v1", header(message, "ce_type"));
            assertEquals("crosswalks/" + message.key(), header(message, "ce_subject"));
            assertEquals(SCHEMA.id(), header(message, "ce_dataschema"));
            assertFalse(message.value().contains("editor-1"), "no person in an event");
        }
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, CrosswalkEvents.TOPIC);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            assertEquals(
                    "compact",
                    admin.describeConfigs(List.of(topic))
                            .all()
                            .get()
                            .get(topic)
                            .get("cleanup.policy")
                            .value());
        }
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EventSchema.folder("catalog").resolve("examples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("association-state."))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleObeysTheSchemaAndIsReadWhole(Path example) throws IOException {
        String text = Files.readString(example);
        SCHEMA.assertObeyedBy(text);
        AssociationState state = json.readValue(text, AssociationState.class);
        assertEquals(json.readTree(text), json.readTree(json.writeValueAsString(state)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', status, LOST",
        "'', type, SIMILAR",
        "'', id, x",
        "/from, statementId, x",
        "/to, standardKey, Not A Slug"
    })
    void theSchemaRefuses(String parent, String property, String value) throws IOException {
        ObjectNode broken =
                (ObjectNode) json.readTree(Files.readString(examples().get(0)));
        ((ObjectNode) broken.at(parent)).put(property, value);
        assertFalse(SCHEMA.faults(broken.toString()).isEmpty());
        ((ObjectNode) broken.at(parent)).remove(property);
        assertFalse(SCHEMA.faults(broken.toString()).isEmpty());
    }

    private List<AssociationState> states(List<ConsumerRecord<String, String>> messages, String key)
            throws IOException {
        List<AssociationState> states = new ArrayList<>();
        for (ConsumerRecord<String, String> message : messages) {
            if (message.key().equals(key)) {
                states.add(json.readValue(message.value(), AssociationState.class));
            }
        }
        return states;
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** The messages of the associations from the beginning of the topic, as many as wanted; fewer fail the test. */
    private List<ConsumerRecord<String, String>> read(List<String> keys, int wanted) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest", "enable.auto.commit", false);
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(CrosswalkEvents.TOPIC).stream()
                    .map(partition -> new TopicPartition(CrosswalkEvents.TOPIC, partition.partition()))
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
        assertEquals(wanted, found.size(), "messages of the associations");
        return found;
    }
}
