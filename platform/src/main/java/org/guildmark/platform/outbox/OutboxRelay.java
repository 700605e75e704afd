package org.guildmark.platform.outbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildmark.platform.cloudevents.KafkaTopics;
import org.guildmark.platform.cloudevents.TopicDefinition;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds: at once when this replica has committed something, and by looking every second for what
 * others left behind. Any number of replicas may run one each.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration TRY_HELD_SHARD_AGAIN = Duration.ofMillis(50);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(5);

    private static final int LOG_EVERY = 20;
    private static final int BLOCK_MILLIS = 5_000;
    private static final int DELIVERY_MILLIS = 10_000;
    private static final int REQUEST_MILLIS = 5_000;
    private static final Duration LONGEST_SEND = Duration.ofMillis(BLOCK_MILLIS + DELIVERY_MILLIS + 1_000);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final OutboxStore store;
    private final Map<String, Object> kafka;
    private final List<TopicDefinition> topics;
    private final OutboxStatus status;
    private final boolean enabled;
    private final ShardSender sender;
    private final LinkedBlockingQueue<Integer> wakes = new LinkedBlockingQueue<>();

    private volatile boolean stopping;
    private Thread thread;
    private Producer<String, byte[]> producer;
    private boolean topicsMade;
    private int failures;
    private long nextLook = System.nanoTime();

    @Inject
    OutboxRelay(
            OutboxStore store,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @All List<TopicDefinition> topics,
            OutboxStatus status,
            @ConfigProperty(name = "guildmark.outbox.relay.enabled", defaultValue = "true") boolean enabled) {
        this.store = store;
        this.kafka = kafka;
        this.topics = topics;
        this.status = status;
        this.enabled = enabled;
        this.sender = new ShardSender(store, status, UUID.randomUUID().toString(), LEASE, LONGEST_SEND);
    }

    /** Starts late, so that an event published at start-up finds its topics defined and its tables made. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (enabled) {
            start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    void start() {
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop() throws InterruptedException {
        stopping = true;
        if (thread != null) {
            wake(0);
            thread.join(SHUTDOWN_PATIENCE.toMillis());
            thread.interrupt();
        }
    }

    /** Says that something was committed in the shard. */
    void wake(int shard) {
        if (enabled) {
            wakes.add(shard);
        }
    }

    private void run() {
        Set<Integer> held = Set.of();
        try {
            while (!stopping) {
                try {
                    held = visit(awaitWork(held));
                    if (held.isEmpty()) {
                        succeeded();
                    }
                } catch (SQLException | KafkaException failed) {
                    failed(failed);
                } catch (RuntimeException unexpected) {
                    // A relay that ended would lose events in silence: it reports and goes on trying.
                    LOG.error("The outbox relay failed unexpectedly", unexpected);
                    failed(unexpected);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            closeProducer();
        }
    }

    /** The shards to visit: those woken, those that another relay held last time, and every second all that wait. */
    private Set<Integer> awaitWork(Set<Integer> held) throws InterruptedException, SQLException {
        Set<Integer> shards = new TreeSet<>(held);
        long untilLook = nextLook - System.nanoTime();
        long wait = held.isEmpty() ? untilLook : Math.min(untilLook, TRY_HELD_SHARD_AGAIN.toNanos());
        Integer woken = wakes.poll(wait, TimeUnit.NANOSECONDS);
        if (woken != null) {
            shards.add(woken);
            wakes.drainTo(shards);
        }
        if (System.nanoTime() >= nextLook) {
            shards.addAll(store.waitingShards());
            status.lagIs(store.lag().orElse(Duration.ZERO));
            nextLook = System.nanoTime() + LOOK_EVERY.toNanos();
        }
        return shards;
    }

    /** Sends the shards; answers those that another relay holds. */
    private Set<Integer> visit(Set<Integer> shards) throws SQLException, InterruptedException {
        Set<Integer> held = new TreeSet<>();
        for (int shard : shards) {
            if (stopping) {
                return held;
            }
            switch (sender.drain(shard, producer(), () -> stopping)) {
                case HELD_ELSEWHERE -> held.add(shard);
                case UNFINISHED -> wake(shard);
                case DRAINED -> LOG.tracef("Shard %d is drained", shard);
            }
        }
        return held;
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            if (!topicsMade) {
                KafkaTopics.ensure(kafka, topics);
                topicsMade = true;
            }
            producer = new KafkaProducer<>(configuration(kafka));
        }
        return producer;
    }

    static Map<String, Object> configuration(Map<String, Object> connection) {
        Map<String, Object> configuration = new HashMap<>(connection);
        configuration.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        configuration.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicDefinition.LARGEST_MESSAGE);
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        return configuration;
    }

    private void succeeded() {
        if (failures > 0) {
            LOG.infof("The outbox sends again after %d failed attempts", failures);
            failures = 0;
            status.works();
        }
    }

    /** Waits longer after each failure; the events stay where they are. */
    private void failed(Exception failure) throws InterruptedException {
        failures++;
        status.fails();
        if (failures % LOG_EVERY == 1) {
            LOG.warnf("The outbox cannot send (attempt %d) and will keep trying: %s", failures, failure);
        } else {
            LOG.debugf("The outbox cannot send (attempt %d): %s", failures, failure);
        }
        // A fresh producer: nothing of the failed attempt may still be under way in the old one.
        closeProducer();
        long pause = Math.min(LONGEST_PAUSE.toMillis(), SHORTEST_PAUSE.toMillis() << Math.min(failures - 1, 10));
        long until = System.nanoTime()
                + TimeUnit.MILLISECONDS.toNanos(
                        pause / 2 + ThreadLocalRandom.current().nextLong(pause));
        while (!stopping && System.nanoTime() < until) {
            // Wakes that arrive meanwhile are dropped: the look after the pause finds what they tell of.
            wakes.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    private void closeProducer() {
        if (producer != null) {
            try {
                producer.close(Duration.ZERO);
            } catch (KafkaException alreadyBroken) {
                LOG.debugf("The producer did not close cleanly: %s", alreadyBroken);
            }
            producer = null;
        }
    }
}
