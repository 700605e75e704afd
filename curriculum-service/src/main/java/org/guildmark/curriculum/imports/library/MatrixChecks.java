package org.guildmark.curriculum.imports.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildmark.catalog.document.library.CourseMatrix;
import org.guildmark.catalog.document.library.PrintedCompetency;
import org.guildmark.catalog.document.text.Widths;
import org.guildmark.curriculum.imports.library.LibraryDiagnostic.Code;
import org.guildmark.curriculum.imports.library.LibraryDiagnostic.Severity;

/** Makes courses of matrices, and says what a matrix prints twice or not at all. */
final class MatrixChecks {
    private final List<LibraryDiagnostic> diagnostics;
    private final Map<String, Integer> linesOfNumbers = new HashMap<>();
    private final Map<String, Integer> linesOfTitles = new HashMap<>();

    private MatrixChecks(List<LibraryDiagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    static List<LibraryCourse> courses(List<CourseMatrix> matrices, List<LibraryDiagnostic> diagnostics) {
        MatrixChecks checks = new MatrixChecks(diagnostics);
        return matrices.stream().map(checks::course).toList();
    }

    private LibraryCourse course(CourseMatrix matrix) {
        String name = name(matrix);
        repeated(linesOfNumbers, matrix.number(), "the number", name, matrix);
        repeated(linesOfTitles, matrix.title(), "the title", name, matrix);
        if (matrix.title() == null) {
            say(Severity.ERROR, Code.TITLE_MISSING, name + " has no title.", matrix.fromLine());
        }
        if (matrix.description() == null) {
            say(Severity.WARNING, Code.DESCRIPTION_MISSING, name + " has no description.", matrix.fromLine());
        }
        return new LibraryCourse(
                matrix.number(),
                matrix.title(),
                kind(matrix, name),
                matrix.schoolKind(),
                matrix.description(),
                mappings(matrix, name),
                matrix.fromLine(),
                matrix.toLine());
    }

    private static String name(CourseMatrix matrix) {
        if (matrix.title() != null) {
            return "Course 《" + matrix.title() + "》";
        }
        return matrix.number() != null ? "Course " + matrix.number() : "The course of line " + matrix.fromLine();
    }

    private void repeated(Map<String, Integer> lines, String printed, String what, String name, CourseMatrix matrix) {
        if (printed == null) {
            return;
        }
        Integer first = lines.putIfAbsent(Widths.folded(printed), matrix.fromLine());
        if (first != null) {
            String message = name + " has " + what + " of the course of line " + first + ".";
            say(Severity.WARNING, Code.COURSE_REPEATED, message, matrix.fromLine());
        }
    }

    private LibraryCourse.Kind kind(CourseMatrix matrix, String name) {
        if (matrix.kind() == null) {
            say(Severity.WARNING, Code.KIND_MISSING, name + ": no kind of course is printed.", matrix.fromLine());
            return null;
        }
        Optional<LibraryCourse.Kind> kind = LibraryCourse.Kind.printedAs(matrix.kind());
        if (kind.isEmpty()) {
            String message = name + ": " + matrix.kind() + " is no kind of course that libraries have.";
            say(Severity.WARNING, Code.KIND_UNKNOWN, message, matrix.fromLine());
        }
        return kind.orElse(null);
    }

    private List<PrintedMapping> mappings(CourseMatrix matrix, String name) {
        Map<String, PrintedMapping> mappings = new LinkedHashMap<>();
        String before = "";
        for (PrintedCompetency printed : matrix.printed()) {
            PrintedMapping mapping = new PrintedMapping(printed.code(), printed.wording(), printed.line());
            if (printed.code().compareTo(before) < 0 && !mappings.containsKey(printed.code())) {
                String message = name + ": " + printed.code() + " is printed after " + before
                        + "; rows were moved, or another course begins whose head was lost.";
                say(Severity.WARNING, Code.CODES_OUT_OF_ORDER, message, printed.line());
            }
            before = printed.code();
            PrintedMapping first = mappings.putIfAbsent(printed.code(), mapping);
            if (first != null) {
                String message = name + ": " + printed.code() + " is printed again; it stands on line " + first.line()
                        + (sameWording(first, mapping) ? " already." : " already, with another wording.");
                say(Severity.WARNING, Code.CODE_REPEATED, message, printed.line());
            }
            if (printed.wording() == null) {
                String message = name + ": no wording is printed beside " + printed.code() + ".";
                say(Severity.WARNING, Code.WORDING_MISSING, message, printed.line());
            }
        }
        if (mappings.isEmpty()) {
            say(Severity.WARNING, Code.COMPETENCIES_MISSING, name + " has no competency.", matrix.fromLine());
        }
        return new ArrayList<>(mappings.values());
    }

    private static boolean sameWording(PrintedMapping one, PrintedMapping other) {
        return one.wording() == null
                || other.wording() == null
                || Widths.folded(one.wording()).equals(Widths.folded(other.wording()));
    }

    private void say(Severity severity, Code code, String message, int line) {
        diagnostics.add(new LibraryDiagnostic(severity, code, message, line));
    }
}
