package org.guildmark.assessment.plan;

import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.plan.PlanJourney.TEA_SHOP;
import static org.guildmark.assessment.plan.PlanJourney.plan;
import static org.guildmark.assessment.plan.PlanJourney.room;
import static org.guildmark.assessment.plan.PlanJourney.session;
import static org.guildmark.assessment.plan.PlanJourney.site;
import static org.guildmark.assessment.plan.PlanJourney.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildmark.assessment.CatalogFeed;
import org.guildmark.testkit.EventSchema;
import org.junit.jupiter.api.Test;

/** What really stands in Kafka after each act on a plan. */
@QuarkusTest
class PlanEventTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void everyStateFromTheAnnouncementOnIsTold() throws Exception {
        CatalogFeed.Published edition = CatalogFeed.publishSample(TEA_SHOP, "plan-event");
        String siteId = site(officer(), "事件考点");
        String classroom = room(officer(), siteId, "101", "STANDARD_CLASSROOM");
        String track = edition.content().tracks().get(0).code();
        String id = created(officer(), "/plans", plan("plan-event", track, List.of(siteId)))
                .getString("id");
        step(officer(), id, "opening", null).statusCode(200);
        String held = created(
                        officer(),
                        "/plans/" + id + "/sessions",
                        Map.of("sessions", List.of(session("THEORY", classroom, "09:00"))))
                .getString("sessions[0].id");
        step(officer(), id, "closing", null).statusCode(200);
        step(officer(), id, "cancellation", "test").statusCode(200);

        List<ConsumerRecord<String, String>> told = read(id, 4);
        ObjectMapper json = new ObjectMapper();
        List<String> statuses = new ArrayList<>();
        for (ConsumerRecord<String, String> message : told) {
            EventSchema schema = EventSchema.of("assessment", "plan-state");
            schema.assertObeyedBy(message.value());
            assertEquals(schema.id(), header(message, "ce_dataschema"));
            assertEquals("org.guildmark.assessment.plan.plan-state.v1", header(message, "ce_type"));
            assertEquals("plans/" + id, header(message, "ce_subject"));
            assertEquals(7, UUID.fromString(header(message, "ce_id")).version());
            statuses.add(json.readTree(message.value()).at("/plan/status").textValue());
        }
        assertEquals(List.of("OPEN", "OPEN", "CLOSED", "CANCELLED"), statuses);
        JsonNode announced = json.readTree(told.get(0).value());
        assertEquals(0, announced.get("sessions").size());
        JsonNode scheduled = json.readTree(told.get(1).value());
        assertEquals(held, scheduled.at("/sessions/0/id").textValue());
        assertEquals(
                edition.editionId().toString(),
                scheduled.at("/standard/editionId").textValue());
        assertEquals(track, scheduled.at("/standard/track").textValue());
        assertEquals(60, scheduled.at("/components/0/passMark").intValue());
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** The messages of the plan from the beginning of the topic, once there are so many; else the test fails. */
    private List<ConsumerRecord<String, String>> read(String planId, int wanted) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest", "enable.auto.commit", false);
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(PlanEvents.TOPIC).stream()
                    .map(partition -> new TopicPartition(PlanEvents.TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant deadline = Instant.now().plus(PATIENCE);
            while (found.size() < wanted && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (planId.equals(message.key())) {
                        found.add(message);
                    }
                });
            }
        }
        assertTrue(found.size() >= wanted, () -> found.size() + " messages");
        return found;
    }
}
