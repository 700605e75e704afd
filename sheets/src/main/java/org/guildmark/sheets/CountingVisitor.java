package org.guildmark.sheets;

import org.guildmark.sheets.UnreadableSheetException.Code;

/** Holds every file to the limits, whatever its type, and spares the readers rows without a value. */
final class CountingVisitor implements SheetVisitor {
    private final SheetVisitor visitor;
    private final SheetLimits limits;
    private int rows;
    private int cells;

    CountingVisitor(SheetVisitor visitor, SheetLimits limits) {
        this.visitor = visitor;
        this.limits = limits;
    }

    boolean isEmpty() {
        return cells == 0;
    }

    @Override
    public void sheet(String name) {
        visitor.sheet(name);
    }

    @Override
    public boolean row(SheetRow row) throws UnreadableSheetException {
        if (row.isBlank()) {
            return true;
        }
        if (++rows > limits.rows()) {
            throw tooComplex("more than " + limits.rows() + " rows with a value");
        }
        for (int column = 0; column < row.cells().size(); column++) {
            SheetCell cell = row.cell(column);
            if (cell.isBlank()) {
                continue;
            }
            if (column >= limits.columns()) {
                throw tooComplex("a value to the right of column " + SheetDiagnostics.letter(limits.columns() - 1));
            }
            if (++cells > limits.cells()) {
                throw tooComplex("more than " + limits.cells() + " cells with a value");
            }
            if (cell.text().length() > SheetCell.MAXIMUM_LENGTH) {
                throw tooComplex(
                        "a cell of more than " + SheetCell.MAXIMUM_LENGTH + " characters in row " + row.number());
            }
        }
        return visitor.row(row);
    }

    @Override
    public void merged(MergedRange range) {
        visitor.merged(range);
    }

    static UnreadableSheetException tooComplex(String what) {
        return new UnreadableSheetException(Code.SHEET_TOO_COMPLEX, "The sheet has " + what + ".");
    }
}
