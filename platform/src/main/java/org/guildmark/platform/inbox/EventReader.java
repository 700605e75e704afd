package org.guildmark.platform.inbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a message as CloudEvents 1.0 in binary mode. */
final class EventReader {

    private static final byte[] NOTHING = {};

    private EventReader() {}

    /** @throws PoisonException when it is none, or its id is not the UUID that each of our events has */
    static ReceivedEvent read(ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            return new ReceivedEvent(
                    ReceivedEvent.uuid(event.getId(), "event id"),
                    event.getType(),
                    event.getSource(),
                    event.getSubject(),
                    event.getTime() == null
                            ? Instant.ofEpochMilli(message.timestamp())
                            : event.getTime().toInstant(),
                    message.key(),
                    event.getData() == null ? NOTHING : event.getData().toBytes());
        } catch (CloudEventRWException | IllegalStateException | IllegalArgumentException | DateTimeException notOne) {
            throw new PoisonException("The message is not a CloudEvent in binary mode", notOne);
        }
    }
}
