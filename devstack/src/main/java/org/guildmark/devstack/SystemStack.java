package org.guildmark.devstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole stack for system tests and benchmarks: the packaged services over real servers, on free ports, in a
 * directory of its own. It never outlives the JVM that started it.
 */
public final class SystemStack implements AutoCloseable {

    private final Stack stack;
    private final Console console;

    private SystemStack(Stack stack, Console console) {
        this.stack = stack;
        this.console = console;
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @param state an empty directory for data and logs
     * @throws StackException when a service is not packaged: {@code ./mvnw package} first
     */
    public static SystemStack start(Path state) {
        Path root = Checkout.root();
        for (Service.Kind kind : Service.KINDS) {
            if (Files.notExists(Service.packaged(root, kind.module()))) {
                throw new StackException(kind.module() + " is not packaged: run './mvnw package' first.");
            }
        }
        StackSettings settings =
                new StackSettings(root, state, StackCache.ofUser(), Map.of(), Lifetime.TIED_TO_STARTER);
        Console console = new Console();
        Map<String, Integer> ports = new HashMap<>();
        Stack.of(settings, console).components().forEach(component -> ports.put(component.name(), Ports.free()));
        Stack stack = Stack.of(settings.withPorts(ports), console);
        try {
            stack.up();
        } catch (RuntimeException e) {
            stack.undo();
            console.close();
            throw e;
        }
        return new SystemStack(stack, console);
    }

    /**
     * Imports and publishes every document of a folder, the courses of its libraries and the demonstration banks of its
     * standards. Answers whether all are there.
     */
    public boolean load(Path folder) {
        StandardsLoader standards = new StandardsLoader(ApiClient.catalog(stack.settings()), console);
        boolean published = standards.load(StandardsFolder.find(stack.settings().root(), folder));
        boolean courses = new CoursesLoader(stack.settings(), console).load(standards.loaded());
        boolean items = new ItemBankLoader(stack.settings(), console).load(standards.loaded());
        return published && courses && items;
    }

    /** Walks the tour. Answers whether every step was as expected. */
    public boolean tour() {
        return new Tour(stack.settings(), console).walk();
    }

    /** Stops one part in an orderly way: {@code mysql}, {@code kafka}, {@code keycloak}, {@code catalog}, {@code gateway}. */
    public void stop(String part) {
        stack.stop(part);
    }

    /** Ends one part as a crash would (SIGKILL, its children too). */
    public void kill(String part) {
        stack.kill(part);
    }

    /** Starts a part that was stopped or killed, on the same port and with its data, and waits until it is ready. */
    public void start(String part) {
        stack.start(part);
    }

    /** Base address of the one entrance, without a slash at its end. */
    public String gatewayUrl() {
        return url(Service.GATEWAY);
    }

    /** Base address of a service itself, past the gateway; {@code catalog} and so on. */
    public String url(String service) {
        return "http://localhost:" + port(service);
    }

    /** The realm's address, which is the issuer of tokens. */
    public String realmUrl() {
        return KeycloakServer.realmUrl(port(Servers.KEYCLOAK));
    }

    public String kafkaBootstrapServers() {
        return "127.0.0.1:" + port(Servers.KAFKA);
    }

    public String jdbcUrl(String schema) {
        return MySqlServer.jdbcUrl(port(Servers.MYSQL), schema);
    }

    private int port(String component) {
        return stack.settings().ports().get(component);
    }

    @Override
    public void close() {
        stack.down();
        console.close();
    }
}
