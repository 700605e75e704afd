package org.guildmark.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How one consumer fares, for metrics and health. */
final class ConsumerStatus {

    private static final String EVENTS = "guildmark.inbox.events";

    private final String consumer;
    private final MeterRegistry metrics;
    private final Gauge gauge;
    private volatile long lag;
    private volatile Instant failingSince;

    ConsumerStatus(String consumer, MeterRegistry metrics) {
        this.consumer = consumer;
        this.metrics = metrics;
        this.gauge = Gauge.builder("guildmark.inbox.lag", this, ConsumerStatus::lag)
                .description("Messages that wait for this replica's consumer")
                .tag("consumer", consumer)
                .register(metrics);
        // From zero, so that an alert on its increase sees the first.
        metrics.counter(EVENTS, "consumer", consumer, "outcome", "dead-lettered");
    }

    /** The registry outlives an application that is started anew in its JVM, and would show the old one's lag for ever. */
    void ends() {
        metrics.remove(gauge);
    }

    String consumer() {
        return consumer;
    }

    /** Messages in the partitions of this replica that are not handled yet. */
    long lag() {
        return lag;
    }

    void lagIs(long messages) {
        lag = messages;
    }

    void done(EventHandling.Outcome outcome) {
        metrics.counter(EVENTS, "consumer", consumer, "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void deadLettered() {
        metrics.counter(EVENTS, "consumer", consumer, "outcome", "dead-lettered")
                .increment();
    }

    double deadLetters() {
        return metrics.counter(EVENTS, "consumer", consumer, "outcome", "dead-lettered")
                .count();
    }

    void works() {
        failingSince = null;
    }

    void fails() {
        if (failingSince == null) {
            failingSince = Instant.now();
        }
        metrics.counter("guildmark.inbox.failures", "consumer", consumer).increment();
    }

    /** Since when it cannot go on; empty while all is well. */
    Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }
}
