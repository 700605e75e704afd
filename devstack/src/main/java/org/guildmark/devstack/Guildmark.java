package org.guildmark.devstack;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line {@code ./guildmark}. */
@Command(
        name = "guildmark",
        description = "Starts, shows and stops the local stack: MySQL, Kafka, Keycloak and the services.",
        mixinStandardHelpOptions = true,
        version = "Guildmark 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DownCommand.class,
            ResetCommand.class,
            TourCommand.class
        },
        footer = {
            "",
            "State lies in .guildmark/ of the clone, unpacked servers in ~/.cache/guildmark (GUILDMARK_CACHE).",
            "Ports also come from the environment: GUILDMARK_GATEWAY_PORT, GUILDMARK_MYSQL_PORT, ..."
        })
public final class Guildmark {

    @Option(
            names = "--port",
            paramLabel = "NAME=PORT",
            scope = ScopeType.INHERIT,
            description = "Port of a component: gateway, catalog, keycloak, mysql, kafka. May be repeated.")
    private final Map<String, Integer> ports = new HashMap<>();

    StackSettings settings() {
        StackSettings settings = StackSettings.ofClone(ports);
        for (String name : ports.keySet()) {
            boolean known = Stream.concat(Servers.of(settings).stream(), Service.of(settings).stream())
                    .anyMatch(component -> component.name().equals(name));
            if (!known) {
                throw new StackException("--port " + name + "=...: there is no component of that name.");
            }
        }
        return settings;
    }

    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new Guildmark());
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            PrintWriter err = command.getErr();
            if (failure instanceof StackException) {
                err.println(failure.getMessage());
            } else {
                err.println("This should not happen, please report it:");
                failure.printStackTrace(err);
            }
            err.flush();
            return CommandLine.ExitCode.SOFTWARE;
        });
        int status = commandLine.execute(arguments);
        System.exit(status);
    }
}
