package org.guildmark.devstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The servers' files, fetched by Maven (its mirrors, proxies, checksums and local repository) and unpacked into the
 * cache. What they are is said in {@code devstack/stack/pom.xml}. Works offline when the local repository has them.
 */
final class StackParts {

    private static final int LINES_KEPT_FOR_A_FAILURE = 25;
    private static final Pattern TRANSFER = Pattern.compile("Progress \\(\\d+\\): ([^|]*?\\S)\\s*(\\||$)");
    private static final Pattern TRANSFER_START = Pattern.compile("Downloading from \\S+: \\S+/([^/\\s]+)");

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
        Path root = Checkout.root();
        List<String> command = new ArrayList<>(List.of(
                root.resolve("mvnw").toString(),
                "-f",
                root.resolve("devstack/stack/pom.xml").toString(),
                goal,
                "-Dstack.directory=" + directory,
                "-Dstack.platform=" + platform()));
        // Surefire tells a test where the local repository of the build is; a fresh Maven would look in the user's own.
        String repository = System.getProperty("maven.repo.local", System.getProperty("localRepository"));
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        run(command, root);
    }

    private void run(List<String> command, Path workingDirectory) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workingDirectory.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Set by an outer Maven for itself; they would make this one believe that it stands elsewhere.
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") && !name.equals("MAVEN_OPTS"));
        Deque<String> lastLines = new ArrayDeque<>();
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            // BufferedReader ends a line at a carriage return too, which is how Maven redraws its transfer progress.
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    report(line, lastLines);
                }
            }
            if (process.waitFor() != 0) {
                throw new StackException("Maven could not fetch a part of the stack. It said:\n"
                        + String.join("\n", lastLines) + "\nThe command was: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while Maven fetched a part of the stack.", e);
        }
    }

    private void report(String line, Deque<String> lastLines) {
        Matcher transfer = TRANSFER.matcher(line);
        Matcher start = TRANSFER_START.matcher(line);
        if (transfer.find()) {
            progress.report("downloading " + transfer.group(1));
            return;
        }
        if (start.find()) {
            progress.report("downloading " + start.group(1));
        } else if (line.contains(":unpack ")) {
            progress.report("unpacking");
        }
        if (!line.isBlank()) {
            lastLines.addLast(line);
            if (lastLines.size() > LINES_KEPT_FOR_A_FAILURE) {
                lastLines.removeFirst();
            }
        }
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
