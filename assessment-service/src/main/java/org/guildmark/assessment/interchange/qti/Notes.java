package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.Scoring;

/** Attributes by which the bank writes beside QTI what QTI has no words for; other readers pass over them. */
final class Notes {
    static final String MAXIMUM = "data-guildmark-maximum";
    static final String CASE = "data-guildmark-case-sensitive";
    static final String WIDTH = "data-guildmark-width-sensitive";
    static final String SPACES = "data-guildmark-collapse-spaces";

    private Notes() {}

    /** The scoring as {@code interaction} remarks it. */
    static Scoring applied(Scoring scoring, Element interaction) {
        Scoring.TextRule text = scoring.text();
        if (text != null) {
            text = new Scoring.TextRule(
                    flag(interaction, CASE, text.caseSensitive()),
                    flag(interaction, WIDTH, text.widthSensitive()),
                    flag(interaction, SPACES, text.collapseSpaces()));
        }
        String maximum = interaction.attribute(MAXIMUM, "");
        boolean told = scoring.method() != Scoring.Method.ALL_OR_NOTHING
                && maximum.matches("[0-9]{1,6}(\\.[0-9]{1,20})?")
                && new BigDecimal(maximum).signum() > 0;
        return new Scoring(
                scoring.method(),
                scoring.correct(),
                scoring.map(),
                scoring.areas(),
                scoring.defaultValue(),
                scoring.lowerBound(),
                scoring.upperBound(),
                told ? Declarations.plain(new BigDecimal(maximum)) : scoring.maximum(),
                scoring.numeric(),
                text);
    }

    private static boolean flag(Element interaction, String attribute, boolean otherwise) {
        String value = interaction.attribute(attribute);
        return "true".equals(value) || !"false".equals(value) && otherwise;
    }
}
