package org.guildmark.assessment.interchange.qti;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** The pictures of a package, by the place they stand and by what they are. */
final class MediaShelf {
    private static final String DATA = "data:";
    /** No name of a file in a package looks like this. */
    private static final String INLINE = "//inline";

    private final Map<String, byte[]> files;
    private final Map<String, Media> taken = new LinkedHashMap<>();
    /** A picture may be shown many times, and reckoning its hash takes time. */
    private final Map<String, String> known = new HashMap<>();

    MediaShelf(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Null where there is no such file. */
    byte[] file(String path) {
        return path == null ? null : files.get(path);
    }

    Map<String, Media> taken() {
        return taken;
    }

    /**
     * {@code media:<sha-256>} of what {@code href} in {@code file} shows, or null after saying why not.
     *
     * @param instead what is told where there is none: what becomes of the item
     */
    String reference(String file, String href, Element where, Reports reports, String instead) {
        if (href == null || href.isBlank()) {
            lack(reports, instead, "MEDIA_MISSING", where, "The picture has no source.");
            return null;
        }
        String path = href.strip().startsWith(DATA) ? INLINE : PackagePath.resolve(file, href);
        if (path == null) {
            lack(
                    reports,
                    instead,
                    "MEDIA_OUTSIDE",
                    where,
                    "A picture outside the package is not fetched: " + href + ".");
            return null;
        }
        if (known.containsKey(path)) {
            return known.get(path);
        }
        byte[] bytes = path.equals(INLINE) ? inline(href.strip()) : files.get(path);
        if (bytes == null) {
            lack(reports, instead, "MEDIA_MISSING", where, "The package has no file " + path + ".");
            return null;
        }
        String type = type(bytes);
        if (type == null) {
            lack(reports, instead, "MEDIA_NOT_SUPPORTED", where, path + " is not a PNG, JPEG, GIF or WebP picture.");
            return null;
        }
        String sha = sha256(bytes);
        taken.putIfAbsent(sha, new Media(sha, path.substring(path.lastIndexOf('/') + 1), type, bytes));
        String reference = "media:" + sha;
        if (!path.equals(INLINE)) {
            known.put(path, reference);
        }
        return reference;
    }

    private static void lack(Reports reports, String instead, String code, Element where, String message) {
        reports.warn(code, where, message + " " + instead);
    }

    private static byte[] inline(String href) {
        int comma = href.indexOf(',');
        if (comma < 0 || !href.substring(0, comma).endsWith(";base64")) {
            return null;
        }
        try {
            return Base64.getMimeDecoder().decode(href.substring(comma + 1));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** The bytes decide; a name says nothing. SVG can run programs, so the bank has none. */
    static String type(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return "image/gif";
        }
        return head.startsWith("RIFF") && head.startsWith("WEBP", 8) ? "image/webp" : null;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
