package org.guildmark.devstack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    private final MySqlFiles files;
    private final int port;
    private final Lifetime lifetime;
    private ServerProcess process;

    private MySqlServer(MySqlFiles files, int port, Lifetime lifetime) {
        this.files = files;
        this.port = port;
        this.lifetime = lifetime;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param directory where its data and its log are or will be
     * @param port the port, or 0 for any free one
     */
    public static MySqlServer start(StackCache cache, Path directory, int port, Lifetime lifetime, Progress progress) {
        MySqlFiles files = new MySqlFiles(new StackParts(cache, progress), directory);
        files.prepare();
        for (int attempt = 1; ; attempt++) {
            MySqlServer server = new MySqlServer(files, port == 0 ? Ports.free() : port, lifetime);
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

    /** A server that runs already, started from the same directory by another process. */
    static MySqlServer running(StackCache cache, Path directory, int port) {
        return new MySqlServer(
                new MySqlFiles(new StackParts(cache, Progress.SILENT), directory), port, Lifetime.DETACHED);
    }

    private void launch() {
        process = ServerProcess.start("MySQL", files.command(port), files.environment(), log(), lifetime);
        files.progress().launched(process.pid());
        try {
            process.awaitReady(this::answers, START_LIMIT);
        } catch (StackException e) {
            process.stop(STOP_LIMIT);
            throw e;
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
        return DriverManager.getConnection(jdbcUrl("mysql"), MySqlFiles.ADMINISTRATOR, files.administratorPassword());
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
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                + "&rewriteBatchedStatements=true";
    }

    public int port() {
        return port;
    }

    public Path log() {
        return files.log();
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
