package org.guildmark.assessment.registration;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildmark.testkit.EventSchema;
import org.junit.jupiter.api.Test;

/** What really stands in Kafka after each step of a registration, and the committed examples of it. */
@QuarkusTest
class RegistrationEventTest {
    private static final EventSchema SCHEMA = EventSchema.of("assessment", "registration-state");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    ObjectMapper json;

    @Test
    void eachStepIsToldWithoutAnythingOfThePerson() throws Exception {
        String plan = RegistrationJourney.openPlan("registration-events");
        String id = created(
                        person("told"), "/plans/" + plan + "/registrations", RegistrationJourney.application(70, 12))
                .getString("id");
        person("told")
                .contentType(ContentType.JSON)
                .post(API + "/registrations/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        List<ConsumerRecord<String, String>> told = read(id, 2);

        for (ConsumerRecord<String, String> message : told) {
            SCHEMA.assertObeyedBy(message.value());
            assertEquals(SCHEMA.id(), header(message, "ce_dataschema"));
            assertEquals("org.guildmark.assessment.registration.registration-state.v1", header(message, "ce_type"));
            assertEquals("registrations/" + id, header(message, "ce_subject"));
            assertFalse(message.value().contains("考生70"));
            assertFalse(message.value().contains(RegistrationJourney.residentId(70)));
            assertFalse(message.value().contains("told"));
        }
        assertEquals("APPLIED", json.readTree(told.get(0).value()).get("status").textValue());
        assertEquals(
                "ELIGIBLE", json.readTree(told.get(0).value()).get("decision").textValue());
        assertEquals(
                "WITHDRAWN", json.readTree(told.get(1).value()).get("status").textValue());
    }

    @Test
    void theExamplesObeyTheSchemaAndAreWhatIsSent() throws IOException {
        List<Path> examples;
        try (Stream<Path> files = Files.list(EventSchema.folder("assessment").resolve("examples"))) {
            examples = files.filter(file -> file.getFileName().toString().startsWith("registration-state."))
                    .toList();
        }
        assertFalse(examples.isEmpty());
        for (Path example : examples) {
            String text = Files.readString(example);
            SCHEMA.assertObeyedBy(text);
            RegistrationEvents.RegistrationState state =
                    json.readValue(text, RegistrationEvents.RegistrationState.class);
            assertEquals(json.readTree(text), json.readTree(json.writeValueAsString(state)));
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<String, String>> read(String key, int wanted) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest", "enable.auto.commit", false);
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(RegistrationEvents.TOPIC).stream()
                    .map(partition -> new TopicPartition(RegistrationEvents.TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant deadline = Instant.now().plus(PATIENCE);
            while (found.size() < wanted && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().equals(key)) {
                        found.add(message);
                    }
                });
            }
        }
        assertTrue(found.size() >= wanted, () -> "only " + found.size() + " messages");
        return found;
    }
}
