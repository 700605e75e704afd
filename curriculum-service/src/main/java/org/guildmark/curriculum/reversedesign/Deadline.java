package org.guildmark.curriculum.reversedesign;

import java.time.Duration;

/** The end of the time that a search may take. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - end >= 0;
    }
}
