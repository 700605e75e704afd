package org.guildmark.catalog.edition;

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

/** The committed schemas of the catalog's events. */
public final class EventSchema {
    public static final Path EVENTS = Path.of("..", "contracts", "events", "catalog");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema schema;

    private EventSchema(JsonSchema schema) {
        this.schema = schema;
    }

    public static EventSchema editionState() {
        return named("edition-state.v1.schema.json");
    }

    public static EventSchema associationState() {
        return named("association-state.v1.schema.json");
    }

    private static EventSchema named(String file) {
        try {
            String text = Files.readString(EVENTS.resolve(file));
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
