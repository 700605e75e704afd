package org.guildmark.assessment.item;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.item.content.ScoreResult;

/** What answers are worth. */
@Schema(name = "ScoringTrial")
record ScoringTrialView(
        @Schema(description = "Points by the item's own scoring, as QTI counts them") BigDecimal rawScore,
        @Schema(description = "Points of a wholly right answer") BigDecimal rawMaximum,
        @Schema(description = "The points scaled to the item's marks, to a hundredth") BigDecimal marks,
        @Schema(description = "Marks of the item") BigDecimal marksOfItem,
        @Schema(description = "Whether part of it is left to a human, which counts 0 here") boolean needsHuman,
        List<ResponseView> responses) {

    /** What one answer is worth. */
    @Schema(name = "ScoringTrialResponse")
    record ResponseView(String responseId, BigDecimal score, BigDecimal maximum, boolean needsHuman) {}

    static ScoringTrialView of(ScoreResult result, BigDecimal marks) {
        return new ScoringTrialView(
                result.rawScore(),
                result.rawMaximum(),
                result.marks(marks),
                marks,
                result.needsHuman(),
                result.perResponse().entrySet().stream()
                        .map(entry -> new ResponseView(
                                entry.getKey(),
                                entry.getValue().score(),
                                entry.getValue().maximum(),
                                entry.getValue().needsHuman()))
                        .toList());
    }
}
