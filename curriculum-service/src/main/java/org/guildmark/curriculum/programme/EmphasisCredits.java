package org.guildmark.curriculum.programme;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a statement a course covers that treats it with a given emphasis, 0 to 1. */
@Schema(name = "EmphasisCredits")
public record EmphasisCredits(
        @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(examples = "0.3") Double introduce,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(examples = "0.7") Double practise,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(examples = "1.0") Double master,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(examples = "1.0") Double unspecified) {

    public static final EmphasisCredits STANDARD = new EmphasisCredits(0.3, 0.7, 1.0, 1.0);
}
