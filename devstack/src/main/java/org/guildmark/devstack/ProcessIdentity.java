package org.guildmark.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process beyond doubt: its id, and what another process with the same id cannot share (the boot of the machine and the
 * tick of that boot at which it started). A pid alone may belong to a stranger after a reboot or when pids come round.
 *
 * @param pid the process id
 * @param birth {@code <boot id>:<clock tick>} on Linux, the start time elsewhere
 */
record ProcessIdentity(long pid, String birth) {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    /** Fields of {@code /proc/<pid>/stat} behind the command's name: the state first, the start tick as the twentieth. */
    private static final int STATE = 0;

    private static final int START_TICK = 19;

    /** The process that bears the id now; empty when there is none, or only the remains of one. */
    static Optional<ProcessIdentity> of(long pid) {
        return Files.isReadable(BOOT_ID) ? onLinux(pid) : elsewhere(pid);
    }

    boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    private static Optional<ProcessIdentity> onLinux(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name may hold spaces and parentheses: what follows the last one is regular.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            // A dead child whose parent has not asked for it still has an entry.
            if (fields[STATE].equals("Z") || fields[STATE].equals("X")) {
                return Optional.empty();
            }
            String boot = Files.readString(BOOT_ID).strip();
            return Optional.of(new ProcessIdentity(pid, boot + ":" + fields[START_TICK]));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessIdentity> elsewhere(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> new ProcessIdentity(pid, start.toString()));
    }
}
