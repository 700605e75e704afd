package org.guildmark.platform.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * What the service's consumers could not handle, for an operator to see and, once the cause is gone, to have handled
 * after all.
 *
 * <p>A replay gives the message to the consumer that set it aside, through its inbox and to nobody else. It comes late:
 * newer events of its aggregate have been handled since, and a handler of states must not go back behind them.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final DeadLetterTopic topic;
    private final EventTopics topics;
    private final EventHandling handling;
    private final Inbox inbox;
    private final List<EventConsumer> consumers;

    DeadLetters(
            DeadLetterTopic topic,
            EventTopics topics,
            EventHandling handling,
            Inbox inbox,
            @All List<EventConsumer> consumers) {
        this.topic = topic;
        this.topics = topics;
        this.handling = handling;
        this.inbox = inbox;
        this.consumers = consumers;
    }

    /**
     * Some letters, oldest first.
     *
     * @param next where the following ones start; empty at the end
     */
    public record Letters(List<DeadLetter> items, OptionalLong next) {}

    /** What became of a replayed letter. */
    public enum Result {
        /** Its effect is committed. */
        HANDLED,
        /** Its consumer had handled it before; nothing is changed. */
        HANDLED_BEFORE,
        /** It fails as before, or its consumer does not exist any more; it stays. */
        REFUSED
    }

    /**
     * What a replay did to one letter.
     *
     * @param reason why it was refused; null otherwise
     */
    public record Replayed(long id, Result result, String reason) {}

    /** How many letters of a replay had each result. */
    public record Summary(int handled, int handledBefore, int refused) {}

    /**
     * Lists letters.
     *
     * @param from the first id, or 0
     * @param limit how many at most
     * @throws KafkaException when Kafka does not answer
     */
    public Letters list(long from, int limit) {
        List<DeadLetter> items = new ArrayList<>();
        OptionalLong next = read(from, message -> {
            items.add(DeadLetter.of(message, inbox));
            return items.size() < limit;
        });
        return new Letters(List.copyOf(items), next);
    }

    /**
     * Has one letter handled.
     *
     * @return empty when there is no such letter (any more)
     * @throws KafkaException when Kafka does not answer
     * @throws IllegalStateException when the database, or what else the handler needs, does not
     */
    public Optional<Replayed> replay(long id) {
        List<Replayed> found = new ArrayList<>();
        read(id, message -> {
            if (message.offset() == id) {
                found.add(replay(message));
            }
            return false;
        });
        return found.stream().findFirst();
    }

    /**
     * Has all letters handled, oldest first.
     *
     * @throws KafkaException when Kafka does not answer
     * @throws IllegalStateException when the database, or what else the handlers need, does not; what was handled until
     *     then stays so
     */
    public Summary replayAll() {
        Map<Result, Integer> count = new EnumMap<>(Result.class);
        read(0, message -> {
            count.merge(replay(message).result(), 1, Integer::sum);
            return true;
        });
        return new Summary(
                count.getOrDefault(Result.HANDLED, 0),
                count.getOrDefault(Result.HANDLED_BEFORE, 0),
                count.getOrDefault(Result.REFUSED, 0));
    }

    private Replayed replay(ConsumerRecord<String, byte[]> message) {
        DeadLetter letter = DeadLetter.of(message, inbox);
        Optional<EventConsumer> consumer = consumers.stream()
                .filter(candidate -> candidate.name().equals(letter.consumer()))
                .findFirst();
        if (consumer.isEmpty()) {
            return new Replayed(letter.id(), Result.REFUSED, "There is no consumer " + letter.consumer());
        }
        try {
            return switch (handling.once(consumer.get(), message)) {
                case HANDLED -> new Replayed(letter.id(), Result.HANDLED, null);
                case REPEATED -> new Replayed(letter.id(), Result.HANDLED_BEFORE, null);
                case IGNORED ->
                    new Replayed(letter.id(), Result.REFUSED, consumer.get() + " has no handler for " + letter.type());
            };
        } catch (Exception failed) {
            if (Failures.passes(failed)) {
                throw new IllegalStateException("Letter " + letter.id() + " cannot be handled now", failed);
            }
            return new Replayed(letter.id(), Result.REFUSED, Failures.reason(failed));
        }
    }

    /**
     * Shows the letters from the given one, as long as the visitor wants more.
     *
     * @return the id after the last one shown; empty when there was none after it
     */
    private OptionalLong read(long from, Predicate<ConsumerRecord<String, byte[]>> visitor) {
        TopicPartition partition = topic.partition();
        try (Consumer<String, byte[]> consumer = topics.reader()) {
            if (EventTopics.partitions(consumer, partition.topic()).isEmpty()) {
                return OptionalLong.empty();
            }
            List<TopicPartition> only = List.of(partition);
            consumer.assign(only);
            long end = consumer.endOffsets(only).get(partition);
            consumer.seek(
                    partition, Math.max(from, consumer.beginningOffsets(only).get(partition)));
            long heard = System.nanoTime();
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    heard = System.nanoTime();
                    if (message.offset() >= end) {
                        return OptionalLong.empty();
                    }
                    if (!visitor.test(message)) {
                        long next = message.offset() + 1;
                        return next < end ? OptionalLong.of(next) : OptionalLong.empty();
                    }
                    heard = System.nanoTime();
                }
                if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                    throw new KafkaException("The dead letters cannot be read");
                }
            }
            return OptionalLong.empty();
        }
    }
}
