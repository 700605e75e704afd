package org.guildmark.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A real MySQL 8.0 on the loopback address, its data in a directory of its own.
 *
 * <p>The data directory of a new server is a copy of a template that is initialised once and kept in the cache, so that
 * starting takes about a second. Full-text search is set up as production must be: ngrams of two characters, Latin words
 * of two letters or more, and no stopwords (the ngram parser drops every token that <em>contains</em> a stopword such as
 * "a", which would lose most Latin words).
 */
public final class MySqlServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int ATTEMPTS_WITH_A_FREE_PORT = 3;
    private static final String ADMINISTRATOR = "guildmark_admin";
    private static final String ADMINISTRATOR_PASSWORD_FILE = "administrator-password";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    private static final List<String> SETTINGS = List.of(
            "--bind-address=127.0.0.1",
            // Relative to the data directory: an absolute socket path must not be longer than 107 bytes.
            "--socket=mysql.sock",
            "--pid-file=mysqld.pid",
            "--mysqlx=OFF",
            "--skip-log-bin",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--default-time-zone=+00:00",
            "--ngram-token-size=2",
            "--innodb-ft-min-token-size=2",
            "--innodb-ft-enable-stopword=OFF",
            "--innodb-buffer-pool-size=256M",
            "--innodb-redo-log-capacity=128M",
            // The machine may lose its last second; a killed server loses nothing.
            "--innodb-flush-log-at-trx-commit=2",
            // The kernel's limit of native requests is shared by all servers of a machine.
            "--innodb-use-native-aio=OFF",
            "--max-allowed-packet=64M",
            "--max-connections=200",
            "--performance-schema=OFF",
            "--local-infile=OFF",
            "--secure-file-priv=NULL");

    private final StackParts parts;
    private final Path directory;
    private final int port;
    private final String administratorPassword;
    private final Lifetime lifetime;
    private ServerProcess process;

    private MySqlServer(StackParts parts, Path directory, int port, String administratorPassword, Lifetime lifetime) {
        this.parts = parts;
        this.directory = directory;
        this.port = port;
        this.administratorPassword = administratorPassword;
        this.lifetime = lifetime;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param directory where its data and its log are or will be
     * @param port the port, or 0 for any free one
     */
    public static MySqlServer start(StackCache cache, Path directory, int port, Lifetime lifetime, Progress progress) {
        StackParts parts = new StackParts(cache, progress);
        String password = prepare(parts, directory);
        for (int attempt = 1; ; attempt++) {
            MySqlServer server = new MySqlServer(parts, directory, port == 0 ? Ports.free() : port, password, lifetime);
            try {
                server.launch();
                return server;
            } catch (StackException e) {
                if (port != 0 || attempt == ATTEMPTS_WITH_A_FREE_PORT) {
                    throw e;
                }
            }
        }
    }

    /** A server that runs already, started from the same directory. */
    static MySqlServer running(StackCache cache, Path directory, int port) {
        StackParts parts = new StackParts(cache, Progress.SILENT);
        return new MySqlServer(parts, directory, port, prepare(parts, directory), Lifetime.DETACHED);
    }

    private static String prepare(StackParts parts, Path directory) {
        try {
            Path data = directory.resolve("data");
            if (Files.notExists(data)) {
                Path template = template(parts);
                parts.progress().report("copying the data directory");
                Path unfinished = directory.resolve("data.unfinished");
                FileTrees.delete(unfinished);
                FileTrees.copy(template, unfinished);
                // Every server makes its own identity.
                Files.deleteIfExists(unfinished.resolve("auto.cnf"));
                Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
            }
            Path file = directory.resolve(ADMINISTRATOR_PASSWORD_FILE);
            if (Files.notExists(file)) {
                byte[] random = new byte[18];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare MySQL's directory " + directory, e);
        }
    }

    private static Path template(StackParts parts) {
        Path distribution = parts.mysql();
        return parts.cache().part(parts.mysqlName() + "-template-1", parts.progress(), data -> {
            parts.progress().report("initialising the template");
            List<String> command = command(distribution, data);
            command.add("--initialize-insecure");
            // Last one wins: a small log makes a small template; a server grows it when it starts.
            command.add("--innodb-redo-log-capacity=8M");
            Path log = parts.cache().root().resolve("mysql-template.log");
            ServerProcess initialisation = ServerProcess.start(
                    "MySQL's initialisation", command, environment(parts, distribution), log, Lifetime.TIED_TO_STARTER);
            initialisation.awaitSuccess(START_LIMIT);
        });
    }

    private static List<String> command(Path distribution, Path data) {
        List<String> command = new ArrayList<>(List.of(
                distribution.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + distribution,
                "--datadir=" + data));
        command.addAll(SETTINGS);
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    private static Map<String, String> environment(StackParts parts, Path distribution) {
        return new SystemLibraries(parts.cache(), parts.progress())
                .directoryFor(distribution.resolve("bin/mysqld"))
                .map(libraries -> Map.of("LD_LIBRARY_PATH", libraries.toString()))
                .orElse(Map.of());
    }

    private void launch() {
        Path distribution = parts.mysql();
        List<String> command = command(distribution, directory.resolve("data"));
        command.add("--port=" + port);
        command.add("--init-file=" + administratorScript());
        parts.progress().report("starting");
        process = ServerProcess.start("MySQL", command, environment(parts, distribution), log(), lifetime);
        try {
            process.awaitReady(this::answers, START_LIMIT);
        } catch (StackException e) {
            process.stop(STOP_LIMIT);
            throw e;
        }
    }

    /** Root cannot come in by TCP without name resolution, and should have no empty password. */
    private Path administratorScript() {
        try {
            Path script = directory.resolve("administrator.sql");
            Files.deleteIfExists(script);
            Files.createFile(
                    script, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    script,
                    """
                    CREATE USER IF NOT EXISTS '%1$s'@'%%';
                    ALTER USER '%1$s'@'%%' IDENTIFIED BY '%2$s';
                    GRANT ALL ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
                    ALTER USER 'root'@'localhost' IDENTIFIED BY '%2$s';
                    """
                            .formatted(ADMINISTRATOR, administratorPassword));
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write MySQL's administrator script", e);
        }
    }

    private boolean answers() {
        try (Connection connection = administrator()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection administrator() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("mysql"), ADMINISTRATOR, administratorPassword);
    }

    /**
     * Makes a schema and a user of the same name who can reach nothing else; both may exist already.
     *
     * @param name lower-case letters, digits and underscores
     */
    public void createSchema(String name, String password) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a schema name: " + name);
        }
        if (password.contains("'") || password.contains("\\")) {
            throw new IllegalArgumentException("A password of the local stack holds neither quote nor backslash");
        }
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS `" + name + "` CHARACTER SET utf8mb4");
            statement.execute("CREATE USER IF NOT EXISTS '" + name + "'@'%'");
            statement.execute("ALTER USER '" + name + "'@'%' IDENTIFIED BY '" + password + "'");
            // An underscore in a grant is a wildcard unless it is escaped.
            statement.execute("GRANT ALL ON `" + name.replace("_", "\\_") + "`.* TO '" + name + "'@'%'");
        } catch (SQLException e) {
            throw new StackException("MySQL refused to make the schema " + name + ": " + e.getMessage(), e);
        }
    }

    /** Removes a schema with all it holds, and its user. */
    public void dropSchema(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a schema name: " + name);
        }
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS `" + name + "`");
            statement.execute("DROP USER IF EXISTS '" + name + "'@'%'");
        } catch (SQLException e) {
            throw new StackException("MySQL refused to drop the schema " + name + ": " + e.getMessage(), e);
        }
    }

    public String jdbcUrl(String schema) {
        return jdbcUrl(port, schema);
    }

    /** On the loopback address encryption would only cost time; without it the driver must ask for the server's key. */
    static String jdbcUrl(int port, String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    public int port() {
        return port;
    }

    public Path log() {
        return directory.resolve("mysql.log");
    }

    long pid() {
        return process.pid();
    }

    /** Ends the server as a crash would; {@link #restart} brings it back with its data. For tests of failures. */
    public void kill() {
        process.kill();
    }

    /** Stops the server in an orderly way; {@link #restart} brings it back with its data. */
    public void stop() {
        process.stop(STOP_LIMIT);
    }

    /** Starts the stopped or killed server again, on the same port. */
    public void restart() {
        launch();
    }

    @Override
    public void close() {
        stop();
    }
}
