package org.guildmark.assessment.staffing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.platform.http.ETags;

/** A member of a body's staff as answered. */
@Schema(name = "StaffMember")
public record StaffView(
        UUID id,
        UUID bodyId,
        String name,
        @Schema(description = "Subject of the person's token; null where unknown") String subject,
        List<StaffRole> roles,
        @Schema(description = "School where the person teaches; null for none") UUID organisationId,
        List<Unavailability> unavailable,
        @Schema(description = "What the person may assess; empty for everything") List<Qualification> qualifications,
        @Schema(description = "Sessions of one plan at most; null for no limit") Integer maxSessions,
        @Schema(description = "Since when the person serves no more; null while serving") Instant retiredAt,
        Instant createdAt,
        Instant updatedAt) {

    static StaffView of(StaffMember member) {
        return new StaffView(
                member.id(),
                member.bodyId(),
                member.name(),
                member.subject(),
                member.roles(),
                member.organisationId(),
                member.unavailable().stream().map(StoredTime::shown).toList(),
                member.qualifications(),
                member.maxSessions(),
                member.retiredAt(),
                member.createdAt(),
                member.updatedAt());
    }

    static String etag(StaffMember member) {
        return ETags.strong(member.id(), member.version());
    }
}
