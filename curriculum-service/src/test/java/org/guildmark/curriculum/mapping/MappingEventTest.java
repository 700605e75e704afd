package org.guildmark.curriculum.mapping;

import static org.guildmark.curriculum.CurriculumJourney.API;
import static org.guildmark.curriculum.CurriculumJourney.course;
import static org.guildmark.curriculum.CurriculumJourney.createCourse;
import static org.guildmark.curriculum.CurriculumJourney.etag;
import static org.guildmark.curriculum.CurriculumJourney.map;
import static org.guildmark.curriculum.CurriculumJourney.mapping;
import static org.guildmark.curriculum.CurriculumJourney.teacher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildmark.curriculum.CatalogFeed;
import org.guildmark.curriculum.CatalogFeed.Published;
import org.guildmark.testkit.EventSchema;
import org.junit.jupiter.api.Test;

/** What really stands in Kafka after each act on a course and its mappings. */
@QuarkusTest
class MappingEventTest {
    private static final String TEA_SHOP = "tea-shop-host-national-standard-";
    private static final String TYPES = "org.guildmark.curriculum.";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    ObjectMapper json;

    @Test
    void approvalSupersessionAndReviewAreToldInTheOrderOfTheCourse() throws Exception {
        Published former = CatalogFeed.sample(TEA_SHOP + "2024", "mapping-event", "2024");
        Published next = CatalogFeed.sample(TEA_SHOP + "2025", "mapping-event", "2025");
        CatalogFeed.publish(former);
        UUID first = former.statements().get(0);
        UUID second = former.statements().get(1);
        String course = createCourse("ME-1");
        String one = map(course, List.of(mapping(first, "INTRODUCE")));
        String two = map(course, List.of(mapping(first, "MASTER"), mapping(second, "PRACTISE")));
        CatalogFeed.supersede(former, next);

        List<ConsumerRecord<String, String>> told =
                read(MappingEvents.MAPPING_TOPIC, Set.of(course), messages -> messages.stream()
                        .anyMatch(MappingEventTest::namesASuccessor));
        assertEquals(
                List.of(
                        TYPES + "mapping.revision-approved.v1",
                        TYPES + "mapping.revision-superseded.v1",
                        TYPES + "mapping.revision-approved.v1",
                        TYPES + "mapping.needs-review.v1"),
                types(told.subList(0, 4)));
        told.forEach(MappingEventTest::assertContract);

        JsonNode approval = data(told.get(0));
        assertEquals(one, approval.at("/revision/id").textValue());
        assertTrue(approval.get("supersedes").isNull());
        JsonNode supersession = data(told.get(1));
        assertEquals(one, supersession.at("/revision/id").textValue());
        assertEquals(two, supersession.get("supersededBy").textValue());
        JsonNode secondApproval = data(told.get(2));
        assertEquals(two, secondApproval.at("/revision/id").textValue());
        assertEquals(one, secondApproval.get("supersedes").textValue());
        assertEquals(2, secondApproval.at("/revision/number").intValue());
        assertEquals(
                Map.of(first.toString(), "MASTER", second.toString(), "PRACTISE"),
                emphases(secondApproval.get("mappings")));
        JsonNode taught = secondApproval.at("/mappings/0");
        assertEquals("mapping-event", taught.get("standard").textValue());
        assertEquals(former.standardId().toString(), taught.get("standardId").textValue());
        assertEquals(former.editionId().toString(), taught.get("editionId").textValue());
        // Told twice where the old edition's end was known before the new one's succession.
        assertTrue(told.size() <= 5, () -> types(told).toString());
        ConsumerRecord<String, String> last = told.get(told.size() - 1);
        assertEquals(TYPES + "mapping.needs-review.v1", header(last, "ce_type"));
        JsonNode review = data(last);
        assertEquals(two, review.at("/revision/id").textValue());
        assertEquals(2, review.get("concerns").size());
        review.get("concerns")
                .forEach(concern -> assertEquals(
                        "STANDARD_SUPERSEDED", concern.get("reason").textValue()));
    }

    @Test
    void theStateOfACourseIsSentOnEveryChange() throws Exception {
        Published edition = CatalogFeed.publishSample(TEA_SHOP + "2024", "course-event");
        UUID statement = edition.statements().get(0);
        String before = createCourse("ME-2");
        String course = createCourse("ME-3");
        Map<String, Object> fuller = course("ME-3");
        fuller.put("hours", 48);
        fuller.put("credits", 2.5);
        fuller.put("prerequisites", List.of(before));
        teacher()
                .contentType(ContentType.JSON)
                .header("If-Match", etag(API + "/courses/" + course))
                .body(fuller)
                .put(API + "/courses/" + course)
                .then()
                .statusCode(200);
        String revision = map(course, List.of(mapping(statement, "MASTER")));
        fuller.put("status", "RETIRED");
        teacher()
                .contentType(ContentType.JSON)
                .header("If-Match", etag(API + "/courses/" + course))
                .body(fuller)
                .put(API + "/courses/" + course)
                .then()
                .statusCode(200);
        String unused = createCourse("ME-4");
        teacher()
                .header("If-Match", etag(API + "/courses/" + unused))
                .delete(API + "/courses/" + unused)
                .then()
                .statusCode(204);

        Map<String, List<ConsumerRecord<String, String>>> told =
                read(MappingEvents.COURSE_TOPIC, Set.of(before, course, unused), messages -> messages.size() == 7)
                        .stream()
                        .collect(Collectors.groupingBy(ConsumerRecord::key));
        told.values().forEach(messages -> messages.forEach(MappingEventTest::assertContract));
        List<JsonNode> states = new ArrayList<>();
        for (ConsumerRecord<String, String> message : told.get(course)) {
            assertEquals(TYPES + "course.course-state.v1", header(message, "ce_type"));
            states.add(data(message));
        }
        assertEquals(
                List.of("SAVED", "SAVED", "MAPPING_APPROVED", "SAVED"),
                states.stream().map(state -> state.get("change").textValue()).toList());
        JsonNode made = states.get(0);
        assertTrue(made.at("/course/hours").isNull());
        assertTrue(made.get("revision").isNull());
        assertEquals(0, made.get("mappings").size());
        JsonNode last = states.get(3);
        assertEquals("RETIRED", last.at("/course/status").textValue());
        assertEquals(48, last.at("/course/hours").intValue());
        assertEquals(2.5, last.at("/course/credits").doubleValue());
        assertEquals(before, last.at("/course/prerequisites/0").textValue());
        assertEquals(revision, last.at("/revision/id").textValue());
        assertEquals(Map.of(statement.toString(), "MASTER"), emphases(last.get("mappings")));
        assertEquals(
                List.of("SAVED", "DELETED"),
                List.of(
                        data(told.get(unused).get(0)).get("change").textValue(),
                        data(told.get(unused).get(1)).get("change").textValue()));
    }

    @Test
    void factsAreKeptAndStatesCompacted() throws Exception {
        // Topics are made before the first event is sent.
        read(MappingEvents.COURSE_TOPIC, Set.of(createCourse("ME-5")), messages -> messages.size() == 1);
        assertEquals("compact", setting(MappingEvents.COURSE_TOPIC, "cleanup.policy"));
        assertEquals("delete", setting(MappingEvents.MAPPING_TOPIC, "cleanup.policy"));
        assertEquals("315360000000", setting(MappingEvents.MAPPING_TOPIC, "retention.ms"));
    }

    private String setting(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Config configuration =
                    admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return configuration.get(name).value();
        }
    }

    /** Schema and headers, as asyncapi.yaml says. */
    private static void assertContract(ConsumerRecord<String, String> message) {
        String type = header(message, "ce_type");
        EventSchema schema = EventSchema.of("curriculum", type.replaceFirst(".*\\.([a-z-]+)\\.v1$", "$1"));
        schema.assertObeyedBy(message.value());
        assertEquals(schema.id(), header(message, "ce_dataschema"));
        assertEquals("1.0", header(message, "ce_specversion"));
        assertEquals("/guildmark/curriculum", header(message, "ce_source"));
        assertEquals("courses/" + message.key(), header(message, "ce_subject"));
        assertEquals("application/json", header(message, "content-type"));
        assertEquals(7, UUID.fromString(header(message, "ce_id")).version());
        assertTrue(Instant.parse(header(message, "ce_time")).isBefore(Instant.now()));
    }

    private static boolean namesASuccessor(ConsumerRecord<String, String> message) {
        return message.value().contains("\"change\":\"UNCHANGED\"");
    }

    private JsonNode data(ConsumerRecord<String, String> message) throws Exception {
        return json.readTree(message.value());
    }

    private static List<String> types(List<ConsumerRecord<String, String>> messages) {
        return messages.stream().map(message -> header(message, "ce_type")).toList();
    }

    private static Map<String, String> emphases(JsonNode mappings) {
        return StreamSupport.stream(mappings.spliterator(), false)
                .collect(Collectors.toMap(row -> row.get("statementId").textValue(), row -> row.get("emphasis")
                        .textValue()));
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The messages of the courses from the beginning of the topic, until they are as wanted; else the test fails. */
    private List<ConsumerRecord<String, String>> read(
            String topic, Set<String> courses, Predicate<List<ConsumerRecord<String, String>>> wanted) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest", "enable.auto.commit", false);
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant deadline = Instant.now().plus(PATIENCE);
            while (!wanted.test(found) && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (courses.contains(message.key())) {
                        found.add(message);
                    }
                });
            }
        }
        assertTrue(wanted.test(found), () -> types(found).toString());
        return found;
    }
}
