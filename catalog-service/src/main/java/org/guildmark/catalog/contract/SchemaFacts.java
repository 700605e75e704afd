package org.guildmark.catalog.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What the generator cannot see in the records: what may be null, and what tells the conditions of entry apart. */
final class SchemaFacts {
    private static final Pattern SAYS_NULL = Pattern.compile("\\bnull\\b", Pattern.CASE_INSENSITIVE);

    /** Facts that a document need not print, wherever they occur. */
    private static final Set<String> MAY_BE_NULL = Set.of(
            "zh",
            "en",
            "nextCursor",
            "clause",
            "descriptor",
            "label",
            "trainingHours",
            "printedNumber",
            "printedCode",
            "issuer",
            "issuedOn",
            "effectiveOn",
            "scope",
            "occupation",
            "parent",
            "context",
            "schoolKind",
            "holder",
            "notice",
            "definition",
            "environment",
            "abilityTraits",
            "schooling",
            "source",
            "fullMark",
            "passMark",
            "minimumMinutes",
            "place",
            "staffing",
            "candidatesPerStaff",
            "minimumPerRoom",
            "minimum",
            "assessedForLevel",
            "afterCertificateLevel",
            "words",
            "ambiguous",
            "excerpt",
            "draftId",
            "failure",
            "finishedAt",
            "diagnosticCounts",
            "diagnostics",
            "reviewer",
            "reviewNote",
            "currentEditionId");

    /** Further ones that only some schemas leave open. */
    private static final Map<String, Set<String>> IN_SCHEMA = Map.ofEntries(
            Map.entry("Draft", Set.of("reason", "editionId")),
            Map.entry("Import", Set.of("standardKey", "editionLabel")),
            Map.entry("InternshipCondition", Set.of("months")),
            Map.entry("PathStep", Set.of("code")),
            Map.entry("TreeNode", Set.of("code")),
            Map.entry("TreeNodeContent", Set.of("code", "level", "inferred", "provenance", "id")),
            Map.entry("TreeStatement", Set.of("code")),
            Map.entry("Statement", Set.of("code")),
            Map.entry("StatementHit", Set.of("code")),
            Map.entry("StatementContent", Set.of("id", "code", "text", "inferred", "provenance")),
            Map.entry("Position", Set.of("level")),
            Map.entry("PositionContent", Set.of("level")),
            Map.entry("Audience", Set.of("level")),
            Map.entry("AudienceContent", Set.of("level", "text")),
            Map.entry("WeightTableContent", Set.of("track")),
            Map.entry("Occupation", Set.of("code", "title")),
            Map.entry("Profile", Set.of("edition", "documentStatus")),
            Map.entry("StandardContent", Set.of("assessmentScheme")),
            Map.entry("StandardDetail", Set.of("documentStatus")),
            Map.entry("Term", Set.of("code")));

    void apply(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null && !name.equals("Problem")) {
                schema.setProperties(nullableWhereSo(name, schema.getProperties()));
            }
        });
        Schema condition = schemas.get("EntryCondition");
        if (condition.getDiscriminator() != null) {
            condition.getDiscriminator().getMapping().forEach((type, reference) -> schemas.get(
                            reference.substring(reference.lastIndexOf('/') + 1))
                    .addProperty(
                            "type",
                            OASFactory.createSchema()
                                    .addType(Schema.SchemaType.STRING)
                                    .constValue(type))
                    .addRequired("type"));
        }
    }

    private static Map<String, Schema> nullableWhereSo(String schemaName, Map<String, Schema> properties) {
        Map<String, Schema> open = new LinkedHashMap<>(properties);
        open.replaceAll((name, property) -> mayBeNull(schemaName, name, property) ? orNull(property) : property);
        return open;
    }

    private static boolean mayBeNull(String schemaName, String name, Schema property) {
        return MAY_BE_NULL.contains(name)
                || IN_SCHEMA.getOrDefault(schemaName, Set.of()).contains(name)
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
