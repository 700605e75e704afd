package org.guildmark.assessment.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Place;
import org.hibernate.annotations.Immutable;

/** A candidate's seat in one version of a staffing; rows and columns count from 1, as those of rooms do. */
@Entity
@Immutable
class StaffingPlace {
    @EmbeddedId
    private Key key;

    @Column(nullable = false)
    private UUID registrationId;

    @Column(nullable = false)
    private UUID candidateId;

    @Column(nullable = false)
    private UUID roomId;

    @Column(nullable = false)
    private int seatRow;

    @Column(nullable = false)
    private int seatColumn;

    @Column(nullable = false)
    private Instant startsAt;

    @Column(nullable = false)
    private Instant endsAt;

    /** Which version, which session, which chair. */
    @Embeddable
    record Key(
            @Column(nullable = false) UUID staffingId,
            @Column(nullable = false) UUID sessionId,
            @Column(nullable = false) int seatNumber) {}

    protected StaffingPlace() {}

    StaffingPlace(UUID staffingId, Place place, int seatNumber, UUID candidateId, StaffingOutcome.Held session) {
        this.key = new Key(staffingId, place.sessionId(), seatNumber);
        this.registrationId = place.candidateId();
        this.candidateId = candidateId;
        this.roomId = session.roomId();
        this.seatRow = place.row() + 1;
        this.seatColumn = place.column() + 1;
        this.startsAt = session.starts();
        this.endsAt = session.ends();
    }

    Place place() {
        return new Place(registrationId, key.sessionId(), seatRow - 1, seatColumn - 1);
    }

    SeatAssignment seat() {
        return new SeatAssignment(registrationId, key.sessionId(), roomId, seatRow, seatColumn, key.seatNumber());
    }
}
