package org.guildmark.platform.inbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.guildmark.platform.cloudevents.KafkaTopics;
import org.guildmark.platform.cloudevents.TopicDefinition;

/**
 * Where the service's consumers set aside what they cannot handle: {@code <service>.dead-letter.v1}, each message as it
 * came with headers that tell from where and why. It has one partition, so that an offset names a letter.
 */
@ApplicationScoped
class DeadLetterTopic {

    /** Shorter than the inbox remembers, so that a letter that was replayed is known to be. */
    private static final Duration KEPT = Duration.ofDays(365);

    /** The largest message still fits with the headers that tell why it is here. */
    private static final int LARGEST_LETTER = TopicDefinition.LARGEST_MESSAGE + 64 * 1024;

    private static final int BLOCK_MILLIS = 5_000;
    private static final int DELIVERY_MILLIS = 10_000;
    private static final int REQUEST_MILLIS = 5_000;

    private final EventTopics topics;
    private final String name;
    private Producer<String, byte[]> producer;

    DeadLetterTopic(EventTopics topics) {
        this.topics = topics;
        this.name = topics.service() + ".dead-letter.v1";
    }

    TopicPartition partition() {
        return new TopicPartition(name, 0);
    }

    /**
     * Sets the message aside; it is there when this returns.
     *
     * @throws KafkaException when it is not
     */
    synchronized void send(EventConsumer consumer, ConsumerRecord<String, byte[]> message, String reason)
            throws InterruptedException {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(name, 0, message.key(), message.value(), message.headers());
        add(letter, DeadLetter.REASON, reason);
        add(letter, DeadLetter.CONSUMER, consumer.name());
        add(letter, DeadLetter.TOPIC, message.topic());
        add(letter, DeadLetter.PARTITION, Integer.toString(message.partition()));
        add(letter, DeadLetter.OFFSET, Long.toString(message.offset()));
        try {
            producer().send(letter).get();
        } catch (ExecutionException failed) {
            close();
            throw new KafkaException("A message was not set aside to " + name, failed.getCause());
        }
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            KafkaTopics.ensure(topics.connection(), List.of(definition()));
            producer = new KafkaProducer<>(configuration());
        }
        return producer;
    }

    private TopicDefinition definition() {
        return new TopicDefinition(
                name,
                1,
                Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", Long.toString(KEPT.toMillis()),
                        "max.message.bytes", Integer.toString(LARGEST_LETTER)));
    }

    private Map<String, Object> configuration() {
        Map<String, Object> configuration = new HashMap<>(topics.connection());
        configuration.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        configuration.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_LETTER);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        return configuration;
    }

    private static void add(ProducerRecord<String, byte[]> letter, String header, String value) {
        letter.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
