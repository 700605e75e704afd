package org.guildmark.curriculum.matrix;

import java.util.Set;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetFile;
import org.guildmark.sheets.SheetLimits;
import org.guildmark.sheets.UnreadableSheetException;

/** Reads a matrix that was exported, edited and uploaded again: a workbook or a CSV, whatever its name. */
final class MatrixSheetReader {
    /** 20,000 statements × 2,000 courses, half a million marks. */
    private static final SheetLimits LIMITS = new SheetLimits(SheetLimits.UPLOAD, 22_000, 2_050, 900_000);

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
        SheetFile.read(bytes, fileName, LIMITS, diagnostics, visitor);
        return visitor.result();
    }
}
