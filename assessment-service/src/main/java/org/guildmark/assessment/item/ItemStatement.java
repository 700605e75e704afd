package org.guildmark.assessment.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/** A version measures a statement; position 0 is the primary one. */
@Entity
class ItemStatement {
    @EmbeddedId
    private Key key;

    @Column(nullable = false)
    private UUID statementId;

    @Embeddable
    record Key(@Column(nullable = false) UUID versionId, @Column(nullable = false) int position) {}

    protected ItemStatement() {}

    ItemStatement(UUID versionId, int position, UUID statementId) {
        this.key = new Key(versionId, position);
        this.statementId = statementId;
    }
}
