package org.guildmark.assessment.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;

/** A site as an assessment body states it. */
@Schema(name = "SiteRequest")
public record SiteRequest(
        @Schema(description = "Needed by who acts for several bodies; never changed afterwards; null otherwise")
                UUID bodyId,
        @NotNull @Valid Text name,
        @NotBlank @Size(max = 500) @Schema(description = "As it stands on tickets") String address) {}
