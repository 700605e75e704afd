package org.guildmark.curriculum.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.curriculum.matrix.Matrix;
import org.guildmark.curriculum.matrix.MatrixChanges;
import org.guildmark.curriculum.matrix.MatrixDiff;
import org.guildmark.sheets.UnreadableSheetException;

/** An exported matrix that was edited: the courses with edited cells, all their other cells as they are stored. */
final class MatrixImport {
    private MatrixImport() {}

    /** @param base what is stored now, drafts included */
    static ImportReading read(ImportFile file, Edition edition, Matrix base) throws UnreadableSheetException {
        MatrixChanges changes = MatrixDiff.between(base, file.bytes(), file.name());
        List<ImportDiagnostic> diagnostics =
                changes.diagnostics().stream().map(ImportDiagnostic::of).toList();
        List<ImportedCourse> courses = new ArrayList<>();
        for (MatrixChanges.CourseChanges course : changes.courses()) {
            Map<UUID, Emphasis> cells = new LinkedHashMap<>();
            base.cells().get(course.courseId()).forEach((statement, cell) -> {
                if (edition.statement(statement).isPresent()) {
                    cells.put(statement, cell.emphasis());
                }
            });
            for (MatrixChanges.Change change : course.changes()) {
                if (change.to() == null) {
                    cells.remove(change.statementId());
                } else {
                    cells.put(change.statementId(), change.to());
                }
            }
            courses.add(course(course, cells));
        }
        return new ImportReading(CourseImport.Kind.MATRIX, courses, List.of(edition), true, diagnostics);
    }

    private static ImportedCourse course(MatrixChanges.CourseChanges course, Map<UUID, Emphasis> cells) {
        return new ImportedCourse(
                course.courseCode(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                cells.entrySet().stream()
                        .map(cell -> new ImportedCourse.Mapped(cell.getKey(), cell.getValue(), null))
                        .toList(),
                0);
    }
}
