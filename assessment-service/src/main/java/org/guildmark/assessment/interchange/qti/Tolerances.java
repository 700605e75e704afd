package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import org.guildmark.assessment.interchange.qti.Conditions.Unsupported;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.Scoring.NumericRule;
import org.guildmark.assessment.item.content.Scoring.Tolerance;

/** How {@code equal} compares numbers. */
final class Tolerances {
    static final NumericRule EXACT = new NumericRule(Tolerance.EXACT, BigDecimal.ZERO, BigDecimal.ZERO, true, true);

    private Tolerances() {}

    static NumericRule of(Element equal, Reports reports) throws Unsupported {
        String mode = equal.attribute("toleranceMode", "exact");
        if (mode.equals("exact")) {
            return EXACT;
        }
        String[] bounds = equal.attribute("tolerance", "").strip().split("\\s+");
        if (!mode.equals("absolute") && !mode.equals("relative") || bounds[0].isEmpty() || bounds.length > 2) {
            throw new Unsupported(equal, "This tolerance is not understood.");
        }
        for (String bound : bounds) {
            if (bound.startsWith("{") || !bound.matches("[0-9.+eE-]+")) {
                throw new Unsupported(equal, "A tolerance that is a variable is not supported.");
            }
        }
        return new NumericRule(
                mode.equals("absolute") ? Tolerance.ABSOLUTE : Tolerance.RELATIVE,
                Declarations.number(bounds[0], equal, reports),
                Declarations.number(bounds[bounds.length - 1], equal, reports),
                !"false".equals(equal.attribute("includeLowerBound")),
                !"false".equals(equal.attribute("includeUpperBound")));
    }
}
