package org.guildmark.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.guildmark.devstack.Checkout;

/** The committed schemas of events, which other teams read instead of the code. */
final class EventSchemas {

    private EventSchemas() {}

    /**
     * @param service whose events they are
     * @param event as in the name of the schema's file: {@code plan-state}
     */
    static void assertObeyed(String service, String event, List<EventReader.Event> events) {
        JsonSchema schema = schema(service, event);
        for (EventReader.Event told : events) {
            assertEquals(event, told.type());
            assertEquals(
                    List.of(),
                    schema.validate(told.data()).stream()
                            .map(ValidationMessage::getMessage)
                            .sorted()
                            .toList(),
                    () -> told.data().toPrettyString());
        }
    }

    private static JsonSchema schema(String service, String event) {
        try {
            String text = Files.readString(
                    Checkout.root().resolve("contracts/events/" + service + "/" + event + ".v1.schema.json"));
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(
                            text,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
