package org.guildmark.curriculum.catalogview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildmark.curriculum.CatalogFeed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The consumer's side of the catalog's contract: the committed examples of its events, told over a real Kafka, lead to
 * the read model that they describe; also as a later catalog may send them, with properties that nobody here knows.
 */
@QuarkusTest
class CatalogExamplesTest {
    private static final Path EXAMPLES = Path.of("../contracts/events/catalog/examples");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String STANDARD = "e5ca974d-d5fa-5b1a-8c69-e607dfc94e33";
    private static final String FIRST = "76cfa6a1-c8f6-5d67-b6da-8e2a9132b95d";
    private static final String SECOND = "391ebc99-47c8-5783-9f27-bd0e670ed180";
    private static final String KEPT = "e1c20aa8-b7cf-5316-ad1e-d3f04a4709dd";
    private static final String REMOVED = "f0996b3e-4691-5d51-b23c-d7a1cc3d246c";
    private static final String SUCCESSOR = "de67da34-2c39-5e71-82dd-85e65bfce0ea";
    private static final String ASSOCIATION = "019a5c1f-3b2a-7c4d-9e5f-60718293a4b5";
    private static final String REFUSED = "019a5c1f-9d10-7e21-8a3b-4c5d6e7f8091";

    @Inject
    CatalogView catalog;

    @ParameterizedTest(name = "with additions: {0}")
    @ValueSource(booleans = {false, true})
    void theExamplesLeadToTheReadModelThatTheyDescribe(boolean additions) throws IOException {
        Catalog told = new Catalog(additions);
        told.edition("published", FIRST, () -> told.inForce(FIRST) == 1);
        assertEquals(3, read(() -> told.current().statements().size()));
        told.edition("corrected", FIRST, () -> told.inForce(FIRST) == 2);

        told.edition("superseded", FIRST, () -> told.inForce(FIRST) == 0);
        told.edition("published-new-edition", SECOND, () -> told.inForce(SECOND) == 1);
        assertEquals("2026", read(() -> told.current().label()));
        Map<UUID, Successor> successors = read(() -> catalog.successors(List.of(told.id(STANDARD))));
        assertEquals(new Successor(told.id(SUCCESSOR), StatementChange.UNCHANGED, 1.0), successors.get(told.id(KEPT)));
        assertEquals(new Successor(null, StatementChange.REMOVED, 0.0), successors.get(told.id(REMOVED)));

        told.association("accepted", ASSOCIATION, () -> told.associations()
                .equals(Map.of(told.id(ASSOCIATION), AssociationType.RELATED)));
        told.association("broader", ASSOCIATION, () -> told.associations()
                .equals(Map.of(told.id(ASSOCIATION), AssociationType.BROADER)));
        told.association("refused", REFUSED, null);
        told.association("withdrawn", ASSOCIATION, () -> told.associations().isEmpty());

        told.edition("withdrawn", SECOND, () -> told.inForce(SECOND) == 0);
        // Of a time line in which it was not withdrawn: newer than that, so it counts.
        told.edition("corrected-new-edition", SECOND, () -> told.inForce(SECOND) == 2);
        told.edition("superseded", FIRST, null);
        assertEquals("2026", read(() -> told.current().label()));
    }

    private <T> T read(Callable<T> question) {
        return QuarkusTransaction.requiringNew().call(question);
    }

    /** Tells the examples; with additions as another standard, so that one run does not see what the other told. */
    private final class Catalog {
        private final boolean additions;

        Catalog(boolean additions) {
            this.additions = additions;
        }

        UUID id(String example) {
            return additions
                    ? UUID.nameUUIDFromBytes(example.getBytes(StandardCharsets.UTF_8))
                    : UUID.fromString(example);
        }

        Edition current() {
            return catalog.current(id(STANDARD).toString()).orElseThrow();
        }

        /** Revision of the edition, or 0 where it is not in force. */
        int inForce(String edition) {
            return catalog.inForce().stream()
                    .filter(head -> head.id().equals(id(edition)))
                    .mapToInt(CatalogView.EditionHead::revision)
                    .findFirst()
                    .orElse(0);
        }

        Map<UUID, AssociationType> associations() {
            return catalog.crosswalksOf(id(SECOND)).stream().collect(Collectors.toMap(Crosswalk::id, Crosswalk::type));
        }

        void edition(String example, String key, Callable<Boolean> effect) throws IOException {
            tell(EditionState.TOPIC, EditionState.TYPE, "edition-state." + example, key, effect);
        }

        void association(String example, String key, Callable<Boolean> effect) throws IOException {
            tell(CrosswalkState.TOPIC, CrosswalkState.TYPE, "association-state." + example, key, effect);
        }

        /** @param effect null where it has none that could be waited for */
        private void tell(String topic, String type, String example, String key, Callable<Boolean> effect)
                throws IOException {
            String data = Files.readString(EXAMPLES.resolve(example + ".json"));
            if (additions) {
                data = ID.matcher(data)
                        .replaceAll(found -> id(found.group()).toString())
                        .replace("\"sample-kite-making\"", "\"kite-making-with-additions\"");
                JsonNode tree = JSON.readTree(data);
                addTo(tree);
                data = tree.toString();
            }
            CatalogFeed.send(topic, type, id(key), data);
            if (effect != null) {
                CatalogFeed.awaitThat(() -> read(effect), example);
            }
        }

        private void addTo(JsonNode node) {
            if (node instanceof ObjectNode object) {
                object.forEach(this::addTo);
                object.putObject("addedLater").put("in", "a version to come");
            } else if (node instanceof ArrayNode array) {
                array.forEach(this::addTo);
            }
        }
    }
}
