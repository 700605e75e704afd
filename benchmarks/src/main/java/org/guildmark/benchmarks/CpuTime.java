package org.guildmark.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * Processor time of servers that this JVM has started. On a machine that does other things meanwhile, the time that a
 * request costs says more than how many there were in a second.
 *
 * @param marks of their command lines; a server is every process that bears one of them
 */
record CpuTime(List<String> marks) {

    Duration spent() {
        return ProcessHandle.current()
                .descendants()
                .filter(process ->
                        process.info().commandLine().filter(this::isMeant).isPresent())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private boolean isMeant(String commandLine) {
        // A shell that holds the leash of a server bears the server's command line too, and spends nothing.
        return marks.stream().anyMatch(commandLine::contains);
    }
}
