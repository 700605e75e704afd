package org.guildmark.assessment.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An image as its first bytes tell, whatever its name says. Only the head is read: what a decoder would make of the rest
 * is no business of a server that only keeps it.
 */
record ImageFile(String mediaType, int width, int height, byte[] bytes) {
    private static final int JPEG_MARKER = 0xff;
    private static final int SHORTEST = 26;

    /** Empty where it is no PNG, JPEG, GIF or WebP, or one without a size. SVG is a program, not an image. */
    static Optional<ImageFile> read(byte[] bytes) {
        if (bytes.length < SHORTEST) {
            return Optional.empty();
        }
        Optional<ImageFile> image = Optional.empty();
        if (starts(bytes, 0, "\u0089PNG\r\n\u001a\n") && starts(bytes, 12, "IHDR")) {
            ByteBuffer head = ByteBuffer.wrap(bytes);
            image = Optional.of(new ImageFile("image/png", head.getInt(16), head.getInt(20), bytes));
        } else if (starts(bytes, 0, "GIF87a") || starts(bytes, 0, "GIF89a")) {
            image = Optional.of(new ImageFile("image/gif", little16(bytes, 6), little16(bytes, 8), bytes));
        } else if (starts(bytes, 0, "\u00ff\u00d8\u00ff")) {
            image = jpeg(bytes);
        } else if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) {
            image = webp(bytes);
        }
        return image.filter(it -> it.width > 0 && it.height > 0);
    }

    /** The size stands in the frame header, somewhere behind the application segments. */
    private static Optional<ImageFile> jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length) {
            if ((bytes[at] & 0xff) != JPEG_MARKER) {
                return Optional.empty();
            }
            int marker = bytes[at + 1] & 0xff;
            if (marker == JPEG_MARKER) {
                at++;
                continue;
            }
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return Optional.of(new ImageFile("image/jpeg", big16(bytes, at + 7), big16(bytes, at + 5), bytes));
            }
            int length = big16(bytes, at + 2);
            if (length < 2) {
                return Optional.empty();
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    private static Optional<ImageFile> webp(byte[] bytes) {
        String chunk = new String(bytes, 12, 4, StandardCharsets.ISO_8859_1);
        if (bytes.length < 30) {
            return Optional.empty();
        }
        return switch (chunk) {
            case "VP8X" ->
                Optional.of(new ImageFile("image/webp", 1 + little24(bytes, 24), 1 + little24(bytes, 27), bytes));
            case "VP8 " ->
                Optional.of(
                        new ImageFile("image/webp", little16(bytes, 26) & 0x3fff, little16(bytes, 28) & 0x3fff, bytes));
            case "VP8L" -> {
                int packed =
                        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(21);
                yield Optional.of(
                        new ImageFile("image/webp", 1 + (packed & 0x3fff), 1 + ((packed >>> 14) & 0x3fff), bytes));
            }
            default -> Optional.empty();
        };
    }

    private static boolean starts(byte[] bytes, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static int big16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    private static int little16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }

    private static int little24(byte[] bytes, int at) {
        return little16(bytes, at) | (bytes[at + 2] & 0xff) << 16;
    }
}
