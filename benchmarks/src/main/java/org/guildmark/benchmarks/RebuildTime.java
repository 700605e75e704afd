package org.guildmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The operator's rebuild of the curriculum's read model from the catalog's topics, beside a bare Kafka consumer that
 * reads the same topics to the same end and does nothing with it. The two take turns.
 */
final class RebuildTime {

    private static final List<String> TOPICS = List.of("catalog.standard.v1", "catalog.crosswalk.v1");
    private static final int STANDARDS = 40;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;
    private final Report report;

    RebuildTime(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
    }

    /** What a topic holds, and how long reading it took. */
    private record Read(int events, long bytes, long statements, long nanos) {}

    void run() {
        int standards = platform.settings().scaled(STANDARDS, 3);
        int size = platform.settings().statementsPerStandard;
        GeneratedStandards generated = new GeneratedStandards(platform);
        for (int i = 1; i <= standards; i++) {
            generated.publish("generated-rebuild-" + i, size, 1_000 + i);
        }
        platform.curriculum().awaitStandard("generated-rebuild-" + standards);
        Read whole = read(true);
        int rounds = platform.settings().rounds;
        List<Long> rebuilds = new ArrayList<>();
        List<Long> reads = new ArrayList<>();
        rebuild();
        for (int round = 0; round < rounds; round++) {
            reads.add(read(false).nanos());
            rebuilds.add(rebuild());
        }
        report.heading("Rebuild of the read model");
        report.line(
                "%,d events with %,d statements (%,d bytes unpacked); %d rounds after one to warm up, in turn.",
                whole.events(), whole.statements(), whole.bytes(), rounds);
        report.line("");
        report.tableHead("", "median ms", "shortest", "longest", "statements/s (median)");
        row("rebuild", Latencies.of(rebuilds), whole);
        row("peer: a bare consumer reads the topics", Latencies.of(reads), whole);
        double ratio =
                (double) Latencies.of(rebuilds).nanos(50) / Latencies.of(reads).nanos(50);
        report.line("");
        report.line("The rebuild takes %.1f times as long as reading alone.", ratio);
    }

    private void row(String what, Latencies times, Read whole) {
        report.row(
                what,
                times.millis(50),
                times.millis(0),
                times.millis(100),
                "%,d".formatted(Math.round(whole.statements() / (times.nanos(50) / 1e9))));
    }

    /** Begins a rebuild and waits for its end; answers its time as the service tells it. */
    private long rebuild() {
        platform.curriculum().rebuildCatalogView();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            JsonNode state = platform.curriculum().catalogView().path("rebuild");
            String status = state.path("status").asText();
            if (status.equals("SUCCEEDED")) {
                return Duration.between(
                                Instant.parse(state.path("startedAt").asText()),
                                Instant.parse(state.path("finishedAt").asText()))
                        .toNanos();
            }
            if (!status.equals("RUNNING") || System.nanoTime() > deadline) {
                throw new BenchmarkException("The rebuild did not succeed: " + state);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** @param counting whether statements are counted, which takes time */
    private Read read(boolean counting) {
        Map<String, Object> configuration = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                platform.kafka(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
        long begin = System.nanoTime();
        int events = 0;
        long bytes = 0;
        long statements = 0;
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(configuration)) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> partitions(consumer, topic))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = begin + LIMIT.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(100))) {
                    if (event.value() != null) {
                        events++;
                        bytes += event.value().length;
                        statements += counting ? statements(event.value()) : 0;
                    }
                }
                if (System.nanoTime() > deadline) {
                    throw new BenchmarkException("The topics were not read in " + LIMIT);
                }
            }
        }
        return new Read(events, bytes, statements, System.nanoTime() - begin);
    }

    private static Stream<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()));
    }

    private static long statements(byte[] event) {
        try {
            return JSON.readTree(event).findValues("statements").stream()
                    .filter(JsonNode::isArray)
                    .mapToLong(JsonNode::size)
                    .sum();
        } catch (IOException e) {
            throw new BenchmarkException("An event is not JSON", e);
        }
    }
}
