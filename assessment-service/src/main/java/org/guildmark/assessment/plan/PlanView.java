package org.guildmark.assessment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;
import org.guildmark.platform.http.ETags;

/** A plan as it is answered; its sessions are listed by {@code /plans/{id}/sessions}. */
@Schema(name = "Plan")
public record PlanView(
        UUID id,
        UUID bodyId,
        Text title,
        StandardShown standard,
        PlanStatus status,
        List<PlannedComponent> components,
        String zoneId,
        Instant applicationOpensAt,
        Instant applicationClosesAt,
        @Schema(description = "In the plan's zone") LocalDateTime applicationOpensOn,
        @Schema(description = "In the plan's zone") LocalDateTime applicationClosesOn,
        @Schema(description = "Local day on which applications end: what counts for eligibility")
                LocalDate referenceDay,
        PlanRequest.Window window,
        List<UUID> siteIds,
        @Schema(description = "Rooms that sessions may be held in; null in lists") List<UUID> roomIds,
        boolean noAssessorOfOwnSchool,
        Instant createdAt,
        Instant updatedAt) {

    static PlanView of(ExamPlan plan, List<UUID> roomIds) {
        PlanTimes times = plan.times();
        LocalDateTime closes = LocalDateTime.ofInstant(times.closesAt(), times.zone());
        return new PlanView(
                plan.id(),
                plan.bodyId(),
                plan.title(),
                plan.standard(),
                plan.status(),
                plan.components(),
                times.zone().getId(),
                times.opensAt(),
                times.closesAt(),
                LocalDateTime.ofInstant(times.opensAt(), times.zone()),
                closes,
                closes.toLocalDate(),
                new PlanRequest.Window(times.windowFrom(), times.windowTo()),
                plan.siteIds(),
                roomIds,
                plan.noAssessorOfOwnSchool(),
                plan.createdAt(),
                plan.updatedAt());
    }

    static String etag(ExamPlan plan) {
        return ETags.strong(plan.id(), plan.version());
    }
}
