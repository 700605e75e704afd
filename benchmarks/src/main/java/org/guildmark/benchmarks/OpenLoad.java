package org.guildmark.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Load of an open model: requests fall due at a constant rate, whether or not earlier ones have been answered, and each
 * latency counts from the moment at which its request fell due. So a stall of the server is charged to every request
 * that it delays (wrk's closed loop would charge it once).
 *
 * <p>Own code rather than Gatling, because the number of connections is part of the question (Gatling gives each virtual
 * user its own), and because a generator that shares two processors with what it measures must be small: blocking
 * sockets, one thread for each connection.
 */
final class OpenLoad {

    private static final byte[] EMPTY = new byte[0];
    private static final int BUFFER = 64 * 1024;
    private static final int TIMEOUT_MILLIS = 30_000;

    static {
        // HttpURLConnection keeps only five idle connections to a server otherwise.
        System.setProperty("http.maxConnections", "256");
    }

    private OpenLoad() {}

    /**
     * What came of it.
     *
     * @param latencies from when a request was due to the last byte of its answer
     * @param lateStarts requests that had to wait for a free connection when they fell due
     */
    record Result(Latencies latencies, long[] byRequest, int lateStarts, double perSecond) {
        String lateShare() {
            return "%.1f %%".formatted(100.0 * lateStarts / latencies.count());
        }
    }

    /** @param targets the target of each request, by its number from 0 */
    static Result run(IntFunction<ReadTarget> targets, int connections, double perSecond, Duration time) {
        int total = Math.max(connections, (int) (perSecond * time.toSeconds()));
        double gap = 1e9 / perSecond;
        AtomicInteger next = new AtomicInteger();
        AtomicInteger late = new AtomicInteger();
        long[] latencies = new long[total];
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
        ExecutorService workers = Executors.newFixedThreadPool(connections);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                ends.add(workers.submit(() -> {
                    byte[] buffer = new byte[BUFFER];
                    for (int request = next.getAndIncrement(); request < total; request = next.getAndIncrement()) {
                        long due = begin + (long) (request * gap);
                        if (System.nanoTime() > due) {
                            late.incrementAndGet();
                        }
                        awaitMoment(due);
                        exchange(targets.apply(request), buffer);
                        latencies[request] = System.nanoTime() - due;
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchmarkException("A request failed: " + e.getCause().getMessage(), e.getCause());
        } finally {
            workers.shutdownNow();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Result(Latencies.of(latencies), latencies, late.get(), total / seconds);
    }

    private static void awaitMoment(long moment) {
        long left = moment - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = moment - System.nanoTime();
        }
    }

    /** One request and its whole answer; answers the bytes' number. */
    private static long exchange(ReadTarget target, byte[] buffer) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(target.address()).toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        target.headers().forEach(connection::setRequestProperty);
        int status = connection.getResponseCode();
        if (status != target.status()) {
            throw new BenchmarkException(target.name() + " answered " + status + " to " + target.address());
        }
        long bytes = 0;
        try (InputStream body = connection.getInputStream()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
            }
        }
        return bytes;
    }

    /** One answer, whole. */
    static byte[] fetch(ReadTarget target) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(target.address()).toURL().openConnection();
            target.headers().forEach(connection::setRequestProperty);
            if (connection.getResponseCode() != target.status()) {
                throw new BenchmarkException(
                        target.name() + " answered " + connection.getResponseCode() + " to " + target.address());
            }
            try (InputStream body = connection.getInputStream()) {
                return body == null ? EMPTY : body.readAllBytes();
            }
        } catch (IOException e) {
            throw new BenchmarkException(target.name() + " does not answer: " + e, e);
        }
    }

    /** The ETag of a target. */
    static String etag(ReadTarget target) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(target.address()).toURL().openConnection();
            target.headers().forEach(connection::setRequestProperty);
            String etag = connection.getHeaderField("ETag");
            connection.getInputStream().close();
            if (etag == null) {
                throw new BenchmarkException(target.name() + " gives no ETag for " + target.address());
            }
            return etag;
        } catch (IOException e) {
            throw new BenchmarkException(target.name() + " does not answer: " + e, e);
        }
    }
}
