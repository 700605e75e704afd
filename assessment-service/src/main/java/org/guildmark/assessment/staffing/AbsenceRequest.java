package org.guildmark.assessment.staffing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody cannot come. */
@Schema(name = "AbsenceRequest")
public record AbsenceRequest(
        @NotNull UUID staffId,
        @Schema(description = "Inclusive; null: from the beginning of the plan") Instant from,
        @Schema(description = "Exclusive; null: to its end") Instant to,
        @NotBlank @Size(max = 1_000) @Schema(description = "For the audit trail") String reason,
        @Min(1)
                @Max(StaffingRequest.MOST_SECONDS)
                @Schema(description = "As for a staffing; null for 10", examples = "10")
                Integer timeLimitSeconds) {}
