package org.guildmark.platform.cloudevents;

import java.time.Duration;
import java.util.Map;

/**
 * A topic that a service writes to. A service produces one bean of this type for each; they are created, or their
 * configuration corrected, before the first event is sent.
 *
 * @param name {@code <service>.<aggregate>.v<major>}
 * @param partitions fixed for good: another number would send a key elsewhere and break its order
 * @param configuration as Kafka names it
 */
public record TopicDefinition(String name, int partitions, Map<String, String> configuration) {

    /** Bytes of data that an event may have at most. */
    public static final int LARGEST_EVENT = 8 * 1024 * 1024;

    /** Room for the data and the headers of the largest event, even if it does not compress. */
    public static final int LARGEST_MESSAGE = LARGEST_EVENT + 64 * 1024;

    private static final int PARTITIONS = 6;

    public TopicDefinition {
        configuration = Map.copyOf(configuration);
    }

    /** The last state of each key is kept for good: who starts later reads from the beginning and has everything. */
    public static TopicDefinition state(String name) {
        return new TopicDefinition(
                name,
                PARTITIONS,
                Map.of("cleanup.policy", "compact", "max.message.bytes", Integer.toString(LARGEST_MESSAGE)));
    }

    /** Every event is kept for the given time. */
    public static TopicDefinition facts(String name, Duration retention) {
        return new TopicDefinition(
                name,
                PARTITIONS,
                Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", Long.toString(retention.toMillis()),
                        "max.message.bytes", Integer.toString(LARGEST_MESSAGE)));
    }
}
