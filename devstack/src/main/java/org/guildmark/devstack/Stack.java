package org.guildmark.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** All processes of this clone's stack: brings them up, repairs what has fallen, takes down what it started. */
final class Stack {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WITH_A_RUNNING_ONE = Duration.ofSeconds(8);
    private static final Duration POLL = Duration.ofMillis(200);

    private final StackSettings settings;
    private final Console console;
    private final List<Component> servers;
    private final List<Component> services;
    /** What this command has launched, in that order. */
    private final List<Component> launched = new CopyOnWriteArrayList<>();

    private volatile boolean goingDown;

    private Stack(StackSettings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.servers = Servers.of(settings);
        this.services = Service.of(settings);
    }

    /**
     * The stack of a clone. A component that runs keeps its port, whatever the environment says now.
     *
     * @throws StackException when a port is asked for on the command line and the component runs on another
     */
    static Stack of(StackSettings asked, Console console) {
        Map<String, Integer> ports = new HashMap<>(asked.ports());
        for (Component component : new Stack(asked, console).components()) {
            RunRecord.ofLiving(asked.record(component.name())).ifPresent(record -> {
                Integer given = asked.ports().get(component.name());
                if (given != null && given != record.port()) {
                    throw new StackException(component.name() + " already runs on port " + record.port()
                            + ": './guildmark down' first, then bring it up on port " + given + ".");
                }
                ports.put(component.name(), record.port());
            });
        }
        return new Stack(asked.withPorts(ports), console);
    }

    List<Component> components() {
        return Stream.concat(servers.stream(), services.stream()).toList();
    }

    StackSettings settings() {
        return settings;
    }

    Optional<RunRecord> record(Component component) {
        return RunRecord.ofLiving(settings.record(component.name()));
    }

    /** Starts what does not run. Answers false when everything ran already. */
    boolean up() {
        requireFreePorts();
        startAll(servers);
        startAll(services);
        return !launched.isEmpty();
    }

    /** Packages what is not packaged; a service that runs from an old package is ended, to be started anew. */
    void build() {
        ServiceBuild build = new ServiceBuild(settings.root());
        List<String> stale = build.stale();
        if (stale.isEmpty()) {
            return;
        }
        Console.Step step = console.step("build");
        try {
            step.report("building " + String.join(", ", stale));
            build.build(stale, step);
            step.done("built " + String.join(", ", stale));
        } catch (RuntimeException e) {
            step.failed();
            throw e;
        }
        services.stream()
                .filter(component -> component instanceof Service service
                        && stale.contains(service.kind().module()))
                .forEach(this::end);
    }

    /** Fails when a component that is to be started would find its port taken. */
    void requireFreePorts() {
        List<String> taken = components().stream()
                .filter(component -> record(component).isEmpty())
                .filter(component -> !Ports.isFree(component.port()))
                .map(component -> "Port " + component.port() + " for " + component.name()
                        + " is taken by another program: stop that program, or choose another port with --port "
                        + component.name() + "=PORT or " + StackSettings.variable(component.name()) + "=PORT.")
                .toList();
        if (!taken.isEmpty()) {
            throw new StackException(String.join("\n", taken));
        }
    }

    private void startAll(List<Component> components) {
        List<CompletableFuture<Void>> starts = components.stream()
                .filter(this::needsStart)
                .map(component -> CompletableFuture.runAsync(
                        () -> start(component), task -> new Thread(task, component.name()).start()))
                .toList();
        RuntimeException failure = null;
        for (CompletableFuture<Void> start : starts) {
            try {
                start.join();
            } catch (CompletionException e) {
                failure = e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** A process that lives but does not answer in time is ended, to be started again. */
    private boolean needsStart(Component component) {
        Optional<RunRecord> record = record(component);
        if (record.isEmpty()) {
            return true;
        }
        long deadline = System.nanoTime() + PATIENCE_WITH_A_RUNNING_ONE.toNanos();
        while (!component.ready(record.get().port())) {
            if (System.nanoTime() > deadline) {
                console.print("  " + component.name() + " runs but does not answer: it is started anew.");
                end(component);
                return true;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return false;
    }

    private void start(Component component) {
        keepOldLog(component.log());
        Console.Step step = console.step(component.name());
        try {
            component.start(new Progress() {
                @Override
                public void report(String phrase) {
                    step.report(phrase);
                }

                @Override
                public void launched(long pid) {
                    RunRecord.of(pid, component.port()).save(settings.record(component.name()));
                    launched.add(component);
                }
            });
            step.done("ready  " + component.address(component.port()));
        } catch (RuntimeException e) {
            step.failed();
            throw e;
        }
    }

    private static void keepOldLog(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put the old log " + log + " aside", e);
        }
    }

    /** Ends everything that runs, the services first. Answers how many processes that were. */
    int down() {
        List<Component> reversed = new ArrayList<>(components());
        Collections.reverse(reversed);
        return (int) reversed.stream().filter(this::end).count();
    }

    /** Ends one component in an orderly way, the others as they are. */
    void stop(String name) {
        end(component(name));
    }

    /** Ends one component as a crash would. */
    void kill(String name) {
        RunRecord record = record(component(name))
                .orElseThrow(() -> new StackException(name + " cannot be killed: it does not run."));
        record.kill(STOP_LIMIT);
    }

    /** Starts one component that was stopped or killed, on the same port and with its data. */
    void start(String name) {
        start(component(name));
    }

    private Component component(String name) {
        return components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No component is called " + name));
    }

    /** Ends what this command has launched, after a failure or an interruption. */
    void undo() {
        goingDown = true;
        List<Component> reversed = new ArrayList<>(launched);
        Collections.reverse(reversed);
        reversed.forEach(this::end);
    }

    /** Whether this command is taking back what it launched. */
    boolean goingDown() {
        return goingDown;
    }

    private boolean end(Component component) {
        Optional<RunRecord> record = record(component);
        if (record.isEmpty()) {
            return false;
        }
        Console.Step step = console.shortStep(component.name());
        step.report("stopping");
        record.get().end(STOP_LIMIT);
        try {
            Files.deleteIfExists(settings.record(component.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the record of " + component.name(), e);
        }
        step.done("stopped");
        return true;
    }
}
