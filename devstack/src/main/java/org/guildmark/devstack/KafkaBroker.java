package org.guildmark.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Kafka 4 broker on the loopback address, broker and controller in one JVM of its own.
 *
 * <p>Records of up to {@value #LARGEST_RECORD_BYTES} bytes pass: the catalog's full-state events may have 8 MB.
 */
public final class KafkaBroker implements AutoCloseable {

    static final int LARGEST_RECORD_BYTES = 12 * 1024 * 1024;

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int ATTEMPTS_WITH_A_FREE_PORT = 3;
    /** Any id will do for a cluster of one; the same one lets the formatted directory be a template. */
    private static final String CLUSTER_ID = "Z3VpbGRtYXJrLWxvY2FsMQ";

    private final StackParts parts;
    private final Path directory;
    private final int port;
    private final boolean createTopics;
    private final Lifetime lifetime;
    private ServerProcess process;

    private KafkaBroker(StackParts parts, Path directory, int port, boolean createTopics, Lifetime lifetime) {
        this.parts = parts;
        this.directory = directory;
        this.port = port;
        this.createTopics = createTopics;
        this.lifetime = lifetime;
    }

    /**
     * Starts a broker and waits until it serves.
     *
     * @param directory where its data and its log are or will be
     * @param port the port, or 0 for any free one
     * @param createTopics whether a topic comes into being when somebody uses its name
     */
    public static KafkaBroker start(
            StackCache cache, Path directory, int port, boolean createTopics, Lifetime lifetime, Progress progress) {
        StackParts parts = new StackParts(cache, progress);
        for (int attempt = 1; ; attempt++) {
            KafkaBroker broker =
                    new KafkaBroker(parts, directory, port == 0 ? Ports.free() : port, createTopics, lifetime);
            try {
                broker.launch();
                return broker;
            } catch (StackException e) {
                if (port != 0 || attempt == ATTEMPTS_WITH_A_FREE_PORT) {
                    throw e;
                }
            }
        }
    }

    private void launch() {
        Path configuration = configuration(directory, port, Ports.free());
        Path data = directory.resolve("data");
        if (Files.notExists(data.resolve("meta.properties"))) {
            FileTrees.delete(data);
            FileTrees.copy(template(), data);
        }
        parts.progress().report("starting");
        process = ServerProcess.start(
                "Kafka",
                java("-Xms128m", "-Xmx384m", "kafka.Kafka", configuration.toString()),
                Map.of(),
                log(),
                lifetime);
        parts.progress().launched(process.pid());
        try {
            // The broker opens its port only after it has joined its own controller and is unfenced.
            process.awaitReady(() -> Ports.accepts(port), START_LIMIT);
        } catch (StackException e) {
            process.stop(STOP_LIMIT);
            throw e;
        }
    }

    private Path template() {
        parts.kafka();
        return parts.cache().part("kafka-" + parts.versions().kafka() + "-template-1", parts.progress(), data -> {
            parts.progress().report("formatting the template");
            Path work = parts.cache().root().resolve("kafka-format");
            Path configuration = configuration(work, Ports.free(), Ports.free());
            FileTrees.delete(work.resolve("data"));
            ServerProcess.start(
                            "Kafka's formatting",
                            java(
                                    "-Xms32m",
                                    "-Xmx128m",
                                    "kafka.tools.StorageTool",
                                    "format",
                                    "-t",
                                    CLUSTER_ID,
                                    "-c",
                                    configuration.toString()),
                            Map.of(),
                            work.resolve("format.log"),
                            Lifetime.TIED_TO_STARTER)
                    .awaitSuccess(START_LIMIT);
            FileTrees.copy(work.resolve("data"), data);
            FileTrees.delete(work);
        });
    }

    private List<String> java(String initialHeap, String largestHeap, String... program) {
        List<String> command = new ArrayList<>(List.of(
                StackParts.java(),
                initialHeap,
                largestHeap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSZ",
                "-cp",
                parts.kafka() + "/*"));
        command.addAll(List.of(program));
        return command;
    }

    private Path configuration(Path directory, int port, int controllerPort) {
        try {
            Files.createDirectories(directory);
            return Files.writeString(
                    directory.resolve("server.properties"),
                    """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%2$d
                    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                    controller.listener.names=CONTROLLER
                    log.dirs=%3$s
                    auto.create.topics.enable=%4$s
                    message.max.bytes=%5$d
                    replica.fetch.max.bytes=%5$d
                    offsets.topic.replication.factor=1
                    offsets.topic.num.partitions=4
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    transaction.state.log.num.partitions=4
                    share.coordinator.state.topic.replication.factor=1
                    share.coordinator.state.topic.min.isr=1
                    group.initial.rebalance.delay.ms=0
                    log.cleaner.dedupe.buffer.size=8388608
                    num.network.threads=2
                    num.io.threads=4
                    """
                            .formatted(
                                    port,
                                    controllerPort,
                                    directory.resolve("data"),
                                    createTopics,
                                    LARGEST_RECORD_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write Kafka's configuration in " + directory, e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public Path log() {
        return directory.resolve("kafka.log");
    }

    /** Ends the broker as a crash would. */
    public void kill() {
        process.kill();
    }

    /** Stops the broker in an orderly way; {@link #restart} brings it back with its data. For tests of failures. */
    public void stop() {
        process.stop(STOP_LIMIT);
    }

    /** Starts the stopped or killed broker again, on the same port. */
    public void restart() {
        launch();
    }

    @Override
    public void close() {
        stop();
    }
}
