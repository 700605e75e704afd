package org.guildmark.assessment.blueprint;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.WeightTable.ElementKind;

/**
 * What an element weighs in a paper.
 *
 * @param element key of the element: {@code ETHICS}, {@code BASIC_KNOWLEDGE} or the title of a function
 * @param percent marks of 100
 * @param alternatives other values that the cell of the table may have; none where it is certain
 * @param reason why it is not certain; null where it is
 */
@Schema(name = "BlueprintWeight")
public record BlueprintWeight(
        String element,
        ElementKind kind,
        Text title,
        BigDecimal percent,
        List<BigDecimal> alternatives,
        @Schema(description = "Why the printed cell is ambiguous; null where it is certain") String reason) {
    public BlueprintWeight {
        // A null among them says that the cell may be empty.
        alternatives = alternatives == null ? List.of() : java.util.Collections.unmodifiableList(alternatives);
    }
}
