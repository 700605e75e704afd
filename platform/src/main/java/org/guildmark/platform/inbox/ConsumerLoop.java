package org.guildmark.platform.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
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
    private static final Duration POLL_AT_LEAST_EVERY = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final int LOG_EVERY = 20;

    private final EventConsumer consumer;
    private final EventTopics topics;
    private final MessageAttempt attempt;
    private final ConsumerStatus status;

    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile GroupMember member;
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
        stop.countDown();
        GroupMember current = member;
        if (current != null) {
            current.wake();
        }
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    @Override
    public void run() {
        while (!stopping()) {
            try (GroupMember current = new GroupMember(consumer, topics.member(consumer))) {
                member = current;
                nextLook = System.nanoTime() + LOOK_EVERY.toNanos();
                consume(current);
            } catch (WakeupException asked) {
                LOG.debugf("Consumer %s was woken to stop", consumer);
            } catch (Exception | Error failed) {
                // A thread that ended would leave its events unread in silence: it reports and goes on trying.
                failed("cannot read", failed);
                sleep(Backoff.after(failures));
            }
        }
    }

    private void consume(GroupMember current) {
        while (!stopping()) {
            current.poll(POLL);
            for (ConsumerRecord<String, byte[]> next = current.next();
                    next != null && !stopping();
                    next = current.next()) {
                handle(current, next);
                if (current.sinceLastPoll().compareTo(POLL_AT_LEAST_EVERY) > 0) {
                    current.pause(Duration.ZERO, this::stopping);
                }
            }
            commit(current);
            if (lookIsDue() && measure(current)) {
                works();
            }
        }
    }

    /** A commit that fails is made up for by the next: leaving would cost the group the time until it missed us. */
    private void commit(GroupMember current) {
        try {
            current.commit();
        } catch (TimeoutException away) {
            failed("cannot commit", away);
        }
    }

    /** Tries until the message is handled or set aside, its partition is another's, or we are to stop. */
    private void handle(GroupMember current, ConsumerRecord<String, byte[]> message) {
        for (int tries = 1; !stopping() && current.holds(message); tries++) {
            Throwable failure = attempt.make(message, tries);
            if (failure == null) {
                current.done(message);
                works();
                return;
            }
            failed("cannot handle " + message.topic() + "-" + message.partition() + "@" + message.offset(), failure);
            current.pause(Backoff.after(tries), this::stopping);
            if (lookIsDue()) {
                measure(current);
            }
        }
    }

    private boolean lookIsDue() {
        return System.nanoTime() >= nextLook;
    }

    /** Sees how much waits; false when Kafka does not answer. */
    private boolean measure(GroupMember current) {
        nextLook = System.nanoTime() + LOOK_EVERY.toNanos();
        try {
            status.lagIs(current.lag());
            return true;
        } catch (TimeoutException away) {
            failed("does not reach Kafka", away);
            return false;
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
        try {
            if (stop.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.debugf("Consumer %s stops while it cannot read", consumer);
            }
        } catch (InterruptedException ended) {
            stop.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
