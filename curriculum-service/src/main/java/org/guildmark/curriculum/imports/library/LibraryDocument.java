package org.guildmark.curriculum.imports.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.library.CourseMatrices;
import org.guildmark.catalog.document.library.LibraryCourses;
import org.guildmark.catalog.document.source.DocumentReader;
import org.guildmark.catalog.document.source.ReadDocument;
import org.guildmark.catalog.document.source.UnreadableDocumentException;
import org.guildmark.curriculum.imports.library.LibraryDiagnostic.Code;
import org.guildmark.curriculum.imports.library.LibraryDiagnostic.Severity;

/**
 * The courses of a competency-library document.
 *
 * @param title title of the library as printed; null where none is
 * @param courses in printed order; none where the document prints no matrix
 * @param diagnostics what is odd, by line
 */
public record LibraryDocument(String title, List<LibraryCourse> courses, List<LibraryDiagnostic> diagnostics) {
    public LibraryDocument {
        courses = List.copyOf(courses);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Reads a {@code .txt}, {@code .docx} or {@code .pdf}; a damaged or foreign text gives diagnostics, not exceptions.
     *
     * @param fileName name under which it was uploaded; used in messages only, the content decides what it is
     * @throws UnreadableDocumentException with a stable code where no text can be got out of the file
     */
    public static LibraryDocument read(String fileName, byte[] bytes) throws UnreadableDocumentException {
        ReadDocument document = new DocumentReader().read(bytes, fileName);
        LibraryCourses library = CourseMatrices.library(document.source());
        List<LibraryDiagnostic> diagnostics = new ArrayList<>();
        document.diagnostics().forEach(each -> diagnostics.add(found(Code.TEXT_EXTRACTION, each)));
        library.diagnostics().forEach(each -> ofTheText(each, diagnostics));
        if (library.courses().isEmpty()) {
            diagnostics.add(new LibraryDiagnostic(
                    Severity.ERROR,
                    Code.NO_MATRIX,
                    "No course matrix was found: the document is no competency library, or its headings are lost.",
                    0));
        }
        List<LibraryCourse> courses = MatrixChecks.courses(library.courses(), diagnostics);
        diagnostics.sort(Comparator.comparingInt(LibraryDiagnostic::line));
        // Without any matrix it is no library, and its first line no library's title.
        return new LibraryDocument(courses.isEmpty() ? null : library.title(), courses, diagnostics);
    }

    /** What only the reader of the text can know; the rest follows from the courses themselves. */
    private static void ofTheText(Diagnostic found, List<LibraryDiagnostic> diagnostics) {
        switch (found.code()) {
            case TRUNCATED -> diagnostics.add(found(Code.TRUNCATED, found));
            case UNPLACED_TEXT -> diagnostics.add(unplaced(found));
            case SOURCE_FAULT -> diagnostics.add(found(Code.KIND_CONTRADICTORY, found));
            default -> {
                // Repeats and missing parts: MatrixChecks says them with codes of their own.
            }
        }
    }

    private static LibraryDiagnostic unplaced(Diagnostic found) {
        String message = found.fromLine() == found.toLine()
                ? "This line belongs to no part of a matrix and was left out."
                : "The lines up to " + found.toLine() + " belong to no part of a matrix and were left out.";
        return new LibraryDiagnostic(Severity.WARNING, Code.UNPLACED_TEXT, message, found.fromLine());
    }

    private static LibraryDiagnostic found(Code code, Diagnostic found) {
        Severity severity = Severity.valueOf(found.severity().name());
        return new LibraryDiagnostic(severity, code, found.message(), found.fromLine());
    }
}
