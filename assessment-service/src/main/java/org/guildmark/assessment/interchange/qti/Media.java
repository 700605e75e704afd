package org.guildmark.assessment.interchange.qti;

/**
 * A picture of a package.
 *
 * @param sha256 hexadecimal; items refer to it by {@code media:<sha256>}
 * @param mediaType told by the bytes, not by the name
 */
public record Media(String sha256, String fileName, String mediaType, byte[] bytes) {}
