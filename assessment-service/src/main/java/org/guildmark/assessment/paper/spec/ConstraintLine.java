package org.guildmark.assessment.paper.spec;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One constraint, what it wants and what was achieved.
 *
 * @param form counted from 1; null where it concerns all forms together
 * @param subject element, kind or band; null where there is none
 */
@Schema(name = "PaperConstraintLine")
public record ConstraintLine(
        ConstraintKind kind,
        Integer form,
        @Schema(description = "Element, kind or band; null where the constraint has none") String subject,
        @Schema(description = "Marks that an element should have; null for other constraints") BigDecimal wanted,
        @Schema(description = "Null where unlimited") BigDecimal minimum,
        @Schema(description = "Null where unlimited") BigDecimal maximum,
        BigDecimal achieved,
        boolean met) {}
