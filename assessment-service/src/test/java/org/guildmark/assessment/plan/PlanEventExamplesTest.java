package org.guildmark.assessment.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.List;
import java.util.stream.Stream;
import org.guildmark.assessment.plan.PlanEvents.PlanState;
import org.guildmark.testkit.EventSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples obey the schema, and are what the service writes and a consumer can read. */
class PlanEventExamplesTest {
    private static final Path EXAMPLES = EventSchema.folder("assessment").resolve("examples");
    private static final EventSchema SCHEMA = EventSchema.of("assessment", "plan-state");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("plan-state."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreExamples() throws IOException {
        assertTrue(examples().size() >= 3);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isWhatTheServiceWritesAndObeysTheSchemaWithAdditionsToo(Path example) throws IOException {
        JsonNode printed = JSON.readTree(Files.readString(example));
        SCHEMA.assertObeyedBy(printed.toString());
        assertEquals(printed, JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(printed, PlanState.class))));
        addTo(printed);
        SCHEMA.assertObeyedBy(printed.toString());
    }

    /** A schema that lets everything pass would make the test above worthless. */
    @ParameterizedTest
    @CsvSource({
        "'', components, '[]'",
        "'', sessions, null",
        "/plan, id, '\"no-uuid\"'",
        "/plan, status, '\"DRAFT\"'",
        "/plan, windowFrom, '\"tomorrow\"'",
        "/plan, applicationClosesAt, '\"2026-11-30\"'",
        "/plan/title, zh, null",
        "/standard, track, 1",
        "/standard, level, null",
        "/components/0, mode, '\"ORAL\"'",
        "/components/0, minutes, 0",
        "/components/0, passMark, '\"60\"'",
        "/sessions/0, component, '\"FUN\"'",
        "/sessions/0, endsAt, null"
    })
    void theSchemaRefuses(String parent, String property, String value) throws IOException {
        JsonNode broken = JSON.readTree(Files.readString(EXAMPLES.resolve("plan-state.confirmed.json")));
        ((ObjectNode) broken.at(parent)).set(property, JSON.readTree(value));
        assertFalse(SCHEMA.faults(broken.toString()).isEmpty());
        ((ObjectNode) broken.at(parent)).remove(property);
        assertFalse(SCHEMA.faults(broken.toString()).isEmpty());
    }

    private static void addTo(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.forEach(PlanEventExamplesTest::addTo);
            object.put("addedLater", true);
        } else if (node instanceof ArrayNode array) {
            array.forEach(PlanEventExamplesTest::addTo);
        }
    }
}
