package org.guildmark.curriculum.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.Text;
import org.guildmark.curriculum.school.OfSchool;
import org.guildmark.platform.identity.Ids;
import org.hibernate.annotations.BatchSize;

/** A course of a school. What it teaches of a standard is said by its mapping revisions. */
@Entity
public class Course implements OfSchool {
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
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Kind kind;

    @Column(columnDefinition = "text")
    private String description;

    private Integer hours;

    @Column(precision = 5, scale = 1)
    private BigDecimal credits;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Status status;

    @ElementCollection
    @CollectionTable(name = "course_prerequisite", joinColumns = @JoinColumn(name = "course_id"))
    @Column(name = "prerequisite_id", nullable = false)
    @BatchSize(size = 200)
    private Set<UUID> prerequisites = new HashSet<>();

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Version
    private int version;

    /** Place of a course in a programme. */
    @Schema(name = "CourseKind")
    public enum Kind {
        /** 专业群平台课: shared by the programmes of a group. */
        GROUP_PLATFORM,
        /** 专业基础课. */
        FOUNDATION,
        /** 专业核心课. */
        CORE,
        /** 选修课. */
        ELECTIVE,
        /** 实践课: internships, projects. */
        PRACTICE
    }

    /** Whether the course is still taught. */
    @Schema(name = "CourseStatus")
    public enum Status {
        ACTIVE,
        /** Kept for its history; not proposed by reverse design. */
        RETIRED
    }

    protected Course() {}

    public Course(UUID schoolId, CourseFacts facts, Instant now) {
        this.id = Ids.next();
        this.schoolId = schoolId;
        this.createdAt = now;
        become(facts, now);
    }

    /** Takes over every fact; the caller has checked that the prerequisites make no cycle. */
    public void become(CourseFacts facts, Instant now) {
        code = facts.code();
        titleZh = facts.title().zh();
        titleEn = facts.title().en();
        kind = facts.kind();
        description = facts.description();
        hours = facts.hours();
        credits = facts.credits();
        status = facts.status();
        if (!prerequisites.equals(facts.prerequisites())) {
            prerequisites.clear();
            prerequisites.addAll(facts.prerequisites());
        }
        updatedAt = now;
    }

    public CourseFacts facts() {
        return new CourseFacts(code, title(), kind, description, hours, credits, status, Set.copyOf(prerequisites));
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

    public Kind kind() {
        return kind;
    }

    public String description() {
        return description;
    }

    /** Teaching hours of 40 to 45 minutes; null where unknown. */
    public Integer hours() {
        return hours;
    }

    public BigDecimal credits() {
        return credits;
    }

    public Status status() {
        return status;
    }

    /** Courses that come before this one. */
    public Set<UUID> prerequisites() {
        return Set.copyOf(prerequisites);
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
