package org.guildmark.assessment.interchange.qti;

/**
 * What a package may cost before it is refused.
 *
 * @param packageBytes of the zip itself
 * @param entries in the zip
 * @param entryBytes of one file, unpacked
 * @param totalBytes of all files, unpacked
 * @param ratio of unpacked to packed bytes of the whole package
 * @param xmlBytes of one XML file
 * @param elements in one XML file
 * @param depth of one XML file
 */
public record Limits(
        int packageBytes,
        int entries,
        int entryBytes,
        long totalBytes,
        int ratio,
        int xmlBytes,
        int elements,
        int depth) {
    private static final int MIB = 1024 * 1024;

    /** Room for a bank of some thousand illustrated items. */
    public static final Limits DEFAULT = new Limits(64 * MIB, 20_000, 16 * MIB, 256L * MIB, 200, 4 * MIB, 50_000, 100);
}
