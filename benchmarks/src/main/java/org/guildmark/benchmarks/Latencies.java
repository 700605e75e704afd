package org.guildmark.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * Durations of one measurement, in nanoseconds, ascending.
 *
 * <p>Percentiles are exact (nearest rank): a run has thousands of values, not millions.
 */
record Latencies(long[] ascending) {

    static Latencies of(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new BenchmarkException("Nothing was measured.");
        }
        return of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    static Latencies of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    int count() {
        return ascending.length;
    }

    long nanos(double percentile) {
        int rank = (int) Math.ceil(percentile / 100 * ascending.length);
        return ascending[Math.max(0, rank - 1)];
    }

    /** In milliseconds, for a table. */
    String millis(double percentile) {
        return String.format(Locale.ROOT, "%.1f", nanos(percentile) / 1e6);
    }
}
