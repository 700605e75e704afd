package org.guildmark.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.guildmark.devstack.Checkout;
import picocli.CommandLine.Option;

/** How long and how much; the defaults are those of RESULTS.md. */
final class Settings {

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "Interleaved rounds of each throughput measurement (default: ${DEFAULT-VALUE}).")
    int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "2",
            description = "Length of one throughput measurement (default: ${DEFAULT-VALUE}).")
    int seconds;

    @Option(
            names = "--latency-seconds",
            defaultValue = "6",
            description = "Length of one latency measurement of a read (default: ${DEFAULT-VALUE}).")
    int latencySeconds;

    @Option(
            names = "--warm-up-seconds",
            defaultValue = "6",
            description =
                    "How long each read of each server runs before anything is measured (default: ${DEFAULT-VALUE}).")
    int warmUpSeconds;

    @Option(
            names = "--publications",
            defaultValue = "220",
            description = "Corrections that are published to measure event lag (default: ${DEFAULT-VALUE}).")
    int publications;

    @Option(
            names = "--statements",
            defaultValue = "100000",
            description = "Statements that are searched (default: ${DEFAULT-VALUE}).")
    int statements;

    @Option(
            names = "--statements-per-standard",
            defaultValue = "500",
            description = "Size of a generated standard (default: ${DEFAULT-VALUE}).")
    int statementsPerStandard;

    @Option(
            names = "--search-rates",
            split = ",",
            defaultValue = "10,40",
            description = "Searches a second, one measurement for each (default: ${DEFAULT-VALUE}).")
    int[] searchRates;

    @Option(
            names = "--search-seconds",
            defaultValue = "30",
            description = "Length of one measurement of the search (default: ${DEFAULT-VALUE}).")
    int searchSeconds;

    @Option(
            names = "--scale",
            defaultValue = "1",
            description = "Share of the full size of the curriculum's benchmarks (coverage, design, rebuild, matrix,"
                    + " crosswalk) and of the imported items; 0.05 tries them quickly (default: ${DEFAULT-VALUE}).")
    double scale;

    @Option(
            names = "--coverage-rate",
            defaultValue = "4",
            description = "Coverages a second while the warm latency is measured (default: ${DEFAULT-VALUE}).")
    double coverageRate;

    @Option(
            names = "--coverage-seconds",
            defaultValue = "30",
            description = "Length of the measurement of warm coverages (default: ${DEFAULT-VALUE}).")
    int coverageSeconds;

    @Option(
            names = "--design-seconds",
            defaultValue = "10",
            description = "Time limit of a reverse design, and of the peer (default: ${DEFAULT-VALUE}).")
    int designSeconds;

    /** A size at the chosen scale, and at least as large as makes sense. */
    int scaled(int full, int least) {
        return Math.max(least, (int) Math.round(full * scale));
    }

    Duration measurement() {
        return Duration.ofSeconds(seconds);
    }

    /** The documents to import: {@code GUILDMARK_STANDARDS}, else the samples. */
    static Path documents() {
        String variable = System.getenv("GUILDMARK_STANDARDS");
        Path folder = variable == null || variable.isBlank()
                ? Checkout.root().resolve("samples/standards")
                : Path.of(variable);
        if (!Files.isDirectory(folder)) {
            throw new BenchmarkException(folder + " is not a folder of documents.");
        }
        return folder;
    }
}
