package org.guildmark.catalog.crosswalk;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decisions that cannot all be right. */
@Schema(name = "CrosswalkContradiction")
public record ContradictionView(
        @Schema(
                        description =
                                "EXACT_MATCH_DENIED: a chain of exact matches joins two statements that are decided"
                                        + " to be merely related, or not to match. EXACT_MATCH_AND_BROADER: such a chain joins"
                                        + " two statements of which one is decided to be broader. CIRCLE_OF_BROADER: each"
                                        + " statement of a circle is broader than, or equal to, the next")
                Contradictions.Kind kind,
        @Schema(description = "The association that contradicts the others; the last of the chain") UUID crosswalkId,
        @Schema(description = "The associations in the order of a walk that ends at the statement where it began")
                List<StepView> chain) {

    /** One association, read in the direction of the walk. */
    @Schema(name = "CrosswalkStep")
    public record StepView(
            UUID crosswalkId,
            @Schema(description = "What from is to to; of a refusal: what it is not") AssociationType type,
            Crosswalk.Status status,
            CrosswalkView.End from,
            CrosswalkView.End to) {}
}
