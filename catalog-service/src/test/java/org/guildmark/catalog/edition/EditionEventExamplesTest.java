package org.guildmark.catalog.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guildmark.catalog.content.ContentIds;
import org.guildmark.catalog.content.ContentRules;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.edition.EditionEvents.Change;
import org.guildmark.catalog.edition.EditionEvents.EditionState;
import org.guildmark.testkit.EventSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples obey the schema, hold together as an edition does, and are what a consumer can read. */
class EditionEventExamplesTest {
    private static final EventSchema SCHEMA = EventSchema.of("catalog", "edition-state");

    /** As a consumer reads: what it knows, strictly. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EventSchema.folder("catalog").resolve("examples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("edition-state."))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void obeysTheSchema(Path example) throws IOException {
        SCHEMA.assertObeyedBy(Files.readString(example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aConsumerReadsWhatItCanWriteAgain(Path example) throws IOException {
        EditionState state = read(example);
        assertEquals(JSON.readTree(Files.readString(example)), JSON.readTree(JSON.writeValueAsString(state)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theIdsAreThoseThatPublicationGives(Path example) throws IOException {
        EditionState state = read(example);
        String key = state.standard().standardKey();
        String label = state.edition().label();
        assertEquals(ContentIds.ofStandard(key), state.standard().id());
        assertEquals(ContentIds.ofEdition(key, label), state.edition().id());
        StandardContent content = state.content();
        List<TreeNode> withoutIds = content.tree().stream()
                .map(EditionEventExamplesTest::withoutIds)
                .toList();
        assertEquals(content, ContentIds.assign(content.withTree(withoutIds), key, label));
        assertEquals(List.of(), ContentRules.violations(content));
    }

    @Test
    void everyChangeHasAnExample() throws IOException {
        Set<Change> shown = EnumSet.noneOf(Change.class);
        for (Path example : examples()) {
            shown.add(read(example).change());
        }
        assertEquals(EnumSet.allOf(Change.class), shown);
    }

    @Test
    void additionsAreAllowed() throws IOException {
        ObjectNode extended =
                (ObjectNode) JSON.readTree(Files.readString(examples().get(0)));
        extended.put("addedLater", true);
        ((ObjectNode) extended.get("edition")).put("addedLater", true);
        SCHEMA.assertObeyedBy(extended.toString());
    }

    /** A schema that lets everything pass would make the tests above worthless. */
    @ParameterizedTest
    @CsvSource({
        "/edition, id, '\"not-a-uuid\"'",
        "/edition, status, '\"LOST\"'",
        "/edition, revision, 0",
        "/edition, publishedAt, '\"yesterday\"'",
        "/edition, label, null",
        "/standard, standardKey, '\"Not A Slug\"'",
        "/content/levels/0, rank, '\"1\"'",
        "/content/tree/0, title, null",
        "/content/tree/0/children/0/statements/0, kind, '\"WISH\"'",
        "/content/tree/0/children/0/statements/0/provenance, confidence, 2",
        "/content/entryRequirements/0/alternatives/0/conditions/1, months, '\"24\"'",
        "/content/weightTables/0/weights/0, percent, null"
    })
    void theSchemaRefuses(String parent, String property, String value) throws IOException {
        ObjectNode broken =
                (ObjectNode) JSON.readTree(Files.readString(examples().get(0)));
        ((ObjectNode) broken.at(parent)).set(property, JSON.readTree(value));
        assertFalse(SCHEMA.faults(broken.toString()).isEmpty());
        ((ObjectNode) broken.at(parent)).remove(property);
        assertFalse(SCHEMA.faults(broken.toString()).isEmpty());
    }

    private static EditionState read(Path example) throws IOException {
        return JSON.readValue(Files.readString(example), EditionState.class);
    }

    private static TreeNode withoutIds(TreeNode node) {
        List<Statement> statements = node.statements().stream()
                .map(statement -> statement.withId(null))
                .toList();
        List<TreeNode> children = node.children().stream()
                .map(EditionEventExamplesTest::withoutIds)
                .toList();
        return node.withId(null).withChildren(children).withStatements(statements);
    }
}
