package org.guildmark.devstack;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Shows what works, on the running stack. */
@Command(
        name = "tour",
        description = "Walks through what works, through the gateway. Exit code 1 when a step is not as expected.",
        mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {

    @ParentCommand
    private Guildmark guildmark;

    @Override
    public Integer call() {
        try (Console console = new Console()) {
            Stack stack = Stack.of(guildmark.settings(), console);
            if (stack.components().stream()
                    .anyMatch(component -> stack.record(component).isEmpty())) {
                throw new StackException("The stack is not up: start it with './guildmark up --detach'.");
            }
            return new Tour(stack.settings(), console).walk() ? 0 : 1;
        }
    }
}
