package org.guildmark.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Titles of problems in the reader's language, by code. A service adds its own in {@code problems_en.properties} and
 * {@code problems_zh.properties} at the root of its resources; a code in neither gets the title of its status.
 */
final class Titles {

    private static final String SERVICE = "problems";
    private static final String PLATFORM = "org.guildmark.platform.problem.titles";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Titles() {}

    /** Chinese or English, whichever an {@code Accept-Language} prefers; English when it names neither. */
    static Locale language(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            // A malformed preference is no reason to refuse: the answer is then in English.
            return Locale.ENGLISH;
        }
    }

    static String title(String code, int status, Locale language) {
        return Stream.of(
                        find(SERVICE, code, language),
                        find(PLATFORM, code, language),
                        find(PLATFORM, "status." + status, language))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> find(PLATFORM, status < 500 ? "status.4xx" : "status.5xx", language)
                        .orElse(code));
    }

    private static Optional<String> find(String bundleName, String key, Locale language) {
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    bundleName, language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
            return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
        } catch (MissingResourceException noSuchBundle) {
            return Optional.empty();
        }
    }
}
