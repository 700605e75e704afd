package org.guildmark.assessment.interchange.qti;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Names of files in a package and references between them. */
final class PackagePath {
    private PackagePath() {}

    /** The name of a zip's entry, or null where it leads out of the package. */
    static String ofEntry(String name) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || path.matches("^[A-Za-z]:.*") || path.indexOf('\0') >= 0) {
            return null;
        }
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                return null;
            }
        }
        return normalise(path);
    }

    /** Where {@code href} in {@code file} leads to, or null where out of the package. */
    static String resolve(String file, String href) {
        String path = href.replace('\\', '/').strip();
        int end = path.length();
        for (char stop : new char[] {'#', '?'}) {
            int at = path.indexOf(stop);
            end = at >= 0 && at < end ? at : end;
        }
        path = path.substring(0, end);
        if (path.isEmpty() || path.matches("^[A-Za-z][A-Za-z0-9+.-]*:.*") || path.startsWith("//")) {
            return null;
        }
        String decoded = decode(path);
        if (decoded.startsWith("/")) {
            return normalise(decoded.substring(1));
        }
        int folder = file.lastIndexOf('/');
        return normalise(folder < 0 ? decoded : file.substring(0, folder + 1) + decoded);
    }

    private static String decode(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }

    private static String normalise(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return parts.isEmpty() ? null : String.join("/", parts);
    }
}
