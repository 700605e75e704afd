package org.guildmark.assessment.registration.bulk;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.platform.identity.Ids;

/** The job of a sheet. The sheet itself is not kept. */
@Entity
class RegistrationImport {
    /** No import takes as long: one without an end after it was cut off, and its transaction undone. */
    private static final Duration LONGEST = Duration.ofHours(1);

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private UUID bodyId;

    @Column(nullable = false, updatable = false)
    private UUID organisationId;

    @Column(nullable = false, updatable = false, length = 100)
    private String author;

    @Column(nullable = false, updatable = false, length = 255)
    private String fileName;

    @Column(nullable = false, updatable = false)
    private boolean dryRun;

    @Column(nullable = false, updatable = false)
    private boolean onlyGood;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    /** Thousands of diagnostics may be in it: read only where it is wanted. */
    @Basic(fetch = FetchType.LAZY)
    @Convert(converter = ImportResultConverter.class)
    @Column(columnDefinition = "longtext")
    private ImportResult result;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    private Instant finishedAt;

    /** Where an import stands. */
    @Schema(name = "RegistrationImportStatus")
    enum Status {
        RUNNING,
        SUCCEEDED,
        /** Rows are wrong and not only the good ones were wanted, or nothing could be done: nobody was registered. */
        FAILED,
        /** The service was stopped meanwhile: nobody was registered. */
        INTERRUPTED
    }

    protected RegistrationImport() {}

    RegistrationImport(PlanFacts plan, UUID organisationId, String author, String fileName, Options options) {
        this.id = Ids.next();
        this.planId = plan.id();
        this.bodyId = plan.bodyId();
        this.organisationId = organisationId;
        this.author = author;
        this.fileName = fileName;
        this.dryRun = options.dryRun();
        this.onlyGood = options.onlyGood();
        this.status = Status.RUNNING;
        this.createdAt = Instant.now();
    }

    /** @param onlyGood whether the good rows are kept where others are bad */
    record Options(boolean dryRun, boolean onlyGood) {}

    void end(ImportResult found) {
        boolean allGood = found.failure() == null && found.good() == found.rows();
        status =
                allGood || (found.failure() == null && onlyGood && found.good() > 0) ? Status.SUCCEEDED : Status.FAILED;
        result = found;
        finishedAt = Instant.now();
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    UUID organisationId() {
        return organisationId;
    }

    String author() {
        return author;
    }

    String fileName() {
        return fileName;
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean onlyGood() {
        return onlyGood;
    }

    Status status(Instant now) {
        return status == Status.RUNNING && createdAt.plus(LONGEST).isBefore(now) ? Status.INTERRUPTED : status;
    }

    /** Null while it runs. */
    ImportResult result() {
        return result;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Null while it runs. */
    Instant finishedAt() {
        return finishedAt;
    }
}
