package org.guildmark.assessment.catalogview;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.assessment.Text;

/** An edition as its last event described it. */
@Entity
class CatalogEdition {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID standardId;

    @Column(nullable = false, length = 80)
    private String standardKey;

    @Column(nullable = false, length = 40)
    private String kind;

    @Column(nullable = false, length = 300)
    private String titleZh;

    @Column(length = 300)
    private String titleEn;

    @Column(nullable = false, length = 40)
    private String label;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private EditionStatus status;

    @Column(nullable = false)
    private int revision;

    @Column(nullable = false)
    private Instant publishedAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Convert(converter = EditionContentConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private EditionContent content;

    protected CatalogEdition() {}

    CatalogEdition(UUID id) {
        this.id = id;
    }

    void become(EditionState state) {
        standardId = state.standard().id();
        standardKey = state.standard().standardKey();
        kind = state.standard().kind();
        titleZh = state.standard().title().zh();
        titleEn = state.standard().title().en();
        label = state.edition().label();
        status = state.edition().status();
        revision = state.edition().revision();
        publishedAt = state.edition().publishedAt();
        updatedAt = state.edition().updatedAt();
        content = state.content();
    }

    UUID id() {
        return id;
    }

    UUID standardId() {
        return standardId;
    }

    String standardKey() {
        return standardKey;
    }

    String kind() {
        return kind;
    }

    Text title() {
        return new Text(titleZh, titleEn);
    }

    String label() {
        return label;
    }

    EditionStatus status() {
        return status;
    }

    int revision() {
        return revision;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    EditionContent content() {
        return content;
    }
}
