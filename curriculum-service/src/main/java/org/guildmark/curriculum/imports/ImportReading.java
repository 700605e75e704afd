package org.guildmark.curriculum.imports;

import java.util.List;

/** What was read of a file, before anything is compared with what is stored. */
record ImportReading(CourseImport.Kind kind, List<ImportedCourse> courses, List<ImportDiagnostic> diagnostics) {
    ImportReading {
        courses = List.copyOf(courses);
        diagnostics = List.copyOf(diagnostics);
    }

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(found -> found.severity() == ImportDiagnostic.Severity.ERROR);
    }
}
