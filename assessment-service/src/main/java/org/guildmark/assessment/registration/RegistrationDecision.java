package org.guildmark.assessment.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.eligibility.Explanation;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.assessment.eligibility.Facts;
import org.guildmark.platform.identity.Ids;
import org.hibernate.annotations.Immutable;

/** One decision with all that it rests on: the facts then, what the rules said of them, and the rules' revision. */
@Entity
@Immutable
class RegistrationDecision {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID registrationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Outcome outcome;

    @Convert(converter = FactsConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private Facts facts;

    @Convert(converter = ExplanationConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private Explanation explanation;

    @Column(nullable = false)
    private UUID editionId;

    @Column(nullable = false)
    private int editionRevision;

    @Column(nullable = false, length = 100)
    private String actor;

    @Column(length = 1000)
    private String reason;

    @Column(nullable = false)
    private Instant at;

    /** Who decided. */
    @Schema(name = "RegistrationDecisionKind")
    enum Kind {
        /** The standard's entry rules, applied to the facts. */
        RULES,
        /** An officer, in agreement with the rules or where they leave it open. */
        CONFIRMED,
        /** An officer, against the rules. */
        OVERRIDDEN
    }

    protected RegistrationDecision() {}

    RegistrationDecision(
            Registration registration, Kind kind, Outcome outcome, Evaluation evaluation, String actor, String reason) {
        this.id = Ids.next();
        this.registrationId = registration.id();
        this.kind = kind;
        this.outcome = outcome;
        this.facts = registration.facts();
        this.explanation = evaluation.explanation();
        this.editionId = evaluation.editionId();
        this.editionRevision = evaluation.editionRevision();
        this.actor = actor;
        this.reason = reason;
        this.at = Instant.now();
    }

    UUID id() {
        return id;
    }

    UUID registrationId() {
        return registrationId;
    }

    Kind kind() {
        return kind;
    }

    Outcome outcome() {
        return outcome;
    }

    Facts facts() {
        return facts;
    }

    Explanation explanation() {
        return explanation;
    }

    UUID editionId() {
        return editionId;
    }

    int editionRevision() {
        return editionRevision;
    }

    String actor() {
        return actor;
    }

    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }
}
