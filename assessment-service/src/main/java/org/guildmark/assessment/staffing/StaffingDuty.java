package org.guildmark.assessment.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Duty;
import org.hibernate.annotations.Immutable;

/** Somebody's session in one version of a staffing. Time and room are those for which it was arranged. */
@Entity
@Immutable
class StaffingDuty {
    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private StaffRole role;

    @Column(nullable = false)
    private UUID roomId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Component component;

    @Column(nullable = false)
    private Instant startsAt;

    @Column(nullable = false)
    private Instant endsAt;

    /** Which version, which session, who. */
    @Embeddable
    record Key(
            @Column(nullable = false) UUID staffingId,
            @Column(nullable = false) UUID sessionId,
            @Column(nullable = false) UUID staffId) {}

    protected StaffingDuty() {}

    StaffingDuty(UUID staffingId, Duty duty, StaffingOutcome.Held session) {
        this.key = new Key(staffingId, duty.sessionId(), duty.memberId());
        this.role = duty.role();
        this.roomId = session.roomId();
        this.component = session.component();
        this.startsAt = session.starts();
        this.endsAt = session.ends();
    }

    Duty duty() {
        return new Duty(key.staffId(), key.sessionId(), role);
    }

    UUID roomId() {
        return roomId;
    }

    Component component() {
        return component;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }
}
