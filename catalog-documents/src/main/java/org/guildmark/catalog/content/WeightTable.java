package org.guildmark.catalog.content;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.catalog.content.AssessmentScheme.Component;

/**
 * One column of a weight table: what share each element has in a component at one level and track.
 *
 * @param component {@code THEORY} or {@code SKILL}
 * @param track track code; null where the column holds for every track
 * @param clause clause of the table, e.g. {@code 4.1}
 */
@Schema(name = "WeightTableContent")
public record WeightTable(Component component, String level, String track, String clause, List<Weight> weights) {

    /**
     * @param element what is weighed: a function's title, or ethics or basic knowledge
     * @param kind what kind of element it is
     * @param percent of 100; elements printed as "—" are absent, not 0
     * @param ambiguous null where only one layout of the table is possible; else the values of this cell in every
     *     possible layout
     */
    @Schema(name = "WeightContent")
    public record Weight(Text element, ElementKind kind, BigDecimal percent, Ambiguity ambiguous) {}

    /**
     * @param alternatives every value that the cell has in some possible layout, null for "absent", the preferred first
     * @param reason why the layout is not decided, in English
     */
    @Schema(name = "WeightAmbiguity")
    public record Ambiguity(List<BigDecimal> alternatives, String reason) {}

    /** What an element of a weight table stands for. */
    @Schema(name = "WeightElementKind")
    public enum ElementKind {
        FUNCTION,
        ETHICS,
        BASIC_KNOWLEDGE
    }
}
