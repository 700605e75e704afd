package org.guildmark.curriculum.catalogview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** What became of a statement in the edition that superseded its own. */
@Entity
class CatalogSuccession {

    @Embeddable
    record Key(UUID editionId, UUID fromId) {}

    @EmbeddedId
    private Key key;

    private UUID toId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private StatementChange changeKind;

    @Column(nullable = false)
    private double similarity;

    protected CatalogSuccession() {}
}
