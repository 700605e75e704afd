package org.guildmark.curriculum.reversedesign;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.guildmark.platform.identity.Ids;
import org.hibernate.annotations.Immutable;

/** A reverse design as it was asked and answered. */
@Entity
@Immutable
@Table(name = "reverse_design")
class SavedDesign {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID schoolId;

    @Convert(converter = DesignRequestConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private ReverseDesignRequest request;

    @Convert(converter = DesignAnswerConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private ReverseDesignView.Answer answer;

    @Column(nullable = false, length = 100)
    private String author;

    @Column(nullable = false)
    private Instant createdAt;

    protected SavedDesign() {}

    SavedDesign(UUID schoolId, ReverseDesignRequest request, ReverseDesignView.Answer answer, String author) {
        this.id = Ids.next();
        this.schoolId = schoolId;
        this.request = request;
        this.answer = answer;
        this.author = author;
        this.createdAt = Instant.now();
    }

    UUID id() {
        return id;
    }

    ReverseDesignView view() {
        return new ReverseDesignView(id, schoolId, createdAt, request, answer);
    }
}
