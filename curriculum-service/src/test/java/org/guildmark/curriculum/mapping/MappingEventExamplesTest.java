package org.guildmark.curriculum.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guildmark.curriculum.mapping.MappingEvents.Change;
import org.guildmark.curriculum.mapping.MappingEvents.CourseState;
import org.guildmark.curriculum.mapping.MappingEvents.NeedsReview;
import org.guildmark.curriculum.mapping.MappingEvents.RevisionApproved;
import org.guildmark.curriculum.mapping.MappingEvents.RevisionSuperseded;
import org.guildmark.testkit.EventSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples obey the schemas, and are what the service writes and a consumer can read. */
class MappingEventExamplesTest {
    private static final Map<String, Class<?>> EVENTS = Map.of(
            "revision-approved", RevisionApproved.class,
            "revision-superseded", RevisionSuperseded.class,
            "needs-review", NeedsReview.class,
            "course-state", CourseState.class);

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EventSchema.folder("curriculum").resolve("examples"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void obeysTheSchema(Path example) throws IOException {
        EventSchema.of("curriculum", event(example)).assertObeyedBy(Files.readString(example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aConsumerReadsWhatTheServiceWrites(Path example) throws IOException {
        JsonNode printed = JSON.readTree(Files.readString(example));
        Object event = JSON.treeToValue(printed, EVENTS.get(event(example)));
        assertEquals(printed, JSON.readTree(JSON.writeValueAsString(event)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void additionsAreAllowedEverywhere(Path example) throws IOException {
        JsonNode extended = JSON.readTree(Files.readString(example));
        addTo(extended);
        EventSchema.of("curriculum", event(example)).assertObeyedBy(extended.toString());
    }

    @Test
    void everyEventAndEveryReasonToSendAStateHasAnExample() throws IOException {
        Set<String> shown = new TreeSet<>();
        Set<Change> changes = EnumSet.noneOf(Change.class);
        for (Path example : examples()) {
            shown.add(event(example));
            if (event(example).equals("course-state")) {
                changes.add(JSON.readValue(Files.readString(example), CourseState.class)
                        .change());
            }
        }
        assertEquals(new TreeSet<>(EVENTS.keySet()), shown);
        assertEquals(EnumSet.allOf(Change.class), changes);
    }

    /** A schema that lets everything pass would make the tests above worthless. */
    @ParameterizedTest
    @CsvSource({
        "course-state.mapping-approved, '', change, '\"LOST\"'",
        "course-state.mapping-approved, '', revision, '\"2\"'",
        "course-state.mapping-approved, '', mappings, null",
        "course-state.mapping-approved, /course, id, '\"not-a-uuid\"'",
        "course-state.mapping-approved, /course, kind, '\"HOBBY\"'",
        "course-state.mapping-approved, /course, hours, 0",
        "course-state.mapping-approved, /course, credits, '\"4.5\"'",
        "course-state.mapping-approved, /course, prerequisites, '[\"KM-01\"]'",
        "course-state.mapping-approved, /course/title, zh, null",
        "course-state.mapping-approved, /revision, approvedAt, '\"yesterday\"'",
        "course-state.mapping-approved, /mappings/0, emphasis, null",
        "course-state.mapping-approved, /mappings/0, level, 1",
        "revision-approved.next, /revision, number, 0",
        "revision-approved.next, '', supersedes, '\"none\"'",
        "revision-approved.next, /mappings/1, kind, '\"WISH\"'",
        "revision-superseded, '', supersededBy, null",
        "needs-review.new-edition, '', concerns, '[]'",
        "needs-review.new-edition, /concerns/0, reason, '\"MOOD\"'",
        "needs-review.new-edition, /concerns/0, change, '\"LOST\"'"
    })
    void theSchemaRefuses(String example, String parent, String property, String value) throws IOException {
        Path file = EventSchema.folder("curriculum").resolve("examples").resolve(example + ".json");
        EventSchema schema = EventSchema.of("curriculum", event(file));
        JsonNode broken = JSON.readTree(Files.readString(file));
        ((ObjectNode) broken.at(parent)).set(property, JSON.readTree(value));
        assertFalse(schema.faults(broken.toString()).isEmpty());
        ((ObjectNode) broken.at(parent)).remove(property);
        assertFalse(schema.faults(broken.toString()).isEmpty());
    }

    private static void addTo(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.forEach(MappingEventExamplesTest::addTo);
            object.put("addedLater", true);
        } else if (node instanceof ArrayNode array) {
            array.forEach(MappingEventExamplesTest::addTo);
        }
    }

    private static String event(Path example) {
        String name = example.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }
}
