package org.guildmark.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What a MySQL server needs on disk before it starts, and the command that starts it. */
final class MySqlFiles {

    static final String ADMINISTRATOR = "guildmark_admin";

    private static final String ADMINISTRATOR_PASSWORD_FILE = "administrator-password";
    private static final Duration INITIALISATION_LIMIT = Duration.ofMinutes(3);

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

    MySqlFiles(StackParts parts, Path directory) {
        this.parts = parts;
        this.directory = directory;
    }

    Progress progress() {
        return parts.progress();
    }

    Path log() {
        return directory.resolve("mysql.log");
    }

    /** Makes the data directory from the template, and the administrator's password, when they are not there. */
    void prepare() {
        try {
            Path data = directory.resolve("data");
            if (Files.notExists(data)) {
                Path template = template();
                parts.progress().report("copying the data directory");
                Path unfinished = directory.resolve("data.unfinished");
                FileTrees.delete(unfinished);
                FileTrees.copy(template, unfinished);
                // Every server makes its own identity.
                Files.deleteIfExists(unfinished.resolve("auto.cnf"));
                Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
            }
            if (Files.notExists(directory.resolve(ADMINISTRATOR_PASSWORD_FILE))) {
                byte[] random = new byte[18];
                new SecureRandom().nextBytes(random);
                writePrivately(ADMINISTRATOR_PASSWORD_FILE, HexFormat.of().formatHex(random));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare MySQL's directory " + directory, e);
        }
    }

    String administratorPassword() {
        try {
            return Files.readString(directory.resolve(ADMINISTRATOR_PASSWORD_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the password of MySQL's administrator", e);
        }
    }

    private Path template() {
        Path distribution = parts.mysql();
        return parts.cache().part(parts.mysqlName() + "-template-1", parts.progress(), data -> {
            parts.progress().report("initialising the template");
            List<String> command = command(distribution, data);
            command.add("--initialize-insecure");
            // The last one wins: a small log makes a small template; a server grows it when it starts.
            command.add("--innodb-redo-log-capacity=8M");
            Path log = parts.cache().root().resolve("mysql-template.log");
            ServerProcess.start("MySQL's initialisation", command, environment(), log, Lifetime.TIED_TO_STARTER)
                    .awaitSuccess(INITIALISATION_LIMIT);
        });
    }

    /** Starts the server on its data. Writes the script that lets the administrator in, and is read at the start. */
    List<String> command(int port) {
        List<String> command = command(parts.mysql(), directory.resolve("data"));
        command.add("--port=" + port);
        command.add("--init-file=" + administratorScript());
        parts.progress().report("starting");
        return command;
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

    Map<String, String> environment() {
        return new SystemLibraries(parts.cache(), parts.progress())
                .directoryFor(parts.mysql().resolve("bin/mysqld"))
                .map(libraries -> Map.of("LD_LIBRARY_PATH", libraries.toString()))
                .orElse(Map.of());
    }

    /** Root cannot come in by TCP without name resolution, and should have no empty password. */
    private Path administratorScript() {
        try {
            return writePrivately(
                    "administrator.sql",
                    """
                    CREATE USER IF NOT EXISTS '%1$s'@'%%';
                    ALTER USER '%1$s'@'%%' IDENTIFIED BY '%2$s';
                    GRANT ALL ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
                    ALTER USER 'root'@'localhost' IDENTIFIED BY '%2$s';
                    """
                            .formatted(ADMINISTRATOR, administratorPassword()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write MySQL's administrator script", e);
        }
    }

    private Path writePrivately(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, content);
    }
}
