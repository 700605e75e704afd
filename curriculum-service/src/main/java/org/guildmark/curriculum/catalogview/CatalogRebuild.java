package org.guildmark.curriculum.catalogview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one row that tells which generation of the read model counts, and how its last rebuild went. */
@Entity
class CatalogRebuild {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(nullable = false)
    private int generation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    @Column(nullable = false)
    private long eventsRead;

    @Column(nullable = false)
    private long eventsTotal;

    private Instant startedAt;

    private Instant finishedAt;

    private Instant leaseUntil;

    @Column(length = 500)
    private String failure;

    /** How the last rebuild went. */
    @Schema(name = "RebuildStatus")
    enum Status {
        /** There was none yet. */
        IDLE,
        RUNNING,
        SUCCEEDED,
        /** What was there before it still counts, with whatever it had read. */
        FAILED
    }

    protected CatalogRebuild() {}

    /** Whether a replica is at work; one that died lets its lease run out. */
    boolean isRunning(Instant now) {
        return status == Status.RUNNING && leaseUntil != null && leaseUntil.isAfter(now);
    }

    int start(Instant now, Instant lease) {
        generation++;
        status = Status.RUNNING;
        eventsRead = 0;
        eventsTotal = 0;
        startedAt = now;
        finishedAt = null;
        failure = null;
        leaseUntil = lease;
        return generation;
    }

    void progress(long read, long total, Instant lease) {
        eventsRead = read;
        eventsTotal = total;
        leaseUntil = lease;
    }

    void end(Status how, String why, Instant now) {
        status = how;
        failure = why;
        finishedAt = now;
        leaseUntil = null;
    }

    int generation() {
        return generation;
    }

    Status status() {
        return status;
    }

    long eventsRead() {
        return eventsRead;
    }

    long eventsTotal() {
        return eventsTotal;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    String failure() {
        return failure;
    }
}
