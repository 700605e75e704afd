package org.guildmark.devstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The shared libraries that {@code mysqld} needs and a bare machine lacks, above all {@code libaio.so.1}. On Debian and
 * Ubuntu they are taken from the distribution's packages into the cache, which needs no root; elsewhere the message says
 * what to install.
 */
final class SystemLibraries {

    /** Packages that hold a library, the newer name last (Debian 13 and Ubuntu 24.04 renamed for 64-bit time). */
    private static final Map<String, List<String>> PACKAGES =
            Map.of("libaio.so.1", List.of("libaio1", "libaio1t64"), "libnuma.so.1", List.of("libnuma1"));

    private final StackCache cache;
    private final Progress progress;

    SystemLibraries(StackCache cache, Progress progress) {
        this.cache = cache;
        this.progress = progress;
    }

    /** The directory for {@code LD_LIBRARY_PATH}; empty when the system has everything. */
    Optional<Path> directoryFor(Path program) {
        if (!StackParts.platform().startsWith("linux")) {
            return Optional.empty();
        }
        TreeSet<String> missing = missing(program, null);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        Path libraries = cache.part(
                "libraries-" + StackParts.platform() + "-" + String.join("-", missing),
                progress,
                directory -> missing.forEach(library -> fetch(library, directory)));
        TreeSet<String> stillMissing = missing(program, libraries);
        if (!stillMissing.isEmpty()) {
            throw new StackException(advice(String.join(", ", stillMissing)));
        }
        return Optional.of(libraries);
    }

    private static TreeSet<String> missing(Path program, Path libraries) {
        Output output = run(List.of("ldd", program.toString()), program.getParent(), libraries);
        TreeSet<String> missing = new TreeSet<>();
        for (String line : output.lines()) {
            if (line.endsWith("not found") && line.contains("=>")) {
                missing.add(line.substring(0, line.indexOf("=>")).strip());
            }
        }
        return missing;
    }

    private void fetch(String library, Path directory) {
        progress.report("fetching " + library);
        Path work = directory.resolve("download-" + library);
        for (String name : PACKAGES.getOrDefault(library, List.of())) {
            if (download(name, work)) {
                link(library, work, directory);
                return;
            }
        }
        throw new StackException(advice(library));
    }

    /** Tries the machine's package lists first; a machine without lists, or a user without rights, gets private ones. */
    private static boolean download(String name, Path work) {
        try {
            Files.createDirectories(work.resolve("lists/partial"));
            Files.createDirectories(work.resolve("archives/partial"));
            List<String> own = List.of(
                    "-o", "Dir::State::lists=" + work.resolve("lists"), "-o", "Dir::Cache=" + work.resolve("archives"));
            boolean fetched = apt(List.of(), List.of("download", name), work)
                    || (apt(own, List.of("update"), work) && apt(own, List.of("download", name), work));
            FileTrees.delete(work.resolve("lists"));
            FileTrees.delete(work.resolve("archives"));
            if (!fetched) {
                return false;
            }
            try (Stream<Path> files = Files.list(work)) {
                Path archive = files.filter(file -> file.toString().endsWith(".deb"))
                        .findFirst()
                        .orElseThrow();
                return run(List.of("dpkg", "-x", archive.toString(), work.toString()), work, null)
                                .status()
                        == 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack the package " + name, e);
        }
    }

    private static boolean apt(List<String> options, List<String> arguments, Path work) {
        List<String> command = new ArrayList<>(List.of("apt-get", "-q"));
        command.addAll(options);
        command.addAll(arguments);
        return run(command, work, null).status() == 0;
    }

    /** {@code libaio.so.1 -> …/libaio.so.1.0.2}; the renamed packages hold {@code libaio.so.1t64.0.2}. */
    private static void link(String library, Path work, Path directory) {
        try (Stream<Path> files = Files.walk(work)) {
            Path file = files.filter(Files::isRegularFile)
                    .filter(candidate -> candidate.getFileName().toString().startsWith(library))
                    .findFirst()
                    .orElseThrow(() -> new StackException(advice(library)));
            Files.createSymbolicLink(directory.resolve(library), directory.relativize(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot link " + library, e);
        }
    }

    private static String advice(String library) {
        String packages = String.join(" or ", PACKAGES.getOrDefault(library, List.of("the package that has it")));
        return "MySQL needs " + library + ", which this machine lacks and which could not be fetched: install it with"
                + " 'sudo apt-get install " + packages + "' on Debian or Ubuntu, 'sudo dnf install libaio numactl-libs'"
                + " on Fedora or RHEL, 'sudo zypper install libaio1 libnuma1' on SUSE, then try again.";
    }

    private record Output(int status, List<String> lines) {}

    private static Output run(List<String> command, Path directory, Path libraries) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        if (libraries != null) {
            builder.environment().put("LD_LIBRARY_PATH", libraries.toString());
        }
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                List<String> lines = out.lines().map(String::stripTrailing).toList();
                return new Output(process.waitFor(), lines);
            }
        } catch (IOException notInstalled) {
            return new Output(-1, List.of(notInstalled.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while looking for libraries.", e);
        }
    }
}
