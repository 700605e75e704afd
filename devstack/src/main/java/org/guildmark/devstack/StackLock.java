package org.guildmark.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two commands from changing one stack at the same time; gone with its process. */
final class StackLock implements AutoCloseable {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    static StackLock take(StackSettings settings) {
        Path file = settings.state().resolve("lock");
        try {
            Files.createDirectories(settings.state());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StackException("Another ./guildmark command is changing this stack: wait until it is done.");
            }
            return new StackLock(channel);
        } catch (IOException e) {
            throw new StackException(
                    "The state directory " + settings.state() + " cannot be written (" + e.getMessage()
                            + "): run as the user whom the clone belongs to.",
                    e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisJvm) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the lock of the stack", e);
        }
    }
}
