package org.guildmark.assessment.staffing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a plan is to be staffed. */
@Schema(name = "StaffingRequest")
public record StaffingRequest(
        @Min(1)
                @Max(MOST_SECONDS)
                @Schema(description = "After so many seconds the best so far is the answer; null for 10", examples = "10")
                Integer timeLimitSeconds,
        @Schema(description = "Whether what has been arranged stays as far as it can; null for true") Boolean keep,
        @Min(0)
                @Max(1_440)
                @Schema(description = "Least minutes between two sessions at different sites; null for 60", examples = "60")
                Integer travelGapMinutes,
        @Size(max = 1_000) @Schema(description = "For the audit trail; null for none") String reason) {
    /** The answer is kept within a minute's transaction; this leaves time for it. */
    static final int MOST_SECONDS = 45;

    private static final int USUAL_SECONDS = 10;
    private static final int USUAL_GAP = 60;

    public StaffingRequest {
        timeLimitSeconds = timeLimitSeconds == null ? USUAL_SECONDS : timeLimitSeconds;
        keep = keep == null || keep;
        travelGapMinutes = travelGapMinutes == null ? USUAL_GAP : travelGapMinutes;
    }
}
