package org.guildmark.curriculum.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.catalogview.PlacedStatement;

/**
 * What was read of a file, before anything is compared with what is stored.
 *
 * @param scope editions that the file speaks of: mappings to others stay as they are
 * @param saysHow whether the file tells each emphasis; a tick in a printed matrix does not take back what a school has
 *     said more exactly
 */
record ImportReading(
        CourseImport.Kind kind,
        List<ImportedCourse> courses,
        List<Edition> scope,
        boolean saysHow,
        List<ImportDiagnostic> diagnostics) {
    ImportReading {
        courses = List.copyOf(courses);
        scope = List.copyOf(scope);
        diagnostics = List.copyOf(diagnostics);
    }

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(found -> found.severity() == ImportDiagnostic.Severity.ERROR);
    }

    /** The statement, where the file speaks of its edition. */
    Optional<PlacedStatement> statement(UUID id) {
        return scope.stream().flatMap(edition -> edition.statement(id).stream()).findFirst();
    }
}
