package org.guildmark.assessment.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sessions of a plan. */
@Schema(name = "SessionsRequest")
public record SessionsRequest(
        @NotNull @Size(max = 2_000) List<@NotNull @Valid SessionRequest> sessions,
        @Size(max = 1_000) @Schema(description = "For the audit trail; needed once tickets are out; null otherwise")
                String reason) {}
