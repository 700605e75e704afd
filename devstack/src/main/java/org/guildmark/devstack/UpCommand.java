package org.guildmark.devstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Brings the stack up, loads the standards, and stays attached unless it was told to detach. */
@Command(
        name = "up",
        description = "Builds what is not built, starts everything, waits until it is ready and loads the standards.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private static final Duration WATCH = Duration.ofSeconds(1);

    @ParentCommand
    private Guildmark guildmark;

    @Option(names = "--detach", description = "Return as soon as everything is ready.")
    private boolean detach;

    @Option(
            names = "--standards",
            paramLabel = "DIR",
            description = "The documents to load; else GUILDMARK_STANDARDS, else standards/, else samples/standards/.")
    private Path standards;

    @Override
    public Integer call() {
        try (Console console = new Console()) {
            Stack stack;
            int status;
            try (StackLock lock = StackLock.take(guildmark.settings())) {
                stack = Stack.of(guildmark.settings(), console);
                StandardsFolder folder = StandardsFolder.find(stack.settings().root(), standards);
                OnInterrupt undo = new OnInterrupt(stack::undo);
                boolean started = bringUp(stack, undo);
                if (!started) {
                    console.print("The stack is already running.");
                }
                status = started || standards != null ? load(stack, folder, console) : 0;
                console.print(Welcome.text(stack.settings(), detach || !started));
                if (detach || !started) {
                    undo.disarm();
                    return status;
                }
            }
            watch(stack, console);
            return status;
        }
    }

    /** What a failed start has begun is taken back; after Ctrl-C that is happening already. */
    private static boolean bringUp(Stack stack, OnInterrupt undo) {
        try {
            stack.requireFreePorts();
            stack.build();
            return stack.up();
        } catch (RuntimeException e) {
            if (undo.disarm()) {
                stack.undo();
                throw e;
            }
            throw new StackException("Interrupted.", e);
        }
    }

    /** A document that fails leaves the stack up: the others are there, and the cause can be looked for. */
    private static int load(Stack stack, StandardsFolder folder, Console console) {
        try {
            StandardsLoader standards = new StandardsLoader(ApiClient.catalog(stack.settings()), console);
            boolean published = standards.load(folder);
            boolean courses = new CoursesLoader(stack.settings(), console).load(standards.loaded());
            boolean items = new ItemBankLoader(stack.settings(), console).load(standards.loaded());
            return published && courses && items ? 0 : 1;
        } catch (StackException e) {
            console.print("  The standards could not be loaded: " + e.getMessage());
            return 1;
        }
    }

    /** Until Ctrl-C, whose shutdown hook stops everything, or until somebody else takes the stack down. */
    private static void watch(Stack stack, Console console) {
        List<Component> running = stack.components();
        while (!running.isEmpty()) {
            LockSupport.parkNanos(WATCH.toNanos());
            List<Component> alive = running.stream()
                    .filter(component -> stack.record(component).isPresent())
                    .toList();
            if (!stack.goingDown()) {
                running.stream()
                        .filter(component -> !alive.contains(component))
                        .forEach(component -> console.print("  " + component.name() + " has ended; its log is "
                                + component.log() + "; './guildmark up' in another terminal starts it again."));
            }
            running = alive;
        }
    }
}
