package org.guildmark.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A server as a child process, its output in a log file. */
final class ServerProcess {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final int LOG_LINES_IN_A_FAILURE = 15;

    /**
     * Ends the server when the starter's end of the pipe closes, however the starter dies: a test run that is killed
     * must not leave a MySQL behind. Exits with the server as soon as the server exits.
     */
    private static final String LEASH =
            """
            exec 3<&0
            "$@" 3<&- &
            server=$!
            trap 'kill $server' TERM INT
            (cat <&3 >/dev/null; kill $server) &
            exec 3<&-
            wait $server
            status=$?
            while kill -0 $server 2>/dev/null; do wait $server; status=$?; done
            exit $status
            """;

    private final String name;
    private final Process process;
    private final Lifetime lifetime;
    private final Path log;

    private ServerProcess(String name, Process process, Lifetime lifetime, Path log) {
        this.name = name;
        this.process = process;
        this.lifetime = lifetime;
        this.log = log;
    }

    static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Path log, Lifetime lifetime) {
        List<String> wrapped = new ArrayList<>(
                lifetime == Lifetime.TIED_TO_STARTER ? List.of("/bin/sh", "-c", LEASH, name) : ownSession());
        wrapped.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(wrapped)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            Process process = builder.start();
            if (lifetime == Lifetime.DETACHED) {
                process.getOutputStream().close();
            }
            return new ServerProcess(name, process, lifetime, log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name, e);
        }
    }

    /** A session of its own keeps Ctrl-C and a closing terminal away from the server. macOS has no setsid. */
    private static List<String> ownSession() {
        for (String directory : List.of("/usr/bin", "/bin")) {
            Path setsid = Path.of(directory, "setsid");
            if (Files.isExecutable(setsid)) {
                return List.of(setsid.toString());
            }
        }
        return List.of("nohup");
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Waits until the condition holds; fails when the server ends before, or when the time is over. */
    void awaitReady(BooleanSupplier ready, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            try {
                if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new StackException(
                            name + " ended with status " + process.exitValue() + " instead of starting." + lastWords());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException("Interrupted while waiting for " + name + ".", e);
            }
            if (System.nanoTime() > deadline) {
                throw new StackException(name + " was not ready after " + limit.toSeconds() + " s." + lastWords());
            }
        }
    }

    /** Waits for a program that does its work and ends. */
    void awaitSuccess(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
                throw new StackException(name + " took longer than " + limit.toSeconds() + " s." + lastWords());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for " + name + ".", e);
        }
        if (process.exitValue() != 0) {
            throw new StackException(name + " failed with status " + process.exitValue() + "." + lastWords());
        }
    }

    private String lastWords() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LOG_LINES_IN_A_FAILURE), lines.size());
            return " Its log " + log + " ends with:\n" + String.join("\n", last);
        } catch (IOException e) {
            return " Its log " + log + " is unreadable: " + e.getMessage();
        }
    }

    /** Asks the server to end and waits; one that does not obey within the limit is killed. */
    void stop(Duration limit) {
        List<ProcessHandle> tree = tree();
        try {
            if (lifetime == Lifetime.TIED_TO_STARTER) {
                process.getOutputStream().close();
            } else {
                process.destroy();
            }
        } catch (IOException e) {
            process.destroy();
        }
        for (ProcessHandle handle : tree) {
            awaitEnd(handle, limit);
        }
    }

    /** Ends the server at once, as a crash would. */
    void kill() {
        List<ProcessHandle> tree = tree();
        tree.forEach(ProcessHandle::destroyForcibly);
        tree.forEach(handle -> awaitEnd(handle, Duration.ofSeconds(10)));
    }

    /** Descendants first: the wrapper ends by itself once they have. */
    private List<ProcessHandle> tree() {
        List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
        tree.sort(Comparator.comparing(ProcessHandle::pid).reversed());
        tree.add(process.toHandle());
        return tree;
    }

    private static void awaitEnd(ProcessHandle handle, Duration limit) {
        try {
            handle.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            handle.destroyForcibly();
        }
    }
}
