package org.guildmark.curriculum.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/** A course's place in a programme. */
@Entity
class ProgrammeCourse {

    @Embeddable
    record Key(UUID programmeId, UUID courseId) {}

    @EmbeddedId
    private Key key;

    @Column(nullable = false)
    private int position;

    protected ProgrammeCourse() {}

    ProgrammeCourse(UUID programmeId, UUID courseId, int position) {
        this.key = new Key(programmeId, courseId);
        this.position = position;
    }
}
