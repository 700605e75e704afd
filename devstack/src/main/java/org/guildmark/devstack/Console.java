package org.guildmark.devstack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What the person sees: finished lines that stay, and on a terminal one live line of what is going on with the seconds it
 * has taken. Without a terminal each new phrase is a line, numbers aside.
 */
final class Console implements AutoCloseable {

    private static final int REDRAW_MILLIS = 200;
    private static final int WIDTH = 110;
    private static final int NAME_WIDTH = 10;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final boolean terminal = Boolean.getBoolean("guildmark.terminal");
    private final Map<String, Step> active = new LinkedHashMap<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "console");
        thread.setDaemon(true);
        return thread;
    });

    Console() {
        if (terminal) {
            ticker.scheduleAtFixedRate(this::redraw, REDRAW_MILLIS, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Something that takes time. */
    final class Step implements Progress {

        private final String name;
        private final long begun = System.nanoTime();
        private final boolean told;
        private String phrase = "";

        private Step(String name, boolean told) {
            this.name = name;
            this.told = told;
        }

        @Override
        public void report(String newPhrase) {
            synchronized (Console.this) {
                boolean sameButForNumbers = skeleton(newPhrase).equals(skeleton(phrase));
                phrase = newPhrase;
                if (told && !terminal && !sameButForNumbers) {
                    out.println(label(name) + newPhrase + " ...");
                }
            }
        }

        /** The step is over; the line stays. */
        void done(String result) {
            end(result + "  (" + seconds() + ")");
        }

        void failed() {
            end("FAILED after " + seconds());
        }

        private void end(String line) {
            synchronized (Console.this) {
                active.remove(name);
                print(label(name) + line);
            }
        }

        private String seconds() {
            double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
            return "%.1f s".formatted(seconds);
        }

        private static String skeleton(String text) {
            return text.replaceAll("[0-9.]+ *(/ *[0-9.]+)? *([kMG]?B)?", "#");
        }
    }

    /** A step whose phrases are worth a line each where there is no terminal. */
    Step step(String name) {
        return step(name, true);
    }

    /** A short step: without a terminal only its end is told. */
    Step shortStep(String name) {
        return step(name, false);
    }

    private synchronized Step step(String name, boolean told) {
        Step step = new Step(name, told);
        active.put(name, step);
        return step;
    }

    synchronized void print(String line) {
        clear();
        out.println(line);
    }

    private static String label(String name) {
        return "  " + name + " ".repeat(Math.max(1, NAME_WIDTH - name.length()));
    }

    private synchronized void redraw() {
        if (active.isEmpty()) {
            return;
        }
        StringJoiner line = new StringJoiner(" | ");
        active.values().forEach(step -> line.add(step.name + ": " + step.phrase + " " + step.seconds()));
        String text = line.toString();
        out.print("\r\u001b[K  " + text.substring(0, Math.min(WIDTH, text.length())));
        out.flush();
    }

    private void clear() {
        if (terminal) {
            out.print("\r\u001b[K");
        }
    }

    @Override
    public synchronized void close() {
        ticker.shutdownNow();
        clear();
        out.flush();
    }
}
