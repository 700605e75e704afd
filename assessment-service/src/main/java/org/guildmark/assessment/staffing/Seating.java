package org.guildmark.assessment.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What other aggregates may know of where candidates sit. */
@ApplicationScoped
public class Seating {
    private final ArrangementRepository arrangements;

    Seating(ArrangementRepository arrangements) {
        this.arrangements = arrangements;
    }

    /** By the latest staffing of the plan, by session and seat; none where it has not been staffed. */
    public List<SeatAssignment> seats(UUID planId) {
        return arrangements
                .latest(planId)
                .map(arrangement -> arrangements.places(arrangement.id()).stream()
                        .map(StaffingPlace::seat)
                        .toList())
                .orElse(List.of());
    }
}
