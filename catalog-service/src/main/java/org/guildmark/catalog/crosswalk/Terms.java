package org.guildmark.catalog.crosswalk;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.guildmark.catalog.document.text.Widths;

/**
 * What a text is compared by: its words, as ICU's dictionary finds them, and for Chinese also its pairs of characters,
 * because two authors abbreviate the same thing differently and no dictionary knows the words of every trade.
 *
 * @param words of two characters or more, in lower case, in the order of the text
 * @param pairs neighbouring Chinese characters
 */
record Terms(Set<String> words, Set<String> pairs) {
    private static final int SHORTEST_WORD = 2;

    /** The terms of several texts; null texts are left out. */
    static Terms of(Collection<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> pairs = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                String even = even(text);
                addWords(even, words);
                addPairs(even, pairs);
            }
        }
        return new Terms(words, pairs);
    }


    /** One width, lower case, and no white space within Chinese; English words stay apart. */
    private static String even(String text) {
        return Widths.tidy(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    private static void addWords(String text, Set<String> words) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.CHINESE);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = text.substring(start, end);
            // Below the limit of WORD_NONE stand marks and blanks.
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT
                    && word.codePointCount(0, word.length()) >= SHORTEST_WORD) {
                words.add(word);
            }
        }
    }

    private static void addPairs(String text, Set<String> pairs) {
        int before = -1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            boolean chinese = UnicodeScript.of(character) == UnicodeScript.HAN;
            if (chinese && before >= 0) {
                pairs.add(new StringBuilder()
                        .appendCodePoint(before)
                        .appendCodePoint(character)
                        .toString());
            }
            before = chinese ? character : -1;
        }
    }
}
