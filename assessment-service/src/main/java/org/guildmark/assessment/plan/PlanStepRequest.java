package org.guildmark.assessment.plan;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a plan is opened, closed or cancelled. */
@Schema(name = "PlanStepRequest")
public record PlanStepRequest(
        @Size(max = 1_000) @Schema(description = "For the audit trail; a cancellation needs one; null otherwise")
                String reason) {}
