package org.guildmark.assessment.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;

/** A session as it is to be held; it lasts as long as the plan gives the component. */
@Schema(name = "SessionRequest")
public record SessionRequest(
        @Schema(description = "Of the session that this one takes the place of; null for a new one") UUID id,
        @NotNull Component component,
        @NotNull @Schema(description = "One of the plan's rooms") UUID roomId,
        @NotNull @Schema(description = "Local time in the plan's zone") LocalDateTime startsAt) {}
