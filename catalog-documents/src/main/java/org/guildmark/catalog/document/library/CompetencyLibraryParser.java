package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.content.CoversLower;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.DocumentParser;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;

/**
 * Reads a course–competency library (职业能力标准模块化库). It prints the same projects, tasks and competencies once for
 * each course that uses them; the standard is their union, and the courses themselves are read by {@link
 * CourseMatrices}.
 */
public final class CompetencyLibraryParser implements DocumentParser {
    private static final double ENOUGH_CODES = 10;

    @Override
    public StandardKind kind() {
        return StandardKind.COMPETENCY_LIBRARY;
    }

    @Override
    public double recognise(SourceText source) {
        boolean heading = false;
        boolean header = false;
        int codes = 0;
        for (Line line : source.lines()) {
            String folded = Widths.folded(line.text());
            heading |= CourseHead.isHeading(line.text());
            header |= folded.startsWith("工作项目") && folded.contains("工作任务") && folded.contains("职业能力");
            codes += MatrixLine.mentionsItem(line.text()) ? 1 : 0;
        }
        return (heading ? 0.4 : 0) + (header ? 0.2 : 0) + 0.4 * Math.min(1, codes / ENOUGH_CODES);
    }

    @Override
    public ParsedDocument parse(SourceText source) {
        LibraryReading reading = LibraryReading.of(source);
        List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
        LibraryPreface preface = LibraryPreface.of(reading.preface(), reading.claims());
        List<TreeNode> tree = new LibraryTree(source, reading, diagnostics).nodes();
        StandardContent content = new StandardContent(
                preface.profile(),
                List.of(),
                CoversLower.UNSTATED,
                List.of(),
                tree,
                List.of(),
                null,
                List.of(),
                List.of(),
                preface.audiences(reading.courses()),
                List.of(),
                List.of(),
                List.of());
        missing(preface, reading, diagnostics);
        LibraryChecks.gapsAbove(reading, diagnostics);
        LibraryChecks.wordings(reading, diagnostics);
        LibraryChecks.rejoined(reading, diagnostics);
        LibraryChecks.withoutText(reading, diagnostics);
        LibraryChecks.truncated(reading, diagnostics);
        diagnostics.addAll(reading.claims().unplaced());
        diagnostics.add(summary(reading, tree));
        return new ParsedDocument(content, diagnostics);
    }

    private static void missing(LibraryPreface preface, LibraryReading reading, List<Diagnostic> diagnostics) {
        if (preface.title() == null) {
            diagnostics.add(
                    Diagnostic.of(Severity.ERROR, Code.PART_MISSING, "No title stands before the first matrix", 0, 0));
        }
        if (reading.courses().isEmpty()) {
            diagnostics.add(Diagnostic.of(Severity.ERROR, Code.PART_MISSING, "No course matrix was found", 0, 0));
        }
    }

    private static Diagnostic summary(LibraryReading reading, List<TreeNode> tree) {
        int tasks = tree.stream().mapToInt(project -> project.children().size()).sum();
        long competencies = tree.stream()
                .flatMap(project -> project.children().stream())
                .mapToLong(task -> task.statements().size())
                .sum();
        int pairs = reading.courses().stream()
                .mapToInt(course -> course.codes().size())
                .sum();
        String counts = "%d projects, %d tasks, %d competencies; %d courses with %d course-competency pairs"
                .formatted(tree.size(), tasks, competencies, reading.courses().size(), pairs);
        return Diagnostic.of(Severity.INFO, Code.SUMMARY, counts, 0, 0);
    }
}
