package org.guildmark.curriculum.matrix;

import java.nio.charset.StandardCharsets;

/** The name under which a browser saves an answer (RFC 6266), in Chinese too (RFC 8187). */
final class Attachment {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";

    private Attachment() {}

    /** Value of Content-Disposition; what no file system takes becomes a hyphen. */
    static String named(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|\\s]+", "-");
        StringBuilder encoded = new StringBuilder();
        for (byte octet : safe.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            encoded.append(PLAIN.indexOf(c) >= 0 ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        String fallback = safe.replaceAll("[^" + PLAIN + "]", "_");
        return "attachment; filename=\"" + fallback + "\"; filename*=UTF-8''" + encoded;
    }
}
