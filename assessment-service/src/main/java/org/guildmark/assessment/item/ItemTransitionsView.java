package org.guildmark.assessment.item;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of many items. */
@Schema(name = "ItemTransitions")
record ItemTransitionsView(
        @Schema(description = "Number of items that are in the wanted state now") int changed,
        @Schema(description = "Items that stayed as they were") List<Refusal> refused) {

    /** Why an item stayed as it was. */
    @Schema(name = "ItemTransitionRefusal")
    record Refusal(
            UUID itemId,
            @Schema(description = "Code of the problem that it alone would have had", examples = "ITEM_STATE")
                    String code,
            String message) {}
}
