package org.guildmark.curriculum.matrix;

import java.util.Set;
import org.guildmark.curriculum.sheet.SheetDiagnostics;
import org.guildmark.curriculum.sheet.SheetFile;
import org.guildmark.curriculum.sheet.SheetLimits;
import org.guildmark.curriculum.sheet.UnreadableSheetException;

/** Reads a matrix that was exported, edited and uploaded again: a workbook or a CSV, whatever its name. */
final class MatrixSheetReader {
    private MatrixSheetReader() {}

    /**
     * Reads the first sheet that holds a matrix.
     *
     * @param codes of the courses that a column without an id can mean
     * @throws UnreadableSheetException where the file cannot be read, or no sheet of it is a matrix
     */
    static MatrixSheet read(byte[] bytes, String fileName, Set<String> codes) throws UnreadableSheetException {
        SheetDiagnostics diagnostics = new SheetDiagnostics();
        MatrixSheetVisitor visitor = new MatrixSheetVisitor(codes, diagnostics);
        SheetFile.read(bytes, fileName, SheetLimits.MATRIX, diagnostics, visitor);
        return visitor.result();
    }
}
