package org.guildmark.assessment.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.platform.identity.Ids;

/** A component of a plan held in a room at a time (场次). */
@Entity
class ExamSession {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Component component;

    @Column(nullable = false)
    private UUID roomId;

    @Column(nullable = false)
    private Instant startsAt;

    @Column(nullable = false)
    private Instant endsAt;

    protected ExamSession() {}

    ExamSession(UUID planId) {
        this.id = Ids.next();
        this.planId = planId;
    }

    void become(Component newComponent, UUID newRoomId, Instant start, int minutes) {
        component = newComponent;
        roomId = newRoomId;
        startsAt = start;
        endsAt = start.plus(Duration.ofMinutes(minutes));
    }

    UUID id() {
        return id;
    }

    Component component() {
        return component;
    }

    UUID roomId() {
        return roomId;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    SessionFacts facts() {
        return new SessionFacts(id, planId, component, roomId, startsAt, endsAt);
    }
}
