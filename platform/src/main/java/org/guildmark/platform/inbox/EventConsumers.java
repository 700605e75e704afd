package org.guildmark.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the service's consumers, each in a thread of its own, from its start to its end. */
@ApplicationScoped
class EventConsumers {

    private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(8);

    /** A consumer, its thread and how it fares. */
    record Running(ConsumerLoop loop, Thread thread, ConsumerStatus status) {}

    private final List<EventConsumer> consumers;
    private final EventTopics topics;
    private final EventHandling handling;
    private final DeadLetterTopic deadLetters;
    private final Inbox inbox;
    private final MeterRegistry metrics;
    private final boolean enabled;
    private volatile List<Running> running = List.of();

    @Inject
    EventConsumers(
            @All List<EventConsumer> consumers,
            EventTopics topics,
            EventHandling handling,
            DeadLetterTopic deadLetters,
            Inbox inbox,
            MeterRegistry metrics,
            @ConfigProperty(name = "guildmark.inbox.enabled", defaultValue = "true") boolean enabled) {
        this.consumers = consumers;
        this.topics = topics;
        this.handling = handling;
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.metrics = metrics;
        this.enabled = enabled;
    }

    /** Starts late, when what the handlers need is there. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        requireDifferentNames();
        if (enabled) {
            List<Running> started = new ArrayList<>();
            consumers.forEach(consumer -> started.add(run(consumer)));
            running = List.copyOf(started);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        List<Running> ending = running;
        ending.forEach(each -> each.loop().stop());
        long deadline = System.nanoTime() + SHUTDOWN_PATIENCE.toNanos();
        for (Running each : ending) {
            each.thread().join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            each.thread().interrupt();
            each.status().ends();
        }
    }

    /** Starts one more thread for the consumer, as another replica would. */
    Running run(EventConsumer consumer) {
        if (consumer.topics().isEmpty()) {
            throw new IllegalStateException("Consumer " + consumer + " reads no topic");
        }
        ConsumerStatus status = new ConsumerStatus(consumer.name(), metrics);
        ConsumerLoop loop = new ConsumerLoop(
                consumer, topics, new MessageAttempt(consumer, handling, deadLetters, inbox, status), status);
        Thread thread = new Thread(loop, "consumer-" + consumer);
        thread.setDaemon(true);
        thread.start();
        return new Running(loop, thread, status);
    }

    List<ConsumerStatus> statuses() {
        return running.stream().map(Running::status).toList();
    }

    private void requireDifferentNames() {
        Set<String> names = new HashSet<>();
        for (EventConsumer consumer : consumers) {
            if (!names.add(consumer.name())) {
                throw new IllegalStateException("Two consumers are named " + consumer);
            }
        }
    }
}
