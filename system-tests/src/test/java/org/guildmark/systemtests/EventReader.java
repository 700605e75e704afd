package org.guildmark.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics as another service would that starts today. */
final class EventReader {

    /** Long enough for a surplus event to be seen. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventReader() {}

    /** @param type the last part of the event's type, without its version */
    record Event(String type, JsonNode data) {}

    /** What the catalog told of an edition, in order. */
    static List<String> changesOf(String bootstrapServers, String edition, int wanted) {
        return about(bootstrapServers, "catalog.standard.v1", edition, wanted).stream()
                .map(event -> event.data().path("change").asText())
                .toList();
    }

    /**
     * What was told of something, in the order of the topic. Waits for the number of events that is wanted and then a
     * little longer: one too many is found too.
     */
    static List<Event> about(String bootstrapServers, String topic, String key, int wanted) {
        List<Event> events = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + WholeSystem.PATIENCE.toNanos();
            long quietUntil = Long.MAX_VALUE;
            while (System.nanoTime() < Math.min(deadline, quietUntil)) {
                for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(event.key())) {
                        events.add(new Event(type(event), JSON.readTree(event.value())));
                    }
                }
                if (events.size() >= wanted && quietUntil == Long.MAX_VALUE) {
                    quietUntil = System.nanoTime() + QUIET.toNanos();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An event of " + key + " is not JSON", e);
        }
        return events;
    }

    /** A topic is made when its first event is sent, which may still be on its way. */
    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        WholeSystem.await("the topic " + topic, () -> !consumer.partitionsFor(topic, WholeSystem.PATIENCE)
                .isEmpty());
        return consumer.partitionsFor(topic, WholeSystem.PATIENCE).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private static String type(ConsumerRecord<String, byte[]> event) {
        String type = new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        return type.replaceAll("^.*\\.([a-z-]+)\\.v\\d+$", "$1");
    }
}
