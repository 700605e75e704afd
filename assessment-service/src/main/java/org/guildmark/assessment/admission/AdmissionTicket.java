package org.guildmark.assessment.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.platform.identity.Ids;

/** A ticket as it was handed out. Nothing of it changes but whether it still counts; other seats make a new issue. */
@Entity
class AdmissionTicket {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private UUID bodyId;

    @Column(nullable = false, updatable = false)
    private UUID registrationId;

    @Column(nullable = false, updatable = false)
    private UUID candidateId;

    @Column(updatable = false)
    private UUID organisationId;

    @Column(nullable = false, updatable = false)
    private int sequence;

    @Column(nullable = false, updatable = false, length = 20)
    private String number;

    @Column(nullable = false, updatable = false)
    private int issue;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    @Column(nullable = false, updatable = false, length = 200)
    private String name;

    @Column(nullable = false, updatable = false, length = 60)
    private String documentNumberMasked;

    @Column(nullable = false, updatable = false)
    private Instant issuedAt;

    @Column
    private Instant endedAt;

    /** Whether a ticket counts. */
    @Schema(name = "TicketStatus")
    enum Status {
        /** Admits. */
        ISSUED,
        /** A later issue of it admits. */
        REPLACED,
        /** The candidate is no longer admitted. */
        WITHDRAWN
    }

    protected AdmissionTicket() {}

    /** The first issue, or, where there is a former one, the next. */
    AdmissionTicket(UUID planId, UUID bodyId, Admitted admitted, Place place, Instant now) {
        this.id = Ids.next();
        this.planId = planId;
        this.bodyId = bodyId;
        this.registrationId = admitted.registrationId();
        this.candidateId = admitted.candidateId();
        this.organisationId = admitted.organisationId();
        this.name = admitted.name();
        this.documentNumberMasked = admitted.documentNumberMasked();
        this.sequence = place.sequence();
        this.number = place.number();
        this.issue = place.issue();
        this.status = Status.ISSUED;
        this.issuedAt = now;
    }

    /**
     * @param sequence within the plan
     * @param issue counted from 1
     */
    record Place(int sequence, String number, int issue) {}

    /** Whether it admits, and to what the candidate is to be admitted now. */
    boolean says(Admitted admitted, List<Admitted.SeatAt> seats) {
        return status == Status.ISSUED
                && name.equals(admitted.name())
                && documentNumberMasked.equals(admitted.documentNumberMasked())
                && seats.equals(admitted.seats());
    }

    /** A later issue takes its place; one that had been withdrawn stays so. */
    void replace(Instant now) {
        if (status == Status.ISSUED) {
            status = Status.REPLACED;
            endedAt = now;
        }
    }

    void withdraw(Instant now) {
        status = Status.WITHDRAWN;
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    UUID registrationId() {
        return registrationId;
    }

    UUID candidateId() {
        return candidateId;
    }

    int sequence() {
        return sequence;
    }

    String number() {
        return number;
    }

    int issue() {
        return issue;
    }

    Status status() {
        return status;
    }

    String name() {
        return name;
    }

    String documentNumberMasked() {
        return documentNumberMasked;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
