package org.guildmark.assessment.item;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;

/** One wording of an item. */
@Schema(name = "ItemVersion")
record ItemVersionView(
        UUID id,
        @Schema(description = "Counted from 1") int number,
        ItemKind kind,
        @Schema(description = "Short name for those who keep the bank; null where it has none") String title,
        @Schema(description = "Key of the standard whose statements it measures") String standard,
        @Schema(description = "Edition of the statements") UUID editionId,
        @Schema(description = "The first is the primary one") List<UUID> statementIds,
        BigDecimal marks,
        int expectedSeconds,
        @Schema(description = "0 to 1; null where unknown") BigDecimal difficulty,
        @Schema(description = "Whether a released paper holds it") boolean frozen,
        @Schema(description = "Subject of the token of who edited it last") String editedBy,
        Instant editedAt,
        @Schema(description = "Subject of the token of who reviewed it; null where nobody did") String reviewedBy,
        @Schema(description = "Null where nobody reviewed it") Instant reviewedAt,
        @Schema(description = "What it asks; null in lists") ItemContent content) {

    static ItemVersionView of(ItemVersionFacts version, List<UUID> statementIds, ItemContent content) {
        return new ItemVersionView(
                version.id(),
                version.number(),
                version.kind(),
                version.title(),
                version.standardKey(),
                version.editionId(),
                statementIds,
                version.marks(),
                version.expectedSeconds(),
                version.difficulty(),
                version.frozen(),
                version.editedBy(),
                version.editedAt(),
                version.reviewedBy(),
                version.reviewedAt(),
                content);
    }
}
