package org.guildmark.curriculum.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.Text;
import org.guildmark.platform.http.ETags;

/** A programme as it is answered; its courses are listed by {@code /courses?programmeId=}. */
@Schema(name = "Programme")
public record ProgrammeView(
        UUID id,
        UUID schoolId,
        String code,
        Text title,
        Programme.EducationLevel educationLevel,
        Programme.Status status,
        List<Target> targets,
        EmphasisCredits emphasisCredits,
        @Schema(description = "In the order of the programme; null in lists") List<UUID> courseIds,
        Instant createdAt,
        Instant updatedAt) {

    static ProgrammeView of(Programme programme, List<UUID> courseIds) {
        return new ProgrammeView(
                programme.id(),
                programme.schoolId(),
                programme.code(),
                programme.title(),
                programme.educationLevel(),
                programme.status(),
                programme.targets(),
                programme.emphasisCredits(),
                courseIds,
                programme.createdAt(),
                programme.updatedAt());
    }

    static String etag(Programme programme) {
        return ETags.strong(programme.id(), programme.version());
    }
}
