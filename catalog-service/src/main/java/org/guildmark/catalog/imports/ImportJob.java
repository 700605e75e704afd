package org.guildmark.catalog.imports;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.catalog.document.Diagnostic;

/**
 * One import of one document. The text is kept with the job, so that a job whose runner died is taken up by another, and
 * so that provenance can be looked up. A runner holds a lease; an expired one means that the runner is gone.
 */
@Entity
public class ImportJob {
    static final Duration LEASE = Duration.ofSeconds(30);
    static final int MAX_ATTEMPTS = 5;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    @Column(nullable = false, updatable = false, length = 255)
    private String fileName;

    @Column(nullable = false, updatable = false, length = 64)
    private String sha256;

    @Column(length = 80)
    private String standardKey;

    @Column(length = 40)
    private String editionLabel;

    @Basic(fetch = FetchType.LAZY)
    @Column(nullable = false, updatable = false, columnDefinition = "longtext")
    private String text;

    @Basic(fetch = FetchType.LAZY)
    @Convert(converter = DiagnosticsConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private List<Diagnostic> diagnostics;

    @Column(length = 60)
    private String failureCode;

    @Column(length = 500)
    private String failureDetail;

    private UUID draftId;

    @Column(nullable = false, updatable = false, length = 100)
    private String author;

    @Column(nullable = false)
    private int attempts;

    private Instant leaseUntil;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    private Instant finishedAt;

    @Version
    private int version;

    /** Life of a job. */
    @Schema(name = "ImportStatus")
    public enum Status {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    protected ImportJob() {}

    /** @param standardKey null to let the import propose one; likewise {@code editionLabel} */
    ImportJob(
            UUID id,
            String fileName,
            String sha256,
            String text,
            List<Diagnostic> readingDiagnostics,
            String standardKey,
            String editionLabel,
            String author,
            Instant now) {
        this.id = id;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.text = text;
        this.diagnostics = List.copyOf(readingDiagnostics);
        this.standardKey = standardKey;
        this.editionLabel = editionLabel;
        this.author = author;
        this.status = Status.QUEUED;
        this.createdAt = now;
    }

    /** @return false where another runner holds the job or it has ended */
    boolean claim(Instant now) {
        boolean abandoned = status == Status.RUNNING && leaseUntil.isBefore(now);
        if (status != Status.QUEUED && !abandoned) {
            return false;
        }
        status = Status.RUNNING;
        leaseUntil = now.plus(LEASE);
        attempts++;
        return true;
    }

    void succeed(UUID newDraftId, String key, String label, List<Diagnostic> all, Instant now) {
        status = Status.SUCCEEDED;
        draftId = newDraftId;
        standardKey = key;
        editionLabel = label;
        diagnostics = List.copyOf(all);
        end(now);
    }

    void fail(String code, String detail, Instant now) {
        status = Status.FAILED;
        failureCode = code;
        failureDetail = detail;
        end(now);
    }

    private void end(Instant now) {
        leaseUntil = null;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    Status status() {
        return status;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    String standardKey() {
        return standardKey;
    }

    String editionLabel() {
        return editionLabel;
    }

    String text() {
        return text;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    String failureCode() {
        return failureCode;
    }

    String failureDetail() {
        return failureDetail;
    }

    UUID draftId() {
        return draftId;
    }

    String author() {
        return author;
    }

    int attempts() {
        return attempts;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    int version() {
        return version;
    }
}
