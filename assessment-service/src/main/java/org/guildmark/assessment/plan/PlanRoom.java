package org.guildmark.assessment.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A room that a plan may use. */
@Entity
@Table(name = "exam_plan_room")
class PlanRoom {
    @EmbeddedId
    private Key key;

    /** Which plan, which room. */
    @Embeddable
    record Key(@Column(nullable = false) UUID planId, @Column(nullable = false) UUID roomId) {}

    protected PlanRoom() {}

    PlanRoom(UUID planId, UUID roomId) {
        this.key = new Key(planId, roomId);
    }
}
