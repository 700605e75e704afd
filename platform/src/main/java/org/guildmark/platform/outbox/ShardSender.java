package org.guildmark.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Sends what waits in one shard.
 *
 * <p>Order: of one aggregate, an event is handed to Kafka only when the one before it is acknowledged, so that neither a
 * retry nor a failure can overtake. Events of different aggregates travel together.
 *
 * <p>Fencing: a shard is sent by who holds its lease, and nothing is handed to Kafka unless the lease outlasts the time
 * that Kafka's client may take to deliver it. A relay that lost its database or slept has thus nothing under way by the
 * time that another may take the shard.
 */
final class ShardSender {

    /** How a visit to a shard ended. */
    enum Outcome {
        /** Nothing waits any more. */
        DRAINED,
        /** Another relay sends this shard. */
        HELD_ELSEWHERE,
        /** The others' turn has come, or we are to stop: something may wait still. */
        UNFINISHED
    }

    private static final int BATCHES_IN_A_ROW = 10;

    private final OutboxStore store;
    private final OutboxStatus status;
    private final String owner;
    private final Duration lease;
    private final Duration longestSend;

    /** @param longestSend from handing over a record to its acknowledgement or failure; less than the lease */
    ShardSender(OutboxStore store, OutboxStatus status, String owner, Duration lease, Duration longestSend) {
        if (longestSend.compareTo(lease) >= 0) {
            throw new IllegalArgumentException("A send may take longer than the lease holds");
        }
        this.store = store;
        this.status = status;
        this.owner = owner;
        this.lease = lease;
        this.longestSend = longestSend;
    }

    /**
     * Sends until nothing waits, or for {@value #BATCHES_IN_A_ROW} batches: one busy shard must not starve the others.
     *
     * @throws KafkaException when a send failed; what was sent before it is marked, what follows waits
     */
    Outcome drain(int shard, Producer<String, byte[]> producer, BooleanSupplier stopping)
            throws SQLException, InterruptedException {
        boolean released = false;
        try {
            for (int batches = 0; batches < BATCHES_IN_A_ROW && !stopping.getAsBoolean(); batches++) {
                long leasedAt = System.nanoTime();
                if (!store.lease(shard, owner, lease)) {
                    released = true;
                    return Outcome.HELD_ELSEWHERE;
                }
                List<StoredEvent> batch = store.next(shard);
                if (batch.isEmpty()) {
                    store.release(shard, owner);
                    released = true;
                    return Outcome.DRAINED;
                }
                Delivery delivery = send(
                        batch, producer, leasedAt + lease.minus(longestSend).toNanos(), stopping);
                store.delete(delivery.sent);
                if (delivery.failure != null) {
                    throw delivery.failure;
                }
            }
            return Outcome.UNFINISHED;
        } finally {
            if (!released) {
                store.release(shard, owner);
            }
        }
    }

    /** What became of a batch: the events that Kafka acknowledged, and the first failure. */
    static final class Delivery {
        final List<StoredEvent> sent = new ArrayList<>();
        KafkaException failure;
    }

    /** @param deadline of {@link System#nanoTime}, after which nothing more is handed to Kafka */
    Delivery send(List<StoredEvent> batch, Producer<String, byte[]> producer, long deadline, BooleanSupplier stopping)
            throws InterruptedException {
        Map<UUID, Deque<StoredEvent>> waiting = new LinkedHashMap<>();
        batch.forEach(event -> waiting.computeIfAbsent(event.aggregateId(), key -> new ArrayDeque<>())
                .add(event));
        Delivery delivery = new Delivery();
        BooleanSupplier goOn =
                () -> delivery.failure == null && System.nanoTime() < deadline && !stopping.getAsBoolean();
        while (!waiting.isEmpty() && goOn.getAsBoolean()) {
            Map<StoredEvent, Future<RecordMetadata>> underWay = new LinkedHashMap<>();
            for (Deque<StoredEvent> queue : waiting.values()) {
                if (goOn.getAsBoolean()) {
                    handOver(queue.remove(), producer, underWay, delivery);
                }
            }
            producer.flush();
            for (Map.Entry<StoredEvent, Future<RecordMetadata>> handed : underWay.entrySet()) {
                acknowledge(handed.getKey(), handed.getValue(), delivery);
            }
            waiting.values().removeIf(Deque::isEmpty);
        }
        return delivery;
    }

    private void handOver(
            StoredEvent event,
            Producer<String, byte[]> producer,
            Map<StoredEvent, Future<RecordMetadata>> underWay,
            Delivery delivery)
            throws InterruptedException {
        Future<RecordMetadata> result = producer.send(event.toRecord());
        if (result.isDone()) {
            // Refused at once, after waiting in vain for a broker: the next would wait as long.
            acknowledge(event, result, delivery);
        } else {
            underWay.put(event, result);
        }
    }

    private void acknowledge(StoredEvent event, Future<RecordMetadata> result, Delivery delivery)
            throws InterruptedException {
        try {
            result.get();
            delivery.sent.add(event);
            status.sent(event.topic());
        } catch (ExecutionException failed) {
            status.notSent(event.topic());
            delivery.failure =
                    new KafkaException("Event " + event.id() + " was not sent to " + event.topic(), failed.getCause());
        }
    }
}
