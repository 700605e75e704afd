package org.guildmark.catalog.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.catalog.content.StandardContent;
import org.hibernate.annotations.Immutable;

/** The content of one revision of an edition, frozen at publication, and who answers for it. */
@Entity
@Immutable
public class EditionRevision {

    /** @param revision counted from 1 */
    @Embeddable
    public record Key(UUID editionId, int revision) {}

    @EmbeddedId
    private Key key;

    @Convert(converter = ContentConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private StandardContent content;

    @Column(length = 500)
    private String reason;

    @Column(nullable = false, length = 100)
    private String author;

    @Column(nullable = false, length = 100)
    private String reviewer;

    @Column(nullable = false)
    private Instant publishedAt;

    protected EditionRevision() {}

    EditionRevision(
            UUID editionId,
            int revision,
            StandardContent content,
            String reason,
            String author,
            String reviewer,
            Instant publishedAt) {
        this.key = new Key(editionId, revision);
        this.content = content;
        this.reason = reason;
        this.author = author;
        this.reviewer = reviewer;
        this.publishedAt = publishedAt;
    }

    public StandardContent content() {
        return content;
    }

    public int revision() {
        return key.revision();
    }

    /** Why the revision was made; null for the first. */
    public String reason() {
        return reason;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
