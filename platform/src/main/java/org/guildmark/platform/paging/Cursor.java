package org.guildmark.platform.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.guildmark.platform.problem.ProblemException;

/**
 * Where a page ended: the sort values of its last row, in the order of the sort, opaque to the caller.
 *
 * <p>A checksum tells an edited or cut-off cursor; it is not a signature. The values are only ever bound as query
 * parameters and say nothing that the page did not show, so a forged cursor reads what the caller may read anyway.
 *
 * @param values of the last row; a value may be null
 */
public record Cursor(List<String> values) {

    private static final int VERSION = 1;
    private static final int CHECKSUM_BYTES = 4;

    public Cursor {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public static Cursor of(String... values) {
        return new Cursor(Arrays.asList(values));
    }

    /** The text that travels: base64url without padding. */
    public String encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeByte(values.size());
            for (String value : values) {
                out.writeBoolean(value != null);
                out.writeUTF(value == null ? "" : value);
            }
            out.writeInt(checksum(bytes.toByteArray()));
        } catch (IOException tooLong) {
            throw new UncheckedIOException("A sort value is longer than a cursor holds", tooLong);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws ProblemException 400 {@code INVALID_CURSOR} for anything else
     */
    public static Cursor decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            require(in.readUnsignedByte() == VERSION);
            int size = in.readUnsignedByte();
            List<String> values = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                boolean present = in.readBoolean();
                String value = in.readUTF();
                values.add(present ? value : null);
            }
            int end = bytes.length - CHECKSUM_BYTES;
            require(in.available() == CHECKSUM_BYTES);
            require(in.readInt() == checksum(Arrays.copyOf(bytes, end)));
            Cursor cursor = new Cursor(values);
            // Base64 has spare bits at its end: only the one spelling that we wrote is ours.
            require(cursor.encode().equals(text));
            return cursor;
        } catch (IOException | IllegalArgumentException damaged) {
            throw invalid().causedBy(damaged);
        }
    }

    /**
     * Value number {@code index}.
     *
     * @throws ProblemException 400 {@code INVALID_CURSOR} when the cursor comes from a list with another sort
     */
    public String value(int index) {
        if (index >= values.size()) {
            throw invalid();
        }
        return values.get(index);
    }

    /** Value number {@code index} as an id; 400 {@code INVALID_CURSOR} where it is none. */
    public UUID id(int index) {
        return typed(index, UUID::fromString);
    }

    /** Value number {@code index} as a time; 400 {@code INVALID_CURSOR} where it is none. */
    public Instant instant(int index) {
        return typed(index, Instant::parse);
    }

    /** Value number {@code index} as a whole number; 400 {@code INVALID_CURSOR} where it is none. */
    public int number(int index) {
        return typed(index, Integer::valueOf);
    }

    private <T> T typed(int index, Function<String, T> parser) {
        String value = value(index);
        if (value == null) {
            throw invalid();
        }
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeException another) {
            throw invalid().causedBy(another);
        }
    }

    /** For a value that is not what the sort of this list holds: a number, an id. */
    public static ProblemException invalid() {
        return ProblemException.badRequest(
                        "INVALID_CURSOR", "The cursor is not one that this list gave out: start again without it.")
                .at("?cursor", "not a cursor of this list");
    }

    private static void require(boolean condition) throws IOException {
        if (!condition) {
            throw new IOException("Not a cursor");
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
