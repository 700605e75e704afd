package org.guildmark.catalog.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Profile;
import org.guildmark.catalog.document.text.Slug;

/** The form of a standardKey, and the proposal that an editor confirms or changes. */
public final class StandardKeys {
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final int MAX_LENGTH = 80;

    private StandardKeys() {}

    /** From the occupation's code where one is printed, else from the title; printed codes of standards are often placeholders. */
    public static String proposedFor(Profile profile) {
        Profile.Occupation occupation = profile.occupation();
        if (occupation != null && occupation.code() != null) {
            return "cn-occ-" + Slug.of(occupation.code());
        }
        String slug = Slug.of(
                profile.title().en() == null
                        ? profile.title().zh()
                        : profile.title().en());
        String cut = slug.length() <= MAX_LENGTH
                ? slug
                : slug.substring(0, MAX_LENGTH).replaceAll("-[^-]*$", "");
        return cut.isEmpty() ? "standard" : cut;
    }

    /** The printed edition, else the printed date of issue where it holds a year, else {@code 1}. */
    public static String labelFor(Profile profile) {
        String printed = profile.edition() != null ? profile.edition() : profile.issuedOn();
        if (printed == null) {
            return "1";
        }
        Matcher year = Pattern.compile("(?:19|20)\\d\\d").matcher(printed);
        return year.find() ? year.group() : "1";
    }

    public static boolean isValid(String key) {
        return key.length() <= MAX_LENGTH && key.matches(PATTERN);
    }
}
