package org.guildmark.catalog.crosswalk;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guildmark.catalog.document.text.Widths;

/**
 * What a text is compared by: its words, as ICU's dictionary finds them, and for Chinese also pairs of characters, because
 * two authors abbreviate the same thing differently and no dictionary knows the words of every trade. A pair is taken
 * from within a word, or where the dictionary found only single characters; one that straddles two known words, or holds
 * a particle, says nothing.
 *
 * @param words of two characters or more, in lower case
 * @param pairs neighbouring Chinese characters
 */
record Terms(Set<String> words, Set<String> pairs) {
    private static final int SHORTEST_WORD = 2;
    private static final String PARTICLES = "的了和与及或并等对在中为以于之其能可将被由从按到是";

    Terms {
        words = Set.copyOf(words);
        pairs = Set.copyOf(pairs);
    }

    /** @param pool makes equal terms one object, because an edition repeats its words by the hundred */
    static Terms of(Collection<String> texts, UnaryOperator<String> pool) {
        Set<String> words = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        for (String text : texts) {
            add(even(text), words, pairs, pool);
        }
        return new Terms(words, pairs);
    }

    /** One width, lower case, and no white space within Chinese; English words stay apart. */
    private static String even(String text) {
        return Widths.tidy(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    private static void add(String text, Set<String> words, Set<String> pairs, UnaryOperator<String> pool) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.CHINESE);
        breaks.setText(text);
        String before = "";
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = text.substring(start, end);
            // Below the limit of WORD_NONE stand marks and blanks.
            boolean isWord = breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT;
            if (isWord && length(word) >= SHORTEST_WORD) {
                words.add(pool.apply(word));
            }
            boolean joins =
                    isWord && (length(before) == 1 || length(word) == 1) && !isParticle(before) && !isParticle(word);
            addPairs(joins ? lastOf(before) + word : word, pairs, pool);
            before = isWord ? word : "";
        }
    }

    private static void addPairs(String text, Set<String> pairs, UnaryOperator<String> pool) {
        int[] characters = text.codePoints().toArray();
        for (int i = 1; i < characters.length; i++) {
            if (isChinese(characters[i - 1]) && isChinese(characters[i])) {
                pairs.add(pool.apply(new String(characters, i - 1, 2)));
            }
        }
    }

    private static boolean isParticle(String word) {
        return length(word) == 1 && PARTICLES.contains(word);
    }

    private static boolean isChinese(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN;
    }

    private static String lastOf(String word) {
        return word.isEmpty() ? "" : word.substring(word.offsetByCodePoints(word.length(), -1));
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }
}
