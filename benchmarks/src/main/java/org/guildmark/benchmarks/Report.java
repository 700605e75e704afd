package org.guildmark.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The report as Markdown, on the terminal and in a file at once: a run that breaks off leaves what it has measured. */
final class Report implements AutoCloseable {

    private final Path file;
    private final PrintStream out;

    Report(Path file) throws IOException {
        this.file = file;
        this.out = new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
    }

    Path file() {
        return file;
    }

    void line(String format, Object... arguments) {
        String text = arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments);
        System.out.println(text);
        out.println(text);
    }

    void heading(String title) {
        line("");
        line("## " + title);
        line("");
    }

    void tableHead(String... titles) {
        row((Object[]) titles);
        line("|" + "---|".repeat(titles.length));
    }

    void row(Object... cells) {
        line("| "
                + String.join(
                        " | ", List.of(cells).stream().map(String::valueOf).toList()) + " |");
    }

    /** What a reader must know to compare: the machine, and how busy it was with other things. */
    void machine() throws IOException {
        line("# Benchmarks of %s", Instant.now().truncatedTo(ChronoUnit.MINUTES));
        line("");
        line(
                "%s, %d processors, %d GB of memory; Java %s; %s %s; load average before: %s",
                processorModel(),
                Runtime.getRuntime().availableProcessors(),
                memoryInGigabytes(),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                loadAverage());
    }

    static String loadAverage() {
        Path load = Path.of("/proc/loadavg");
        try {
            return Files.exists(load) ? Files.readString(load).split(" ")[0] : "unknown";
        } catch (IOException e) {
            throw new BenchmarkException("The load cannot be read", e);
        }
    }

    private static String processorModel() throws IOException {
        Path facts = Path.of("/proc/cpuinfo");
        if (Files.notExists(facts)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(facts).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static long memoryInGigabytes() {
        com.sun.management.OperatingSystemMXBean system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() >> 30;
    }

    @Override
    public void close() {
        out.close();
    }
}
