package org.guildmark.assessment.staffing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;

/** A member of a body's staff. */
@Schema(name = "StaffRequest")
public record StaffRequest(
        @Schema(description = "Needed by who acts for several bodies; never changed afterwards; null otherwise")
                UUID bodyId,
        @NotBlank @Size(max = 100) String name,
        @Size(min = 1, max = 100)
                @Schema(description = "Subject of the person's token, unique in the body; null where unknown")
                String subject,
        @NotEmpty Set<@NotNull StaffRole> roles,
        @Schema(description = "School where the person teaches; null for none") UUID organisationId,
        @Size(max = 200) @Schema(description = "When the person cannot come; null for never")
                List<@NotNull @Valid Unavailability> unavailable,
        @Size(max = 100)
                @Schema(
                        description = "What the person may assess and review; null or empty for everything. It does"
                                + " not limit who invigilates")
                List<@NotNull @Valid Qualification> qualifications,
        @Min(1) @Max(1_000) @Schema(description = "Sessions of one plan at most; null for no limit")
                Integer maxSessions) {}
