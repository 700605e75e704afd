package org.guildmark.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    private static final int EIGHT_MEGABYTES = 8 * 1024 * 1024;

    @Test
    void eightMegabyteRecordsPassAndSurviveARestart(@TempDir Path directory) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(
                StackCache.ofUser(),
                directory,
                0,
                true,
                Lifetime.TIED_TO_STARTER,
                phrase -> System.out.println("Kafka: " + phrase))) {
            // Incompressible, so that the limit is really met.
            byte[] value = new byte[EIGHT_MEGABYTES];
            new Random(1).nextBytes(value);
            try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            broker.bootstrapServers(),
                            "max.request.size",
                            EIGHT_MEGABYTES + 1024,
                            "enable.idempotence",
                            true),
                    new ByteArraySerializer(),
                    new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>("large", value)).get();
            }
            broker.stop();
            broker.restart();
            assertEquals(EIGHT_MEGABYTES, readOne(broker).value().length);
        }
    }

    private static ConsumerRecord<byte[], byte[]> readOne(KafkaBroker broker) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition("large", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(30)).iterator().next();
        }
    }
}
