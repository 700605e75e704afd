package org.guildmark.catalog.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.catalog.content.ContentIds;
import org.guildmark.catalog.standard.Standard;

/**
 * One dated issue of a standard. Its content is immutable: a correction of an import fault adds a revision with the same
 * ids and a reason, and the earlier revisions stay.
 */
@Entity
public class Edition {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID standardId;

    @Column(nullable = false, updatable = false, length = 40)
    private String label;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    @Column(nullable = false)
    private int revision;

    private UUID supersedesId;

    @Column(nullable = false, updatable = false)
    private Instant publishedAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Column(length = 500)
    private String withdrawalReason;

    @Version
    private int version;

    /** Where an edition stands in its life after publication. */
    @Schema(name = "EditionStatus")
    public enum Status {
        PUBLISHED,
        SUPERSEDED,
        WITHDRAWN
    }

    protected Edition() {}

    /** The first revision of a new edition, in force from now on. */
    Edition(Standard standard, String label, Instant now) {
        this.id = ContentIds.ofEdition(standard.standardKey(), label);
        this.standardId = standard.id();
        this.label = label;
        this.status = Status.PUBLISHED;
        this.revision = 1;
        this.supersedesId = standard.currentEditionId();
        this.publishedAt = now;
        this.updatedAt = now;
    }

    /** @return the number of the new revision */
    int correct(Instant now) {
        revision++;
        updatedAt = now;
        return revision;
    }

    /** @return false where it is out of force already, because it was withdrawn */
    boolean supersede(Instant now) {
        if (status != Status.PUBLISHED) {
            return false;
        }
        status = Status.SUPERSEDED;
        updatedAt = now;
        return true;
    }

    void withdraw(String reason, Instant now) {
        status = Status.WITHDRAWN;
        withdrawalReason = reason;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID standardId() {
        return standardId;
    }

    public String label() {
        return label;
    }

    public Status status() {
        return status;
    }

    public int revision() {
        return revision;
    }

    /** The edition that was current before; null for the first. */
    public UUID supersedesId() {
        return supersedesId;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String withdrawalReason() {
        return withdrawalReason;
    }

    public int version() {
        return version;
    }
}
