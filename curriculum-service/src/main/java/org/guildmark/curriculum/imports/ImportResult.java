package org.guildmark.curriculum.imports;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.mapping.Emphasis;

/**
 * What an import changed, or would change.
 *
 * @param changes the first of them; the counts of the courses are of all
 */
record ImportResult(List<CourseResult> courses, List<MappingChange> changes, List<ImportDiagnostic> diagnostics) {
    /** A sheet may change as many cells as it has; a person looks at some. */
    static final int CHANGES_SHOWN = 2_000;

    ImportResult {
        courses = List.copyOf(courses);
        changes = List.copyOf(changes);
        diagnostics = List.copyOf(diagnostics);
    }

    /** What becomes of a course. */
    @Schema(name = "ImportedCourseChange")
    enum Change {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /**
     * @param courseId null in a dry run that would make the course
     * @param revisionId the draft that holds the changed mappings; null in a dry run and where no mapping changed
     */
    @Schema(name = "ImportedCourse")
    record CourseResult(
            String code, UUID courseId, Change change, UUID revisionId, int added, int removed, int changed) {}

    /**
     * @param from null where the statement was not mapped
     * @param to null where the mapping is taken away
     */
    @Schema(name = "ImportedMappingChange")
    record MappingChange(String courseCode, UUID statementId, String statementCode, Emphasis from, Emphasis to) {}

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(found -> found.severity() == ImportDiagnostic.Severity.ERROR);
    }
}
