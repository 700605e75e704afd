package org.guildmark.assessment.staffing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a CSV of staff. */
@Schema(name = "StaffImport")
public record StaffImportView(
        boolean dryRun,
        @Schema(description = "Rows read, without the header") int rows,
        @Schema(description = "Rows without a fault") int good,
        @Schema(description = "Members that were entered") int entered,
        List<RowFault> faults) {

    /** Something wrong with a row. */
    @Schema(name = "StaffImportFault")
    public record RowFault(
            @Schema(description = "1 is the first row after the header") int row, String column, String message) {}
}
