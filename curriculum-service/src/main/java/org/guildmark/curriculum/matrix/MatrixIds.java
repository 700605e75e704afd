package org.guildmark.curriculum.matrix;

import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as sheets carry them. */
final class MatrixIds {
    /** {@link UUID#fromString} accepts groups of any length. */
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private MatrixIds() {}

    /** Null where the text is no id. */
    static UUID parse(String text) {
        return FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
