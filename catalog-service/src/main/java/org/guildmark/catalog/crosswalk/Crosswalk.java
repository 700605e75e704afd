package org.guildmark.catalog.crosswalk;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.platform.identity.Ids;

/**
 * What an editor decided about two statements of different standards: that they are associated, or that they are not. A
 * pair has one association, whichever of the two was named first. It stays with the editions it was decided for; what
 * still holds of the next edition is carried over as a new association, and the rest is marked for review.
 */
@Entity
public class Crosswalk {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "statementId", column = @Column(name = "from_statement_id", nullable = false))
    @AttributeOverride(name = "standardId", column = @Column(name = "from_standard_id", nullable = false))
    @AttributeOverride(name = "standardKey", column = @Column(name = "from_standard_key", nullable = false))
    @AttributeOverride(name = "editionId", column = @Column(name = "from_edition_id", nullable = false))
    private CrosswalkEnd from;

    @Embedded
    @AttributeOverride(name = "statementId", column = @Column(name = "to_statement_id", nullable = false))
    @AttributeOverride(name = "standardId", column = @Column(name = "to_standard_id", nullable = false))
    @AttributeOverride(name = "standardKey", column = @Column(name = "to_standard_key", nullable = false))
    @AttributeOverride(name = "editionId", column = @Column(name = "to_edition_id", nullable = false))
    private CrosswalkEnd to;

    @Column(nullable = false, updatable = false)
    private UUID lowStatementId;

    @Column(nullable = false, updatable = false)
    private UUID highStatementId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private AssociationType type;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    @Column(nullable = false, length = 1000)
    private String evidence;

    @Column(updatable = false)
    private Double score;

    @Column(nullable = false, updatable = false, length = 100)
    private String author;

    @Column(nullable = false, length = 100)
    private String lastEditor;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Column(updatable = false)
    private UUID carriedFromId;

    private UUID successorId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(30)")
    private ReviewReason reviewReason;

    private UUID reviewedStatementId;

    private UUID proposedStatementId;

    @Version
    private int version;

    /** What was decided. */
    @Schema(name = "CrosswalkStatus")
    public enum Status {
        /** The two statements are associated. */
        ACCEPTED,
        /** They are not associated in this way; the pair is not proposed again. */
        REFUSED,
        /** Nothing is said of the two any more; the pair may be proposed again. */
        WITHDRAWN
    }

    /** Why somebody should look at an association again. */
    @Schema(name = "CrosswalkReviewReason")
    public enum ReviewReason {
        STATEMENT_REWORDED,
        STATEMENT_MOVED,
        STATEMENT_RELEVELLED,
        STATEMENT_REMOVED,
        EDITION_WITHDRAWN
    }

    protected Crosswalk() {}

    /** A first decision about the pair. */
    Crosswalk(CrosswalkEnd from, CrosswalkEnd to, Decision decision, Double score, String author, Instant now) {
        this(from, to, score, author, null, now);
        decide(decision, author, now);
    }

    private Crosswalk(
            CrosswalkEnd from, CrosswalkEnd to, Double score, String author, UUID carriedFromId, Instant now) {
        this.id = Ids.next();
        this.from = from;
        this.to = to;
        this.lowStatementId = low(from.statementId(), to.statementId());
        this.highStatementId = high(from.statementId(), to.statementId());
        this.score = score;
        this.author = author;
        this.carriedFromId = carriedFromId;
        this.createdAt = now;
    }

    /** @param evidence why, in the editor's words; the reason of a refusal */
    record Decision(AssociationType type, Status status, String evidence) {}

    /** Takes a decision, which settles an open review too. */
    final void decide(Decision decision, String editor, Instant now) {
        type = decision.type();
        status = decision.status();
        evidence = decision.evidence();
        lastEditor = editor;
        updatedAt = now;
        settle();
    }

    void withdraw(String editor, Instant now) {
        status = Status.WITHDRAWN;
        lastEditor = editor;
        updatedAt = now;
        settle();
    }

    /** The same decision about the successor of one end, whose wording and place are the same. */
    Crosswalk carriedTo(CrosswalkEnd newFrom, CrosswalkEnd newTo, Instant now) {
        Crosswalk carried = new Crosswalk(newFrom, newTo, score, author, id, now);
        carried.decide(new Decision(type, status, evidence), lastEditor, now);
        return carried;
    }

    /** Says that the later edition's association stands for this one. */
    void succeededBy(UUID laterId) {
        successorId = laterId;
        settle();
    }

    /**
     * @param statementId the end that changed
     * @param proposedId its probable successor; null for none
     */
    void review(ReviewReason reason, UUID statementId, UUID proposedId) {
        reviewReason = reason;
        reviewedStatementId = statementId;
        proposedStatementId = proposedId;
    }

    private void settle() {
        review(null, null, null);
    }

    static UUID low(UUID a, UUID b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    static UUID high(UUID a, UUID b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    public UUID id() {
        return id;
    }

    public CrosswalkEnd from() {
        return from;
    }

    public CrosswalkEnd to() {
        return to;
    }

    /** What {@code from} is to {@code to}; of a refusal: what it is not. */
    public AssociationType type() {
        return type;
    }

    public Status status() {
        return status;
    }

    public String evidence() {
        return evidence;
    }

    /** Similarity of the candidate that it was, 0..1; null where it was none. */
    public Double score() {
        return score;
    }

    public String author() {
        return author;
    }

    public String lastEditor() {
        return lastEditor;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** The association of the earlier edition that this one continues; null for none. */
    public UUID carriedFromId() {
        return carriedFromId;
    }

    /** The association of the later edition that continues this one; null for none. */
    public UUID successorId() {
        return successorId;
    }

    /** Null where nothing is to be reviewed. */
    public ReviewReason reviewReason() {
        return reviewReason;
    }

    public UUID reviewedStatementId() {
        return reviewedStatementId;
    }

    public UUID proposedStatementId() {
        return proposedStatementId;
    }

    public int version() {
        return version;
    }
}
