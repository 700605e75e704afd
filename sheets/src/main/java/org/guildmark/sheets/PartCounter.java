package org.guildmark.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Counts what is read from a part of a container and stops at a limit. */
final class PartCounter extends FilterInputStream {
    private final long limit;
    private final CRC32 checksum = new CRC32();
    private long count;

    PartCounter(InputStream part, long limit) {
        super(part);
        this.limit = limit;
    }

    long count() {
        return count;
    }

    long limit() {
        return limit;
    }

    long checksum() {
        return checksum.getValue();
    }

    void drain() throws IOException {
        byte[] buffer = new byte[64 * 1024];
        while (read(buffer, 0, buffer.length) >= 0) {
            // only the count matters
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            checksum.update(buffer, offset, read);
            count += read;
            if (count > limit) {
                throw new OverLimit();
            }
        }
        return read;
    }

    /** A parser closes what it has read to its end; here more may follow, and who opened the part closes it. */
    @Override
    public void close() {}

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The part is larger than it may be. */
    static final class OverLimit extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
