package org.guildmark.devstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder whose documents {@code up} loads, and the keys of their standards.
 *
 * @param path the folder
 * @param keys file name, with or without extension, to standardKey
 */
record StandardsFolder(Path path, Properties keys) {

    private static final List<String> ENDINGS = List.of(".txt", ".docx", ".pdf");

    /** The one given, else {@code GUILDMARK_STANDARDS}, else {@code standards/}, else the samples. */
    static StandardsFolder find(Path root, Path given) {
        String variable = System.getenv("GUILDMARK_STANDARDS");
        Path folder;
        if (given != null) {
            folder = required(given, "--standards " + given);
        } else if (variable != null && !variable.isBlank()) {
            folder = required(Path.of(variable), "GUILDMARK_STANDARDS=" + variable);
        } else if (Files.isDirectory(root.resolve("standards"))) {
            folder = root.resolve("standards");
        } else {
            folder = required(root.resolve("samples/standards"), "samples/standards");
        }
        return new StandardsFolder(folder.toAbsolutePath().normalize(), keys(folder));
    }

    private static Path required(Path folder, String origin) {
        if (!Files.isDirectory(folder)) {
            throw new StackException(origin + " is not a folder: name one that holds the documents.");
        }
        return folder;
    }

    private static Properties keys(Path folder) {
        Properties known = new Properties();
        Path own = folder.resolve("standards.properties");
        try (InputStream resource = StandardsFolder.class.getResourceAsStream("/standard-keys.properties")) {
            known.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
            if (Files.exists(own)) {
                try (Reader in = Files.newBufferedReader(own)) {
                    known.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the keys of the standards in " + folder, e);
        }
        return known;
    }

    /** The documents by name; other files of the folder are none of our business. */
    List<Path> documents() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream()
                            .anyMatch(file.getFileName().toString().toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + path, e);
        }
    }

    /** The key that is known for a document; without one the catalog proposes one. */
    Optional<String> keyOf(Path document) {
        String name = document.getFileName().toString();
        String stem = name.substring(0, name.lastIndexOf('.'));
        return Optional.ofNullable(keys.getProperty(name, keys.getProperty(stem)));
    }
}
