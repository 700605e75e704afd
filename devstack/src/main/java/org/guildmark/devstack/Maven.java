package org.guildmark.devstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clone's own Maven, with its downloads and modules as progress. */
final class Maven {

    private static final int LINES_KEPT_FOR_A_FAILURE = 25;
    private static final Pattern TRANSFER = Pattern.compile("Progress \\(\\d+\\): ([^|]*?\\S)\\s*(\\||$)");
    private static final Pattern TRANSFER_START = Pattern.compile("Downloading from \\S+: \\S+/([^/\\s]+)");
    private static final Pattern MODULE = Pattern.compile("Building Guildmark (.+?) \\S+ +\\[(\\d+/\\d+)]");

    private final Path root;
    private final Progress progress;

    Maven(Path root, Progress progress) {
        this.root = root;
        this.progress = progress;
    }

    /** Runs Maven in the clone's root; its last lines are the message when it fails. */
    void run(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(root.resolve("mvnw").toString());
        command.addAll(List.of(arguments));
        // Surefire tells a test where the local repository of the build is; a fresh Maven would look in the user's own.
        String repository = System.getProperty("maven.repo.local", System.getProperty("localRepository"));
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Set by an outer Maven for itself; they would make this one believe that it stands elsewhere.
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") && !name.equals("MAVEN_OPTS"));
        Deque<String> lastLines = new ArrayDeque<>();
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            // A reader's line ends at a carriage return too, which is how Maven redraws its transfer progress.
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    report(line, lastLines);
                }
            }
            if (process.waitFor() != 0) {
                throw new StackException("Maven failed. It said:\n" + String.join("\n", ofFailure(lastLines))
                        + "\nThe command was: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while Maven was running.", e);
        }
    }

    /** The errors without the advice for Maven's own users; everything when it names no error. */
    private static List<String> ofFailure(Deque<String> lastLines) {
        List<String> errors = lastLines.stream()
                .filter(line -> line.startsWith("[ERROR]") && !line.equals("[ERROR] "))
                .takeWhile(line -> !line.contains("-> [Help"))
                .toList();
        return errors.isEmpty() ? List.copyOf(lastLines) : errors;
    }

    private void report(String line, Deque<String> lastLines) {
        Matcher transfer = TRANSFER.matcher(line);
        if (transfer.find()) {
            progress.report("downloading " + transfer.group(1));
            return;
        }
        Matcher start = TRANSFER_START.matcher(line);
        Matcher module = MODULE.matcher(line);
        if (start.find()) {
            progress.report("downloading " + start.group(1));
        } else if (module.find()) {
            progress.report("building " + module.group(1) + " (" + module.group(2) + ")");
        } else if (line.contains(":unpack ")) {
            progress.report("unpacking");
        }
        if (!line.isBlank()) {
            lastLines.addLast(line);
            if (lastLines.size() > LINES_KEPT_FOR_A_FAILURE) {
                lastLines.removeFirst();
            }
        }
    }
}
