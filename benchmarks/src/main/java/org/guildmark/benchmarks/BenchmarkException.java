package org.guildmark.benchmarks;

/** A benchmark could not be run or measured something else than it set out to; the message says what to do. */
final class BenchmarkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BenchmarkException(String message) {
        super(message);
    }

    BenchmarkException(String message, Throwable cause) {
        super(message, cause);
    }
}
