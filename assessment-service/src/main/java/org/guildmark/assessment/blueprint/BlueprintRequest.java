package org.guildmark.assessment.blueprint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;

/** What a blueprint is to be. */
@Schema(name = "BlueprintRequest")
public record BlueprintRequest(
        @Schema(description = "May be left out by who acts for one assessment body alone") UUID bodyId,
        @NotNull @Valid Text title,
        @NotBlank @Size(max = 80) @Schema(description = "Key or id of the standard") String standard,
        @Size(max = 20) @Schema(description = "Null only where the standard has no levels") String level,
        @Size(max = 80) @Schema(description = "Null only where the level has no tracks") String track,
        @NotNull Component component,
        @Size(max = 200)
                @Schema(
                        description = "Only where the standard prints no weights for the component, level and track;"
                                + " they sum to 100")
                List<@NotNull @Valid OwnWeight> weights,
        @Valid PaperLimits limits) {

    /** @param element title of a function, {@code ETHICS} or {@code BASIC_KNOWLEDGE} */
    @Schema(name = "OwnWeight")
    public record OwnWeight(
            @NotBlank @Size(max = 300) String element,
            @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal percent) {}
}
