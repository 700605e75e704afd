package org.guildmark.platform.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who reacts to events. A service produces one bean of this type for each:
 *
 * <pre>{@code
 * @Produces
 * @Singleton
 * EventConsumer orders(Stock stock) {
 *     return EventConsumer.named("stock")
 *             .reading("shop.order.v1")
 *             .on("org.guildmark.shop.order.placed.v1", event -> stock.reserve(event.dataAs(OrderPlaced.class)))
 *             .on("org.guildmark.shop.order.cancelled.v1", stock::release);
 * }
 * }</pre>
 *
 * <p>It runs in a thread of its own on each replica; Kafka divides the partitions among the replicas. Events of one
 * aggregate come in order. Types without a handler are acknowledged and ignored.
 */
public final class EventConsumer {

    /** Fits the inbox's column and Kafka's group. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    private final String name;
    private final List<String> topics;
    private final Map<String, EventHandler> handlers;

    private EventConsumer(String name, List<String> topics, Map<String, EventHandler> handlers) {
        this.name = name;
        this.topics = topics;
        this.handlers = handlers;
    }

    /**
     * A consumer of this name, which is for good: under another it would take every event for new.
     *
     * @param name unique in the service; small letters, digits and hyphens
     */
    public static EventConsumer named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a consumer's name: " + name);
        }
        return new EventConsumer(name, List.of(), Map.of());
    }

    /** The topics that it reads, from their beginning when it starts for the first time. */
    public EventConsumer reading(String... topics) {
        return new EventConsumer(name, List.copyOf(Set.of(topics)), handlers);
    }

    /** What it does upon events of one type. */
    public EventConsumer on(String type, EventHandler handler) {
        Map<String, EventHandler> more = new LinkedHashMap<>(handlers);
        if (more.put(type, Objects.requireNonNull(handler)) != null) {
            throw new IllegalArgumentException(name + " handles " + type + " twice");
        }
        return new EventConsumer(name, topics, more);
    }

    public String name() {
        return name;
    }

    public List<String> topics() {
        return topics;
    }

    Optional<EventHandler> handlerOf(String type) {
        return Optional.ofNullable(handlers.get(type));
    }

    @Override
    public String toString() {
        return name;
    }
}
