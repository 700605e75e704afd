package org.guildmark.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    @TempDir
    private Path directory;

    @Test
    void aTakenPortIsNamedWithTheWaysToChangeIt() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Console console = new Console()) {
            int port = stranger.getLocalPort();
            Stack stack = Stack.of(settings(Map.of("gateway", port)), console);
            String message = assertThrows(StackException.class, stack::up).getMessage();
            assertTrue(message.contains("Port " + port + " for gateway is taken"), message);
            assertTrue(message.contains("--port gateway=PORT"), message);
            assertTrue(message.contains("GUILDMARK_GATEWAY_PORT"), message);
        }
    }

    @Test
    void aRunningComponentKeepsItsPort() {
        StackSettings settings = settings(Map.of());
        RunRecord.of(ProcessHandle.current().pid(), 4711).save(settings.record("gateway"));
        try (Console console = new Console()) {
            Stack stack = Stack.of(settings, console);
            assertEquals(4711, stack.settings().port("gateway", 8080));
            StackSettings moved = settings(Map.of("gateway", 4712));
            String message = assertThrows(StackException.class, () -> Stack.of(moved, console))
                    .getMessage();
            assertTrue(message.contains("gateway already runs on port 4711"), message);
        }
    }

    @Test
    void aPortOutsideTheRangeIsRefused() {
        StackSettings settings = settings(Map.of("gateway", 70000));
        assertThrows(StackException.class, () -> settings.port("gateway", 8080));
    }

    @Test
    void twoCommandsDoNotChangeOneStackAtATime() {
        StackSettings settings = settings(Map.of());
        try (StackLock held = StackLock.take(settings)) {
            assertThrows(StackException.class, () -> StackLock.take(settings));
        }
        StackLock.take(settings).close();
    }

    @Test
    void aPackageOlderThanItsSourcesIsStale() throws Exception {
        for (Service.Kind kind : Service.KINDS) {
            Path packaged = Service.packaged(directory, kind.module());
            Files.createDirectories(packaged.getParent());
            Files.createFile(packaged);
        }
        ServiceBuild build = new ServiceBuild(directory);
        assertEquals(List.of(), build.stale());
        Path source =
                Files.createDirectories(directory.resolve("gateway/src/main")).resolve("New.java");
        Files.createFile(source);
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertEquals(List.of("gateway"), build.stale());
        Files.delete(Service.packaged(directory, "catalog-service"));
        assertEquals(List.of("catalog-service", "gateway"), build.stale());
    }

    @Test
    void aChangeOfALibraryMakesEveryPackageStale() throws Exception {
        for (Service.Kind kind : Service.KINDS) {
            Path packaged = Service.packaged(directory, kind.module());
            Files.createDirectories(packaged.getParent());
            Files.createFile(packaged);
        }
        Path source = Files.createDirectories(directory.resolve("catalog-documents/src/main"))
                .resolve("New.java");
        Files.createFile(source);
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertEquals(Service.KINDS.stream().map(Service.Kind::module).toList(), new ServiceBuild(directory).stale());
    }

    @Test
    void keysComeFromTheFolderFirstAndFromOurListElse() throws Exception {
        Files.createFile(directory.resolve("hotel-english-course-competency-library.txt"));
        Files.createFile(directory.resolve("own.pdf"));
        Files.createFile(directory.resolve("unknown.docx"));
        Files.createFile(directory.resolve("notes.md"));
        Files.writeString(directory.resolve("standards.properties"), "own=our-own-standard\n");
        StandardsFolder folder = StandardsFolder.find(directory, directory);
        List<Path> documents = folder.documents();
        assertEquals(3, documents.size());
        assertEquals(Optional.of("sample-library-hotel-english"), folder.keyOf(documents.get(0)));
        assertEquals(Optional.of("our-own-standard"), folder.keyOf(documents.get(1)));
        assertEquals(Optional.empty(), folder.keyOf(documents.get(2)));
    }

    @Test
    void anInterruptedFillingOfTheCacheLeavesNothingHalfDone() {
        StackCache cache = new StackCache(directory);
        assertThrows(
                StackException.class,
                () -> cache.part("part", Progress.SILENT, unfinished -> {
                    throw new StackException("the power failed");
                }));
        assertFalse(cache.has("part"));
        Path part = cache.part("part", Progress.SILENT, unfinished -> {});
        assertTrue(Files.isDirectory(part));
    }

    private StackSettings settings(Map<String, Integer> ports) {
        return new StackSettings(
                directory,
                directory.resolve("state"),
                new StackCache(directory.resolve("cache")),
                ports,
                Lifetime.TIED_TO_STARTER);
    }
}
