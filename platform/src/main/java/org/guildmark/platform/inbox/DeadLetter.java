package org.guildmark.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A message that a consumer could not handle and set aside.
 *
 * @param id its place in the dead-letter topic
 * @param at when it was set aside
 * @param consumer who could not handle it
 * @param reason why not, in a line for the operator
 * @param topic where it came from, with partition and offset
 * @param key of the message, usually the aggregate's id; nullable
 * @param eventId null when the message is no event at all
 * @param type null when the message is no event at all
 * @param bytes size of its data
 * @param handled whether the consumer has handled it since, by a replay or a repeated delivery
 */
public record DeadLetter(
        long id,
        Instant at,
        String consumer,
        String reason,
        String topic,
        int partition,
        long offset,
        String key,
        UUID eventId,
        String type,
        int bytes,
        boolean handled) {

    static final String REASON = "dead-letter-reason";
    static final String CONSUMER = "dead-letter-consumer";
    static final String TOPIC = "dead-letter-topic";
    static final String PARTITION = "dead-letter-partition";
    static final String OFFSET = "dead-letter-offset";

    /** @param inbox tells whether the event was handled since */
    static DeadLetter of(ConsumerRecord<String, byte[]> message, Inbox inbox) {
        String consumer = header(message, CONSUMER);
        UUID eventId = uuid(header(message, "ce_id"));
        return new DeadLetter(
                message.offset(),
                Instant.ofEpochMilli(message.timestamp()),
                consumer,
                header(message, REASON),
                header(message, TOPIC),
                (int) number(header(message, PARTITION)),
                number(header(message, OFFSET)),
                message.key(),
                eventId,
                header(message, "ce_type"),
                message.value() == null ? 0 : message.value().length,
                consumer != null && eventId != null && inbox.holds(consumer, eventId));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** -1 where a stranger's message lacks it: the list must show that one too. */
    private static long number(String text) {
        return text == null || !text.matches("\\d{1,18}") ? -1 : Long.parseLong(text);
    }

    private static UUID uuid(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
