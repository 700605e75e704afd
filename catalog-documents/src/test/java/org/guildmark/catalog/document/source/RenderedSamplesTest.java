package org.guildmark.catalog.document.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.Markup;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples, written as .docx and as .pdf, read the same as the samples themselves. */
class RenderedSamplesTest {
    private static final Path SAMPLES = Path.of("..", "samples", "standards");

    private final DocumentReader reader = new DocumentReader();

    static Stream<Path> samples() throws IOException {
        return Files.list(SAMPLES)
                .filter(path -> path.toString().endsWith(".txt"))
                .sorted();
    }

    @Test
    void thereAreSamplesOfAllLayouts() throws IOException {
        try (Stream<Path> samples = samples()) {
            assertEquals(6, samples.count());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void asWord(Path sample) throws Exception {
        List<String> printed =
                lines(reader.read(Files.readAllBytes(sample), sample.toString()).source());
        byte[] word = Rendering.asWord(printed);
        assertEquals(printed, lines(reader.read(word, "sample.docx").source()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void asPdf(Path sample) throws Exception {
        List<String> printed = lines(reader.read(Files.readAllBytes(sample), sample.toString())
                        .source())
                .stream()
                .map(RenderedSamplesTest::asPrinted)
                .toList();
        List<String> read =
                lines(reader.read(Rendering.asPdf(printed), "sample.pdf").source());
        assertEquals(joined(printed), joined(read));
        assertEquals(rows(printed), rows(read));
        assertFalse(read.isEmpty());
    }

    /** The test's font has no ballot boxes, and no printer sets HTML. */
    private static String asPrinted(String line) {
        return Markup.stripped(line).replace('☑', '√').replace('☐', '□');
    }

    /** Lines that are not blank, without the blanks at their ends. */
    private static List<String> lines(SourceText source) {
        return source.lines().stream()
                .filter(line -> !line.isBlank())
                .map(Line::text)
                .map(line -> line.contains("\t") ? line : line.strip())
                .toList();
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(Widths::folded).collect(Collectors.joining());
    }

    private static List<List<String>> rows(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("\t"))
                .map(line -> Stream.of(line.split("\t", -1)).map(Widths::folded).toList())
                .toList();
    }
}
