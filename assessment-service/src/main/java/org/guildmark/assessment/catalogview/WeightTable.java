package org.guildmark.assessment.catalogview;

import java.math.BigDecimal;
import java.util.List;
import org.guildmark.assessment.Text;

/**
 * One column of a weight table: what share each element has in a component at one level and track.
 *
 * @param track track code; null where the column holds for every track
 * @param clause clause of the table, e.g. {@code 4.1}
 */
public record WeightTable(
        AssessmentScheme.Component component, String level, String track, String clause, List<Weight> weights) {
    public WeightTable {
        weights = EditionContent.orEmpty(weights);
    }

    /**
     * @param element what is weighed: a function's title, or ethics or basic knowledge
     * @param percent of 100; elements printed as "—" are absent, not 0
     * @param ambiguous null where only one layout of the table is possible
     */
    public record Weight(Text element, ElementKind kind, BigDecimal percent, Ambiguity ambiguous) {}

    /** @param alternatives every value that the cell has in some possible layout, null for "absent" */
    public record Ambiguity(List<BigDecimal> alternatives, String reason) {}

    /** What an element of a weight table stands for. */
    public enum ElementKind {
        FUNCTION,
        ETHICS,
        BASIC_KNOWLEDGE
    }
}
