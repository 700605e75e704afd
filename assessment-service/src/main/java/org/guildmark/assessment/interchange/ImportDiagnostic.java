package org.guildmark.assessment.interchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the person who sent a file should know. */
@Schema(name = "ItemImportDiagnostic")
public record ImportDiagnostic(
        Severity severity,
        @Schema(description = "Stable; a client may group by it", examples = "KEY_NOT_AMONG_OPTIONS") String code,
        @Schema(description = "In English") String message,
        @Schema(description = "File within a package; null where there is only one") String file,
        @Schema(description = "Row of the sheet or line of the file, counted from 1; 0 where it is about the whole")
                int line,
        @Schema(description = "Letter of the column, or name of the element; null where it is about the whole line")
                String column,
        @Schema(description = "Code or identifier of the item; null where it has none") String item) {

    /** How much to mind. */
    @Schema(name = "ItemImportSeverity")
    public enum Severity {
        /** Worth knowing; nothing to do. */
        INFO,
        /** Taken, but look at it. */
        WARNING,
        /** What it concerns is refused. */
        ERROR
    }
}
