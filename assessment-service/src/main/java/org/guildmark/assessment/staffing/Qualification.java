package org.guildmark.assessment.staffing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody may assess. */
@Schema(name = "StaffQualification")
public record Qualification(
        @NotBlank @Size(max = 80) @Schema(description = "Key of a standard", examples = "tea-shop-host")
                String standard,
        @Size(max = 20) @Schema(description = "Level code; null for every level", examples = "CN4") String level) {
    boolean covers(String otherStandard, String otherLevel) {
        return standard.equals(otherStandard) && (level == null || level.equals(otherLevel));
    }
}
