package org.guildmark.platform.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * The thread of one consumer. It handles message by message and tells Kafka afterwards how far it came: what it did
 * between the two is delivered again after a crash, and the inbox knows it.
 *
 * <p>While it waits to try a message again, it goes on polling with all partitions paused. So it stays in its group, and
 * nothing overtakes the message.
 */
final class ConsumerLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration POLL_PAUSED = Duration.ofMillis(100);
    private static final Duration POLL_AT_LEAST_EVERY = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final Duration LOOK_PATIENCE = Duration.ofSeconds(3);
    private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(5);
    private static final int LOG_EVERY = 20;

    private final EventConsumer consumer;
    private final EventTopics topics;
    private final MessageAttempt attempt;
    private final ConsumerStatus status;

    private final Lock lock = new ReentrantLock();
    private final Condition stopped = lock.newCondition();
    private volatile boolean stopping;
    private Consumer<String, byte[]> kafka;

    private WaitingMessages waiting;
    private boolean paused;
    private long lastPoll;
    private long nextLook;
    private int failures;

    ConsumerLoop(EventConsumer consumer, EventTopics topics, MessageAttempt attempt, ConsumerStatus status) {
        this.consumer = consumer;
        this.topics = topics;
        this.attempt = attempt;
        this.status = status;
    }

    /** Ends the loop after the message that it is just handling. */
    void stop() {
        lock.lock();
        try {
            stopping = true;
            stopped.signalAll();
            if (kafka != null) {
                kafka.wakeup();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                open();
                consume();
            } catch (WakeupException asked) {
                LOG.debugf("Consumer %s was woken to stop", consumer);
            } catch (Exception | Error failed) {
                // A thread that ended would leave its events unread in silence: it reports and goes on trying.
                failed("cannot read", failed);
                sleep(Backoff.after(failures));
            } finally {
                close();
            }
        }
    }

    private void open() {
        Consumer<String, byte[]> opened = topics.member(consumer);
        lock.lock();
        try {
            kafka = opened;
        } finally {
            lock.unlock();
        }
        waiting = new WaitingMessages();
        paused = false;
        nextLook = System.nanoTime() + LOOK_EVERY.toNanos();
        kafka.subscribe(consumer.topics(), new Rebalance());
    }

    private void consume() {
        while (!stopping) {
            poll(POLL);
            for (ConsumerRecord<String, byte[]> next = waiting.next();
                    next != null && !stopping;
                    next = waiting.next()) {
                handle(next);
                if (System.nanoTime() - lastPoll > POLL_AT_LEAST_EVERY.toNanos()) {
                    pause(Duration.ZERO);
                }
            }
            commit();
            if (System.nanoTime() >= nextLook) {
                look();
            }
        }
    }

    /** Tries until the message is handled or set aside, its partition is another's, or we are to stop. */
    private void handle(ConsumerRecord<String, byte[]> message) {
        for (int tries = 1; !stopping && waiting.holds(message); tries++) {
            Throwable failure = attempt.make(message, tries);
            if (failure == null) {
                waiting.done(message);
                works();
                return;
            }
            failed("cannot handle " + message.topic() + "-" + message.partition() + "@" + message.offset(), failure);
            pause(Backoff.after(tries));
        }
    }

    private void poll(Duration time) {
        lastPoll = System.nanoTime();
        waiting.add(kafka.poll(time));
    }

    /** Lets time pass without leaving the group and without fetching anything. */
    private void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        paused = true;
        kafka.pause(kafka.assignment());
        do {
            long left = Math.max(0, until - System.nanoTime());
            poll(left < POLL_PAUSED.toNanos() ? Duration.ofNanos(left) : POLL_PAUSED);
        } while (!stopping && System.nanoTime() < until);
        paused = false;
        kafka.resume(kafka.assignment());
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> positions = waiting.handled();
        if (positions.isEmpty()) {
            return;
        }
        try {
            kafka.commitSync(positions, COMMIT_PATIENCE);
            waiting.committed(positions);
        } catch (CommitFailedException | RebalanceInProgressException lost) {
            // Another replica has the partitions, or is about to: it gets the messages again, and the inbox knows them.
            LOG.debugf("Consumer %s lost its partitions before it could commit: %s", consumer, lost);
        }
    }

    /** Sees how far behind we are, and whether Kafka is there at all: a poll does not tell the two kinds of silence. */
    private void look() {
        nextLook = System.nanoTime() + LOOK_EVERY.toNanos();
        try {
            Collection<TopicPartition> mine = kafka.assignment();
            if (mine.isEmpty()) {
                kafka.partitionsFor(consumer.topics().get(0), LOOK_PATIENCE);
                status.lagIs(0);
            } else {
                Map<TopicPartition, Long> ends = kafka.endOffsets(mine, LOOK_PATIENCE);
                status.lagIs(ends.entrySet().stream()
                        .mapToLong(end -> Math.max(0, end.getValue() - kafka.position(end.getKey(), LOOK_PATIENCE)))
                        .sum());
            }
            works();
        } catch (org.apache.kafka.common.errors.TimeoutException away) {
            failed("does not reach Kafka", away);
        }
    }

    private void works() {
        if (failures > 0) {
            LOG.infof("Consumer %s works again after %d failures", consumer, failures);
            failures = 0;
        }
        status.works();
    }

    private void failed(String what, Throwable failure) {
        failures++;
        status.fails();
        if (failures % LOG_EVERY == 1) {
            LOG.warnf(failure, "Consumer %s %s (failure %d) and will keep trying", consumer, what, failures);
        } else {
            LOG.debugf(failure, "Consumer %s %s (failure %d)", consumer, what, failures);
        }
    }

    private void sleep(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!stopping && left > 0) {
                left = stopped.awaitNanos(left);
            }
        } catch (InterruptedException stop) {
            stopping = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void close() {
        Consumer<String, byte[]> closing = kafka;
        if (closing == null) {
            return;
        }
        lock.lock();
        try {
            kafka = null;
        } finally {
            lock.unlock();
        }
        try (closing) {
            Map<TopicPartition, OffsetAndMetadata> positions = waiting.handled();
            if (!positions.isEmpty()) {
                closing.commitSync(positions, COMMIT_PATIENCE);
            }
        } catch (KafkaException notCommitted) {
            LOG.debugf("Consumer %s leaves with messages handled and not committed: %s", consumer, notCommitted);
        }
    }

    private final class Rebalance implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                commit();
            } catch (org.apache.kafka.common.errors.TimeoutException away) {
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
