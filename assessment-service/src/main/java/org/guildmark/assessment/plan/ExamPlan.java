package org.guildmark.assessment.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.platform.identity.Ids;

/** A plan of an assessment body. Its rooms and sessions are rows of their own. */
@Entity
class ExamPlan {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID bodyId;

    @Column(nullable = false, length = 300)
    private String titleZh;

    @Column(length = 300)
    private String titleEn;

    @Column(nullable = false)
    private UUID editionId;

    @Column(nullable = false, length = 80)
    private String standardKey;

    @Column(nullable = false, length = 40)
    private String level;

    @Column(length = 80)
    private String track;

    @Convert(converter = StandardShownConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private StandardShown standard;

    @Convert(converter = PlannedComponentsConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private List<PlannedComponent> components;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private PlanStatus status;

    @Column(nullable = false, length = 60)
    private String zoneId;

    @Column(nullable = false)
    private Instant applicationOpensAt;

    @Column(nullable = false)
    private Instant applicationClosesAt;

    @Column(nullable = false)
    private LocalDate windowFrom;

    @Column(nullable = false)
    private LocalDate windowTo;

    @Convert(converter = SiteIdsConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private List<UUID> siteIds;

    @Column(nullable = false)
    private boolean noAssessorOfOwnSchool;

    @Column
    private Instant openedAt;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Version
    private int version;

    protected ExamPlan() {}

    ExamPlan(UUID bodyId, Terms terms, Instant now) {
        this.id = Ids.next();
        this.bodyId = bodyId;
        this.status = PlanStatus.DRAFT;
        this.createdAt = now;
        become(terms, now);
    }

    /** What a plan says, checked. */
    record Terms(
            Text title,
            StandardShown standard,
            List<PlannedComponent> components,
            PlanTimes times,
            List<UUID> siteIds,
            boolean noAssessorOfOwnSchool) {}

    void become(Terms terms, Instant now) {
        titleZh = terms.title().zh();
        titleEn = terms.title().en();
        standard = terms.standard();
        editionId = standard.editionId();
        standardKey = standard.standard();
        level = standard.level().code();
        track = standard.track() == null ? null : standard.track().code();
        components = terms.components();
        zoneId = terms.times().zone().getId();
        applicationOpensAt = terms.times().opensAt();
        applicationClosesAt = terms.times().closesAt();
        windowFrom = terms.times().windowFrom();
        windowTo = terms.times().windowTo();
        siteIds = terms.siteIds();
        noAssessorOfOwnSchool = terms.noAssessorOfOwnSchool();
        updatedAt = now;
    }

    void become(PlanStatus next, Instant now) {
        status = next;
        if (next == PlanStatus.OPEN) {
            openedAt = now;
        }
        updatedAt = now;
    }

    /** Its rooms and sessions are rows of their own; this makes a change of them a change of the plan. */
    void touch(Instant now) {
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID bodyId() {
        return bodyId;
    }

    Text title() {
        return new Text(titleZh, titleEn);
    }

    StandardShown standard() {
        return standard;
    }

    List<PlannedComponent> components() {
        return components;
    }

    Optional<PlannedComponent> component(Component wanted) {
        return components.stream()
                .filter(planned -> planned.component() == wanted)
                .findFirst();
    }

    PlanStatus status() {
        return status;
    }

    /** Whether everybody may know of it. */
    boolean announced() {
        return openedAt != null;
    }

    PlanTimes times() {
        return new PlanTimes(ZoneId.of(zoneId), applicationOpensAt, applicationClosesAt, windowFrom, windowTo);
    }

    List<UUID> siteIds() {
        return siteIds;
    }

    boolean noAssessorOfOwnSchool() {
        return noAssessorOfOwnSchool;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }

    PlanFacts facts() {
        ZoneId zone = ZoneId.of(zoneId);
        return new PlanFacts(
                id,
                bodyId,
                editionId,
                standardKey,
                level,
                track,
                status,
                zone,
                LocalDate.ofInstant(applicationClosesAt, zone),
                applicationOpensAt,
                applicationClosesAt,
                components.stream().map(PlannedComponent::brief).toList(),
                noAssessorOfOwnSchool);
    }
}
