package org.guildmark.assessment.paper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;

/** What paper is to be assembled. */
@Schema(name = "PaperRequest")
record PaperRequest(
        @NotNull UUID blueprintId,
        @Valid @Schema(description = "The blueprint's where not given") Text title,
        @Min(1) @Max(10) @Schema(description = "Parallel forms; 1 where not given") Integer forms,
        @Min(0) @Max(200) @Schema(description = "Most items that two forms may share; 0 where not given")
                Integer overlap,
        @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 3)
                @Schema(description = "Largest difference between the mean difficulties of two forms; any where null")
                BigDecimal difficultySpread,
        @Min(0) @Schema(description = "Another seed makes another paper; drawn where not given") Integer seed,
        @Min(1) @Max(30) @Schema(description = "10 where not given") Integer timeLimitSeconds) {

    PaperRequest {
        forms = forms == null ? Integer.valueOf(1) : forms;
        overlap = overlap == null ? Integer.valueOf(0) : overlap;
        timeLimitSeconds = timeLimitSeconds == null ? Integer.valueOf(10) : timeLimitSeconds;
    }
}
