package org.guildmark.platform.inbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Longer pauses after each failure, and never the same in two replicas. */
final class Backoff {

    private static final long SHORTEST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 5_000;

    private Backoff() {}

    /** @param failures how often it has failed in a row, from 1 */
    static Duration after(int failures) {
        long pause = Math.min(LONGEST_MILLIS, SHORTEST_MILLIS << Math.min(failures - 1, 10));
        return Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause));
    }
}
