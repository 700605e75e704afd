package org.guildmark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildmark.catalog.document.source.UnreadableDocumentException;
import org.guildmark.sheets.UnreadableSheetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every problem that this service answers with has a title in both languages, and every title a problem: a code that
 * the search through the sources missed would stand in the titles as one that nobody uses.
 */
class ProblemTitlesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PROBLEM =
            Pattern.compile("ProblemException\\s*\\.\\s*\\w+\\(\\s*(?:\\d{3},\\s*)?\"([A-Z][A-Z_]+)\"");

    /** Codes that come out of an exception with a code of its own. */
    private static final List<Class<? extends Enum<?>>> CODES =
            List.of(UnreadableDocumentException.Code.class, UnreadableSheetException.Code.class);

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyProblemHasATitleAndEveryTitleAProblem(String language) {
        Set<String> codes = codes();
        codes.removeAll(titles("org/guildmark/platform/problem/titles_" + language + ".properties")
                .stringPropertyNames());
        assertEquals(
                codes,
                new TreeSet<>(titles("problems_" + language + ".properties").stringPropertyNames()));
    }

    @Test
    void titlesAreInTheirLanguage() {
        Pattern chinese = Pattern.compile("\\p{IsHan}");
        titles("problems_zh.properties")
                .forEach((code, title) ->
                        assertTrue(chinese.matcher((String) title).find(), () -> code + "=" + title));
        titles("problems_en.properties")
                .forEach((code, title) ->
                        assertTrue(((String) title).matches("[A-Z][A-Za-z ]+"), () -> code + "=" + title));
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemTitlesTest::read)
                    .map(PROBLEM::matcher)
                    .flatMap(Matcher::results)
                    .forEach(found -> codes.add(found.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CODES.forEach(
                type -> Arrays.stream(type.getEnumConstants()).map(Enum::name).forEach(codes::add));
        return codes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties titles(String resource) {
        Properties titles = new Properties();
        try (InputStream in = ProblemTitlesTest.class.getClassLoader().getResourceAsStream(resource);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            titles.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return titles;
    }
}
