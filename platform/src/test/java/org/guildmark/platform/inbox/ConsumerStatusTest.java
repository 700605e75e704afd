package org.guildmark.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class ConsumerStatusTest {
    private final MeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void theGaugeIsThatOfTheConsumerWhichRuns() {
        ConsumerStatus former = new ConsumerStatus("parcels", metrics);
        former.lagIs(7);
        assertEquals(7, gauge());
        former.ends();

        ConsumerStatus next = new ConsumerStatus("parcels", metrics);
        next.lagIs(2);
        assertEquals(2, gauge());
    }

    private double gauge() {
        return metrics.get("guildmark.inbox.lag")
                .tag("consumer", "parcels")
                .gauge()
                .value();
    }
}
