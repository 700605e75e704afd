package org.guildmark.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdentityTest {

    private Process process;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void aLivingProcessIsRecognisedUntilItEnds() throws Exception {
        ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow();
        assertTrue(identity.alive());
        process.destroyForcibly().waitFor();
        assertFalse(identity.alive());
    }

    @Test
    void anotherProcessWithTheSamePidIsNotMistakenForIt() {
        ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow();
        ProcessIdentity earlier = new ProcessIdentity(identity.pid(), "an-earlier-boot:42");
        assertFalse(earlier.alive());
    }

    @Test
    void aRecordOfAnEarlierProcessIsDroppedAndTheStrangerIsLeftAlone() {
        Path file = directory.resolve("gateway.properties");
        RunRecord stale = new RunRecord(new ProcessIdentity(process.pid(), "an-earlier-boot:42"), 8080, Instant.EPOCH);
        stale.save(file);
        assertEquals(Optional.empty(), RunRecord.ofLiving(file));
        assertFalse(Files.exists(file));
        stale.end(Duration.ofSeconds(1));
        assertTrue(process.isAlive());
    }

    @Test
    void aRecordedProcessIsFoundAgainAndEnded() {
        Path file = directory.resolve("gateway.properties");
        RunRecord.of(process.pid(), 8080).save(file);
        RunRecord found = RunRecord.ofLiving(file).orElseThrow();
        assertEquals(8080, found.port());
        found.end(Duration.ofSeconds(10));
        assertFalse(found.process().alive());
    }
}
