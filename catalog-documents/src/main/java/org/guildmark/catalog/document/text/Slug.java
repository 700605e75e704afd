package org.guildmark.catalog.document.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** URL-safe codes for printed titles: 网商 becomes {@code wang-shang}. */
public final class Slug {
    // Building one takes tens of milliseconds.
    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Any-Latin; Latin-ASCII");

    private Slug() {}

    public static String of(String title) {
        String latin = LATIN.transliterate(Widths.folded(title));
        return latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
