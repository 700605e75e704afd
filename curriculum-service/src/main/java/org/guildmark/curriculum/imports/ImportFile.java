package org.guildmark.curriculum.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.guildmark.curriculum.programme.Programme;

/**
 * A file that came in, and where it is to go.
 *
 * @param programme of the school that imports
 * @param skipInvalidRows true: what is right is imported although something is wrong
 */
record ImportFile(String name, byte[] bytes, Programme programme, boolean dryRun, boolean skipInvalidRows) {

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
