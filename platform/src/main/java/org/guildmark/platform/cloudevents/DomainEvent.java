package org.guildmark.platform.cloudevents;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildmark.platform.identity.Ids;

/**
 * A fact or a state that a service tells the others. Names people by opaque ids only.
 *
 * @param id unique; what a consumer's inbox remembers
 * @param type {@code org.guildmark.<service>.<aggregate>.<what-happened>.v<major>}, reverse-DNS as CloudEvents advises:
 *     {@code org.guildmark.catalog.standard.edition-published.v1}. Additive changes keep the type; the major version is
 *     that of the topic
 * @param topic {@code <service>.<aggregate>.v<major>}
 * @param aggregateId the Kafka key: order holds within it, and a compacted topic keeps the last event of each
 * @param subject what the event is about, as a path within the service ({@code standards/…/editions/…}); nullable
 * @param dataSchema JSON Schema of the data; nullable
 * @param time when it happened, UTC, in microseconds
 * @param data a record; becomes the JSON
 */
public record DomainEvent(
        UUID id,
        String type,
        String topic,
        UUID aggregateId,
        String subject,
        URI dataSchema,
        Instant time,
        Object data) {

    private static final Pattern TYPE = Pattern.compile("org\\.guildmark(\\.[a-z][a-z0-9-]*){3,}\\.v[1-9][0-9]*");
    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+\\.v[1-9][0-9]*");

    public DomainEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(aggregateId, "aggregateId");
        Objects.requireNonNull(data, "data");
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("Not an event type: " + type);
        }
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException("Not a topic: " + topic);
        }
        // What the database keeps: the time is the same before and after the outbox.
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    /** An event of now. */
    public static DomainEvent of(String type, String topic, UUID aggregateId, Object data) {
        return new DomainEvent(Ids.next(), type, topic, aggregateId, null, null, Instant.now(), data);
    }

    public DomainEvent about(String subject) {
        return new DomainEvent(id, type, topic, aggregateId, subject, dataSchema, time, data);
    }

    public DomainEvent describedBy(URI dataSchema) {
        return new DomainEvent(id, type, topic, aggregateId, subject, dataSchema, time, data);
    }

    public DomainEvent happenedAt(Instant time) {
        return new DomainEvent(id, type, topic, aggregateId, subject, dataSchema, time, data);
    }
}
