package org.guildmark.platform.inbox;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What was fetched and is not handled yet, and how far each partition is handled but not committed. */
final class WaitingMessages {

    private final Map<TopicPartition, Queue<ConsumerRecord<String, byte[]>>> waiting = new LinkedHashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();

    void add(ConsumerRecords<String, byte[]> messages) {
        for (TopicPartition partition : messages.partitions()) {
            waiting.computeIfAbsent(partition, fresh -> new ArrayDeque<>()).addAll(messages.records(partition));
        }
    }

    /** The next message; stays the next until it is done or its partition is dropped. Null when none waits. */
    ConsumerRecord<String, byte[]> next() {
        return waiting.isEmpty() ? null : waiting.values().iterator().next().peek();
    }

    /** Whether the message still waits: its partition may have gone to another replica. */
    boolean holds(ConsumerRecord<String, byte[]> message) {
        Queue<ConsumerRecord<String, byte[]>> queue = waiting.get(partitionOf(message));
        return queue != null && queue.peek() == message;
    }

    /** Where the partition's next message is; empty when none waits. */
    OptionalLong nextOf(TopicPartition partition) {
        Queue<ConsumerRecord<String, byte[]>> queue = waiting.get(partition);
        return queue == null
                ? OptionalLong.empty()
                : OptionalLong.of(queue.element().offset());
    }

    void done(ConsumerRecord<String, byte[]> message) {
        TopicPartition partition = partitionOf(message);
        handled.put(partition, new OffsetAndMetadata(message.offset() + 1));
        Queue<ConsumerRecord<String, byte[]>> queue = waiting.get(partition);
        queue.remove();
        if (queue.isEmpty()) {
            waiting.remove(partition);
        }
    }

    /** Where each partition is to continue, of those handled since the last commit. */
    Map<TopicPartition, OffsetAndMetadata> handled() {
        return Map.copyOf(handled);
    }

    /** Says that these positions need no commit any more. */
    void committed(Map<TopicPartition, OffsetAndMetadata> positions) {
        positions.forEach(handled::remove);
    }

    /** Forgets partitions that are another's now; it fetches again what was not committed. */
    void drop(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> {
            waiting.remove(partition);
            handled.remove(partition);
        });
    }

    private static TopicPartition partitionOf(ConsumerRecord<?, ?> message) {
        return new TopicPartition(message.topic(), message.partition());
    }
}
