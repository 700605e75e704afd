package org.guildmark.curriculum.matrix;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.guildmark.curriculum.matrix.MatrixLayout.Left;
import org.guildmark.curriculum.matrix.MatrixSheet.State;
import org.guildmark.curriculum.sheet.CourseSheetFault;
import org.guildmark.curriculum.sheet.EmphasisMarks;
import org.guildmark.sheets.MergedRange;
import org.guildmark.sheets.SheetCell;
import org.guildmark.sheets.SheetCell.Form;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetFault;
import org.guildmark.sheets.SheetRow;
import org.guildmark.sheets.UnreadableSheetException;

/** Takes the rows below the labels. A cell that cannot be read says nothing, so that it never deletes. */
final class MatrixBody {
    private final MatrixHead head;
    private final SheetDiagnostics diagnostics;
    private final NavigableMap<Integer, MatrixSheet.Line> lines = new TreeMap<>();
    /** Columns on the left and of courses; whatever stands elsewhere is somebody's remark. */
    private final Set<Integer> known = new HashSet<>();

    private final Set<Integer> reported = new HashSet<>();

    MatrixBody(MatrixHead head, SheetDiagnostics diagnostics) {
        this.head = head;
        this.diagnostics = diagnostics;
        known.addAll(head.left().values());
        head.courses().forEach(course -> known.add(course.column()));
    }

    List<MatrixSheet.Line> lines() {
        return List.copyOf(lines.values());
    }

    void take(SheetRow row) throws UnreadableSheetException {
        refuseMovedHead(row);
        reportUnknownColumns(row);
        String idText = identity(row, Left.ID);
        String code = identity(row, Left.CODE);
        UUID id = MatrixIds.parse(idText);
        if (id == null && !idText.isEmpty()) {
            diagnostics.warning(
                    CourseSheetFault.BAD_ID,
                    SheetDiagnostics.quoted(idText) + " is not the id of a statement.",
                    row.number(),
                    head.left().get(Left.ID));
        }
        MatrixSheet.Line line = new MatrixSheet.Line(
                row.number(), id, code, identity(row, Left.KIND), identity(row, Left.LEVEL), states(row));
        if (id != null || !code.isEmpty()) {
            lines.put(row.number(), line);
        } else if (line.hasMark()) {
            diagnostics.error(
                    CourseSheetFault.NO_IDENTITY,
                    "The row has marks and neither the id nor the code of a statement.",
                    row.number(),
                    -1);
        }
    }

    void merged(MergedRange range) {
        if (range.lastRow() < head.row()) {
            // Above the codes; ids that a merge took away are missed where they are looked for.
            return;
        }
        boolean found = range.holdsRow(head.row())
                && head.courses().stream().anyMatch(course -> range.holdsColumn(course.column()));
        boolean identities = holds(range, Left.ID) || holds(range, Left.CODE);
        for (MatrixSheet.Line line :
                lines.subMap(range.firstRow(), true, range.lastRow(), true).values()) {
            if (identities) {
                line.skip();
                found = true;
            }
            for (int at = 0; at < head.courses().size(); at++) {
                if (range.holdsColumn(head.courses().get(at).column())) {
                    line.states().set(at, State.UNREAD);
                    found = true;
                }
            }
        }
        if (found) {
            diagnostics.error(
                    SheetFault.MERGED_CELLS,
                    "Merged cells down to row " + range.lastRow() + " and column "
                            + SheetDiagnostics.letter(range.lastColumn())
                            + " have lost what stood under them; they are left as stored. Unmerge them.",
                    range.firstRow(),
                    range.firstColumn());
        }
    }

    private boolean holds(MergedRange range, Left left) {
        Integer column = head.left().get(left);
        return column != null && range.holdsColumn(column);
    }

    /** Sorting the whole sheet, head included, separates the courses from their ids. */
    private static void refuseMovedHead(SheetRow row) throws UnreadableSheetException {
        for (SheetCell cell : row.cells()) {
            if (cell.text().equals(MatrixLayout.COURSE_IDS) || cell.text().equals(MatrixLayout.VERSIONS)) {
                throw new UnreadableSheetException(
                        UnreadableSheetException.Code.UNKNOWN_LAYOUT,
                        "The hidden rows of the head were moved below the statements, to row " + row.number()
                                + ": sort only the rows of the statements.");
            }
        }
    }

    private void reportUnknownColumns(SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank() && !known.contains(column) && reported.add(column)) {
                diagnostics.warning(
                        SheetFault.UNKNOWN_COLUMN,
                        "The column has no course; what stands in it is not read.",
                        row.number(),
                        column);
            }
        }
    }

    private String identity(SheetRow row, Left left) {
        Integer column = head.left().get(left);
        return column == null ? "" : MatrixHead.plain(row.cell(column), row.number(), column, diagnostics);
    }

    private List<State> states(SheetRow row) {
        State[] states = new State[head.courses().size()];
        boolean cut = false;
        for (int at = 0; at < states.length; at++) {
            MatrixSheet.Course course = head.courses().get(at);
            int column = course.column();
            cut |= column >= row.width();
            if (column >= row.width()) {
                states[at] = State.UNREAD;
            } else if (course.sure()) {
                states[at] = state(row.cell(column), row.number(), column);
            } else {
                // Somebody's own column may hold anything; what it is to be called is decided by all its cells.
                states[at] = quietly(row.cell(column));
            }
        }
        if (cut) {
            diagnostics.warning(
                    SheetFault.SHORT_ROW,
                    "The row ends before the last course; the cells that it lacks stay as they are.",
                    row.number(),
                    -1);
        }
        return Arrays.asList(states);
    }

    private State state(SheetCell cell, int row, int column) {
        if (cell.isBlank()) {
            return State.EMPTY;
        }
        if (cell.form() == Form.FORMULA) {
            diagnostics.error(SheetFault.FORMULA, "A formula is not read; type the mark itself.", row, column);
            return State.UNREAD;
        }
        if (cell.form() == Form.ERROR) {
            diagnostics.error(
                    SheetFault.CELL_ERROR, "The cell shows an error of the spreadsheet program.", row, column);
            return State.UNREAD;
        }
        State read = quietly(cell);
        if (read == State.UNREAD) {
            diagnostics.error(
                    CourseSheetFault.UNKNOWN_MARK,
                    SheetDiagnostics.quoted(cell.text()) + " is no mark; allowed are " + EmphasisMarks.accepted() + ".",
                    row,
                    column);
        }
        return read;
    }

    private static State quietly(SheetCell cell) {
        if (cell.isBlank()) {
            return State.EMPTY;
        }
        return cell.form() == Form.VALUE
                ? EmphasisMarks.of(cell.text()).map(State::of).orElse(State.UNREAD)
                : State.UNREAD;
    }
}
