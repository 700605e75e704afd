package org.guildmark.curriculum.imports.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guildmark.curriculum.imports.library.LibraryDiagnostic.Code;

/** A damaged sample is read as far as it goes: nothing is invented, and what is left out is said. */
class LibraryDamagePropertyTest {
    private static final Pattern CODE = Pattern.compile("(?<![0-9-])[0-9]{2}-[0-9]{2}-[0-9]{2}(?![0-9-])");
    private static final Pattern RUN = Pattern.compile("lines up to ([0-9]+)");
    private static final String SAMPLE = sample();

    private final LibraryDocument whole = read(SAMPLE);

    private static String sample() {
        try {
            return Files.readString(Path.of("../samples/standards/hotel-english-course-competency-library.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LibraryDocument read(String text) {
        try {
            return LibraryDocument.read("damaged.txt", text.getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError("a text can be read, whatever it says", e);
        }
    }

    /** Only the last row may differ from the whole document's, and by nothing but its end. */
    @Property(tries = 300)
    void aCutDocumentIsABeginningOfTheWholeOne(@ForAll @IntRange(min = 20, max = 1300) int length) {
        LibraryDocument cut = read(SAMPLE.substring(0, Math.min(length, SAMPLE.length())));
        for (int i = 0; i < cut.courses().size(); i++) {
            LibraryCourse course = cut.courses().get(i);
            LibraryCourse original = whole.courses().get(i);
            assertEquals(original.titleZh(), course.titleZh());
            boolean lastCourse = i == cut.courses().size() - 1;
            for (int k = 0; k < course.mappings().size(); k++) {
                PrintedMapping mapping = course.mappings().get(k);
                PrintedMapping of = original.mappings().get(k);
                if (lastCourse && k == course.mappings().size() - 1) {
                    assertEquals(of.code(), mapping.code());
                    String wording = mapping.wording() == null ? "" : mapping.wording();
                    assertTrue(of.wording().startsWith(wording) || wording.endsWith("续") || wording.endsWith("续上"));
                } else {
                    assertEquals(of, mapping);
                }
            }
        }
    }

    @Property(tries = 300)
    void noLineWithACodeIsDroppedSilently(@ForAll Random random, @ForAll @IntRange(min = 0, max = 3) int damage) {
        List<String> lines = damaged(random, damage);
        LibraryDocument document = read(String.join("\n", lines));
        List<Integer> read = new ArrayList<>();
        document.courses().forEach(course -> course.mappings().forEach(mapping -> {
            read.add(mapping.line());
            assertTrue(lines.get(mapping.line() - 1).contains(mapping.code()));
        }));
        document.diagnostics().forEach(each -> {
            read.add(each.line());
            Matcher run = RUN.matcher(each.message());
            if (each.code() == Code.UNPLACED_TEXT && run.find()) {
                IntStream.rangeClosed(each.line(), Integer.parseInt(run.group(1)))
                        .forEach(read::add);
            }
        });
        for (int i = 0; i < lines.size(); i++) {
            if (CODE.matcher(lines.get(i)).find()) {
                assertTrue(read.contains(i + 1), lines.get(i));
            }
        }
        document.diagnostics().forEach(each -> assertFalse(each.message().isBlank()));
    }

    private static List<String> damaged(Random random, int damage) {
        List<String> lines = new ArrayList<>(SAMPLE.lines().toList());
        if (damage == 0) {
            Collections.shuffle(lines, random);
        }
        for (int i = 0; damage == 1 && i < 5; i++) {
            lines.remove(random.nextInt(lines.size()));
        }
        if (damage == 2) {
            int from = random.nextInt(lines.size());
            lines.subList(from, Math.min(lines.size(), from + 20)).clear();
        }
        for (int i = 0; damage == 3 && i < 5; i++) {
            Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        }
        return lines;
    }
}
