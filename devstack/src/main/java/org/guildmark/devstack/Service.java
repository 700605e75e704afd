package org.guildmark.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A service of the platform, run from its packaged jar and told by environment variables where everything is.
 *
 * @param kind what is particular to the service
 */
record Service(StackSettings settings, Kind kind) implements Component {

    /** Whether a service has a database. */
    enum Data {
        SCHEMA,
        NONE
    }

    /**
     * One line of the table.
     *
     * @param name also the schema and the database user
     * @param module the Maven module, which is also the service's client in the realm
     * @param heap the largest heap in megabytes
     */
    record Kind(String name, String module, int defaultPort, int heap, Data data) {}

    /** The services. A new one joins with one line. */
    static final List<Kind> KINDS = List.of(
            new Kind("catalog", "catalog-service", 8081, 512, Data.SCHEMA),
            new Kind("curriculum", "curriculum-service", 8082, 512, Data.SCHEMA),
            new Kind("assessment", "assessment-service", 8083, 768, Data.SCHEMA),
            new Kind("gateway", "gateway", 8080, 256, Data.NONE));

    static final String GATEWAY = "gateway";

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    static List<Component> of(StackSettings settings) {
        return KINDS.stream()
                .<Component>map(kind -> new Service(settings, kind))
                .toList();
    }

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public int port() {
        return settings.port(kind.name(), kind.defaultPort());
    }

    @Override
    public Path log() {
        return settings.directory(kind.name()).resolve(kind.name() + ".log");
    }

    @Override
    public String address(int actualPort) {
        return "http://localhost:" + actualPort;
    }

    @Override
    public boolean ready(int actualPort) {
        return Http.answers("http://127.0.0.1:" + actualPort + "/q/health/ready");
    }

    @Override
    public void start(Progress progress) {
        if (kind.data() == Data.SCHEMA) {
            progress.report("making its schema");
            MySqlServer.running(settings.cache(), settings.directory(Servers.MYSQL), Servers.mysqlPort(settings))
                    .createSchema(kind.name(), password());
        }
        progress.report("starting");
        ServerProcess process = ServerProcess.start(
                kind.name(),
                List.of(
                        StackParts.java(),
                        "-Xms64m",
                        // Uploads and caches of its own: /tmp/uploads may belong to another user of the machine.
                        "-Djava.io.tmpdir=" + temporaryDirectory(),
                        "-Xmx" + kind.heap() + "m",
                        "-jar",
                        packaged(settings.root(), kind.module()).toString()),
                environment(),
                log(),
                settings.lifetime());
        progress.launched(process.pid());
        process.awaitReady(() -> ready(port()), START_LIMIT);
    }

    private Path temporaryDirectory() {
        try {
            return Files.createDirectories(settings.directory(kind.name()).resolve("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the temporary directory of " + kind.name(), e);
        }
    }

    static Path packaged(Path root, String module) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Known to everybody: the database listens on the loopback address of a development machine only. */
    private String password() {
        return kind.name();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", KeycloakServer.realmUrl(Servers.keycloakPort(settings)));
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        if (kind.data() == Data.SCHEMA) {
            environment.put(
                    "QUARKUS_DATASOURCE_JDBC_URL", MySqlServer.jdbcUrl(Servers.mysqlPort(settings), kind.name()));
            environment.put("QUARKUS_DATASOURCE_USERNAME", kind.name());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", password());
            environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + Servers.kafkaPort(settings));
            // The development realm's clients have their names for secrets.
            environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", kind.module());
        }
        for (Kind other : KINDS) {
            if (!other.name().equals(GATEWAY)) {
                environment.put(
                        "GUILDMARK_" + other.name().toUpperCase(Locale.ROOT) + "_URL",
                        "http://127.0.0.1:" + settings.port(other.name(), other.defaultPort()));
            }
        }
        return environment;
    }
}
