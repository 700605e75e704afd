package org.guildmark.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Which properties may be null, which the generator cannot see in a record: those whose description speaks of null, and
 * those named here.
 *
 * @param everywhere names of properties that may be null in whatever schema they occur
 * @param inSchema further ones, by the name of the schema
 */
public record OpenProperties(Set<String> everywhere, Map<String, Set<String>> inSchema) {
    private static final Pattern SAYS_NULL = Pattern.compile("\\bnull\\b", Pattern.CASE_INSENSITIVE);

    public OpenProperties {
        everywhere = Set.copyOf(everywhere);
        inSchema = Map.copyOf(inSchema);
    }

    void apply(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null && !name.equals(OperationConventions.PROBLEM)) {
                schema.setProperties(nullableWhereSo(name, schema.getProperties()));
            }
        });
    }

    private Map<String, Schema> nullableWhereSo(String schemaName, Map<String, Schema> properties) {
        Map<String, Schema> open = new LinkedHashMap<>(properties);
        open.replaceAll((name, property) -> mayBeNull(schemaName, name, property) ? orNull(property) : property);
        return open;
    }

    private boolean mayBeNull(String schemaName, String name, Schema property) {
        return everywhere.contains(name)
                || inSchema.getOrDefault(schemaName, Set.of()).contains(name)
                || (property.getDescription() != null
                        && SAYS_NULL.matcher(property.getDescription()).find());
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() == null) {
            return property.addType(Schema.SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .description(property.getDescription())
                .anyOf(List.of(
                        OASFactory.createSchema().ref(property.getRef()),
                        OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }
}
