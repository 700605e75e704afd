package org.guildmark.assessment.interchange.qti;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Brings the names of QTI 3.0 ({@code qti-choice-interaction}, {@code max-choices}) to those of 2.x
 * ({@code choiceInteraction}, {@code maxChoices}), so that one reader serves both; files that mix them exist.
 */
final class QtiNames {
    static final String MATH = "http://www.w3.org/1998/Math/MathML";
    private static final String PREFIX = "qti-";

    /** Elements that ask something of the candidate and that the bank's model can hold. */
    static final Set<String> INTERACTIONS = Set.of(
            "choiceInteraction",
            "textEntryInteraction",
            "inlineChoiceInteraction",
            "extendedTextInteraction",
            "matchInteraction",
            "orderInteraction",
            "gapMatchInteraction",
            "hottextInteraction",
            "uploadInteraction",
            "selectPointInteraction");

    /** Those that stand within a sentence. */
    static final Set<String> INLINE = Set.of("textEntryInteraction", "inlineChoiceInteraction");

    /** Known elements of QTI for which there is no place in the model, and what is missing. */
    static final Map<String, String> NOT_SUPPORTED = Map.ofEntries(
            Map.entry("associateInteraction", "INTERACTION_NOT_SUPPORTED"),
            Map.entry("customInteraction", "INTERACTION_NOT_SUPPORTED"),
            Map.entry("portableCustomInteraction", "INTERACTION_NOT_SUPPORTED"),
            Map.entry("drawingInteraction", "INTERACTION_NOT_SUPPORTED"),
            Map.entry("endAttemptInteraction", "INTERACTION_NOT_SUPPORTED"),
            Map.entry("graphicAssociateInteraction", "INTERACTION_NOT_SUPPORTED"),
            Map.entry("graphicGapMatchInteraction", "INTERACTION_NOT_SUPPORTED"),
            Map.entry("graphicOrderInteraction", "INTERACTION_NOT_SUPPORTED"),
            Map.entry("hotspotInteraction", "INTERACTION_NOT_SUPPORTED"),
            Map.entry("mediaInteraction", "INTERACTION_NOT_SUPPORTED"),
            Map.entry("positionObjectInteraction", "INTERACTION_NOT_SUPPORTED"),
            Map.entry("positionObjectStage", "INTERACTION_NOT_SUPPORTED"),
            Map.entry("sliderInteraction", "INTERACTION_NOT_SUPPORTED"),
            Map.entry("templateInline", "TEMPLATE_NOT_SUPPORTED"),
            Map.entry("templateBlock", "TEMPLATE_NOT_SUPPORTED"),
            Map.entry("printedVariable", "TEMPLATE_NOT_SUPPORTED"),
            Map.entry("infoControl", "ELEMENT_NOT_SUPPORTED"),
            Map.entry("include", "ELEMENT_NOT_SUPPORTED"),
            Map.entry("audio", "MEDIA_NOT_SUPPORTED"),
            Map.entry("video", "MEDIA_NOT_SUPPORTED"),
            Map.entry("iframe", "MEDIA_NOT_SUPPORTED"),
            Map.entry("embed", "MEDIA_NOT_SUPPORTED"));

    private QtiNames() {}

    /** Whether an element of this written name follows the notation of 3.0. */
    static boolean hyphenated(String written) {
        return written.startsWith(PREFIX);
    }

    static String element(String written) {
        return hyphenated(written) ? camel(written.substring(PREFIX.length())) : written;
    }

    /** The attribute of an element in the notation of 3.0; those of HTML's extension points stay. */
    static String attribute(String written) {
        return written.startsWith("data-") || written.startsWith("aria-") ? written : camel(written);
    }

    private static String camel(String hyphens) {
        if (hyphens.indexOf('-') < 0) {
            return hyphens;
        }
        StringBuilder camel = new StringBuilder();
        for (String word : hyphens.split("-")) {
            if (camel.isEmpty() || word.isEmpty()) {
                camel.append(word);
            } else {
                camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return camel.toString();
    }
}
