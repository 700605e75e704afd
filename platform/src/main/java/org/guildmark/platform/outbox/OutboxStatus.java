package org.guildmark.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How the relay fares, for metrics and health. */
@ApplicationScoped
class OutboxStatus {

    private final MeterRegistry metrics;
    private volatile Duration lag = Duration.ZERO;
    private volatile Instant failingSince;

    OutboxStatus(MeterRegistry metrics) {
        this.metrics = metrics;
        TimeGauge.builder("guildmark.outbox.lag", this, TimeUnit.MILLISECONDS, status -> status.lag.toMillis())
                .description("Age of the oldest event that is committed and not yet sent")
                .register(metrics);
    }

    /** Age of the oldest unsent event; zero when none waits. */
    Duration lag() {
        return lag;
    }

    void lagIs(Duration lag) {
        this.lag = lag;
    }

    void sent(String topic) {
        metrics.counter("guildmark.outbox.sent", "topic", topic).increment();
    }

    void notSent(String topic) {
        metrics.counter("guildmark.outbox.failed", "topic", topic).increment();
    }

    void works() {
        failingSince = null;
    }

    void fails() {
        if (failingSince == null) {
            failingSince = Instant.now();
        }
    }

    /** Since when nothing can be sent; empty while all is well. */
    Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }
}
