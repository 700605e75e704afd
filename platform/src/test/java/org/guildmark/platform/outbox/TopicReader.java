package org.guildmark.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning until enough has come. */
final class TopicReader {

    private TopicReader() {}

    /** The messages of the aggregates in the order of each partition; fewer than wanted when the deadline passes. */
    static List<ConsumerRecord<String, byte[]>> read(
            String bootstrapServers, String topic, Predicate<String> aggregates, int wanted, Duration patience) {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + patience.toNanos();
            while (found.size() < wanted && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (aggregates.test(message.key())) {
                        found.add(message);
                    }
                });
            }
        }
        return found;
    }

    static List<ConsumerRecord<String, byte[]>> read(
            String bootstrapServers, String topic, UUID aggregate, int wanted, Duration patience) {
        return read(bootstrapServers, topic, aggregate.toString()::equals, wanted, patience);
    }
}
