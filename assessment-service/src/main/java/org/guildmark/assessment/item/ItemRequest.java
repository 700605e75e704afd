package org.guildmark.assessment.item;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.item.content.ItemContent;

/** An item as an officer writes it. */
@Schema(name = "ItemRequest")
public record ItemRequest(
        @Schema(
                        description =
                                "Assessment body whose item it is; never changed afterwards. Null where the caller is"
                                        + " an officer of one body alone")
                UUID bodyId,
        @Size(max = 60) @Schema(description = "The body's own number, unique in the body; null for none") String code,
        @NotNull ItemContent content,
        @NotNull
                @Size(max = 50)
                @Schema(description = "Statements that it measures, of one edition; the first is the primary one")
                List<@NotNull UUID> statementIds,
        @NotNull @Schema(description = "Marks in a paper, at most 100", examples = "2") BigDecimal marks,
        @Schema(description = "Time that a candidate needs; null for the usual time of the kind")
                Integer expectedSeconds,
        @Schema(description = "0 (everybody solves it) to 1 (nobody does); null where unknown") BigDecimal difficulty) {

    ItemDraft draft() {
        return new ItemDraft(code, content, statementIds, marks, expectedSeconds, difficulty, List.of());
    }
}
