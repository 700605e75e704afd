package org.guildmark.assessment.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/** Two items never stand in one paper, because one tells the answer of the other or asks the same. Kept both ways. */
@Entity
class ItemEnemy {
    @EmbeddedId
    private Key key;

    @Embeddable
    record Key(@Column(nullable = false) UUID itemId, @Column(nullable = false) UUID enemyId) {}

    protected ItemEnemy() {}

    ItemEnemy(Key key) {
        this.key = key;
    }
}
