package org.guildmark.assessment.item.content;

import java.text.Normalizer;
import java.util.Locale;
import org.guildmark.assessment.item.content.Scoring.TextRule;

/** Compares what was typed with what is accepted. */
final class Texts {
    private Texts() {}

    static TextRule rule(Scoring scoring) {
        return scoring.text() == null ? TextRule.DEFAULT : scoring.text();
    }

    static boolean same(String accepted, String given, TextRule rule) {
        return folded(accepted, rule).equals(folded(given, rule));
    }

    /**
     * The form in which two texts are the same. NFKC makes full-width letters and half-width ones one; where width
     * matters NFC still joins what is only spelled with combining marks. Lower of upper case joins ß and SS too.
     */
    static String folded(String text, TextRule rule) {
        String folded = Normalizer.normalize(text, rule.widthSensitive() ? Normalizer.Form.NFC : Normalizer.Form.NFKC);
        if (!rule.caseSensitive()) {
            folded = folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        }
        if (rule.collapseSpaces()) {
            folded = folded.replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
        }
        return folded;
    }
}
