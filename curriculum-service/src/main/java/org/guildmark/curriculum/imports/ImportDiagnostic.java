package org.guildmark.curriculum.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.sheets.SheetDiagnostic;

/** Something that the person who sent a file should know. */
@Schema(name = "ImportDiagnostic")
public record ImportDiagnostic(
        Severity severity,
        @Schema(description = "Stable; a client may group by it", examples = "UNKNOWN_CODE") String code,
        @Schema(description = "In English, without sentences of a document") String message,
        @Schema(
                        description =
                                "Row of the sheet or line of the document, counted from 1; 0 where the whole file is meant")
                int row,
        @Schema(description = "Letter of the column; null where the whole row is meant") String column) {

    /** How much to mind. */
    @Schema(name = "ImportSeverity")
    public enum Severity {
        /** Worth knowing; nothing to do. */
        INFO,
        /** Read, but look at it. */
        WARNING,
        /** What it concerns cannot be imported; nothing is, unless invalid rows are skipped. */
        ERROR
    }

    static ImportDiagnostic of(SheetDiagnostic found) {
        return new ImportDiagnostic(
                Severity.valueOf(found.severity().name()),
                found.code().name(),
                found.message(),
                found.row(),
                found.column());
    }

    static ImportDiagnostic of(Severity severity, String code, String message, int row) {
        return new ImportDiagnostic(severity, code, message, row, null);
    }
}
