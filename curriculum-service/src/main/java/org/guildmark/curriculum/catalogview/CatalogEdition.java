package org.guildmark.curriculum.catalogview;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.curriculum.Text;

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

    private UUID supersedesId;

    @Column(nullable = false)
    private Instant publishedAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Convert(converter = EditionContentConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private EditionContent content;

    @Column(nullable = false)
    private int generation;

    protected CatalogEdition() {}

    CatalogEdition(UUID id) {
        this.id = id;
    }

    void become(EditionState state, int newGeneration) {
        standardId = state.standard().id();
        standardKey = state.standard().standardKey();
        kind = state.standard().kind();
        titleZh = state.standard().title().zh();
        titleEn = state.standard().title().en();
        label = state.edition().label();
        status = state.edition().status();
        revision = state.edition().revision();
        supersedesId = state.edition().supersedesId();
        publishedAt = state.edition().publishedAt();
        updatedAt = state.edition().updatedAt();
        content = state.content();
        generation = newGeneration;
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

    UUID supersedesId() {
        return supersedesId;
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

    void keepIn(int newGeneration) {
        generation = newGeneration;
    }
}
