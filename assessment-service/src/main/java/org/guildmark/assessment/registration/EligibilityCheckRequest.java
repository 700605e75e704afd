package org.guildmark.assessment.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.eligibility.Facts;

/** A question: would somebody with these facts be eligible? */
@Schema(name = "EligibilityCheckRequest")
public record EligibilityCheckRequest(
        @NotBlank @Size(max = 80) @Schema(description = "Key or id of a standard in force") String standard,
        @NotBlank @Size(max = 40) @Schema(description = "Code of one of its levels", examples = "CN4") String level,
        @Size(max = 80)
                @Schema(description = "Code of a track; entry rules are the same for all of them; null for none")
                String track,
        @NotNull @Schema(description = "Day to which work counts: the deadline of a plan") LocalDate referenceDay,
        @NotNull @Valid Facts facts) {}
