package org.guildmark.curriculum.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildmark.sheets.MergedRange;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetFault;
import org.guildmark.sheets.SheetRow;
import org.guildmark.sheets.SheetVisitor;
import org.guildmark.sheets.UnreadableSheetException;

/** Finds the matrix among the sheets of a file and takes its rows. */
final class MatrixSheetVisitor implements SheetVisitor {
    /** Rows with a value among which the labels are looked for; the head has eight. */
    private static final int HEAD_ROWS = 40;

    private final Set<String> codes;
    private final SheetDiagnostics diagnostics;
    private final List<SheetRow> above = new ArrayList<>();
    private MatrixHead head;
    private MatrixBody body;
    /** True while the rows that come belong to the matrix that was found. */
    private boolean inside;

    MatrixSheetVisitor(Set<String> codes, SheetDiagnostics diagnostics) {
        this.codes = codes;
        this.diagnostics = diagnostics;
    }

    @Override
    public void sheet(String name) {
        above.clear();
        inside = false;
    }

    @Override
    public boolean row(SheetRow row) throws UnreadableSheetException {
        if (inside) {
            body.take(row);
            return true;
        }
        if (!MatrixHead.isLabelRow(row)) {
            above.add(row);
            return above.size() < HEAD_ROWS;
        }
        if (head != null) {
            diagnostics.warning(
                    SheetFault.SHEET_IGNORED, "A second sheet with a matrix was not read.", row.number(), -1);
            return false;
        }
        head = MatrixHead.read(above, row, codes, diagnostics);
        body = new MatrixBody(head, diagnostics);
        inside = true;
        return true;
    }

    @Override
    public void merged(MergedRange range) {
        if (inside) {
            body.merged(range);
        }
    }

    MatrixSheet result() throws UnreadableSheetException {
        if (head == null) {
            throw new UnreadableSheetException(
                    UnreadableSheetException.Code.UNKNOWN_LAYOUT,
                    "No row labels a column \"" + MatrixLayout.Left.CODE.label()
                            + "\"; export the matrix and edit that file.");
        }
        return new MatrixSheet(head.programme(), head.standard(), head.courses(), body.lines(), diagnostics.list());
    }
}
