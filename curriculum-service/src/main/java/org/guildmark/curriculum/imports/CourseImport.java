package org.guildmark.curriculum.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.platform.identity.Ids;
import org.hibernate.annotations.Immutable;

/** An import that has ended, one way or the other. It is written in the transaction of what it changed. */
@Entity
@Immutable
class CourseImport {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID schoolId;

    @Column(nullable = false)
    private UUID programmeId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    @Column(nullable = false)
    private boolean dryRun;

    @Column(nullable = false, length = 255)
    private String fileName;

    @Column(nullable = false, length = 64)
    private String sha256;

    @Column(length = 80)
    private String standardKey;

    @Convert(converter = ImportResultConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private ImportResult result;

    @Column(nullable = false, length = 100)
    private String author;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant finishedAt;

    /** What a file holds. */
    @Schema(name = "CourseImportKind")
    enum Kind {
        /** A competency library with its course matrices: .txt, .docx or .pdf. */
        LIBRARY_DOCUMENT,
        /** The template of courses and mappings: .csv or .xlsx. */
        COURSE_SHEET,
        /** An exported matrix, edited: .csv or .xlsx. */
        MATRIX
    }

    /** How an import ended. */
    @Schema(name = "CourseImportStatus")
    enum Status {
        SUCCEEDED,
        /** A diagnostic of severity ERROR; nothing was changed. */
        FAILED
    }

    protected CourseImport() {}

    CourseImport(
            ImportFile file, ImportReading reading, boolean failed, ImportResult result, String author, Instant begun) {
        this.id = Ids.next();
        this.schoolId = file.programme().schoolId();
        this.programmeId = file.programme().id();
        this.kind = reading.kind();
        this.status = failed ? Status.FAILED : Status.SUCCEEDED;
        this.dryRun = file.dryRun();
        this.fileName = file.name();
        this.sha256 = file.sha256();
        this.standardKey = reading.scope().size() == 1 ? reading.scope().get(0).standardKey() : null;
        this.result = result;
        this.author = author;
        this.createdAt = begun;
        this.finishedAt = Instant.now();
    }

    UUID id() {
        return id;
    }

    UUID schoolId() {
        return schoolId;
    }

    UUID programmeId() {
        return programmeId;
    }

    Kind kind() {
        return kind;
    }

    Status status() {
        return status;
    }

    boolean dryRun() {
        return dryRun;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    /** Null where the file speaks of several standards, or of none. */
    String standardKey() {
        return standardKey;
    }

    ImportResult result() {
        return result;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
