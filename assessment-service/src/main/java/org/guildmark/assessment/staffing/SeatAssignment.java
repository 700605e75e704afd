package org.guildmark.assessment.staffing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a candidate sits in a session. */
@Schema(name = "SeatAssignment")
public record SeatAssignment(
        UUID registrationId,
        UUID sessionId,
        UUID roomId,
        @Schema(description = "1 is the row in front") int row,
        @Schema(description = "1 is the seat at the left") int column,
        @Schema(description = "Usable seats counted from 1, row by row") int seatNumber) {}
