package org.guildmark.curriculum.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.curriculum.matrix.MatrixChanges.Change;
import org.guildmark.curriculum.matrix.MatrixChanges.Conflict;
import org.guildmark.curriculum.sheet.CourseSheetFault;
import org.guildmark.sheets.SheetDiagnostic;
import org.guildmark.sheets.SheetDiagnostic.Code;
import org.guildmark.sheets.SheetDiagnostic.Severity;
import org.guildmark.sheets.SheetFault;
import org.guildmark.sheets.UnreadableSheetException;
import org.junit.jupiter.api.Test;

class MatrixDiffTest {
    private static final int ID = 0;
    private static final int CODE = 1;
    private static final int FIRST_COURSE = 5;

    private final Matrix matrix = KiteMatrix.small();
    private final Grid grid = Grid.ofWorkbook(KiteMatrix.workbook(matrix));

    @Test
    void tellsWhereEachChangeStands() throws UnreadableSheetException {
        grid.type(KiteMatrix.id("s2"), KiteMatrix.id("c1"), "掌握");
        grid.type(KiteMatrix.id("s4"), KiteMatrix.id("c3"), "");

        MatrixChanges changes = diff();

        assertEquals(
                List.of(
                        new Change(KiteMatrix.id("s2"), "1.1.2", Emphasis.PRACTISE, Emphasis.MASTER, false, 11, "F"),
                        new Change(KiteMatrix.id("s4"), "2.1.1", Emphasis.MASTER, null, true, 17, "H")),
                changes.courses().stream()
                        .flatMap(course -> course.changes().stream())
                        .toList());
        assertEquals("r1", changes.courses().get(0).version());
        assertEquals(List.of(CourseSheetFault.NOTE_REMOVED), codes(changes));
        assertTrue(changes.canBeApplied());
    }

    @Test
    void findsStatementsByCodeKindAndLevelWhereTheIdsAreGone() throws UnreadableSheetException {
        grid.type(KiteMatrix.id("k1"), KiteMatrix.id("c1"), "P");
        grid.type(KiteMatrix.id("e1"), KiteMatrix.id("c3"), "");
        grid.removeColumn(ID);

        MatrixChanges changes = diff();

        assertEquals(1, changes.count());
        assertEquals(
                KiteMatrix.id("k1"), changes.courses().get(0).changes().get(0).statementId());
        assertTrue(codes(changes).containsAll(List.of(CourseSheetFault.FOUND_BY_CODE, CourseSheetFault.MISSING_ROWS)));
        assertFalse(changes.errors());
    }

    @Test
    void aCodeThatTwoStatementsBearIsNoIdentity() throws UnreadableSheetException {
        grid.type(KiteMatrix.id("k1"), KiteMatrix.id("c1"), "P");
        grid.removeColumn(3);
        grid.removeColumn(ID);

        MatrixChanges changes = diff();

        assertEquals(0, changes.count());
        assertEquals(2, only(changes, CourseSheetFault.AMBIGUOUS_CODE).size());
        assertTrue(changes.errors());
    }

    @Test
    void findsCoursesByCodeWhereTheHiddenRowsAreGoneAndSaysThatNothingStaleIsNoticed() throws UnreadableSheetException {
        grid.type(KiteMatrix.id("s1"), KiteMatrix.id("c1"), "P");
        grid.removeRow(1);
        grid.removeRow(0);

        MatrixChanges changes = diff();

        assertEquals(1, changes.count());
        assertEquals(List.of(CourseSheetFault.FOUND_BY_CODE, CourseSheetFault.VERSION_MISSING), sorted(changes));
    }

    @Test
    void whatStandsTwiceIsNotRead() throws UnreadableSheetException {
        grid.type(KiteMatrix.id("s1"), KiteMatrix.id("c1"), "P");
        grid.type(KiteMatrix.id("s2"), KiteMatrix.id("c2"), "I");
        grid.copyRow(9);
        grid.copyColumn(FIRST_COURSE + 1);

        MatrixChanges changes = diff();

        assertEquals(0, changes.count());
        assertEquals(1, only(changes, SheetFault.DUPLICATE_ROW).size());
        assertEquals(
                grid.height(), only(changes, SheetFault.DUPLICATE_ROW).get(0).row());
        assertEquals("I", only(changes, SheetFault.DUPLICATE_COLUMN).get(0).column());
    }

    @Test
    void aMarkThatMeansNothingLeavesTheCell() throws UnreadableSheetException {
        grid.type(KiteMatrix.id("s1"), KiteMatrix.id("c1"), "Q");
        grid.type(KiteMatrix.id("s2"), KiteMatrix.id("c1"), "");

        MatrixChanges changes = diff();

        assertEquals(1, changes.count());
        SheetDiagnostic found = only(changes, CourseSheetFault.UNKNOWN_MARK).get(0);
        assertEquals(Severity.ERROR, found.severity());
        assertEquals(10, found.row());
        assertEquals("F", found.column());
        assertFalse(changes.canBeApplied());
    }

    @Test
    void strangersAreReported() throws UnreadableSheetException {
        grid.row(9).set(ID, KiteMatrix.id("stranger").toString());
        grid.row(0).set(FIRST_COURSE + 2, KiteMatrix.id("another").toString());
        grid.row(12).set(ID, "not an id");
        grid.row(12).set(CODE, "");

        MatrixChanges changes = diff();

        assertEquals(0, changes.count());
        assertEquals(
                Severity.ERROR,
                only(changes, CourseSheetFault.UNKNOWN_STATEMENT).get(0).severity());
        assertEquals(
                Severity.ERROR,
                only(changes, CourseSheetFault.UNKNOWN_COURSE).get(0).severity());
        assertEquals(1, only(changes, CourseSheetFault.BAD_ID).size());
    }

    @Test
    void marksWithoutAStatementAreReported() throws UnreadableSheetException {
        // The band of a task, where somebody ticked the whole task.
        grid.row(8).set(FIRST_COURSE, "I");

        MatrixChanges changes = diff();

        assertEquals(0, changes.count());
        assertEquals(9, only(changes, CourseSheetFault.NO_IDENTITY).get(0).row());
    }

    @Test
    void bothValuesOfAStaleCellAreTold() throws UnreadableSheetException {
        grid.type(KiteMatrix.id("s1"), KiteMatrix.id("c1"), "");
        grid.row(1).set(FIRST_COURSE, "r0");

        MatrixChanges changes = diff();

        assertEquals(0, changes.count());
        Conflict conflict = changes.conflicts().get(0);
        assertEquals("r0", conflict.exported());
        assertEquals("r1", conflict.current());
        assertNull(conflict.sheet());
        assertEquals(Emphasis.MASTER, conflict.stored());
        assertEquals(10, only(changes, CourseSheetFault.STALE_COLUMN).get(0).row());
    }

    @Test
    void aStaleColumnWithoutDifferencesIsNoConflict() throws UnreadableSheetException {
        grid.row(1).set(FIRST_COURSE, "r0");

        assertTrue(diff().canBeApplied());
    }

    @Test
    void aSheetOfAnotherProgrammeOrStandardChangesNothing() throws UnreadableSheetException {
        grid.type(KiteMatrix.id("s1"), KiteMatrix.id("c1"), "");
        Matrix other = new Matrix(
                KiteMatrix.id("other"), "", KiteMatrix.STANDARD, "", matrix.rows(), matrix.columns(), matrix.cells());
        Matrix otherStandard =
                new Matrix(KiteMatrix.PROGRAMME, "", "tea-shop", "", matrix.rows(), matrix.columns(), matrix.cells());

        MatrixChanges programme = MatrixDiff.between(other, grid.workbook(), "m.xlsx");
        MatrixChanges standard = MatrixDiff.between(otherStandard, grid.workbook(), "m.xlsx");

        assertEquals(List.of(CourseSheetFault.WRONG_PROGRAMME), codes(programme));
        assertEquals(List.of(CourseSheetFault.WRONG_STANDARD), codes(standard));
        assertEquals(0, programme.count() + standard.count());
    }

    @Test
    void aRowOfACsvThatEndsEarlyDeletesNothing() throws UnreadableSheetException {
        String csv = new String(KiteMatrix.csv(matrix), StandardCharsets.UTF_8).replace(",M,●,\r\n", ",P\r\n");

        MatrixChanges changes = MatrixDiff.between(matrix, csv.getBytes(StandardCharsets.UTF_8), "m.csv");

        assertEquals(1, changes.count());
        assertEquals(
                Emphasis.PRACTISE, changes.courses().get(0).changes().get(0).to());
        assertEquals(8, only(changes, SheetFault.SHORT_ROW).get(0).row());
    }

    @Test
    void remarksBesideTheMatrixAreNotRead() throws UnreadableSheetException {
        for (int row = 0; row < grid.height(); row++) {
            grid.row(row).add(row == 11 ? "ask Wang" : "");
        }

        MatrixChanges changes = diff();

        assertEquals(List.of(SheetFault.UNKNOWN_COLUMN), codes(changes));
        assertTrue(changes.canBeApplied());
    }

    @Test
    void anOwnColumnWithALabelIsNotReadAndACourseThatIsNotThereIsAnError() throws UnreadableSheetException {
        for (int row = 0; row < grid.height(); row++) {
            grid.row(row).add(row == 6 ? "Remarks" : row == 9 ? "ask Wang" : row == 10 ? "x" : "");
            grid.row(row).add(row == 6 ? "K-99" : row == 9 ? "M" : "");
        }

        MatrixChanges changes = diff();

        assertEquals(List.of(CourseSheetFault.UNKNOWN_COURSE, CourseSheetFault.UNKNOWN_COURSE), codes(changes));
        assertEquals(Severity.WARNING, changes.diagnostics().get(0).severity());
        assertEquals("I", changes.diagnostics().get(0).column());
        assertEquals(Severity.ERROR, changes.diagnostics().get(1).severity());
        assertEquals(0, changes.count());
    }

    @Test
    void aNewerLayoutIsRefused() {
        grid.row(0).set(ID, "#guildmark-matrix:2");

        assertEquals(UnreadableSheetException.Code.UNSUPPORTED_VERSION, refusal());
    }

    @Test
    void aHeadThatWasSortedAmongTheStatementsIsRefused() {
        grid.copyRow(1);
        grid.removeRow(1);

        assertEquals(UnreadableSheetException.Code.UNKNOWN_LAYOUT, refusal());
    }

    @Test
    void aSheetWithoutLabelsIsNoMatrix() {
        grid.removeRow(6);

        assertEquals(UnreadableSheetException.Code.UNKNOWN_LAYOUT, refusal());
    }

    private MatrixChanges diff() throws UnreadableSheetException {
        return MatrixDiff.between(matrix, grid.workbook(), "matrix.xlsx");
    }

    private UnreadableSheetException.Code refusal() {
        return assertThrows(UnreadableSheetException.class, this::diff).code();
    }

    private static List<Code> codes(MatrixChanges changes) {
        return changes.diagnostics().stream().map(SheetDiagnostic::code).toList();
    }

    private static List<Code> sorted(MatrixChanges changes) {
        return codes(changes).stream().sorted().toList();
    }

    private static List<SheetDiagnostic> only(MatrixChanges changes, Code code) {
        return changes.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == code)
                .toList();
    }
}
