package org.guildmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.guildmark.benchmarks.Platform.Published;

/**
 * From the commit of a publication to the receipt of its event by a Kafka consumer.
 *
 * <p>No client sees the moment of the commit, so two figures enclose it: the event's own time is taken at the beginning of
 * the transaction (the lag counted from it is too long), the answer to the publication leaves after the commit (the lag
 * counted from it is too short, and negative where the event was quicker than the answer).
 */
final class EventLag {

    private static final String TOPIC = "catalog.standard.v1";
    private static final int WARM_UP = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;
    private final Report report;
    private final Map<Integer, Receipt> receipts = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /** @param time what the event says of when it happened */
    private record Receipt(Instant received, Instant time) {}

    EventLag(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
    }

    void run() {
        Published edition = platform.smallest();
        CountDownLatch listening = new CountDownLatch(1);
        Thread consumer = new Thread(() -> receive(edition.editionId(), listening), "event-consumer");
        consumer.start();
        Map<Integer, Instant> answered;
        try {
            if (!listening.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new BenchmarkException("The consumer did not reach Kafka.");
            }
            answered = correct(edition);
            await(answered);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted", e);
        } finally {
            stopping = true;
        }
        write(edition, answered);
    }

    /** Publishes one correction after the other; answers when each was answered, by revision. */
    private Map<Integer, Instant> correct(Published edition) {
        Map<Integer, Instant> answered = new HashMap<>();
        for (int i = 0; i < platform.settings().publications; i++) {
            Api.Answer opened = platform.catalog().openCorrection(edition.editionId(), "Benchmark " + i);
            String draft = opened.body().path("id").asText();
            Api.Answer submitted = platform.catalog().submit(draft, opened.etag());
            JsonNode published = platform.catalog().publish(draft, submitted.etag());
            Instant now = Instant.now();
            if (i >= WARM_UP) {
                answered.put(published.path("revision").asInt(), now);
            }
        }
        return answered;
    }

    private void await(Map<Integer, Instant> answered) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!receipts.keySet().containsAll(answered.keySet())) {
            if (System.nanoTime() > deadline) {
                throw new BenchmarkException((answered.size() - receipts.size()) + " events did not arrive.");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private void receive(String editionId, CountDownLatch listening) {
        Map<String, Object> configuration = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                platform.kafka(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(configuration)) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            listening.countDown();
            while (!stopping) {
                for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(200))) {
                    Instant now = Instant.now();
                    if (event.key().equals(editionId)) {
                        receipts.put(revision(event), new Receipt(now, time(event)));
                    }
                }
            }
        }
    }

    private static int revision(ConsumerRecord<String, byte[]> event) {
        try {
            return JSON.readTree(event.value()).path("edition").path("revision").asInt();
        } catch (IOException e) {
            throw new BenchmarkException("An event is not JSON", e);
        }
    }

    private static Instant time(ConsumerRecord<String, byte[]> event) {
        return OffsetDateTime.parse(
                        new String(event.headers().lastHeader("ce_time").value(), StandardCharsets.UTF_8))
                .toInstant();
    }

    private void write(Published edition, Map<Integer, Instant> answered) {
        List<Long> fromEventTime = new ArrayList<>();
        List<Long> fromAnswer = new ArrayList<>();
        answered.forEach((revision, answer) -> {
            Receipt receipt = receipts.get(revision);
            fromEventTime.add(
                    Duration.between(receipt.time(), receipt.received()).toNanos());
            fromAnswer.add(Duration.between(answer, receipt.received()).toNanos());
        });
        report.heading("Event lag");
        report.line(
                "%d corrections of an edition of %d statements, published one after the other (%d more to warm up), in ms.",
                answered.size(), edition.size(), WARM_UP);
        report.line("");
        report.tableHead("from", "p50", "p99", "longest");
        row("the event's time (before the commit: an upper bound)", fromEventTime);
        row("the answer to the publication (after the commit: a lower bound)", fromAnswer);
    }

    private void row(String from, List<Long> nanos) {
        Latencies lags = Latencies.of(nanos);
        report.row(from, lags.millis(50), lags.millis(99), lags.millis(100));
    }
}
