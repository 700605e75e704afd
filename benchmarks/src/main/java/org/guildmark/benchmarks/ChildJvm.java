package org.guildmark.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a main class in a JVM of its own: with a heap that is measured, or where it may have to be ended. */
final class ChildJvm {

    private ChildJvm() {}

    /**
     * Waits for its end; answers the last line that it printed, or nothing where its time was up.
     *
     * @param libraries looked through after the benchmarks' own classes
     * @throws BenchmarkException where it failed
     */
    static Optional<String> run(
            Class<?> main, String heap, List<String> libraries, Duration patience, Object... arguments) {
        List<String> classPath = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        classPath.addAll(libraries);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                String.join(":", classPath),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            Path output = Files.createTempFile("guildmark-benchmark-", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            // Ctrl-C in the middle of a measurement must not leave it behind.
            Thread end = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(end);
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(end);
            List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (ended && (process.exitValue() != 0 || lines.isEmpty())) {
                throw new BenchmarkException(main.getSimpleName() + " failed:\n" + String.join("\n", lines));
            }
            return ended ? Optional.of(lines.get(lines.size() - 1)) : Optional.empty();
        } catch (IOException e) {
            throw new BenchmarkException(main.getSimpleName() + " cannot be run: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted", e);
        }
    }
}
