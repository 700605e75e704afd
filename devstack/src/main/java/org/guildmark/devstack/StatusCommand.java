package org.guildmark.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** A table of the components. Exit code 0: all run; 1: some do not; 3: none does. */
@Command(
        name = "status",
        description = "Shows what runs. Exit code 0: everything is ready; 1: something is not; 3: nothing runs.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int SOMETHING_IS_NOT_READY = 1;
    private static final int NOTHING_RUNS = 3;
    private static final int KILOBYTES_IN_A_MEGABYTE = 1024;
    private static final String ROW = "%-10s %-14s %8s %8s %9s  %s";

    @ParentCommand
    private Guildmark guildmark;

    @Override
    public Integer call() {
        try (Console console = new Console()) {
            Stack stack = Stack.of(guildmark.settings(), console);
            console.print(ROW.formatted("NAME", "STATE", "PID", "MEMORY", "UP FOR", "ADDRESS"));
            int ready = 0;
            int alive = 0;
            for (Component component : stack.components()) {
                Optional<RunRecord> record = stack.record(component);
                if (record.isEmpty()) {
                    console.print(ROW.formatted(component.name(), "stopped", "", "", "", ""));
                    continue;
                }
                alive++;
                boolean answers = component.ready(record.get().port());
                ready += answers ? 1 : 0;
                console.print(row(component, record.get(), answers));
            }
            if (alive == 0) {
                return NOTHING_RUNS;
            }
            return ready == stack.components().size() ? 0 : SOMETHING_IS_NOT_READY;
        }
    }

    private static String row(Component component, RunRecord record, boolean answers) {
        long pid = record.process().pid();
        return ROW.formatted(
                component.name(),
                answers ? "ready" : "not answering",
                pid,
                memory(pid),
                upFor(Duration.between(record.started(), Instant.now())),
                component.address(record.port()));
    }

    private static String upFor(Duration duration) {
        return duration.toHours() > 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " m"
                : duration.toMinutes() + " m " + duration.toSecondsPart() + " s";
    }

    /** Resident memory; only Linux tells it in a file. */
    private static String memory(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kilobytes -> Long.parseLong(kilobytes) / KILOBYTES_IN_A_MEGABYTE + " MB")
                    .findFirst()
                    .orElse("");
        } catch (IOException elsewhere) {
            return "";
        }
    }
}
