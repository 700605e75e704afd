package org.guildmark.testkit;

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

/**
 * The titles of the problems that a service answers with. A code that the search through the sources missed would stand
 * in the titles as one that nobody uses.
 */
public final class ProblemTitles {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PROBLEM =
            Pattern.compile("ProblemException\\s*\\.\\s*\\w+\\(\\s*(?:\\d{3},\\s*)?\"([A-Z][A-Z_]+)\"");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private ProblemTitles() {}

    /**
     * Every problem has a title and every title a problem.
     *
     * @param language {@code en} or {@code zh}
     * @param furtherCodes whose constants are codes of problems, where an exception brings a code of its own
     */
    public static void assertComplete(String language, List<Class<? extends Enum<?>>> furtherCodes) {
        Set<String> codes = codes(furtherCodes);
        codes.removeAll(titles("org/guildmark/platform/problem/titles_" + language + ".properties")
                .stringPropertyNames());
        assertEquals(
                codes,
                new TreeSet<>(titles("problems_" + language + ".properties").stringPropertyNames()));
    }

    /** English titles are written in Latin letters and begin with a capital, Chinese ones in Chinese. */
    public static void assertInTheirLanguage() {
        titles("problems_zh.properties")
                .forEach((code, title) ->
                        assertTrue(CHINESE.matcher((String) title).find(), () -> code + "=" + title));
        titles("problems_en.properties")
                .forEach((code, title) ->
                        assertTrue(((String) title).matches("[A-Z][A-Za-z ]+"), () -> code + "=" + title));
    }

    private static Set<String> codes(List<Class<? extends Enum<?>>> furtherCodes) {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemTitles::read)
                    .map(PROBLEM::matcher)
                    .flatMap(Matcher::results)
                    .forEach(found -> codes.add(found.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        furtherCodes.forEach(
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
        try (InputStream in = ProblemTitles.class.getClassLoader().getResourceAsStream(resource);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            titles.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return titles;
    }
}
