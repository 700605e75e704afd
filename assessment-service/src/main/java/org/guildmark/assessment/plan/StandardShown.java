package org.guildmark.assessment.plan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;

/** The standard of a plan as it was called when the plan was last made to rest on it. */
@Schema(name = "PlanStandard")
public record StandardShown(
        UUID standardId,
        @Schema(description = "Key of the standard") String standard,
        Text title,
        UUID editionId,
        @Schema(description = "Of the edition, as printed") String edition,
        LevelShown level,
        @Schema(description = "Null where the level has no tracks") TrackShown track) {
    /** A level. */
    @Schema(name = "PlanLevel")
    public record LevelShown(String code, @Schema(description = "1 is the lowest") int rank, Text title) {}

    /** A track. */
    @Schema(name = "PlanTrack")
    public record TrackShown(String code, Text title) {}
}
