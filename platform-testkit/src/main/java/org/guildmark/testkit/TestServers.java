package org.guildmark.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.guildmark.devstack.KafkaBroker;
import org.guildmark.devstack.Lifetime;
import org.guildmark.devstack.MySqlServer;
import org.guildmark.devstack.StackCache;

/** One MySQL and one Kafka for everything in this JVM that asks for them; gone with the last user. */
final class TestServers {

    private static TestServers shared;
    private static int users;

    private final Path directory;
    private final MySqlServer mysql;
    private final KafkaBroker kafka;

    private TestServers(Path directory, MySqlServer mysql, KafkaBroker kafka) {
        this.directory = directory;
        this.mysql = mysql;
        this.kafka = kafka;
    }

    static synchronized TestServers acquire() {
        if (shared == null) {
            shared = start();
        }
        users++;
        return shared;
    }

    static synchronized void release() {
        users--;
        if (users == 0) {
            TestServers last = shared;
            shared = null;
            last.stop();
        }
    }

    MySqlServer mysql() {
        return mysql;
    }

    KafkaBroker kafka() {
        return kafka;
    }

    private static TestServers start() {
        Path directory = temporaryDirectory();
        StackCache cache = StackCache.ofUser();
        CompletableFuture<KafkaBroker> kafka = CompletableFuture.supplyAsync(() -> KafkaBroker.start(
                cache,
                directory.resolve("kafka"),
                0,
                true,
                Lifetime.TIED_TO_STARTER,
                phrase -> System.out.println("Test Kafka: " + phrase)));
        MySqlServer mysql = MySqlServer.start(
                cache,
                directory.resolve("mysql"),
                0,
                Lifetime.TIED_TO_STARTER,
                phrase -> System.out.println("Test MySQL: " + phrase));
        return new TestServers(directory, mysql, kafka.join());
    }

    private void stop() {
        CompletableFuture<Void> kafkaStops = CompletableFuture.runAsync(kafka::close);
        mysql.close();
        kafkaStops.join();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the test servers' data", e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("guildmark-test-");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory for the test servers", e);
        }
    }
}
