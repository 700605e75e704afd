package org.guildmark.assessment.candidate;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts document numbers (AES-256-GCM), and makes the keyed hash (HMAC-SHA-256) by which one is found again. */
@ApplicationScoped
class DocumentSecrets {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte SEPARATOR = 0x1f;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new HashMap<>();
    private final SecretKeySpec hashKey;
    private final String keyId;

    /** What an operator sets; each key is 32 bytes in base64. */
    @ConfigMapping(prefix = "guildmark.assessment.secrets")
    interface Keys {
        String keyId();

        String encryptionKey();

        String hashKey();

        /** Former encryption keys by id: what they encrypted stays readable. */
        Map<String, String> previousKeys();
    }

    DocumentSecrets(Keys configured) {
        this.keyId = configured.keyId();
        configured.previousKeys().forEach((id, key) -> keys.put(id, new SecretKeySpec(bytes(id, key), "AES")));
        keys.put(keyId, new SecretKeySpec(bytes(keyId, configured.encryptionKey()), "AES"));
        this.hashKey = new SecretKeySpec(bytes("hash-key", configured.hashKey()), MAC);
    }

    private static byte[] bytes(String name, String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "The key " + name + " of guildmark.assessment.secrets must have 32 bytes in base64");
        }
        return key;
    }

    /** Id of the key with which numbers are encrypted from now on. */
    String keyId() {
        return keyId;
    }

    /** Equal for equal documents, and of no use to who has not the key. */
    byte[] hash(IdentityDocument document) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(hashKey);
            mac.update(document.type().name().getBytes(StandardCharsets.UTF_8));
            mac.update(SEPARATOR);
            return mac.doFinal(document.number().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + MAC, impossible);
        }
    }

    /** @param hash of the document: what was encrypted for one row cannot be moved into another */
    byte[] encrypt(IdentityDocument document, byte[] hash) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.get(keyId), nonce, hash)
                    .doFinal(document.number().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A document number cannot be encrypted", impossible);
        }
    }

    /** @throws IllegalStateException where the key is gone or what is stored was changed */
    IdentityDocument decrypt(Candidate candidate) {
        SecretKeySpec key = keys.get(candidate.keyId());
        if (key == null) {
            throw new IllegalStateException("The encryption key " + candidate.keyId() + " is not configured");
        }
        ByteBuffer stored = ByteBuffer.wrap(candidate.documentCipher());
        byte[] nonce = new byte[NONCE_BYTES];
        stored.get(nonce);
        byte[] sealed = new byte[stored.remaining()];
        stored.get(sealed);
        try {
            byte[] number = cipher(Cipher.DECRYPT_MODE, key, nonce, candidate.documentHash())
                    .doFinal(sealed);
            return IdentityDocument.of(candidate.documentType(), new String(number, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("The document of candidate " + candidate.id() + " is damaged", damaged);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] bound)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
