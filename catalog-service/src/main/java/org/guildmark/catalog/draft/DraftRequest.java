package org.guildmark.catalog.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Confirms what identifies the coming edition. */
@Schema(name = "DraftUpdate")
public record DraftRequest(
        @Schema(
                        description = "Slug of the standard: lower-case letters, digits and single hyphens",
                        examples = "cn-occ-4-01-02-02")
                @NotNull
                @Pattern(regexp = StandardKeys.PATTERN)
                @Size(max = 80)
                String standardKey,
        @Schema(description = "Label of the edition, usually its year", examples = "2022") @NotBlank @Size(max = 40)
                String editionLabel) {

    /** Why something is corrected, sent back or withdrawn. */
    @Schema(name = "Reason")
    public record Reason(
            @NotBlank @Size(max = 500) @Schema(examples = "A weight cell was settled from the printed book")
                    String reason) {}
}
