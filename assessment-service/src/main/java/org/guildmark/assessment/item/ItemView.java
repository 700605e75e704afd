package org.guildmark.assessment.item;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.platform.http.ETags;

/** An item in its current version. */
@Schema(name = "Item")
record ItemView(
        UUID id,
        UUID bodyId,
        @Schema(description = "The body's own number; null where it has none") String code,
        ItemState state,
        ItemKind kind,
        @Schema(description = "Short name for those who keep the bank; null where it has none") String title,
        @Schema(description = "Number of the current version, counted from 1") int version,
        @Schema(description = "Id of the current version") UUID versionId,
        @Schema(description = "Key of the standard whose statements it measures") String standard,
        @Schema(description = "Edition of the statements") UUID editionId,
        @Schema(description = "The first is the primary one") List<UUID> statementIds,
        BigDecimal marks,
        int expectedSeconds,
        @Schema(description = "0 to 1; null where unknown") BigDecimal difficulty,
        @Schema(description = "Number of released papers that it stood in") int exposure,
        @Schema(description = "When the last of them was released; null where there was none") Instant lastUsedAt,
        @Schema(description = "Whether a released paper holds the current version") boolean frozen,
        @Schema(description = "What it asks; null in lists") ItemContent content,
        @Schema(description = "Items that never stand in one paper with it; null in lists") List<UUID> enemies,
        @Schema(description = "What was taken out of the HTML that was just sent; null elsewhere")
                List<ItemFault> cleaned,
        @Schema(description = "Subject of the token of who edited it last") String editedBy,
        @Schema(description = "Subject of the token of who reviewed it; null where nobody did") String reviewedBy,
        Instant createdAt,
        Instant updatedAt) {

    /** @param details null in lists */
    static ItemView of(Item item, ItemVersionFacts version, List<UUID> statementIds, Details details) {
        return new ItemView(
                item.id(),
                item.bodyId(),
                item.code(),
                item.state(),
                version.kind(),
                version.title(),
                version.number(),
                version.id(),
                version.standardKey(),
                version.editionId(),
                statementIds,
                version.marks(),
                version.expectedSeconds(),
                version.difficulty(),
                item.exposure(),
                item.lastUsedAt(),
                version.frozen(),
                details == null ? null : details.content(),
                details == null ? null : details.enemies(),
                details == null ? null : details.cleaned(),
                version.editedBy(),
                version.reviewedBy(),
                item.createdAt(),
                item.updatedAt());
    }

    /** What only a single item shows. */
    record Details(ItemContent content, List<UUID> enemies, List<ItemFault> cleaned) {}

    static String etag(Item item) {
        return ETags.strong(item.id(), item.version());
    }
}
