package org.guildmark.assessment.interchange.qti;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.assessment.item.content.CleanContent;
import org.guildmark.assessment.item.content.ItemContent;

/** The pictures that an item shows. */
final class MediaReferences {
    static final Pattern REFERENCE = Pattern.compile("media:([0-9a-f]{64})");

    private MediaReferences() {}

    static Set<String> of(ItemContent content) {
        return new LinkedHashSet<>(CleanContent.images(content));
    }

    /** The SHA-256 of a reference, or null where it is none. */
    static String sha(String reference) {
        Matcher matcher = REFERENCE.matcher(reference == null ? "" : reference);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
