package org.guildmark.assessment.item;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers to try a key with. */
@Schema(name = "ScoringTrialRequest")
public record ScoringTrialRequest(
        @NotNull
                @Size(max = 500)
                @Schema(description = "By response id; in a case by PART.RESPONSE. What is left out was not answered")
                Map<String, @NotNull @Size(max = 500) List<@NotNull @Size(max = 20_000) String>> responses) {}
