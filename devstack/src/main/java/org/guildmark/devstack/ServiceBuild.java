package org.guildmark.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Packages the services whose package is missing or older than its sources. */
final class ServiceBuild {
    /** The modules of which a service's package holds the classes. */
    private static final List<String> LIBRARIES = List.of("platform", "catalog-documents", "sheets");

    private final Path root;

    ServiceBuild(Path root) {
        this.root = root;
    }

    /** The modules to package; empty when everything is up to date. */
    List<String> stale() {
        return Service.KINDS.stream()
                .map(Service.Kind::module)
                .filter(this::isStale)
                .toList();
    }

    /** Tests are left out: they are run by {@code ./mvnw verify}. */
    void build(List<String> modules, Progress progress) {
        FileTime begun = FileTime.fromMillis(System.currentTimeMillis());
        new Maven(root, progress).run("package", "-Dmaven.test.skip=true", "-am", "-pl", String.join(",", modules));
        try {
            for (String module : modules) {
                // Maven leaves a package alone that it finds unchanged; what counts is when its sources were read.
                Files.setLastModifiedTime(Service.packaged(root, module), begun);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The build left no package", e);
        }
    }

    private boolean isStale(String module) {
        Path packaged = Service.packaged(root, module);
        if (Files.notExists(packaged)) {
            return true;
        }
        try {
            FileTime built = Files.getLastModifiedTime(packaged);
            Stream<Path> sources = Stream.concat(
                            Stream.of("pom.xml"),
                            Stream.concat(LIBRARIES.stream(), Stream.of(module))
                                    .flatMap(part -> Stream.of(part + "/pom.xml", part + "/src/main")))
                    .map(root::resolve);
            return sources.flatMap(source -> newest(source).stream()).anyMatch(time -> time.compareTo(built) > 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + packaged, e);
        }
    }

    private static Optional<FileTime> newest(Path source) {
        if (Files.notExists(source)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(source)) {
            return files.map(ServiceBuild::modified).max(FileTime::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + source, e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + file, e);
        }
    }
}
