package org.guildmark.curriculum.matrix;

import java.util.List;
import java.util.UUID;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.sheets.SheetDiagnostic;

/**
 * What an uploaded matrix changes: exactly the edited cells.
 *
 * @param courses those with changes, in the order of the programme
 * @param conflicts differences in courses that somebody changed since the export; never applied
 * @param errors true where something of the sheet was not read, also where not every diagnostic is listed
 */
public record MatrixChanges(
        List<CourseChanges> courses, List<Conflict> conflicts, List<SheetDiagnostic> diagnostics, boolean errors) {

    /** Number of cells that change. */
    public int count() {
        return courses.stream().mapToInt(course -> course.changes().size()).sum();
    }

    /** The sheet is as good as it can be: nothing stale, nothing unread. */
    public boolean canBeApplied() {
        return !errors && conflicts.isEmpty();
    }

    /**
     * Changes of one course.
     *
     * @param version token of the mapping revision to which they apply; what is stored must still have it
     */
    public record CourseChanges(UUID courseId, String courseCode, String version, List<Change> changes) {}

    /**
     * A changed cell.
     *
     * @param from null where the statement was not mapped
     * @param to null where the mapping is taken away
     * @param note true where the mapping has a note: kept with a new emphasis, lost with the mapping
     * @param row counted from 1
     * @param column letter
     */
    public record Change(
            UUID statementId, String statementCode, Emphasis from, Emphasis to, boolean note, int row, String column) {}

    /**
     * A cell that differs in a course that was changed since the export: nobody can tell whose value is newer.
     *
     * @param exported token that the sheet tells
     * @param current token of what is stored now
     * @param sheet value of the sheet; null where it shows none
     * @param stored value that is stored now; null where there is none
     */
    public record Conflict(
            UUID courseId,
            String courseCode,
            UUID statementId,
            String statementCode,
            String exported,
            String current,
            Emphasis sheet,
            Emphasis stored,
            int row,
            String column) {}
}
