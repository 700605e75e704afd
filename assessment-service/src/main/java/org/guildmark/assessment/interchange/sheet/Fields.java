package org.guildmark.assessment.interchange.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Several values in one cell. A delimiter within a value is written with a backslash before it; within a tag it delimits
 * nothing, where the values are HTML.
 */
final class Fields {
    private static final char ESCAPE = '\\';

    /** Whether the values are HTML. */
    private final boolean html;

    private Fields(boolean html) {
        this.html = html;
    }

    static final Fields OF_HTML = new Fields(true);
    static final Fields OF_TEXT = new Fields(false);

    /** The parts as they stand, escapes included; at most so many as {@code limit} says, 0 for no limit. */
    List<String> split(String text, String delimiter, int limit) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ESCAPE && at + 1 < text.length()) {
                at += 2;
            } else if (html && tagEnd(text, at) > 0) {
                at = tagEnd(text, at);
            } else if (text.startsWith(delimiter, at) && (limit == 0 || parts.size() < limit - 1)) {
                parts.add(text.substring(from, at));
                at += delimiter.length();
                from = at;
            } else {
                at++;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Takes the backslashes before the characters away; others stay. */
    String unescape(String part, String escaped) {
        StringBuilder bare = new StringBuilder(part.length());
        for (int at = 0; at < part.length(); at++) {
            char c = part.charAt(at);
            if (c == ESCAPE && at + 1 < part.length() && isEscaped(part.charAt(at + 1), escaped)) {
                at++;
                bare.append(part.charAt(at));
            } else {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    /** Puts backslashes before the characters, except in tags, and before backslashes that would be taken for such. */
    String escape(String value, String escaped) {
        StringBuilder safe = new StringBuilder(value.length());
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            int end = html ? tagEnd(value, at) : 0;
            if (end > 0) {
                safe.append(value, at, end);
                at = end;
                continue;
            }
            if (isEscaped(c, escaped)) {
                safe.append(ESCAPE);
            }
            safe.append(c);
            at++;
        }
        return safe.toString();
    }

    private static boolean isEscaped(char c, String escaped) {
        return c == ESCAPE || escaped.indexOf(c) >= 0;
    }

    /** The place after the tag that begins here; 0 where none does. */
    private static int tagEnd(String text, int at) {
        if (at + 2 >= text.length() || text.charAt(at) != '<') {
            return 0;
        }
        char next = text.charAt(at + 1);
        if (!(next >= 'a' && next <= 'z') && !(next >= 'A' && next <= 'Z') && next != '/') {
            return 0;
        }
        int end = text.indexOf('>', at);
        int other = text.indexOf('<', at + 1);
        return end < 0 || (other > 0 && other < end) ? 0 : end + 1;
    }
}
