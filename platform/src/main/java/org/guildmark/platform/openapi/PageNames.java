package org.guildmark.platform.openapi;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Names the pages after what they hold: StatementPage instead of what the generator makes of a generic class. */
final class PageNames {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, String> names = new TreeMap<>();

    void apply(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        schemas.forEach((name, schema) -> {
            if (name.startsWith("Page")
                    && schema.getProperties() != null
                    && schema.getProperties().containsKey("nextCursor")) {
                String item = schema.getProperties().get("items").getItems().getRef();
                names.put(name, item.substring(item.lastIndexOf('/') + 1) + "Page");
            }
        });
        Map<String, Schema> renamed = new TreeMap<>();
        schemas.forEach((name, schema) -> renamed.put(names.getOrDefault(name, name), schema));
        document.getComponents().setSchemas(renamed);
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .map(media -> media.getSchema())
                .filter(Objects::nonNull)
                .filter(schema -> schema.getRef() != null)
                .forEach(schema -> {
                    String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
                    if (names.containsKey(name)) {
                        schema.setRef(REFERENCE + names.get(name));
                    }
                });
    }
}
