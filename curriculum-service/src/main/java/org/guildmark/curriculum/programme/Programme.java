package org.guildmark.curriculum.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.Text;
import org.guildmark.curriculum.school.OfSchool;
import org.guildmark.platform.identity.Ids;

/** A programme (专业) of a school: courses in order, and the standards that they lead to. */
@Entity
public class Programme implements OfSchool {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID schoolId;

    @Column(nullable = false, length = 60)
    private String code;

    @Column(nullable = false, length = 300)
    private String titleZh;

    @Column(length = 300)
    private String titleEn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(30)")
    private EducationLevel educationLevel;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    @Convert(converter = TargetsConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private List<Target> targets;

    @Convert(converter = EmphasisCreditsConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private EmphasisCredits emphasisCredits;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Version
    private int version;

    /** Kind of schooling that the programme belongs to. */
    public enum EducationLevel {
        /** 中职. */
        SECONDARY_VOCATIONAL,
        /** 高职. */
        HIGHER_VOCATIONAL,
        /** 应用型本科. */
        APPLIED_UNDERGRADUATE
    }

    /** Who may read the programme. */
    @Schema(name = "ProgrammeStatus")
    public enum Status {
        /** The school's own. */
        DRAFT,
        /** A reference programme: everybody signed in reads it, its courses and their approved mappings. */
        PUBLISHED
    }

    protected Programme() {}

    Programme(UUID schoolId, ProgrammeRequest request, Instant now) {
        this.id = Ids.next();
        this.schoolId = schoolId;
        this.status = Status.DRAFT;
        this.createdAt = now;
        become(request, now);
    }

    void become(ProgrammeRequest request, Instant now) {
        code = request.code();
        titleZh = request.title().zh();
        titleEn = request.title().en();
        educationLevel = request.educationLevel();
        targets = request.targets() == null ? List.of() : List.copyOf(request.targets());
        emphasisCredits = request.emphasisCredits() == null ? EmphasisCredits.STANDARD : request.emphasisCredits();
        updatedAt = now;
    }

    void show(Status newStatus, Instant now) {
        status = newStatus;
        updatedAt = now;
    }

    /** The courses are rows of their own; this makes a change of them a change of the programme. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    @Override
    public UUID schoolId() {
        return schoolId;
    }

    public String code() {
        return code;
    }

    public Text title() {
        return new Text(titleZh, titleEn);
    }

    public EducationLevel educationLevel() {
        return educationLevel;
    }

    public Status status() {
        return status;
    }

    public List<Target> targets() {
        return targets;
    }

    public EmphasisCredits emphasisCredits() {
        return emphasisCredits;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
