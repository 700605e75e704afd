package org.guildmark.devstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The last lines of one log or of all, and what is added to them. */
@Command(name = "logs", description = "Shows the log of a component, or of all.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(300);

    @ParentCommand
    private Guildmark guildmark;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "gateway, catalog, keycloak, kafka or mysql.")
    private String name;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is added, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "40",
            paramLabel = "N",
            description = "How many of the last lines. Default: ${DEFAULT-VALUE}.")
    private int lines;

    @Override
    public Integer call() {
        try (Console console = new Console()) {
            Stack stack = Stack.of(guildmark.settings(), console);
            List<Component> chosen = stack.components().stream()
                    .filter(component -> name == null || component.name().equals(name))
                    .toList();
            if (chosen.isEmpty()) {
                throw new StackException("There is no component " + name + ": "
                        + String.join(
                                ", ",
                                stack.components().stream().map(Component::name).toList()) + ".");
            }
            Map<Component, Long> positions = new LinkedHashMap<>();
            chosen.forEach(component -> positions.put(component, showLast(component, chosen.size() > 1, console)));
            while (follow) {
                LockSupport.parkNanos(POLL.toNanos());
                positions.replaceAll(
                        (component, position) -> showFrom(component, position, chosen.size() > 1, console));
            }
            return 0;
        }
    }

    /** Answers where the log ends now. */
    private long showLast(Component component, boolean prefixed, Console console) {
        Path log = component.log();
        if (Files.notExists(log)) {
            console.print(component.name() + " has no log yet.");
            return 0;
        }
        try {
            byte[] content = Files.readAllBytes(log);
            List<String> all =
                    new String(content, StandardCharsets.UTF_8).lines().toList();
            all.subList(Math.max(0, all.size() - lines), all.size())
                    .forEach(line -> console.print(prefix(component, prefixed) + line));
            return content.length;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }

    private static long showFrom(Component component, long position, boolean prefixed, Console console) {
        Path log = component.log();
        try {
            if (Files.notExists(log) || Files.size(log) == position) {
                return position;
            }
            // Shorter than before: the component was started anew, with a new log.
            long from = Files.size(log) < position ? 0 : position;
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
                file.seek(from);
                byte[] added = new byte[(int) Math.min(Integer.MAX_VALUE - 8, file.length() - from)];
                file.readFully(added);
                int end = lastLineEnd(added);
                new String(added, 0, end, StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> console.print(prefix(component, prefixed) + line));
                return from + end;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }

    /** A line that is still being written waits for its end. */
    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static String prefix(Component component, boolean prefixed) {
        return prefixed ? "%-9s| ".formatted(component.name()) : "";
    }
}
