package org.guildmark.devstack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What {@code up} notes down about a process it has started, so that a later command can find it and end only it. */
record RunRecord(ProcessIdentity process, int port, Instant started) {

    private static final Duration POLL = Duration.ofMillis(50);

    static RunRecord of(long pid, int port) {
        ProcessIdentity identity = ProcessIdentity.of(pid)
                .orElseThrow(() -> new StackException("Process " + pid + " ended right after it had started."));
        return new RunRecord(identity, port, Instant.now());
    }

    void save(Path file) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(process.pid()));
        properties.setProperty("birth", process.birth());
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("started", started.toString());
        try {
            Files.createDirectories(file.getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                properties.store(out, "Written by ./guildmark up");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** The record of a process that lives; a record of one that has ended is removed. */
    static Optional<RunRecord> ofLiving(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
            RunRecord record = new RunRecord(
                    new ProcessIdentity(Long.parseLong(properties.getProperty("pid")), properties.getProperty("birth")),
                    Integer.parseInt(properties.getProperty("port")),
                    Instant.parse(properties.getProperty("started")));
            if (record.process.alive()) {
                return Optional.of(record);
            }
            Files.delete(file);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new StackException(file + " is damaged: end the process that it names by hand and delete it.", e);
        }
    }

    /** Ends the process: politely, and after the limit by force. */
    void end(Duration limit) {
        Optional<ProcessHandle> handle = ProcessHandle.of(process.pid());
        if (handle.isEmpty() || !process.alive()) {
            return;
        }
        handle.get().destroy();
        if (!awaitEnd(limit)) {
            handle.get().destroyForcibly();
            if (!awaitEnd(limit)) {
                throw new StackException("Process " + process.pid() + " does not end, not even by force.");
            }
        }
    }

    /** Ends the process and its children as a crash would, without any warning. */
    void kill(Duration limit) {
        if (!process.alive()) {
            return;
        }
        // The children first: the wrapper around a server would tell it to end in an orderly way.
        List<ProcessHandle> tree = ProcessHandle.of(process.pid()).stream()
                .flatMap(handle -> Stream.concat(handle.descendants(), Stream.of(handle)))
                .toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle handle : tree) {
            handle.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
        }
    }

    private boolean awaitEnd(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (process.alive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }
}
