package org.guildmark.assessment.staffing.solve;

import java.time.Duration;

/** The end of the time that a search may take, and shares of what is left of it. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    double seconds() {
        return Math.max(0, (end - System.nanoTime()) / 1e9);
    }

    /** The end of a part of the time that is left. */
    Deadline share(double share) {
        return new Deadline(System.nanoTime() + (long) (seconds() * share * 1e9));
    }
}
