package org.guildmark.catalog.draft;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.platform.http.ETags;

/**
 * A draft without its content.
 *
 * @param author opaque id of the person who imported or opened it
 */
@Schema(name = "Draft")
public record DraftView(
        UUID id,
        @Schema(description = "Slug that identifies the standard for good; an editor confirms it") String standardKey,
        @Schema(description = "Label of the edition, usually its year") String editionLabel,
        Draft.Status status,
        @Schema(description = "The import it comes from; null for a correction") UUID importId,
        @Schema(description = "The edition it corrects; null for a new edition") UUID correctsEditionId,
        @Schema(description = "Why the correction is made") String reason,
        @Schema(description = "Opaque id of the person who imported or opened it") String author,
        @Schema(description = "Opaque id of the person who reviewed it") String reviewer,
        @Schema(description = "What the reviewer said when sending it back") String reviewNote,
        @Schema(description = "The edition it became") UUID editionId,
        Instant createdAt,
        Instant updatedAt) {

    static DraftView of(Draft draft) {
        return new DraftView(
                draft.id(),
                draft.standardKey(),
                draft.editionLabel(),
                draft.status(),
                draft.importId(),
                draft.correctsEditionId(),
                draft.reason(),
                draft.author(),
                draft.reviewer(),
                draft.reviewNote(),
                draft.editionId(),
                draft.createdAt(),
                draft.updatedAt());
    }

    static String etag(Draft draft) {
        return ETags.strong(draft.id(), draft.version());
    }
}
