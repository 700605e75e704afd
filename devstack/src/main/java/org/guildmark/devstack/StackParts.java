package org.guildmark.devstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The servers' files, fetched by Maven (its mirrors, proxies, checksums and local repository) and unpacked into the
 * cache. What they are is said in {@code devstack/stack/pom.xml}. Works offline when the local repository has them.
 */
final class StackParts {

    private final StackCache cache;
    private final Progress progress;
    private final StackVersions versions = StackVersions.load();

    StackParts(StackCache cache, Progress progress) {
        this.cache = cache;
        this.progress = progress;
    }

    StackVersions versions() {
        return versions;
    }

    StackCache cache() {
        return cache;
    }

    Progress progress() {
        return progress;
    }

    /** The MySQL server: {@code bin/mysqld}, {@code share}, {@code lib}. */
    Path mysql() {
        return cache.part(mysqlName(), progress, directory -> maven("dependency:unpack@mysql", directory));
    }

    String mysqlName() {
        return "mysql-" + versions.mysql() + "-" + platform();
    }

    /** The jars of a Kafka broker. */
    Path kafka() {
        return cache.part(
                "kafka-" + versions.kafka(), progress, directory -> maven("dependency:copy-dependencies", directory));
    }

    /** Keycloak as it is distributed; it is built in a copy. */
    Path keycloak() {
        Path part = cache.part(
                "keycloak-dist-" + versions.keycloak(),
                progress,
                directory -> maven("dependency:unpack@keycloak", directory));
        return part.resolve("keycloak-" + versions.keycloak());
    }

    private void maven(String goal, Path directory) {
        new Maven(Checkout.root(), progress)
                .run(
                        "-f",
                        "devstack/stack/pom.xml",
                        goal,
                        "-Dstack.directory=" + directory,
                        "-Dstack.platform=" + platform());
    }

    /** The classifier that MySQL's archives use for this machine. */
    static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String processor = machine.equals("aarch64") || machine.equals("arm64") ? "aarch64" : "x86_64";
        if (system.contains("linux")) {
            return "linux-" + processor;
        }
        if (system.contains("mac")) {
            return "mac-" + processor;
        }
        throw new StackException("There is no MySQL server for " + system
                + " among the stack's parts: use Linux or macOS, or WSL 2 on Windows.");
    }

    /** The java of the running JVM, for servers that are JVMs themselves. */
    static String java() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.isExecutable(java)) {
            throw new StackException(java + " is missing: set JAVA_HOME to a JDK 17 or later.");
        }
        return java.toString();
    }
}
