package org.guildmark.assessment.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An image of a body's bank. Named by what it is, it never changes. */
@Entity
@Immutable
class Media {
    @EmbeddedId
    private Key key;

    @Column(nullable = false, length = 40)
    private String mediaType;

    @Column(nullable = false)
    private int width;

    @Column(nullable = false)
    private int height;

    @Column(nullable = false, columnDefinition = "mediumblob")
    private byte[] bytes;

    @Column(nullable = false, length = 100)
    private String createdBy;

    @Column(nullable = false)
    private Instant createdAt;

    @Embeddable
    record Key(
            @Column(nullable = false) UUID bodyId,
            @Column(nullable = false, columnDefinition = "char(64)") String sha256) {}

    protected Media() {}

    Media(Key key, ImageFile image, String actor, Instant now) {
        this.key = key;
        this.mediaType = image.mediaType();
        this.width = image.width();
        this.height = image.height();
        this.bytes = image.bytes();
        this.createdBy = actor;
        this.createdAt = now;
    }

    String sha256() {
        return key.sha256();
    }

    String mediaType() {
        return mediaType;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    byte[] bytes() {
        return bytes;
    }
}
