package org.guildmark.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Entity tags (RFC 9110 §8.8.3) as the strings that stand in the header, quotes included. */
public final class ETags {

    private static final int HASH_BYTES = 12;

    private ETags() {}

    /**
     * Strong tag of what determines a representation byte for byte: an id and its version, say. Parts are hashed, so
     * that no internal number shows and that any text may take part.
     */
    public static String strong(Object... parts) {
        return '"' + digest(parts) + '"';
    }

    /** Weak tag: the same meaning, though perhaps other bytes. Never satisfies {@code If-Match}. */
    public static String weak(Object... parts) {
        return "W/" + strong(parts);
    }

    /** A 304 when {@code If-None-Match} names the tag; to be answered before the representation is built. */
    public static Optional<Response> notModified(HttpHeaders headers, String etag) {
        return matches(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH), etag, true)
                ? Optional.of(
                        Response.notModified().header(HttpHeaders.ETAG, etag).build())
                : Optional.empty();
    }

    /**
     * Whether one of the header's tags names this one.
     *
     * @param weakly compare as {@code If-None-Match} does (a weak tag equals its strong twin), not as {@code If-Match}
     */
    static boolean matches(List<String> headerValues, String etag, boolean weakly) {
        if (headerValues == null) {
            return false;
        }
        return headerValues.stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .anyMatch(candidate -> candidate.equals("*") || sameTag(candidate, etag, weakly));
    }

    private static boolean sameTag(String candidate, String etag, boolean weakly) {
        return weakly ? opaque(candidate).equals(opaque(etag)) : !candidate.startsWith("W/") && candidate.equals(etag);
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static String digest(Object... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                sha.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0x1f);
            }
            byte[] head = Arrays.copyOf(sha.digest(), HASH_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(head);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
