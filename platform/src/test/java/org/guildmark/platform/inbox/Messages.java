package org.guildmark.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guildmark.platform.cloudevents.KafkaTopics;
import org.guildmark.platform.cloudevents.TopicDefinition;
import org.guildmark.platform.identity.Ids;
import org.junit.jupiter.api.Assertions;

/** Writes to Kafka what a producer in good order would not: repetitions, nonsense, or while the database is away. */
@ApplicationScoped
class Messages {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Map<String, Object> kafka;

    Messages(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
        KafkaTopics.ensure(kafka, List.of(Parcels.topic()));
    }

    /** A topic of its own for a test that wants one. */
    String topic(String name) {
        String topic = "trial." + name + ".v1";
        KafkaTopics.ensure(kafka, List.of(TopicDefinition.state(topic)));
        return topic;
    }

    static ProducerRecord<String, byte[]> moved(String topic, String parcel, int number) {
        return message(topic, Ids.next(), Parcels.MOVED, parcel, "{\"number\":" + number + "}");
    }

    static ProducerRecord<String, byte[]> message(String topic, UUID id, String type, String key, String json) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_type", type,
                        "ce_source", "/guildmark/trial",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    @SafeVarargs
    final void send(ProducerRecord<String, byte[]>... messages) {
        Map<String, Object> configuration = new HashMap<>(kafka);
        configuration.put("compression.type", "zstd");
        configuration.put("max.request.size", TopicDefinition.LARGEST_MESSAGE);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> message : messages) {
                producer.send(message).get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("not sent", failed);
        }
    }

    /** Everything in a topic. */
    List<ConsumerRecord<String, byte[]>> all(String topic) {
        Map<String, Object> configuration = new HashMap<>(kafka);
        configuration.put("allow.auto.create.topics", false);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = EventTopics.partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            Assertions.assertTrue(System.nanoTime() < deadline, "waited in vain: " + what);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
