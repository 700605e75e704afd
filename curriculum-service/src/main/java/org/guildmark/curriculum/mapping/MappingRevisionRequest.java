package org.guildmark.curriculum.mapping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a draft begins. */
@Schema(name = "MappingRevisionRequest")
public record MappingRevisionRequest(
        @Size(max = 500) @Schema(description = "Why it is made; null where nobody says") String reason,
        @Schema(
                        description =
                                "Replaces every mapping that needs review by the proposed statement, confirms those whose"
                                        + " statement only changed, and drops those without a successor",
                        defaultValue = "false")
                Boolean applyProposals,
        @Size(max = MOST) @Schema(description = "Null to begin with the mappings of the approved revision")
                List<@NotNull @Valid MappingEntry> mappings) {
    static final int MOST = 20_000;

    /** All mappings of a draft. */
    @Schema(name = "MappingsRequest")
    public record Mappings(@NotNull @Size(max = MOST) List<@NotNull @Valid MappingEntry> mappings) {}
}
