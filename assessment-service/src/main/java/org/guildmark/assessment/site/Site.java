package org.guildmark.assessment.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.assessment.Text;
import org.guildmark.platform.identity.Ids;

/** A place (考点) where an assessment body holds examinations. */
@Entity
@Table(name = "exam_site")
class Site {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID bodyId;

    @Column(nullable = false, length = 300)
    private String nameZh;

    @Column(length = 300)
    private String nameEn;

    @Column(nullable = false, length = 500)
    private String address;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Version
    private int version;

    protected Site() {}

    Site(UUID bodyId, SiteRequest request, Instant now) {
        this.id = Ids.next();
        this.bodyId = bodyId;
        this.createdAt = now;
        become(request, now);
    }

    void become(SiteRequest request, Instant now) {
        nameZh = request.name().zh();
        nameEn = request.name().en();
        address = request.address().strip();
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID bodyId() {
        return bodyId;
    }

    Text name() {
        return new Text(nameZh, nameEn);
    }

    String address() {
        return address;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }
}
