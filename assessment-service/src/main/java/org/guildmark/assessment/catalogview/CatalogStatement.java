package org.guildmark.assessment.catalogview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Tells to which edition a statement belongs; its wording is in the edition's content. */
@Entity
class CatalogStatement {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID editionId;

    protected CatalogStatement() {}
}
