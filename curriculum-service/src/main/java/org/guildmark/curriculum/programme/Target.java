package org.guildmark.curriculum.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A standard that a programme leads to.
 *
 * @param standard key of the standard
 * @param level level code; null where the standard has no levels, or all are meant
 * @param track track code; null where the standard has no tracks, or all are meant
 */
@Schema(name = "ProgrammeTarget")
public record Target(
        @NotBlank @Size(max = 80) @Schema(examples = "tea-shop-host") String standard,
        @Size(max = 20) @Schema(description = "Level code; null where all levels are meant", examples = "CN4")
                String level,
        @Size(max = 60) @Schema(description = "Track code; null where all tracks are meant") String track) {}
