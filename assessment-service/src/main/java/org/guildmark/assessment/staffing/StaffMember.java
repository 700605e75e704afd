package org.guildmark.assessment.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.platform.identity.Ids;

/** Somebody who invigilates, assesses or reviews for a body. */
@Entity
class StaffMember {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID bodyId;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(length = 100)
    private String subject;

    @Convert(converter = RolesConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private List<StaffRole> roles;

    private UUID organisationId;

    @Convert(converter = TimesConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private List<StoredTime> unavailable;

    @Convert(converter = QualificationsConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private List<Qualification> qualifications;

    private Integer maxSessions;

    private Instant retiredAt;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Version
    private int version;

    protected StaffMember() {}

    StaffMember(UUID bodyId, StaffRequest request, Instant now) {
        this.id = Ids.next();
        this.bodyId = bodyId;
        this.createdAt = now;
        become(request, now);
    }

    void become(StaffRequest request, Instant now) {
        name = request.name().strip();
        subject = request.subject();
        roles = request.roles().stream().sorted().toList();
        organisationId = request.organisationId();
        unavailable = request.unavailable() == null
                ? List.of()
                : request.unavailable().stream().map(StoredTime::of).toList();
        qualifications = request.qualifications() == null ? List.of() : List.copyOf(request.qualifications());
        maxSessions = request.maxSessions();
        updatedAt = now;
    }

    void retire(Instant now) {
        retiredAt = now;
        updatedAt = now;
    }

    /** What the person may do in the plan: who assesses must be qualified for what is assessed. */
    Set<StaffRole> rolesIn(PlanFacts plan) {
        Set<StaffRole> may = EnumSet.copyOf(roles);
        if (!qualifications.isEmpty()
                && qualifications.stream().noneMatch(each -> each.covers(plan.standardKey(), plan.level()))) {
            may.retainAll(Set.of(StaffRole.INVIGILATOR));
        }
        return may;
    }

    boolean retired() {
        return retiredAt != null;
    }

    UUID id() {
        return id;
    }

    UUID bodyId() {
        return bodyId;
    }

    String name() {
        return name;
    }

    String subject() {
        return subject;
    }

    List<StaffRole> roles() {
        return roles;
    }

    UUID organisationId() {
        return organisationId;
    }

    List<StoredTime> unavailable() {
        return unavailable;
    }

    List<Qualification> qualifications() {
        return qualifications;
    }

    Integer maxSessions() {
        return maxSessions;
    }

    Instant retiredAt() {
        return retiredAt;
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
}
