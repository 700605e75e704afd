package org.guildmark.devstack;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where a stack keeps its state and which ports it was asked to use.
 *
 * @param root the clone whose packages are run
 * @param state the directory of the stack's records, data and logs
 * @param ports the ports that were given, by component name
 * @param lifetime of the processes
 */
record StackSettings(Path root, Path state, StackCache cache, Map<String, Integer> ports, Lifetime lifetime) {

    private static final int LARGEST_PORT = 65535;

    /** The clone's own stack. */
    static StackSettings ofClone(Map<String, Integer> ports) {
        Path root = Checkout.root();
        return new StackSettings(root, root.resolve(".guildmark"), StackCache.ofUser(), ports, Lifetime.DETACHED);
    }

    StackSettings withPorts(Map<String, Integer> others) {
        return new StackSettings(root, state, cache, Map.copyOf(others), lifetime);
    }

    /** A component's own directory. */
    Path directory(String component) {
        return state().resolve(component);
    }

    Path record(String component) {
        return state().resolve("run").resolve(component + ".properties");
    }

    /** From the command line, else from the environment, else the default. */
    int port(String component, int fallback) {
        Integer given = ports.get(component);
        if (given != null) {
            return checked(given, "--port " + component + "=" + given);
        }
        String variable = variable(component);
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            return fallback;
        }
        try {
            return checked(Integer.parseInt(value.strip()), variable + "=" + value);
        } catch (NumberFormatException e) {
            throw new StackException(variable + "=" + value + " is not a port number.", e);
        }
    }

    static String variable(String component) {
        return "GUILDMARK_" + component.toUpperCase(Locale.ROOT) + "_PORT";
    }

    private static int checked(int port, String origin) {
        if (port < 1 || port > LARGEST_PORT) {
            throw new StackException(origin + ": a port lies between 1 and " + LARGEST_PORT + ".");
        }
        return port;
    }
}
