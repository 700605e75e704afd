package org.guildmark.platform.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A row of the outbox that waits to be sent. */
record StoredEvent(
        long sequence,
        UUID id,
        String topic,
        UUID aggregateId,
        String type,
        String subject,
        String dataSchema,
        Instant occurredAt,
        String traceParent,
        byte[] payload) {

    /** As CloudEvents 1.0 in binary mode: attributes in {@code ce_} headers, the JSON as the value. */
    ProducerRecord<String, byte[]> toRecord() {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withType(type)
                .withSource(source())
                .withSubject(subject)
                .withTime(occurredAt.atOffset(ZoneOffset.UTC))
                .withData("application/json", dataSchema == null ? null : URI.create(dataSchema), payload)
                .build();
        ProducerRecord<String, byte[]> message =
                KafkaMessageFactory.createWriter(topic, aggregateId.toString()).writeBinary(event);
        if (traceParent != null) {
            message.headers().add("traceparent", traceParent.getBytes(StandardCharsets.US_ASCII));
        }
        return message;
    }

    /** The service, which is the first part of the topic. */
    private URI source() {
        return URI.create("/guildmark/" + topic.substring(0, topic.indexOf('.')));
    }
}
