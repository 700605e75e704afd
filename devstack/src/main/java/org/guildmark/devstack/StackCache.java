package org.guildmark.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What is unpacked or built once and then only read: servers, an initialised MySQL data directory, a built Keycloak.
 *
 * <p>It is {@code GUILDMARK_CACHE}, else {@code guildmark} in {@code XDG_CACHE_HOME}, else {@code ~/.cache/guildmark}:
 * one per user, shared by every clone and by tests. A part's name carries its version, so that a newer one never meets
 * leftovers of an older one. Several processes may use the cache at once.
 */
public final class StackCache {

    private static final Object WITHIN_THIS_JVM = new Object();

    private final Path root;

    /** Fills a directory that is empty when it is called; what it leaves behind becomes the part. */
    @FunctionalInterface
    interface Filler {
        void fill(Path directory);
    }

    public StackCache(Path root) {
        this.root = root;
    }

    /** The cache of the current user. */
    public static StackCache ofUser() {
        String named = System.getenv("GUILDMARK_CACHE");
        if (named != null && !named.isBlank()) {
            return new StackCache(Path.of(named).toAbsolutePath());
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return new StackCache(caches.resolve("guildmark").toAbsolutePath());
    }

    public Path root() {
        return root;
    }

    /** Whether the part is there, complete. */
    boolean has(String name) {
        return Files.isDirectory(root.resolve(name));
    }

    /** The directory of a part, filled first when it is not there. An interrupted filling leaves nothing half-done. */
    Path part(String name, Progress progress, Filler filler) {
        Path part = root.resolve(name);
        if (Files.isDirectory(part)) {
            return part;
        }
        synchronized (WITHIN_THIS_JVM) {
            return fillUnderLock(part, progress, filler);
        }
    }

    private Path fillUnderLock(Path part, Progress progress, Filler filler) {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new StackException(
                    "The cache " + root + " cannot be created: set GUILDMARK_CACHE to a directory you may write to.",
                    e);
        }
        Path lockFile = root.resolve(part.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel, part, progress)) {
            if (!Files.isDirectory(part)) {
                Path unfinished = root.resolve(part.getFileName() + ".unfinished");
                FileTrees.delete(unfinished);
                Files.createDirectories(unfinished);
                filler.fill(unfinished);
                Files.move(unfinished, part, StandardCopyOption.ATOMIC_MOVE);
            }
            return part;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot fill " + part, e);
        }
    }

    private static FileLock lock(FileChannel channel, Path part, Progress progress) throws IOException {
        FileLock free = channel.tryLock();
        if (free != null) {
            return free;
        }
        progress.report("waiting for another process that prepares " + part.getFileName());
        return channel.lock();
    }
}
