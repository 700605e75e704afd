package org.guildmark.curriculum.imports.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.guildmark.curriculum.imports.library.LibraryCourse.Kind;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The business-English library in GUILDMARK_STANDARDS, against what was counted in it by other means. */
class RealLibraryTest {
    private static final Logger LOG = Logger.getLogger(RealLibraryTest.class);
    private static final String NAME = "business-english-course-competency-library.txt";
    private static final Pattern CODE = Pattern.compile("(?<![0-9-])[0-9]{2}-[0-9]{2}-[0-9]{2}(?![0-9-])");

    private Path file;
    private LibraryDocument document;

    @BeforeEach
    void read() throws Exception {
        String folder = System.getenv("GUILDMARK_STANDARDS");
        boolean given = folder != null && Files.isRegularFile(Path.of(folder, NAME));
        if (!given) {
            LOG.warnf("GUILDMARK_STANDARDS does not hold %s: RealLibraryTest checks NOTHING", NAME);
        }
        assumeTrue(given, "GUILDMARK_STANDARDS does not hold " + NAME);
        file = Path.of(folder, NAME);
        document = LibraryDocument.read(NAME, Files.readAllBytes(file));
    }

    @Test
    void twelveCoursesWithTheirKinds() {
        List<LibraryCourse> courses = document.courses();
        assertEquals(List.of(), document.diagnostics());
        assertEquals(
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
                courses.stream().map(LibraryCourse::number).toList());
        assertEquals(3, count(Kind.GROUP_PLATFORM));
        assertEquals(2, count(Kind.FOUNDATION));
        assertEquals(7, count(Kind.CORE));
        assertEquals(
                12,
                courses.stream()
                        .filter(course -> "中职".equals(course.schoolKind()))
                        .count());
        assertEquals(
                12,
                courses.stream().filter(course -> course.description() != null).count());
        assertEquals(12, courses.stream().map(LibraryCourse::titleZh).distinct().count());
    }

    private long count(Kind kind) {
        return document.courses().stream()
                .filter(course -> course.kind() == kind)
                .count();
    }

    @Test
    void everyCodeOfEveryMatrix() throws Exception {
        assertEquals(
                List.of(94, 213, 146, 41, 63, 56, 139, 91, 36, 111, 26, 278),
                document.courses().stream()
                        .map(course -> course.mappings().size())
                        .toList());
        // Not by our parser: what looks like a code between the first and the last line of a matrix.
        List<String> lines = Files.readAllLines(file);
        for (LibraryCourse course : document.courses()) {
            assertEquals(
                    lines.subList(course.fromLine() - 1, course.toLine()).stream()
                            .flatMap(line -> CODE.matcher(line).results())
                            .map(found -> found.group())
                            .toList(),
                    course.mappings().stream().map(PrintedMapping::code).toList());
        }
        assertEquals(
                336,
                document.courses().stream()
                        .flatMap(course -> course.mappings().stream())
                        .map(PrintedMapping::code)
                        .distinct()
                        .count());
        assertEquals(
                0,
                document.courses().stream()
                        .flatMap(course -> course.mappings().stream())
                        .filter(mapping -> mapping.wording() == null)
                        .count());
    }
}
