package org.guildmark.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over the parts of a request, each marked with its kind and hashed by itself, so that no two lists collide. */
final class Fingerprint {

    private Fingerprint() {}

    static byte[] of(ObjectMapper json, Object... parts) {
        MessageDigest whole = sha256();
        for (Object part : parts) {
            whole.update(ofPart(json, part));
        }
        return whole.digest();
    }

    private static byte[] ofPart(ObjectMapper json, Object part) {
        MessageDigest digest = sha256();
        try {
            if (part instanceof Path file) {
                digest.update((byte) 'f');
                try (InputStream content = Files.newInputStream(file)) {
                    content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                }
            } else if (part instanceof CharSequence text) {
                digest.update((byte) 't');
                digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
            } else {
                digest.update((byte) 'j');
                digest.update(json.writeValueAsBytes(part));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The request's body cannot be hashed", unreadable);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
