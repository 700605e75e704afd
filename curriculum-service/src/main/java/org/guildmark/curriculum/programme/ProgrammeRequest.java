package org.guildmark.curriculum.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.Text;

/** A programme as a school states it. */
@Schema(name = "ProgrammeRequest")
public record ProgrammeRequest(
        @Schema(description = "Needed by who works at several schools; never changed afterwards; null otherwise")
                UUID schoolId,
        @NotNull
                @Size(max = 60)
                @Pattern(
                        regexp = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._/ -]*[\\p{L}\\p{N}])?",
                        message = "must begin and end with a letter or digit; . _ / - and spaces may stand between")
                @Schema(description = "Unique within the school", examples = "BE")
                String code,
        @NotNull @Valid Text title,
        @NotNull Programme.EducationLevel educationLevel,
        @Size(max = 20) @Schema(description = "Standards that the programme leads to; null for none yet")
                List<@NotNull @Valid Target> targets,
        @Valid @Schema(description = "Null for the usual 0.3, 0.7, 1 and 1") EmphasisCredits emphasisCredits,
        @Size(max = 2_000)
                @Schema(
                        description =
                                "Ids of the school's courses in the order of the programme; null leaves them as they"
                                        + " are")
                List<@NotNull UUID> courseIds) {}
