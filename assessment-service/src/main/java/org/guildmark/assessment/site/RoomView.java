package org.guildmark.assessment.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.platform.http.ETags;

/** A room as it is answered. */
@Schema(name = "Room")
public record RoomView(
        UUID id,
        UUID siteId,
        String name,
        RoomKind kind,
        int rows,
        int columns,
        @Schema(description = "Seats that a candidate can be given") int seats,
        List<Seat> blockedSeats,
        List<String> equipment,
        Instant createdAt,
        Instant updatedAt) {
    static RoomView of(Room room) {
        return new RoomView(
                room.id(),
                room.siteId(),
                room.name(),
                room.kind(),
                room.seatRows(),
                room.seatColumns(),
                room.seats(),
                room.blockedSeats(),
                room.equipment(),
                room.createdAt(),
                room.updatedAt());
    }

    static String etag(Room room) {
        return ETags.strong(room.id(), room.version());
    }
}
