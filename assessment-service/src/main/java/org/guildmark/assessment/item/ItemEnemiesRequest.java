package org.guildmark.assessment.item;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Items that never stand in one paper with an item. */
@Schema(name = "ItemEnemiesRequest")
public record ItemEnemiesRequest(
        @NotNull @Size(max = 500) @Schema(description = "All of them; the empty list removes them")
                List<@NotNull UUID> itemIds) {}
