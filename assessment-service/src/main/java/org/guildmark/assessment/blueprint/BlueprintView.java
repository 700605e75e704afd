package org.guildmark.assessment.blueprint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.platform.http.ETags;

/** A blueprint. */
@Schema(name = "Blueprint")
public record BlueprintView(
        UUID id,
        UUID bodyId,
        Text title,
        @Schema(description = "Key of the standard") String standard,
        UUID editionId,
        @Schema(description = "Null where the standard has no levels") String level,
        @Schema(description = "Null where the level has no tracks") String track,
        Component component,
        @Schema(description = "TABLE: printed in the standard; OWN: the body's") WeightSource weightSource,
        @Schema(description = "Clause of the standard's weight table; null where the weights are the body's own")
                String clause,
        List<BlueprintWeight> weights,
        PaperLimits limits,
        Instant createdAt,
        Instant updatedAt) {

    /** Where weights come from. */
    @Schema(name = "BlueprintWeightSource")
    public enum WeightSource {
        TABLE,
        OWN
    }

    static BlueprintView of(Blueprint blueprint) {
        return new BlueprintView(
                blueprint.id(),
                blueprint.bodyId(),
                blueprint.title(),
                blueprint.standardKey(),
                blueprint.editionId(),
                blueprint.level(),
                blueprint.track(),
                blueprint.component(),
                blueprint.clause() == null ? WeightSource.OWN : WeightSource.TABLE,
                blueprint.clause(),
                blueprint.weights(),
                blueprint.limits(),
                blueprint.createdAt(),
                blueprint.updatedAt());
    }

    static String etag(Blueprint blueprint) {
        return ETags.strong(blueprint.id(), blueprint.version());
    }
}
