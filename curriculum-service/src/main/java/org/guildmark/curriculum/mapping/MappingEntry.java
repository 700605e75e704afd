package org.guildmark.curriculum.mapping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One mapping as it is sent. */
@Schema(name = "MappingEntry")
public record MappingEntry(
        @NotNull @Schema(description = "A statement of an edition in force") UUID statementId,
        @NotNull Emphasis emphasis,
        @Size(max = 500) @Schema(description = "For colleagues; null for none") String note,
        @Schema(
                        description =
                                "True confirms a mapping that needed review: the statement as it is now has been looked"
                                        + " at",
                        defaultValue = "false")
                Boolean reviewed) {

    public static MappingEntry of(UUID statementId, Emphasis emphasis, String note) {
        return new MappingEntry(statementId, emphasis, note, null);
    }

    boolean isReviewed() {
        return Boolean.TRUE.equals(reviewed);
    }
}
