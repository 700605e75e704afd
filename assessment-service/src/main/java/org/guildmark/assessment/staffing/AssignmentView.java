package org.guildmark.assessment.staffing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;

/** Where somebody has to be, and as what. */
@Schema(name = "Assignment")
public record AssignmentView(
        UUID planId,
        Text plan,
        UUID sessionId,
        Component component,
        StaffRole role,
        Text site,
        String address,
        String room,
        Instant startsAt,
        Instant endsAt) {}
