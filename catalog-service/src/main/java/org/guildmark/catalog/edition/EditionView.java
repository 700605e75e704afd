package org.guildmark.catalog.edition;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.platform.http.ETags;

/** An edition without its content. */
@Schema(name = "Edition")
public record EditionView(
        @Schema(description = "Deterministic: the same on every installation") UUID id,
        UUID standardId,
        @Schema(description = "Usually the year of issue", examples = "2022") String label,
        Edition.Status status,
        @Schema(description = "Counts corrections of import faults, from 1", examples = "1") int revision,
        @Schema(description = "The edition before; null for the first") UUID supersedesId,
        Instant publishedAt,
        Instant updatedAt,
        @Schema(description = "Why it was withdrawn; null unless it was") String withdrawalReason) {

    public static EditionView of(Edition edition) {
        return new EditionView(
                edition.id(),
                edition.standardId(),
                edition.label(),
                edition.status(),
                edition.revision(),
                edition.supersedesId(),
                edition.publishedAt(),
                edition.updatedAt(),
                edition.withdrawalReason());
    }

    public static String etag(Edition edition) {
        return ETags.strong(edition.id(), edition.version());
    }
}
