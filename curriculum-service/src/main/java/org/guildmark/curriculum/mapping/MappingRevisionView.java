package org.guildmark.curriculum.mapping;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.platform.http.ETags;

/** A revision without its rows. */
@Schema(name = "MappingRevision")
public record MappingRevisionView(
        UUID id,
        UUID courseId,
        @Schema(description = "Counted from 1 within the course") int number,
        MappingRevision.Status status,
        @Schema(description = "The approved revision that the draft was made from; null for the first") UUID basedOnId,
        @Schema(description = "Why it was made; null where nobody said") String reason,
        @Schema(description = "Opaque id of a person") String author,
        @Schema(description = "Opaque id of a person; null for a draft") String approver,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "Null for a draft") Instant approvedAt) {

    static MappingRevisionView of(MappingRevision revision) {
        return new MappingRevisionView(
                revision.id(),
                revision.courseId(),
                revision.number(),
                revision.status(),
                revision.basedOnId(),
                revision.reason(),
                revision.author(),
                revision.approver(),
                revision.createdAt(),
                revision.updatedAt(),
                revision.approvedAt());
    }

    static String etag(MappingRevision revision) {
        return ETags.strong(revision.id(), revision.version());
    }
}
