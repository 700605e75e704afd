package org.guildmark.assessment.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.assessment.staffing.solve.StaffingSolution.Status;
import org.guildmark.platform.identity.Ids;

/** One version of a plan's staffing. Only the latest one binds anybody; the others are history. */
@Entity
@Table(name = "staffing")
class Arrangement {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private UUID bodyId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(nullable = false)
    private boolean latest;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, columnDefinition = "varchar(20)")
    private Status status;

    @Convert(converter = OutcomeConverter.class)
    @Column(nullable = false, updatable = false, columnDefinition = "longtext")
    private StaffingOutcome outcome;

    @Column(updatable = false, length = 1000)
    private String reason;

    @Column(nullable = false, updatable = false, length = 100)
    private String author;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    protected Arrangement() {}

    Arrangement(
            UUID planId,
            UUID bodyId,
            int number,
            Status status,
            StaffingOutcome outcome,
            String reason,
            String author) {
        this.id = Ids.next();
        this.planId = planId;
        this.bodyId = bodyId;
        this.number = number;
        this.latest = true;
        this.status = status;
        this.outcome = outcome;
        this.reason = reason;
        this.author = author;
        this.createdAt = Instant.now();
    }

    void supersede() {
        latest = false;
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    UUID bodyId() {
        return bodyId;
    }

    int number() {
        return number;
    }

    boolean latest() {
        return latest;
    }

    Status status() {
        return status;
    }

    StaffingOutcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    String author() {
        return author;
    }

    Instant createdAt() {
        return createdAt;
    }
}
