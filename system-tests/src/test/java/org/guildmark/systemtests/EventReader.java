package org.guildmark.systemtests;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the catalog's topic as another service would that starts today. */
final class EventReader {

    private static final String TOPIC = "catalog.standard.v1";
    /** Long enough for a surplus event to be seen. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventReader() {}

    /**
     * What was told of an edition, in the order of the topic. Waits for the number of events that is wanted and then a
     * little longer: one too many is found too.
     */
    static List<String> changesOf(String bootstrapServers, String edition, int wanted) {
        List<String> changes = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC, WholeSystem.PATIENCE).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + WholeSystem.PATIENCE.toNanos();
            long quietUntil = Long.MAX_VALUE;
            while (System.nanoTime() < Math.min(deadline, quietUntil)) {
                for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(200))) {
                    if (edition.equals(event.key())) {
                        changes.add(JSON.readTree(event.value()).path("change").asText());
                    }
                }
                if (changes.size() >= wanted && quietUntil == Long.MAX_VALUE) {
                    quietUntil = System.nanoTime() + QUIET.toNanos();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An event of " + edition + " is not JSON", e);
        }
        return changes;
    }
}
