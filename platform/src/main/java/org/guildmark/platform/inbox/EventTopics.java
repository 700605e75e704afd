package org.guildmark.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kafka's consumers as all of our readers need them. */
@ApplicationScoped
class EventTopics {

    /** So few, because each may have 8 MB once it is decompressed; a poll that finds more of them waiting is cheap. */
    private static final int MESSAGES_AT_ONCE = 10;

    private static final int FETCHED_BYTES = 16 * 1024 * 1024;
    private static final int REQUEST_MILLIS = 10_000;
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int NEW_TOPIC_SEEN_MILLIS = 5_000;
    private static final int CRASHED_AFTER_MILLIS = 20_000;
    private static final int LONGEST_BETWEEN_POLLS = 3 * EventHandling.TRANSACTION_SECONDS * 1000;

    private final Map<String, Object> connection;
    private final String service;

    EventTopics(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.connection = connection;
        this.service = application.replaceFirst("-service$", "");
    }

    Map<String, Object> connection() {
        return connection;
    }

    /** {@code curriculum} of {@code curriculum-service}: what its topics and groups begin with. */
    String service() {
        return service;
    }

    /** A member of the consumer's group: its position is kept by Kafka and moves when we say so. */
    Consumer<String, byte[]> member(EventConsumer consumer) {
        Map<String, Object> configuration = configuration();
        configuration.put(ConsumerConfig.GROUP_ID_CONFIG, service + "." + consumer.name());
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, CRASHED_AFTER_MILLIS);
        configuration.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, LONGEST_BETWEEN_POLLS);
        return open(configuration);
    }

    /** A reader without a group: nobody else notices it. */
    Consumer<String, byte[]> reader() {
        Map<String, Object> configuration = configuration();
        // A reader starts where it says. What is deleted under its eyes is gone: it goes on with the oldest there is.
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return open(configuration);
    }

    /** The partitions of a topic; none when it does not exist (yet). */
    static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        return found == null
                ? List.of()
                : found.stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
    }

    private Map<String, Object> configuration() {
        Map<String, Object> configuration = new HashMap<>(connection);
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // A topic that a consumer made would have the broker's number of partitions, for good.
        configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        configuration.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, NEW_TOPIC_SEEN_MILLIS);
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MESSAGES_AT_ONCE);
        configuration.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES);
        configuration.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return configuration;
    }

    private static Consumer<String, byte[]> open(Map<String, Object> configuration) {
        return new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
