package org.guildmark.assessment.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A room as an assessment body states it. */
@Schema(name = "RoomRequest")
public record RoomRequest(
        @NotBlank @Size(max = 100) @Schema(description = "Unique within the site", examples = "A301") String name,
        @NotNull RoomKind kind,
        @NotNull @Min(1) @Max(Room.MOST_ROWS) Integer rows,
        @NotNull @Min(1) @Max(Room.MOST_ROWS) Integer columns,
        @Size(max = 1_600) @Schema(description = "Seats that nobody is given; null for none")
                List<@NotNull @Valid Seat> blockedSeats,
        @Size(max = 50) @Schema(description = "Codes of what stands in the room, as the body names it; null for none")
                List<@NotNull @Pattern(regexp = EQUIPMENT) String> equipment) {
    /** How a code of equipment is written. */
    public static final String EQUIPMENT = "[A-Z][A-Z0-9_]{0,39}";

    /** Each once, from the front. */
    List<Seat> blocked() {
        return blockedSeats == null
                ? List.of()
                : blockedSeats.stream().distinct().sorted(Room.FROM_THE_FRONT).toList();
    }

    /** Each once, in order. */
    List<String> codes() {
        return equipment == null
                ? List.of()
                : equipment.stream().distinct().sorted().toList();
    }
}
