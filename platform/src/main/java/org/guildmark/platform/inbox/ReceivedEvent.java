package org.guildmark.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A fact or a state that another service tells.
 *
 * @param id unique; what the inbox remembers
 * @param type {@code org.guildmark.<service>.<aggregate>.<what-happened>.v<major>}
 * @param source the service that tells, as {@code /guildmark/<service>}
 * @param subject what the event is about, as a path within that service; nullable
 * @param time when it happened; when it was sent, if the producer does not say
 * @param key the aggregate's id, within which order holds; nullable
 * @param data JSON, as it came; empty when the event has none
 */
public record ReceivedEvent(UUID id, String type, URI source, String subject, Instant time, String key, byte[] data) {

    public ReceivedEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(data, "data");
    }

    /**
     * The data as a record of the consumer's own, which names only what the consumer needs: other properties are passed
     * over, absent ones are null (zero for a primitive), an unknown constant of an enum becomes its
     * {@code @JsonEnumDefaultValue}.
     *
     * @throws PoisonException when the data cannot be read so
     */
    public <T> T dataAs(Class<T> type) {
        return LenientJson.read(data, type);
    }

    /**
     * The data as a tree.
     *
     * @throws PoisonException when it is not JSON
     */
    public JsonNode json() {
        return LenientJson.tree(data);
    }

    /**
     * The key as an id.
     *
     * @throws PoisonException when there is none
     */
    public UUID aggregateId() {
        if (key == null) {
            throw new PoisonException("The event has no key");
        }
        return uuid(key, "key");
    }

    static UUID uuid(String text, String name) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw new PoisonException("The " + name + " is not a UUID", notOne);
        }
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
