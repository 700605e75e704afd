package org.guildmark.curriculum.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.catalog.document.source.UnreadableDocumentException;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.catalogview.PlacedStatement;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.imports.ImportDiagnostic.Severity;
import org.guildmark.curriculum.imports.library.LibraryCourse;
import org.guildmark.curriculum.imports.library.LibraryDocument;
import org.guildmark.curriculum.imports.library.PrintedMapping;
import org.guildmark.curriculum.mapping.Emphasis;

/** The courses of a competency-library document, held against the edition that the catalog published of it. */
final class LibraryImport {
    private static final int LONGEST_DESCRIPTION = 10_000;

    private final ImportFile file;
    private final Edition edition;
    private final Map<String, PlacedStatement> byCode = new HashMap<>();
    private final List<ImportDiagnostic> diagnostics = new ArrayList<>();

    private LibraryImport(ImportFile file, Edition edition) {
        this.file = file;
        this.edition = edition;
        edition.statements().forEach(placed -> {
            if (placed.statement().code() != null) {
                byCode.putIfAbsent(code(placed.statement().code()), placed);
            }
        });
    }

    static ImportReading read(ImportFile file, Edition edition) throws UnreadableDocumentException {
        return new LibraryImport(file, edition).read(LibraryDocument.read(file.name(), file.bytes()));
    }

    private ImportReading read(LibraryDocument document) {
        document.diagnostics()
                .forEach(found -> diagnostics.add(ImportDiagnostic.of(
                        Severity.valueOf(found.severity().name()),
                        found.code().name(),
                        found.message(),
                        found.line())));
        List<ImportedCourse> courses = new ArrayList<>();
        for (int i = 0; i < document.courses().size(); i++) {
            courses.add(course(document.courses().get(i), i + 1));
        }
        return new ImportReading(CourseImport.Kind.LIBRARY_DOCUMENT, courses, List.of(edition), false, diagnostics);
    }

    /** The document prints no code for a course, only a number; with the programme's code it is unique in the school. */
    private ImportedCourse course(LibraryCourse course, int position) {
        String number = course.number() != null && course.number().matches("\\d{1,3}")
                ? course.number()
                : Integer.toString(position);
        String code = file.programme().code() + "-" + "0".repeat(Math.max(0, 2 - number.length())) + number;
        String description = course.description();
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            diagnostics.add(ImportDiagnostic.of(
                    Severity.WARNING,
                    "DESCRIPTION_CUT",
                    code + " has a longer description than is kept.",
                    course.fromLine()));
            description = description.substring(0, LONGEST_DESCRIPTION);
        }
        return new ImportedCourse(
                code,
                course.titleZh(),
                null,
                course.kind() == null ? null : Course.Kind.valueOf(course.kind().name()),
                description,
                null,
                null,
                null,
                mappings(course),
                course.fromLine());
    }

    private List<ImportedCourse.Mapped> mappings(LibraryCourse course) {
        List<ImportedCourse.Mapped> mapped = new ArrayList<>();
        for (PrintedMapping printed : course.mappings()) {
            PlacedStatement placed = byCode.get(code(printed.code()));
            if (placed == null) {
                diagnostics.add(ImportDiagnostic.of(
                        Severity.ERROR,
                        "UNKNOWN_CODE",
                        edition.standardKey() + " " + edition.label() + " has no statement " + printed.code() + ".",
                        printed.line()));
                continue;
            }
            if (printed.wording() != null
                    && placed.statement().text() != null
                    && !folded(printed.wording())
                            .equals(folded(placed.statement().text()))) {
                diagnostics.add(ImportDiagnostic.of(
                        Severity.WARNING,
                        "WORDING_DIFFERS",
                        printed.code() + " reads otherwise here than in the catalog.",
                        printed.line()));
            }
            mapped.add(new ImportedCourse.Mapped(placed.id(), Emphasis.UNSPECIFIED, null));
        }
        return mapped;
    }

    private static String code(String printed) {
        return Normalizer.normalize(printed, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** Punctuation and spaces are what extraction damages first. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{P}]+", "");
    }
}
