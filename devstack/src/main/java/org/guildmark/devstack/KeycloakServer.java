package org.guildmark.devstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak on the loopback address with the development realm {@code guildmark}.
 *
 * <p>Keycloak is built once into the cache and then started as it is. Its home is a directory of links into the cache with
 * data of its own, so that several clones share one build. A changed realm file replaces the imported realm, and what was
 * changed in it by hand is lost with it.
 */
public final class KeycloakServer implements AutoCloseable {

    /** The built options; a change of them needs a new name in the cache. */
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=dev-file", "--cache=local", "--health-enabled=false", "--metrics-enabled=false");

    private static final String BUILD_NAME = "-built-1";
    private static final String REALM_RESOURCE = "/realm/guildmark-realm.json";
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(10);
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final StackParts parts;
    private final Path home;
    private final int port;
    private final ServerProcess process;

    private KeycloakServer(StackParts parts, Path home, int port, Lifetime lifetime) {
        this.parts = parts;
        this.home = home;
        this.port = port;
        Path built = built();
        link(built);
        placeRealm();
        parts.progress().report("starting");
        process = ServerProcess.start("Keycloak", command(built), administrator(), log(), lifetime);
        parts.progress().launched(process.pid());
    }

    /** Starts Keycloak and waits until the realm answers. {@code home} is where its data and its log are or will be. */
    public static KeycloakServer start(StackCache cache, Path home, int port, Lifetime lifetime, Progress progress) {
        KeycloakServer server =
                new KeycloakServer(new StackParts(cache, progress), home, port == 0 ? Ports.free() : port, lifetime);
        try {
            server.process.awaitReady(() -> Http.answers(server.realmUrl()), START_LIMIT);
        } catch (StackException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private Path built() {
        Path distribution = parts.keycloak();
        return parts.cache().part(distribution.getFileName() + BUILD_NAME, parts.progress(), directory -> {
            FileTrees.copy(distribution, directory);
            parts.progress().report("building, once");
            List<String> command =
                    new ArrayList<>(List.of(directory.resolve("bin/kc.sh").toString(), "build"));
            command.addAll(BUILD_OPTIONS);
            Path log = parts.cache().root().resolve("keycloak-build.log");
            ServerProcess.start(
                            "Keycloak's build",
                            command,
                            Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_KC_HEAP", "-Xmx512m"),
                            log,
                            Lifetime.TIED_TO_STARTER)
                    .awaitSuccess(BUILD_LIMIT);
        });
    }

    private void link(Path built) {
        try {
            Files.createDirectories(home);
            for (String name : List.of("bin", "conf", "lib", "providers", "themes")) {
                Path link = home.resolve(name);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, built.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lay out Keycloak's home " + home, e);
        }
    }

    /** Keycloak imports a realm only when it has none of that name: a changed one needs an empty database. */
    private void placeRealm() {
        try (InputStream resource = KeycloakServer.class.getResourceAsStream(REALM_RESOURCE)) {
            byte[] realm = resource.readAllBytes();
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(realm));
            Path imported = home.resolve("imported-realm.sha256");
            if (Files.exists(imported) && !Files.readString(imported).equals(digest)) {
                parts.progress().report("replacing the realm, which has changed");
                FileTrees.delete(home.resolve("data"));
            }
            Path folder = Files.createDirectories(home.resolve("data/import"));
            Files.write(folder.resolve("guildmark-realm.json"), realm);
            Files.writeString(imported, digest);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot place the realm in " + home, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** What {@code kc.sh start} runs, but with a home of our own, and as one process. */
    private List<String> command(Path built) {
        String open = "=ALL-UNNAMED";
        return List.of(
                StackParts.java(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                // Starting costs more than serving here: the second compiler would not pay.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util" + open,
                "--add-opens=java.base/java.util.concurrent" + open,
                "--add-opens=java.base/java.security" + open,
                "--add-opens=java.base/java.lang" + open,
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                built.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                // Fixed, so that tokens name the same issuer whichever way they were fetched.
                "--hostname=" + url());
    }

    private static Map<String, String> administrator() {
        return Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
    }

    static String url(int port) {
        return "http://localhost:" + port;
    }

    static String realmUrl(int port) {
        return url(port) + "/realms/guildmark";
    }

    public String url() {
        return url(port);
    }

    /** The issuer of the tokens. */
    public String realmUrl() {
        return realmUrl(port);
    }

    public int port() {
        return port;
    }

    public Path log() {
        return home.resolve("keycloak.log");
    }

    @Override
    public void close() {
        process.stop(STOP_LIMIT);
    }
}
