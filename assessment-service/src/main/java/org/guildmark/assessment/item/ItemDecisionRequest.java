package org.guildmark.assessment.item;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an item is reviewed, activated or retired. */
@Schema(name = "ItemDecisionRequest")
public record ItemDecisionRequest(
        @Size(max = 1_000) @Schema(description = "For the audit trail; null where there is none") String reason) {}
