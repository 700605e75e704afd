package org.guildmark.curriculum.catalogview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An association between statements of two standards, as its last event described it. */
@Entity
class CatalogCrosswalk {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private AssociationType type;

    @Column(nullable = false, length = 20)
    private String status;

    @Column(nullable = false)
    private UUID fromId;

    @Column(nullable = false)
    private UUID toId;

    @Column(nullable = false)
    private Instant updatedAt;

    @Column(nullable = false)
    private int generation;

    protected CatalogCrosswalk() {}

    CatalogCrosswalk(UUID id) {
        this.id = id;
    }

    void become(CrosswalkState state, int newGeneration) {
        type = state.type();
        status = state.status();
        fromId = state.from().statementId();
        toId = state.to().statementId();
        updatedAt = state.updatedAt();
        generation = newGeneration;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    void keepIn(int newGeneration) {
        generation = newGeneration;
    }
}
