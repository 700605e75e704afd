package org.guildmark.assessment;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guildmark.catalog.content.ContentIds;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.document.DocumentParsers;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.platform.identity.Ids;

/**
 * Tells the service what the catalog would: real messages on the catalog's real topics, with the content of sample
 * documents as the catalog itself reads them.
 */
public final class CatalogFeed {
    private static final Path SAMPLES = Path.of("../samples/standards");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private CatalogFeed() {}

    /** An edition as the catalog would publish it. */
    public record Published(String key, String label, UUID standardId, UUID editionId, StandardContent content) {
        /** The id of the first statement with the printed code; at the level, where one is given. */
        public UUID statement(String code, String level) {
            return PlacedStatement.allOf(content).stream()
                    .filter(placed -> code.equals(placed.statement().code()))
                    .filter(placed -> level == null
                            || (placed.level() != null
                                    && level.equals(placed.level().code())))
                    .findFirst()
                    .orElseThrow()
                    .statement()
                    .id();
        }

        public List<UUID> statements() {
            return PlacedStatement.allOf(content).stream()
                    .map(placed -> placed.statement().id())
                    .toList();
        }
    }

    /** A sample of {@code samples/standards}, without its ending, as an edition that is not yet published. */
    public static Published sample(String name, String key, String label) {
        try {
            SourceText source = SourceText.of("0".repeat(64), Files.readString(SAMPLES.resolve(name + ".txt")));
            StandardContent content = DocumentParsers.recognise(source)
                    .orElseThrow()
                    .parse(source)
                    .content();
            return edition(content, key, label);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Content of a test's own; statements and nodes without an id get the one that the catalog would give. */
    public static Published edition(StandardContent content, String key, String label) {
        return new Published(
                key,
                label,
                ContentIds.ofStandard(key),
                ContentIds.ofEdition(key, label),
                ContentIds.assign(content, key, label));
    }

    /** Publishes a sample as the first edition of its standard and waits until the service knows it. */
    public static Published publishSample(String name, String key) {
        Published edition = sample(name, key, "2024");
        publish(edition);
        return edition;
    }

    /** Publishes the first edition of a standard and waits until the service knows it. */
    public static void publish(Published edition) {
        send(edition, "PUBLISHED", 1, null, JSON.createArrayNode());
        await(edition, 1);
    }

    /** A correction: the content as given, with the ids that it has, as the next revision. */
    public static void correct(Published edition, int revision) {
        send(edition, "PUBLISHED", revision, null, JSON.createArrayNode());
        await(edition, revision);
    }

    /** Publishes {@code next} in the place of {@code former}, with a succession by equal wording and level. */
    public static void supersede(Published former, Published next) {
        ArrayNode succession = JSON.createArrayNode();
        Map<String, UUID> successors = new HashMap<>();
        PlacedStatement.allOf(next.content())
                .forEach(placed ->
                        successors.put(wording(placed), placed.statement().id()));
        PlacedStatement.allOf(former.content()).forEach(placed -> {
            UUID to = successors.get(wording(placed));
            succession
                    .addObject()
                    .put("change", to == null ? "REMOVED" : "UNCHANGED")
                    .put("from", placed.statement().id().toString())
                    .put("to", to == null ? null : to.toString())
                    .put("similarity", to == null ? 0.0 : 1.0);
        });
        send(former, "SUPERSEDED", 1, null, JSON.createArrayNode());
        send(next, "PUBLISHED", 1, former.editionId(), succession);
        await(next, 1);
    }

    public static void withdraw(Published edition, int revision) {
        send(edition, "WITHDRAWN", revision, null, JSON.createArrayNode());
        awaitThat(() -> revisionOf(edition) == 0, edition.key() + " to be withdrawn");
    }

    private static String wording(PlacedStatement placed) {
        return placed.statement().kind() + "|"
                + (placed.level() == null ? "" : placed.level().code()) + "|"
                + placed.statement().text();
    }

    /** The bare message, for tests that wait by themselves. */
    public static void send(Published edition, String status, int revision, UUID supersedes, ArrayNode succession) {
        ObjectNode data = JSON.createObjectNode();
        data.put("change", status.equals("PUBLISHED") && revision > 1 ? "CORRECTED" : status);
        data.putObject("standard")
                .put("id", edition.standardId().toString())
                .put("standardKey", edition.key())
                .put("kind", edition.content().profile().kind().name())
                .put("status", status.equals("WITHDRAWN") ? "WITHDRAWN" : "PUBLISHED")
                .set("title", JSON.valueToTree(edition.content().profile().title()));
        String now = Instant.now().toString();
        data.putObject("edition")
                .put("id", edition.editionId().toString())
                .put("label", edition.label())
                .put("status", status)
                .put("revision", revision)
                .put("supersedesId", supersedes == null ? null : supersedes.toString())
                .put("publishedAt", now)
                .put("updatedAt", now);
        data.set("content", JSON.valueToTree(edition.content()));
        data.set("succession", succession);
        send(
                "catalog.standard.v1",
                "org.guildmark.catalog.standard.edition-state.v1",
                edition.editionId(),
                data.toString());
    }

    /** Any message, also a wrong one. */
    public static void send(String topic, String type, UUID key, String data) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "max.request.size",
                9_000_000);
        try (Producer<String, String> producer =
                new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> message = new ProducerRecord<>(topic, key.toString(), data);
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            Ids.next().toString(),
                            "ce_type",
                            type,
                            "ce_source",
                            "/guildmark/catalog",
                            "ce_time",
                            Instant.now().toString(),
                            "content-type",
                            "application/json")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Published edition, int revision) {
        awaitThat(() -> revisionOf(edition) == revision, edition.key() + " " + edition.label() + " to be known");
    }

    /** Revision of the edition where it is in force, else 0. */
    private static int revisionOf(Published edition) {
        Integer revision = AssessmentJourney.officer()
                .get(AssessmentJourney.API + "/catalog-view")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .get("editions.find { it.id == '" + edition.editionId() + "' }?.revision");
        return revision == null ? 0 : revision;
    }

    /** Waits for what events bring about. */
    public static void awaitThat(BooleanSupplier condition, String what) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Waited in vain for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
