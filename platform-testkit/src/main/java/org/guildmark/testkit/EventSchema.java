package org.guildmark.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A committed schema of an event, and its examples. */
public final class EventSchema {
    private static final Path EVENTS = Path.of("..", "contracts", "events");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema schema;

    private EventSchema(JsonSchema schema) {
        this.schema = schema;
    }

    /** Where the schemas and examples of a service's events are, e.g. {@code catalog}. */
    public static Path folder(String service) {
        return EVENTS.resolve(service);
    }

    /** @param event as in the file's name: {@code course-state} */
    public static EventSchema of(String service, String event) {
        try {
            String text = Files.readString(folder(service).resolve(event + ".v1.schema.json"));
            SchemaValidatorsConfig formatsToo = SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build();
            return new EventSchema(
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text, formatsToo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String id() {
        return schema.getSchemaNode().get("$id").textValue();
    }

    public void assertObeyedBy(String json) {
        assertEquals(List.of(), faults(json));
    }

    public List<String> faults(String json) {
        try {
            return schema.validate(JSON.readTree(json)).stream()
                    .map(ValidationMessage::getMessage)
                    .sorted()
                    .toList();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
