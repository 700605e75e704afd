package org.guildmark.curriculum.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.platform.identity.Ids;
import org.guildmark.platform.problem.ProblemException;

/** One state of what a course is mapped to. An approved revision never changes; the next one supersedes it. */
@Entity
public class MappingRevision {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID courseId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    @Column(updatable = false)
    private UUID basedOnId;

    @Column(length = 500)
    private String reason;

    @Column(nullable = false, updatable = false, length = 100)
    private String author;

    @Column(length = 100)
    private String approver;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    private Instant approvedAt;

    @Version
    private int version;

    /** Where a revision stands in its life. */
    @Schema(name = "MappingRevisionStatus")
    public enum Status {
        DRAFT,
        APPROVED,
        SUPERSEDED
    }

    protected MappingRevision() {}

    MappingRevision(UUID courseId, int number, UUID basedOnId, String reason, String author, Instant now) {
        this.id = Ids.next();
        this.courseId = courseId;
        this.number = number;
        this.status = Status.DRAFT;
        this.basedOnId = basedOnId;
        this.reason = reason;
        this.author = author;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** @throws ProblemException 409 {@code REVISION_STATUS} */
    void requireDraft() {
        if (status != Status.DRAFT) {
            throw ProblemException.conflict(
                    "REVISION_STATUS", "Only a draft can be changed; revision " + number + " is " + status + ".");
        }
    }

    /** Its rows changed, which are rows of their own. */
    void touch(Instant now) {
        requireDraft();
        updatedAt = now;
    }

    void approve(String person, Instant now) {
        requireDraft();
        status = Status.APPROVED;
        approver = person;
        approvedAt = now;
        updatedAt = now;
    }

    void supersede(Instant now) {
        status = Status.SUPERSEDED;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID courseId() {
        return courseId;
    }

    /** Counted from 1 within the course. */
    public int number() {
        return number;
    }

    public Status status() {
        return status;
    }

    /** The approved revision that the draft was made from; null for the first. */
    public UUID basedOnId() {
        return basedOnId;
    }

    public String reason() {
        return reason;
    }

    public String author() {
        return author;
    }

    public String approver() {
        return approver;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public int version() {
        return version;
    }
}
