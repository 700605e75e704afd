package org.guildmark.assessment.interchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A file that came in, and what is to be done with it.
 *
 * @param onlyGood true: what is right is taken although something is wrong
 * @param update true: an item whose code the body has already becomes its next version
 */
record ImportFile(
        UUID bodyId, String name, byte[] bytes, Target target, boolean dryRun, boolean onlyGood, boolean update) {

    /**
     * To what the codes of the file belong; each null where it was not sent.
     *
     * @param standard key or id
     * @param statements what an item measures that does not say so itself, as a cell of the sheet names it
     */
    record Target(String standard, String level, String track, String statements) {}

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
