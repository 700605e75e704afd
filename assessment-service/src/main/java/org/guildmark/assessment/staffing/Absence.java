package org.guildmark.assessment.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Period;
import org.guildmark.platform.identity.Ids;
import org.hibernate.annotations.Immutable;

/** Somebody has said that they cannot come. */
@Entity
@Immutable
@Table(name = "staff_absence")
class Absence {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID planId;

    @Column(nullable = false)
    private UUID bodyId;

    @Column(nullable = false)
    private UUID staffId;

    private Instant fromAt;

    private Instant toAt;

    @Column(nullable = false, length = 1000)
    private String reason;

    @Column(nullable = false, length = 100)
    private String author;

    @Column(nullable = false)
    private Instant createdAt;

    protected Absence() {}

    Absence(UUID planId, UUID bodyId, AbsenceRequest request, String author) {
        this.id = Ids.next();
        this.planId = planId;
        this.bodyId = bodyId;
        this.staffId = request.staffId();
        this.fromAt = request.from();
        this.toAt = request.to();
        this.reason = request.reason();
        this.author = author;
        this.createdAt = Instant.now();
    }

    Period period() {
        return new Period(fromAt == null ? Instant.EPOCH : fromAt, toAt == null ? LATEST : toAt);
    }

    /** Whether it counts for other plans as well: who says no times speaks of this one alone. */
    boolean beyondThePlan() {
        return fromAt != null && toAt != null;
    }

    UUID bodyId() {
        return bodyId;
    }

    UUID staffId() {
        return staffId;
    }

    AbsenceView view() {
        return new AbsenceView(id, planId, staffId, fromAt, toAt, reason, createdAt);
    }
}
