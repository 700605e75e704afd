package org.guildmark.assessment.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One decision or change. The database refuses to update or delete it. */
@Entity
@Immutable
class AuditRecord {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID bodyId;

    @Column(nullable = false, length = 40)
    private String subjectType;

    @Column(nullable = false)
    private UUID subjectId;

    @Column(nullable = false, length = 60)
    private String action;

    @Column(nullable = false, length = 100)
    private String actor;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "before_state", columnDefinition = "longtext")
    private String before;

    @Column(name = "after_state", columnDefinition = "longtext")
    private String after;

    @Column(length = 1000)
    private String reason;

    protected AuditRecord() {}

    AuditRecord(UUID id, Instant at, AuditTrail.Entry entry, String before, String after) {
        this.id = id;
        this.at = at;
        this.bodyId = entry.bodyId();
        this.subjectType = entry.subjectType();
        this.subjectId = entry.subjectId();
        this.action = entry.action();
        this.actor = entry.actor();
        this.reason = entry.reason();
        this.before = before;
        this.after = after;
    }

    UUID id() {
        return id;
    }

    UUID bodyId() {
        return bodyId;
    }

    String subjectType() {
        return subjectType;
    }

    UUID subjectId() {
        return subjectId;
    }

    String action() {
        return action;
    }

    String actor() {
        return actor;
    }

    Instant at() {
        return at;
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }

    String reason() {
        return reason;
    }
}
