package org.guildmark.curriculum.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.curriculum.matrix.MatrixChanges.Change;
import org.guildmark.curriculum.matrix.MatrixChanges.Conflict;
import org.guildmark.curriculum.matrix.MatrixChanges.CourseChanges;
import org.guildmark.curriculum.matrix.MatrixMatch.MatchedColumn;
import org.guildmark.curriculum.matrix.MatrixMatch.MatchedLine;
import org.guildmark.curriculum.matrix.MatrixSheet.State;
import org.guildmark.curriculum.sheet.CourseSheetFault;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.UnreadableSheetException;

/**
 * Compares an uploaded matrix with what is stored. Only a cell that the sheet has, that could be read and that differs
 * is a change; whatever the sheet lacks stays.
 */
public final class MatrixDiff {
    private final Matrix base;
    private final SheetDiagnostics diagnostics = new SheetDiagnostics();
    private final Map<UUID, List<Change>> changes = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private MatrixDiff(Matrix base) {
        this.base = base;
    }

    /**
     * Reads an uploaded matrix and compares it.
     *
     * @param base the matrix as it is stored now
     * @param fileName name under which the file was uploaded; used in messages only
     * @throws UnreadableSheetException with a stable code where the file cannot be read at all
     */
    public static MatrixChanges between(Matrix base, byte[] bytes, String fileName) throws UnreadableSheetException {
        Set<String> codes = base.columns().stream().map(Matrix.Column::code).collect(Collectors.toSet());
        return new MatrixDiff(base).compare(MatrixSheetReader.read(bytes, fileName, codes));
    }

    private MatrixChanges compare(MatrixSheet sheet) {
        diagnostics.addAll(sheet.diagnostics());
        if (isOfThisMatrix(sheet)) {
            base.columns().forEach(column -> changes.put(column.id(), new ArrayList<>()));
            MatrixMatch match = MatrixMatch.of(base, sheet, diagnostics);
            for (MatchedColumn column : match.columns()) {
                for (MatchedLine line : match.lines()) {
                    compare(column, line);
                }
            }
        }
        List<CourseChanges> courses = base.columns().stream()
                .filter(column -> !changes.getOrDefault(column.id(), List.of()).isEmpty())
                .map(column -> new CourseChanges(
                        column.id(), column.code(), column.version(), List.copyOf(changes.get(column.id()))))
                .toList();
        return new MatrixChanges(courses, List.copyOf(conflicts), diagnostics.list(), diagnostics.hasErrors());
    }

    private boolean isOfThisMatrix(MatrixSheet sheet) {
        if (sheet.programmeId() != null && !base.programmeId().equals(MatrixIds.parse(sheet.programmeId()))) {
            diagnostics.error(
                    CourseSheetFault.WRONG_PROGRAMME,
                    "The sheet was exported from the programme " + SheetDiagnostics.quoted(sheet.programmeId())
                            + "; this is " + base.programmeId() + ".",
                    0,
                    -1);
            return false;
        }
        if (sheet.standard() != null && !base.standard().equals(sheet.standard())) {
            diagnostics.error(
                    CourseSheetFault.WRONG_STANDARD,
                    "The sheet was exported for the standard " + SheetDiagnostics.quoted(sheet.standard())
                            + "; this is " + base.standard() + ".",
                    0,
                    -1);
            return false;
        }
        return true;
    }

    private void compare(MatchedColumn column, MatchedLine line) {
        State state = line.line().states().get(column.index());
        if (state == State.UNREAD) {
            return;
        }
        Matrix.Cell cell = base.cell(column.course(), line.statement());
        Emphasis stored = cell == null ? null : cell.emphasis();
        if (state.mark() == stored) {
            return;
        }
        if (column.isStale()) {
            conflict(column, line, stored, state.mark());
            return;
        }
        boolean note = cell != null && cell.note();
        int row = line.line().row();
        int at = column.column();
        if (note && state.mark() == null) {
            diagnostics.warning(
                    CourseSheetFault.NOTE_REMOVED,
                    "The mapping that is taken away has a note, which goes with it.",
                    row,
                    at);
        }
        changes.get(column.course().id())
                .add(new Change(
                        line.statement().id(),
                        line.statement().code(),
                        stored,
                        state.mark(),
                        note,
                        row,
                        SheetDiagnostics.letter(at)));
    }

    private void conflict(MatchedColumn column, MatchedLine line, Emphasis stored, Emphasis sheet) {
        Matrix.Column course = column.course();
        Conflict conflict = new Conflict(
                course.id(),
                course.code(),
                line.statement().id(),
                line.statement().code(),
                column.version(),
                course.version(),
                sheet,
                stored,
                line.line().row(),
                SheetDiagnostics.letter(column.column()));
        conflicts.add(conflict);
        diagnostics.error(
                CourseSheetFault.STALE_COLUMN,
                "The course " + course.code() + " was changed since the export (" + column.version() + ", now "
                        + course.version() + "): the sheet says " + shown(sheet) + ", stored is " + shown(stored)
                        + ". Export again.",
                conflict.row(),
                column.column());
    }

    private static String shown(Emphasis mark) {
        return mark == null ? "nothing" : mark.name();
    }
}
