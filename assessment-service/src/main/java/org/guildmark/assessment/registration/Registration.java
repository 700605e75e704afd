package org.guildmark.assessment.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.assessment.eligibility.Facts;
import org.guildmark.platform.identity.Ids;

/** One candidate's application for one plan. */
@Entity
class Registration {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private UUID bodyId;

    @Column(nullable = false, updatable = false)
    private UUID candidateId;

    @Column(updatable = false)
    private UUID organisationId;

    @Column(length = 100)
    private String className;

    @Column(nullable = false, updatable = false, length = 100)
    private String applicant;

    @Column(length = 100)
    private String selfSubject;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false)
    private LocalDate birthDate;

    @Convert(converter = FactsConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private Facts facts;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    @Column(columnDefinition = "tinyint")
    private Byte active;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private RegistrationDecision.Kind decidedBy;

    @Column(length = 20)
    private String photoType;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Version
    @Column(nullable = false)
    private int version;

    /** Where an application stands. */
    @Schema(name = "RegistrationStatus")
    enum Status {
        APPLIED,
        WITHDRAWN
    }

    protected Registration() {}

    Registration(UUID planId, UUID bodyId, UUID candidateId, Application application, Instant now) {
        this.id = Ids.next();
        this.planId = planId;
        this.bodyId = bodyId;
        this.candidateId = candidateId;
        this.organisationId = application.organisationId();
        this.applicant = application.applicant();
        this.selfSubject = application.organisationId() == null ? application.applicant() : null;
        this.className = application.className();
        this.name = application.name();
        this.birthDate = application.birthDate();
        this.facts = application.facts();
        this.status = Status.APPLIED;
        this.active = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void state(Facts stated, String ofClass, Instant now) {
        facts = stated;
        className = ofClass;
        updatedAt = now;
    }

    void decide(Outcome decided, RegistrationDecision.Kind by, Instant now) {
        outcome = decided;
        decidedBy = by;
        updatedAt = now;
    }

    /** The place in the unique keys is free again. */
    void withdraw(Instant now) {
        status = Status.WITHDRAWN;
        active = null;
        selfSubject = null;
        updatedAt = now;
    }

    void photographed(String type, Instant now) {
        photoType = type;
        updatedAt = now;
    }

    boolean withdrawn() {
        return status == Status.WITHDRAWN;
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

    UUID candidateId() {
        return candidateId;
    }

    UUID organisationId() {
        return organisationId;
    }

    String className() {
        return className;
    }

    String name() {
        return name;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    Facts facts() {
        return facts;
    }

    Status status() {
        return status;
    }

    Outcome outcome() {
        return outcome;
    }

    RegistrationDecision.Kind decidedBy() {
        return decidedBy;
    }

    /** Null where there is no photo. */
    String photoType() {
        return photoType;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }
}
