package org.guildmark.assessment.interchange.qti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.Scorer;

/** Makes packages of the repository's samples and of texts, and scores answers. */
final class QtiSamples {
    private QtiSamples() {}

    /** The files of a folder of samples. */
    static Map<String, byte[]> folder(String name) {
        Path module = Path.of("..", "samples", "items", "qti", name);
        Path root = Files.exists(module) ? module : Path.of("samples", "items", "qti", name);
        try (Stream<Path> files = Files.walk(root)) {
            Map<String, byte[]> found = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            return found;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    static QtiReading sample(String name) {
        return QtiReader.read(zip(folder(name)), Limits.DEFAULT);
    }

    static ReadItem item(QtiReading reading, String identifier) {
        return reading.items().stream()
                .filter(it -> it.identifier().equals(identifier))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + identifier));
    }

    static ReadItem single(String xml) {
        return QtiReader.read(xml.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT)
                .items()
                .get(0);
    }

    /** @param answers e.g. {@code RESPONSE=H|O}; of several responses {@code A=x;B=y} */
    static BigDecimal score(ItemContent content, String answers) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String answer : answers.split(";")) {
            int at = answer.indexOf('=');
            if (at > 0) {
                given.put(
                        answer.substring(0, at),
                        new ArrayList<>(List.of(answer.substring(at + 1).split("\\|"))));
            }
        }
        return Scorer.score(content, given).rawScore();
    }

    static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::code).distinct().toList();
    }
}
