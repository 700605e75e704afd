package org.guildmark.catalog.document.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The competency library in GUILDMARK_STANDARDS, against the totals of domain.md. */
class CompetencyLibraryDocumentTest {
    private SourceText source;

    @BeforeEach
    void findDocument() throws IOException {
        String folder = System.getenv("GUILDMARK_STANDARDS");
        if (folder == null) {
            System.err.println("WARNING: GUILDMARK_STANDARDS is not set: CompetencyLibraryDocumentTest checks NOTHING");
        }
        assumeTrue(folder != null, "GUILDMARK_STANDARDS is not set");
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(folder), "*competency-library.txt")) {
            source = SourceText.of(
                    "0".repeat(64), Files.readString(found.iterator().next()));
        }
    }

    @Test
    void everyProjectTaskAndCompetencyIsRead() {
        ParsedDocument parsed = new CompetencyLibraryParser().parse(source);
        List<TreeNode> projects = parsed.content().tree();
        List<TreeNode> tasks = projects.stream()
                .flatMap(project -> project.children().stream())
                .toList();
        assertEquals(20, projects.size());
        assertEquals(88, tasks.size());
        assertEquals(
                336, tasks.stream().mapToInt(task -> task.statements().size()).sum());
        assertTrue(projects.stream().noneMatch(project -> project.title().zh() == null));
        assertTrue(tasks.stream().noneMatch(task -> task.title().zh() == null));
    }

    @Test
    void everyCourseAndMappingIsRead() {
        List<CourseMatrix> courses = CourseMatrices.read(source);
        assertEquals(12, courses.size());
        assertEquals(
                1294, courses.stream().mapToInt(course -> course.codes().size()).sum());
        assertTrue(courses.stream().allMatch(course -> course.description() != null && course.title() != null));
        assertEquals(3, courses.stream().map(CourseMatrix::kind).distinct().count());
    }

    @Test
    void everyMatrixPrintsTheWordingOfTheLibrary() {
        Map<String, String> wordings = new CompetencyLibraryParser()
                .parse(source).content().tree().stream()
                        .flatMap(project -> project.children().stream())
                        .flatMap(task -> task.statements().stream())
                        .collect(Collectors.toMap(Statement::code, statement -> Widths.folded(statement.text())));
        List<PrintedCompetency> printed = CourseMatrices.read(source).stream()
                .flatMap(course -> course.printed().stream())
                .toList();
        assertEquals(1294, printed.size());
        printed.forEach(each -> assertEquals(wordings.get(each.code()), Widths.folded(each.wording()), each.code()));
        assertEquals(List.of(), CourseMatrices.library(source).diagnostics());
    }

    @Test
    void nothingIsLeftOverAndTheMatricesAgree() {
        ParsedDocument parsed = new CompetencyLibraryParser().parse(source);
        for (Code none :
                List.of(Code.UNPLACED_TEXT, Code.CODE_WITH_DIFFERENT_TEXT, Code.TRUNCATED, Code.PART_MISSING)) {
            assertTrue(parsed.diagnostics().stream().noneMatch(diagnostic -> diagnostic.code() == none), none.name());
        }
    }
}
