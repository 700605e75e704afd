package org.guildmark.assessment.staffing;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When somebody cannot come. */
@Schema(name = "Unavailability")
public record Unavailability(
        @NotNull @Schema(description = "Inclusive") Instant from,
        @NotNull @Schema(description = "Exclusive; after from") Instant to) {}
