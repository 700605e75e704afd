package org.guildmark.assessment.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.blueprint.Blueprint;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.paper.spec.PaperSpec;
import org.guildmark.platform.identity.Ids;
import org.guildmark.platform.problem.ProblemException;

/** A paper of a body: its forms are rows of their own. */
@Entity
class Paper {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID bodyId;

    @Column(nullable = false, updatable = false)
    private UUID blueprintId;

    @Column(nullable = false, length = 300)
    private String titleZh;

    @Column(length = 300)
    private String titleEn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private PaperState state;

    @Column(nullable = false, updatable = false)
    private UUID editionId;

    @Column(nullable = false, updatable = false, length = 80)
    private String standardKey;

    @Column(updatable = false, length = 20)
    private String level;

    @Column(updatable = false, length = 80)
    private String track;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, columnDefinition = "varchar(20)")
    private Component component;

    @Column(updatable = false)
    private Instant notUsedSince;

    @Convert(converter = PaperSpecConverter.class)
    @Column(nullable = false, updatable = false, columnDefinition = "longtext")
    private PaperSpec spec;

    @Convert(converter = PaperOutcomeConverter.class)
    @Column(nullable = false, updatable = false, columnDefinition = "longtext")
    private PaperOutcome outcome;

    @Column(nullable = false, updatable = false, length = 100)
    private String createdBy;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column
    private Instant releasedAt;

    @Column
    private Instant withdrawnAt;

    @Version
    private int version;

    protected Paper() {}

    Paper(Blueprint blueprint, Text title, PaperSpec spec, PaperOutcome outcome, String actor, Instant now) {
        this.id = Ids.next();
        this.bodyId = blueprint.bodyId();
        this.blueprintId = blueprint.id();
        this.titleZh = title.zh();
        this.titleEn = title.en();
        this.state = PaperState.DRAFT;
        this.editionId = blueprint.editionId();
        this.standardKey = blueprint.standardKey();
        this.level = blueprint.level();
        this.track = blueprint.track();
        this.component = blueprint.component();
        // A moment is a column of its own: documents hold none.
        this.notUsedSince = spec.notUsedSince();
        this.spec = spec.notUsedSince(null);
        this.outcome = outcome;
        this.createdBy = actor;
        this.createdAt = now;
    }

    void release(Instant now) {
        requireState(PaperState.DRAFT);
        state = PaperState.RELEASED;
        releasedAt = now;
    }

    void withdraw(Instant now) {
        requireState(PaperState.RELEASED);
        state = PaperState.WITHDRAWN;
        withdrawnAt = now;
    }

    /** @throws ProblemException 409 {@code PAPER_STATE} */
    void requireState(PaperState wanted) {
        if (state != wanted) {
            throw ProblemException.conflict(
                    "PAPER_STATE", "The paper is " + state + "; only one that is " + wanted + " can do this.");
        }
    }

    UUID id() {
        return id;
    }

    UUID bodyId() {
        return bodyId;
    }

    UUID blueprintId() {
        return blueprintId;
    }

    Text title() {
        return new Text(titleZh, titleEn);
    }

    PaperState state() {
        return state;
    }

    UUID editionId() {
        return editionId;
    }

    String standardKey() {
        return standardKey;
    }

    String level() {
        return level;
    }

    String track() {
        return track;
    }

    Component component() {
        return component;
    }

    PaperSpec spec() {
        return spec.notUsedSince(notUsedSince);
    }

    PaperOutcome outcome() {
        return outcome;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    int version() {
        return version;
    }
}
