package org.guildmark.assessment.item;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on many items. */
@Schema(name = "ItemTransitionsRequest")
public record ItemTransitionsRequest(
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull UUID> itemIds,
        @NotNull @Schema(description = "REVIEWED, ACTIVE or RETIRED") ItemState to,
        @Size(max = 1_000) @Schema(description = "For the audit trail; null where there is none") String reason) {}
