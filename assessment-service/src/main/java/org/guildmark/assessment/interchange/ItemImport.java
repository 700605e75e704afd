package org.guildmark.assessment.interchange;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.platform.identity.Ids;
import org.hibernate.annotations.Immutable;

/** An import that has ended, one way or the other. It is written in the transaction of what it changed. */
@Entity
@Immutable
class ItemImport {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID bodyId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private ImportFormat format;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    @Column(nullable = false)
    private boolean dryRun;

    @Column(nullable = false)
    private boolean onlyGood;

    @Column(nullable = false)
    private boolean updating;

    @Column(nullable = false, length = 255)
    private String fileName;

    @Column(nullable = false, length = 64)
    private String sha256;

    @Column(length = 80)
    private String standard;

    @Column(length = 40)
    private String level;

    @Column(length = 100)
    private String track;

    @Embedded
    private Counts counts;

    @Convert(converter = ImportDiagnosticsConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private List<ImportDiagnostic> diagnostics;

    @Column(nullable = false)
    private int diagnosticsTotal;

    @Column(nullable = false, length = 100)
    private String author;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant finishedAt;

    /** How an import ended. */
    @Schema(name = "ItemImportStatus")
    enum Status {
        SUCCEEDED,
        /** Something is wrong with the file, and only all of it was wanted; nothing was changed. */
        FAILED
    }

    /**
     * What became of the items of the file; in a dry run and where the import failed, what would have.
     *
     * @param itemsRead items that the file has
     * @param itemsCreated new ones
     * @param itemsUpdated edited ones
     * @param itemsUnchanged that the bank has exactly so
     * @param itemsRefused with an error
     */
    @Embeddable
    record Counts(int itemsRead, int itemsCreated, int itemsUpdated, int itemsUnchanged, int itemsRefused) {}

    protected ItemImport() {}

    ItemImport(ImportFile file, ImportReading reading, boolean failed, Counts counts, String author, Instant begun) {
        this.id = Ids.next();
        this.bodyId = file.bodyId();
        this.format = reading.format();
        this.status = failed ? Status.FAILED : Status.SUCCEEDED;
        this.dryRun = file.dryRun();
        this.onlyGood = file.onlyGood();
        this.updating = file.update();
        this.fileName = file.name();
        this.sha256 = file.sha256();
        this.standard = file.target().standard();
        this.level = file.target().level();
        this.track = file.target().track();
        this.counts = counts;
        this.diagnostics = reading.findings().list();
        this.diagnosticsTotal = reading.findings().total();
        this.author = author;
        this.createdAt = begun;
        this.finishedAt = Instant.now();
    }

    UUID id() {
        return id;
    }

    UUID bodyId() {
        return bodyId;
    }

    ImportFormat format() {
        return format;
    }

    Status status() {
        return status;
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean onlyGood() {
        return onlyGood;
    }

    boolean updating() {
        return updating;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    String standard() {
        return standard;
    }

    String level() {
        return level;
    }

    String track() {
        return track;
    }

    Counts counts() {
        return counts;
    }

    List<ImportDiagnostic> diagnostics() {
        return diagnostics;
    }

    int diagnosticsTotal() {
        return diagnosticsTotal;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
