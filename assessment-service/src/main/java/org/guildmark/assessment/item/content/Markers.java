package org.guildmark.assessment.item.content;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The places in clean HTML that belong to an interaction. */
final class Markers {
    private static final Pattern RESPONSE = Pattern.compile("<span\\b[^>]*?\\bdata-response=\"([^\"]*)\"");
    private static final Pattern HOTTEXT = Pattern.compile("<span\\b[^>]*?\\bdata-hottext=\"([^\"]*)\"");
    private static final Pattern GAP = Pattern.compile("<span\\b[^>]*?\\bdata-gap=\"([^\"]*)\"");
    private static final Pattern IMAGE = Pattern.compile("\\bsrc=\"media:([0-9a-f]{64})\"");

    private Markers() {}

    /** Response ids in the order in which they stand. */
    static List<String> responses(String html) {
        return all(RESPONSE, html);
    }

    static List<String> hottexts(String html) {
        return all(HOTTEXT, html);
    }

    static List<String> gaps(String html) {
        return all(GAP, html);
    }

    /** SHA-256 of the images shown. */
    static List<String> images(String html) {
        return all(IMAGE, html);
    }

    private static List<String> all(Pattern marker, String html) {
        return html == null
                ? List.of()
                : marker.matcher(html)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();
    }
}
