package org.guildmark.catalog.document.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** URL-safe codes for printed titles: 网商 becomes {@code wang-shang}. */
public final class Slug {
    private static final String RULES = "Han-Latin; Any-Latin; Latin-ASCII";

    private Slug() {}

    public static String of(String title) {
        String latin = Transliterator.getInstance(RULES).transliterate(Widths.folded(title));
        return latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
