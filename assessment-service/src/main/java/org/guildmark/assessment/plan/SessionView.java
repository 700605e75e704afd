package org.guildmark.assessment.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;

/** A session as it is answered. */
@Schema(name = "Session")
public record SessionView(
        UUID id,
        UUID planId,
        Component component,
        UUID roomId,
        Instant startsAt,
        Instant endsAt,
        @Schema(description = "In the plan's zone") LocalDateTime startsOn,
        @Schema(description = "In the plan's zone") LocalDateTime endsOn) {
    static SessionView of(ExamSession session, ExamPlan plan) {
        ZoneId zone = plan.times().zone();
        return new SessionView(
                session.id(),
                plan.id(),
                session.component(),
                session.roomId(),
                session.startsAt(),
                session.endsAt(),
                LocalDateTime.ofInstant(session.startsAt(), zone),
                LocalDateTime.ofInstant(session.endsAt(), zone));
    }
}
