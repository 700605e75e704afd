package org.guildmark.catalog.standard;

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
import org.guildmark.catalog.content.Profile;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Text;

/** A standard, known by the slug that an editor confirmed; its title and kind are those of the current edition. */
@Entity
public class Standard {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false, length = 80)
    private String standardKey;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(40)")
    private StandardKind kind;

    @Column(nullable = false, length = 300)
    private String titleZh;

    @Column(length = 300)
    private String titleEn;

    private UUID currentEditionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Version
    private int version;

    /** Whether a standard has an edition in force. */
    @Schema(name = "StandardStatus")
    public enum Status {
        /** Its current edition is in force. */
        PUBLISHED,
        /** Its last edition was withdrawn and none followed. */
        WITHDRAWN
    }

    protected Standard() {}

    public Standard(String standardKey, Profile profile, Instant now) {
        this.id = ContentIds.ofStandard(standardKey);
        this.standardKey = standardKey;
        this.createdAt = now;
        describe(profile, now);
    }

    /** Makes {@code editionId} the edition that readers of the standard get. */
    public void putInForce(UUID editionId, Profile profile, Instant now) {
        currentEditionId = editionId;
        status = Status.PUBLISHED;
        describe(profile, now);
    }

    /** The current edition was withdrawn; readers still see it, marked as withdrawn. */
    public void withdraw(Instant now) {
        status = Status.WITHDRAWN;
        updatedAt = now;
    }

    private void describe(Profile profile, Instant now) {
        kind = profile.kind();
        titleZh = profile.title().zh();
        titleEn = profile.title().en();
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String standardKey() {
        return standardKey;
    }

    public StandardKind kind() {
        return kind;
    }

    public Text title() {
        return new Text(titleZh, titleEn);
    }

    /** Null only before the first edition is in force. */
    public UUID currentEditionId() {
        return currentEditionId;
    }

    public Status status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
