package org.guildmark.assessment.site;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in a room, counted from the front and from the left of who faces the front. */
@Schema(name = "Seat")
public record Seat(
        @Min(1) @Max(Room.MOST_ROWS) @Schema(description = "1 is the row in front") int row,
        @Min(1) @Max(Room.MOST_ROWS) @Schema(description = "1 is the seat at the left") int column) {}
