package org.guildmark.assessment.paper.assembly;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.blueprint.DifficultyBand;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.paper.spec.ConstraintKind;
import org.guildmark.assessment.paper.spec.ConstraintLine;

/**
 * What was found.
 *
 * @param forms ids of the items of each form; empty where there is no paper
 * @param quality null where there is no paper
 * @param lines constraints with wanted and achieved values; empty where there is no paper
 * @param shortage null unless infeasible, and then too where time did not suffice to find what is missing
 */
public record PaperSolution(
        Status status, List<List<UUID>> forms, Quality quality, List<ConstraintLine> lines, Shortage shortage) {
    public PaperSolution {
        forms = forms.stream().map(List::copyOf).toList();
        lines = List.copyOf(lines);
    }

    static PaperSolution without(Status status, Shortage shortage) {
        return new PaperSolution(status, List.of(), null, List.of(), shortage);
    }

    /** How good the answer is. */
    @Schema(name = "PaperStatus")
    public enum Status {
        /** Proven: no paper deviates less, and none that deviates so little has been seen less. */
        OPTIMAL,
        /** A paper that keeps everything; the bounds say how much better any could be. */
        FEASIBLE,
        /** Proven: there is no such paper. */
        INFEASIBLE,
        /** Time ran out before a paper was found or excluded. */
        NO_ANSWER_IN_TIME
    }

    /**
     * @param deviation sum over forms and elements of the difference between marks and weight
     * @param deviationBound no paper has less
     * @param exposure sum of the exposures of the items, once for each form
     * @param exposureBound no paper that deviates as little has less
     * @param gap relative distance of the value that is not proven from its bound, 0 where optimal
     */
    public record Quality(
            BigDecimal deviation, BigDecimal deviationBound, long exposure, long exposureBound, double gap) {}

    /**
     * What would make a paper possible at the least.
     *
     * @param rows constraints that cannot all be met
     * @param items items to be written
     */
    public record Shortage(List<UnmetRow> rows, List<MissingItems> items) {
        public Shortage {
            rows = List.copyOf(rows);
            items = List.copyOf(items);
        }
    }

    /** @param achievable best value of the row that the pool allows in the diagnosed compromise, over all forms */
    public record UnmetRow(
            ConstraintKind kind, String subject, BigDecimal minimum, BigDecimal maximum, BigDecimal achievable) {}

    /** So many items of this sort, of so many marks each. */
    public record MissingItems(String element, ItemKind kind, DifficultyBand difficulty, BigDecimal marks, int count) {}
}
