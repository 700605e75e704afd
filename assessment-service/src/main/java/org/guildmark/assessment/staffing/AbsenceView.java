package org.guildmark.assessment.staffing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who cannot come, and when. */
@Schema(name = "Absence")
public record AbsenceView(
        UUID id,
        UUID planId,
        UUID staffId,
        @Schema(description = "Null: from the beginning of the plan") Instant from,
        @Schema(description = "Null: to its end") Instant to,
        String reason,
        Instant createdAt) {

    /** An absence and what it led to. */
    @Schema(name = "AbsenceAnswer")
    public record Answer(
            AbsenceView absence,
            @Schema(description = "The plan staffed anew, with what has changed; null where it had not been staffed")
                    StaffingView staffing) {}
}
