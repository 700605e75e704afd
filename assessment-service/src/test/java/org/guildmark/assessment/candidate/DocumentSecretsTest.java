package org.guildmark.assessment.candidate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is stored of a document number, with former keys and with what was tampered with. */
class DocumentSecretsTest {
    private static final IdentityDocument DOCUMENT = IdentityDocument.of(DocumentType.PASSPORT, "E12345678");

    private record Configured(String keyId, String encryptionKey, String hashKey, Map<String, String> previousKeys)
            implements DocumentSecrets.Keys {}

    private static String key(char filledWith) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filledWith);
        return Base64.getEncoder().encodeToString(key);
    }

    private static DocumentSecrets secrets(String keyId, char key, Map<String, String> previous) {
        return new DocumentSecrets(new Configured(keyId, key(key), key('h'), previous));
    }

    private static Candidate stored(DocumentSecrets with) {
        byte[] hash = with.hash(DOCUMENT);
        return new Candidate(DocumentType.PASSPORT, hash, with.encrypt(DOCUMENT, hash), with.keyId());
    }

    @Test
    void decryptsWhatItEncryptedAndNeverStoresTheSameTwice() {
        DocumentSecrets secrets = secrets("one", 'a', Map.of());
        Candidate stored = stored(secrets);

        assertEquals("E12345678", secrets.decrypt(stored).number());
        assertFalse(Arrays.equals(stored.documentCipher(), stored(secrets).documentCipher()));
        assertFalse(new String(stored.documentCipher(), StandardCharsets.ISO_8859_1).contains("12345678"));
    }

    @Test
    void findsADocumentAgainHoweverItIsWritten() {
        DocumentSecrets secrets = secrets("one", 'a', Map.of());

        assertArrayEquals(
                secrets.hash(DOCUMENT), secrets.hash(IdentityDocument.of(DocumentType.PASSPORT, " e1234 5678")));
        assertFalse(Arrays.equals(
                secrets.hash(DOCUMENT), secrets.hash(IdentityDocument.of(DocumentType.OTHER, "E12345678"))));
    }

    @Test
    void aFormerKeyStillReads() {
        Candidate stored = stored(secrets("one", 'a', Map.of()));

        assertEquals(
                "E12345678",
                secrets("two", 'b', Map.of("one", key('a'))).decrypt(stored).number());
        assertThrows(
                IllegalStateException.class, () -> secrets("two", 'b', Map.of()).decrypt(stored));
    }

    @Test
    void whatWasMovedToAnotherRowOrChangedIsNotRead() {
        DocumentSecrets secrets = secrets("one", 'a', Map.of());
        Candidate stored = stored(secrets);
        byte[] changed = stored.documentCipher();
        changed[changed.length - 1] ^= 1;
        byte[] otherHash = secrets.hash(IdentityDocument.of(DocumentType.PASSPORT, "E87654321"));

        assertThrows(
                IllegalStateException.class,
                () -> secrets.decrypt(new Candidate(DocumentType.PASSPORT, stored.documentHash(), changed, "one")));
        assertThrows(
                IllegalStateException.class,
                () -> secrets.decrypt(new Candidate(DocumentType.PASSPORT, otherHash, stored.documentCipher(), "one")));
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new DocumentSecrets(new Configured("one", "c2hvcnQ=", key('h'), Map.of())));
    }
}
