package org.guildmark.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Throughput by wrk: as many requests as the connections can carry. Nothing of what it says about latency is used: a
 * closed loop does not ask while it waits, so it does not see the requests that a stall would have delayed.
 */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in ");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: .*");
    private static final Pattern SOCKET_ERRORS = Pattern.compile("Socket errors: .*");

    private final String program = Tools.path("wrk", "wrk");
    private final Path script = script();

    /** Whether each request asks the same, or carries a number of its own that no cache has seen. */
    enum Requests {
        SAME,
        DISTINCT
    }

    /**
     * What one measurement found.
     *
     * @param requests answered
     * @param perSecond of them
     */
    record Throughput(long requests, double perSecond) {}

    /**
     * Asks for as long as the time lasts.
     *
     * <p>What the answers hold is checked once, beforehand: a script that looks at each of them would keep wrk busier than
     * nginx is.
     *
     * @throws BenchmarkException where an answer was an error, or a connection failed
     */
    Throughput measure(ReadTarget target, int connections, Duration time, Requests requests) {
        List<String> command = new ArrayList<>(List.of(
                program,
                "-t",
                "1",
                "-c",
                Integer.toString(connections),
                "-d",
                time.toSeconds() + "s",
                "--timeout",
                "30s"));
        target.headers().forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        if (requests == Requests.DISTINCT) {
            command.addAll(List.of("-s", script.toString()));
        }
        command.add(target.address());
        String output = run(command);
        Matcher rate = RATE.matcher(output);
        Matcher count = COUNT.matcher(output);
        if (!rate.find()
                || !count.find()
                || REFUSED.matcher(output).find()
                || SOCKET_ERRORS.matcher(output).find()) {
            throw new BenchmarkException(target.name() + " did not answer as expected:\n" + output);
        }
        return new Throughput(Long.parseLong(count.group(1)), Double.parseDouble(rate.group(1)));
    }

    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchmarkException("wrk failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new BenchmarkException("wrk cannot be run: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted", e);
        }
    }

    private static Path script() {
        try (InputStream resource = Wrk.class.getResourceAsStream("/reads.lua")) {
            Path file = Files.createTempFile("guildmark-reads-", ".lua");
            file.toFile().deleteOnExit();
            return Files.write(file, resource.readAllBytes());
        } catch (IOException e) {
            throw new BenchmarkException("The script of wrk cannot be written", e);
        }
    }
}
