package org.guildmark.assessment.item.content;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one version of an item asks. Words are sanitised HTML; images are referred to by {@code media:<sha-256>}.
 *
 * @param title short name for those who keep the bank
 * @param stem what is asked. An interaction that stands within the sentence is marked there by
 *     {@code <span data-response="RESPONSE_1"></span>}; those that are not marked follow the stem in order
 * @param interactions what the candidate answers; none in a {@code CASE} and in a {@code PRACTICAL_TASK} that is only
 *     observed
 * @param parts the items of a {@code CASE}, each with marks of its own; else none
 * @param task what a {@code PRACTICAL_TASK} is made of; else null
 * @param explanation shown after the examination, HTML; null where there is none
 */
@Schema(name = "ItemContent")
public record ItemContent(
        ItemKind kind,
        String title,
        String stem,
        List<Interaction> interactions,
        List<Part> parts,
        PracticalTask task,
        String explanation) {
    public ItemContent {
        interactions = interactions == null ? List.of() : List.copyOf(interactions);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /**
     * @param identifier unique in the case, e.g. {@code P1}
     * @param marks marks of this part; the parts of a case sum to the item's marks
     */
    @Schema(name = "ItemPart")
    public record Part(String identifier, BigDecimal marks, ItemContent content) {}

    /**
     * @param materials what is laid out, HTML each
     * @param steps what is to be done, in order, HTML each
     * @param scoringPoints what is observed; their marks sum to the item's marks
     */
    @Schema(name = "PracticalTask")
    public record PracticalTask(List<String> materials, List<String> steps, List<ScoringPoint> scoringPoints) {
        public PracticalTask {
            materials = materials == null ? List.of() : List.copyOf(materials);
            steps = steps == null ? List.of() : List.copyOf(steps);
            scoringPoints = scoringPoints == null ? List.of() : List.copyOf(scoringPoints);
        }
    }

    /** @param descriptors what a performance is worth, best first; assessors may also give marks in between */
    @Schema(name = "ScoringPoint")
    public record ScoringPoint(String identifier, String text, BigDecimal marks, List<Descriptor> descriptors) {
        public ScoringPoint {
            descriptors = descriptors == null ? List.of() : List.copyOf(descriptors);
        }
    }

    /** @param text what the assessor sees when the performance is worth {@code marks} */
    @Schema(name = "ScoringDescriptor")
    public record Descriptor(BigDecimal marks, String text) {}
}
