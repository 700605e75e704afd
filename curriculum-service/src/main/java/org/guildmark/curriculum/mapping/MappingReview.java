package org.guildmark.curriculum.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.catalogview.StatementChange;

/** Marks a row of a revision as needing review, because the catalog has changed since somebody last looked at it. */
@Entity
public class MappingReview {

    @Embeddable
    record Key(UUID revisionId, UUID statementId) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(30)")
    private Reason reason;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private StatementChange changeKind;

    private UUID proposedId;

    private Double similarity;

    @Column(nullable = false)
    private Instant openedAt;

    /** What happened in the catalog. */
    @Schema(name = "ReviewReason")
    public enum Reason {
        /** A newer edition of the standard is in force. */
        STANDARD_SUPERSEDED,
        /** The edition is out of force, and no other took its place. */
        STANDARD_WITHDRAWN,
        /** A correction changed the wording. */
        STATEMENT_REWORDED,
        /** A correction moved the statement to another level, track, function or content. */
        STATEMENT_MOVED,
        /** A correction removed the statement. */
        STATEMENT_REMOVED
    }

    protected MappingReview() {}

    MappingReview(
            UUID revisionId,
            UUID statementId,
            Reason reason,
            StatementChange changeKind,
            UUID proposedId,
            Double similarity,
            Instant openedAt) {
        this.key = new Key(revisionId, statementId);
        this.reason = reason;
        this.changeKind = changeKind;
        this.proposedId = proposedId;
        this.similarity = similarity;
        this.openedAt = openedAt;
    }

    /** Whether the other says the same, whenever it was opened. */
    boolean saysAs(MappingReview other) {
        return reason == other.reason && changeKind == other.changeKind && Objects.equals(proposedId, other.proposedId);
    }

    public UUID revisionId() {
        return key.revisionId();
    }

    public UUID statementId() {
        return key.statementId();
    }

    public Reason reason() {
        return reason;
    }

    /** What became of the statement in the edition in force; null where no newer edition says. */
    public StatementChange changeKind() {
        return changeKind;
    }

    /** The statement to map to instead; null where none follows. */
    public UUID proposedId() {
        return proposedId;
    }

    /** 0 to 1, of the two wordings; null without a successor. */
    public Double similarity() {
        return similarity;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
