package org.guildmark.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.guildmark.platform.cloudevents.TopicDefinition;

/** The topics of these tests, defined as a service defines its own. */
class TrialTopics {

    static final String STATES = "trial.thing.v1";
    static final String FACTS = "trial.measurement.v1";

    /** Without a registry Micrometer counts nothing. */
    @Produces
    @Singleton
    MeterRegistry metrics() {
        return new SimpleMeterRegistry();
    }

    @Produces
    @Singleton
    TopicDefinition states() {
        return TopicDefinition.state(STATES);
    }

    @Produces
    @Singleton
    TopicDefinition facts() {
        return TopicDefinition.facts(FACTS, Duration.ofDays(3650));
    }
}
