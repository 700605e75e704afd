package org.guildmark.assessment.registration;

import java.util.Arrays;
import org.guildmark.platform.problem.ProblemException;

/** A picture that is what it says: JPEG or PNG, by its first bytes. */
record Photo(String type, byte[] content) {
    static final int LARGEST = 1024 * 1024;
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";

    private static final byte[] JPEG_BEGINS = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** @throws ProblemException 413 {@code PHOTO_TOO_LARGE}, 415 {@code PHOTO_TYPE} */
    static Photo of(byte[] content) {
        if (content.length > LARGEST) {
            throw ProblemException.payloadTooLarge("PHOTO_TOO_LARGE", "A photo has at most 1 MB.");
        }
        if (begins(content, JPEG_BEGINS)) {
            return new Photo(JPEG, content);
        }
        if (begins(content, PNG_BEGINS)) {
            return new Photo(PNG, content);
        }
        throw ProblemException.unsupportedMediaType("PHOTO_TYPE", "A photo is a JPEG or a PNG.");
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Photo photo && type.equals(photo.type) && Arrays.equals(content, photo.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return type + " of " + content.length + " bytes";
    }
}
