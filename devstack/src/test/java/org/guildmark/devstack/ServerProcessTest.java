package org.guildmark.devstack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

    @TempDir
    private Path directory;

    @Test
    void aTiedServerEndsWithAStarterThatIsKilled() throws Exception {
        Process starter = new ProcessBuilder(
                        StackParts.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        directory.toString())
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(starter.getInputStream(), StandardCharsets.UTF_8))) {
            ProcessHandle server =
                    ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            assertTrue(server.isAlive());
            starter.destroyForcibly();
            server.onExit().get(20, TimeUnit.SECONDS);
            assertFalse(server.isAlive());
        }
    }

    @Test
    void aServerThatEndsInsteadOfStartingIsReportedWithItsLastWords() {
        ServerProcess process = ServerProcess.start(
                "Example",
                List.of("/bin/sh", "-c", "echo the disk is full; exit 3"),
                Map.of(),
                directory.resolve("example.log"),
                Lifetime.TIED_TO_STARTER);
        String message = assertThrows(
                        StackException.class, () -> process.awaitReady(() -> false, Duration.ofSeconds(20)))
                .getMessage();
        assertTrue(message.contains("status 3"), message);
        assertTrue(message.contains("the disk is full"), message);
    }

    /** Starts a server that is tied to it, tells the server's pid, and waits to be killed. */
    static final class Starter {

        public static void main(String[] arguments) throws Exception {
            ServerProcess server = ServerProcess.start(
                    "Sleeper",
                    List.of("sleep", "600"),
                    Map.of(),
                    Path.of(arguments[0], "sleeper.log"),
                    Lifetime.TIED_TO_STARTER);
            server.awaitReady(() -> sleeper() > 0, Duration.ofSeconds(20));
            System.out.println(sleeper());
            new CountDownLatch(1).await();
        }

        private static long sleeper() {
            return ProcessHandle.current()
                    .descendants()
                    .filter(handle -> handle.info().command().orElse("").contains("sleep"))
                    .mapToLong(ProcessHandle::pid)
                    .findFirst()
                    .orElse(0);
        }
    }
}
