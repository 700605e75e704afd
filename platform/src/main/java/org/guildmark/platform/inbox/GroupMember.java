package org.guildmark.platform.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/** One replica's part of a consumer's topics: gives message by message and keeps what is done with for Kafka. */
final class GroupMember implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(GroupMember.class);

    private static final Duration POLL_PAUSED = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventConsumer consumer;
    private final Consumer<String, byte[]> kafka;
    private final WaitingMessages waiting = new WaitingMessages();
    private boolean paused;
    private long lastPoll = System.nanoTime();

    GroupMember(EventConsumer consumer, Consumer<String, byte[]> kafka) {
        this.consumer = consumer;
        this.kafka = kafka;
        kafka.subscribe(consumer.topics(), new Rebalance());
    }

    void poll(Duration time) {
        lastPoll = System.nanoTime();
        waiting.add(kafka.poll(time));
    }

    Duration sinceLastPoll() {
        return Duration.ofNanos(System.nanoTime() - lastPoll);
    }

    /** Lets time pass without leaving the group and without fetching anything that could overtake. */
    void pause(Duration time, BooleanSupplier stopping) {
        long until = System.nanoTime() + time.toNanos();
        paused = true;
        kafka.pause(kafka.assignment());
        do {
            long left = Math.max(0, until - System.nanoTime());
            poll(Duration.ofNanos(Math.min(left, POLL_PAUSED.toNanos())));
        } while (!stopping.getAsBoolean() && System.nanoTime() < until);
        paused = false;
        kafka.resume(kafka.assignment());
    }

    /** The next message; null when none waits. */
    ConsumerRecord<String, byte[]> next() {
        return waiting.next();
    }

    /** Whether the message is still ours and next: its partition may have gone to another replica. */
    boolean holds(ConsumerRecord<String, byte[]> message) {
        return waiting.holds(message);
    }

    void done(ConsumerRecord<String, byte[]> message) {
        waiting.done(message);
    }

    /** @throws TimeoutException when Kafka does not answer */
    void commit() {
        Map<TopicPartition, OffsetAndMetadata> positions = waiting.handled();
        if (positions.isEmpty()) {
            return;
        }
        try {
            kafka.commitSync(positions, PATIENCE);
            waiting.committed(positions);
        } catch (CommitFailedException | RebalanceInProgressException lost) {
            // Another replica has the partitions, or is about to: it gets the messages again, and the inbox knows them.
            LOG.debugf("Consumer %s lost its partitions before it could commit: %s", consumer, lost);
        }
    }

    /**
     * How many messages wait in our partitions. It asks Kafka, since a poll does not tell an empty topic from a broker
     * that is away.
     *
     * @throws TimeoutException when Kafka does not answer
     */
    long lag() {
        Collection<TopicPartition> mine = kafka.assignment();
        if (mine.isEmpty()) {
            kafka.partitionsFor(consumer.topics().get(0), PATIENCE);
            return 0;
        }
        return kafka.endOffsets(mine, PATIENCE).entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - next(end.getKey())))
                .sum();
    }

    private long next(TopicPartition partition) {
        return waiting.nextOf(partition).orElseGet(() -> kafka.position(partition, PATIENCE));
    }

    /** Ends a call that is under way, or the next; the only method for another thread. */
    void wake() {
        kafka.wakeup();
    }

    @Override
    public void close() {
        // Leaving the group revokes the partitions, and that commits.
        try {
            kafka.close(CloseOptions.timeout(PATIENCE));
        } catch (KafkaException notInOrder) {
            LOG.debugf("Consumer %s did not leave in order: %s", consumer, notInOrder);
        }
    }

    private final class Rebalance implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                commit();
            } catch (TimeoutException away) {
                LOG.debugf("Consumer %s could not commit what it gives away: %s", consumer, away);
            }
            waiting.drop(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            waiting.drop(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (paused) {
                kafka.pause(List.copyOf(partitions));
            }
        }
    }
}
