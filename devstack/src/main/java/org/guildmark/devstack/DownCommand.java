package org.guildmark.devstack;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Ends the processes that {@code up} has started, and no others. */
@Command(name = "down", description = "Stops the stack; its data stay.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @ParentCommand
    private Guildmark guildmark;

    @Override
    public Integer call() {
        try (Console console = new Console();
                StackLock lock = StackLock.take(guildmark.settings())) {
            int stopped = Stack.of(guildmark.settings(), console).down();
            console.print(stopped == 0 ? "Nothing was running." : "The stack is down; its data are kept.");
            return 0;
        }
    }
}
