package org.guildmark.devstack;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Back to an empty stack; what is expensive to make again stays in the cache. */
@Command(
        name = "reset",
        description = "Stops the stack and deletes its data and logs; downloads and builds are kept.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

    @ParentCommand
    private Guildmark guildmark;

    @Override
    public Integer call() {
        StackSettings settings = guildmark.settings();
        try (Console console = new Console();
                StackLock lock = StackLock.take(settings)) {
            Stack stack = Stack.of(settings, console);
            stack.down();
            for (Component component : stack.components()) {
                FileTrees.delete(settings.directory(component.name()));
            }
            FileTrees.delete(settings.state().resolve("run"));
            console.print("All data of the stack are deleted. The cache "
                    + settings.cache().root() + " is kept.");
            return 0;
        }
    }
}
