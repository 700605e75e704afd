package org.guildmark.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Tells a consumer everything once more, for a read model that is to be built anew.
 *
 * <p>The running consumer goes on meanwhile, here and in other replicas, and may handle a newer event of an aggregate
 * before the replay comes to an older one: handlers of states must not go back behind what they know.
 */
@ApplicationScoped
public class EventReplay {

    private static final Logger LOG = Logger.getLogger(EventReplay.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int TRIES = 16;

    private final EventTopics topics;
    private final EventHandling handling;

    EventReplay(EventTopics topics, EventHandling handling) {
        this.topics = topics;
        this.handling = handling;
    }

    /**
     * How far a replay is.
     *
     * @param read positions of the topics that are behind it
     * @param total positions that there were when it began; compaction leaves gaps, which count as read when passed
     * @param handled events that the consumer handled
     * @param refused messages that it could not handle and that were passed over; the log tells why
     */
    public record Progress(long read, long total, long handled, long refused) {

        public boolean finished() {
            return read >= total;
        }
    }

    /**
     * Reads the consumer's topics from their beginning to where they end now, each event in a transaction of its own.
     * Neither the inbox nor the position of the running consumer is touched. A topic that does not exist yet has
     * nothing to tell.
     *
     * @param consumer one of the service's, or one made for the occasion
     * @param report told at the beginning, after each batch, and at the end, in the thread of the caller
     * @return the last progress
     * @throws KafkaException when Kafka does not answer for a minute
     * @throws IllegalStateException when the database, or what else a handler needs, does not for about as long
     */
    public Progress fromStart(EventConsumer consumer, java.util.function.Consumer<Progress> report) {
        try (Consumer<String, byte[]> kafka = topics.reader()) {
            return new Run(consumer, kafka).read(report);
        }
    }

    /** One replay. */
    private final class Run {

        private final EventConsumer consumer;
        private final Consumer<String, byte[]> kafka;
        private final Map<TopicPartition, Long> starts;
        private final Map<TopicPartition, Long> ends;
        private long handled;
        private long refused;

        Run(EventConsumer consumer, Consumer<String, byte[]> kafka) {
            this.consumer = consumer;
            this.kafka = kafka;
            List<TopicPartition> partitions = consumer.topics().stream()
                    .flatMap(topic -> EventTopics.partitions(kafka, topic).stream())
                    .toList();
            kafka.assign(partitions);
            this.ends = Map.copyOf(kafka.endOffsets(partitions));
            this.starts = Map.copyOf(kafka.beginningOffsets(partitions));
            kafka.seekToBeginning(partitions);
        }

        Progress read(java.util.function.Consumer<Progress> report) {
            Map<TopicPartition, Long> positions = new HashMap<>(starts);
            Progress progress = progress(positions);
            report.accept(progress);
            long heard = System.nanoTime();
            while (!progress.finished()) {
                for (ConsumerRecord<String, byte[]> message : kafka.poll(POLL)) {
                    TopicPartition partition = new TopicPartition(message.topic(), message.partition());
                    if (message.offset() < ends.get(partition)) {
                        handle(message);
                    }
                }
                positions.replaceAll((partition, position) -> kafka.position(partition));
                Progress next = progress(positions);
                if (next.read() > progress.read()) {
                    heard = System.nanoTime();
                    progress = next;
                    report.accept(progress);
                } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                    throw new KafkaException("Kafka does not give what " + consumer + " is to be told");
                }
            }
            return progress;
        }

        private Progress progress(Map<TopicPartition, Long> positions) {
            long total = 0;
            long read = 0;
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                long start = starts.get(end.getKey());
                total += end.getValue() - start;
                read += Math.min(positions.get(end.getKey()), end.getValue()) - start;
            }
            return new Progress(read, total, handled, refused);
        }

        private void handle(ConsumerRecord<String, byte[]> message) {
            for (int tries = 1; ; tries++) {
                try {
                    if (handling.again(consumer, message) == EventHandling.Outcome.HANDLED) {
                        handled++;
                    }
                    return;
                } catch (Exception failed) {
                    if (!Failures.passes(failed)) {
                        refuse(message, failed);
                        return;
                    }
                    if (tries == TRIES) {
                        throw new IllegalStateException("Consumer " + consumer + " cannot go on", failed);
                    }
                    sleep(Backoff.after(tries));
                }
            }
        }

        private void refuse(ConsumerRecord<String, byte[]> message, Exception failure) {
            refused++;
            LOG.warnf(
                    "Replay to %s passes over %s-%d@%d: %s",
                    consumer, message.topic(), message.partition(), message.offset(), Failures.reason(failure));
        }

        private static void sleep(Duration time) {
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", stop);
            }
        }
    }
}
