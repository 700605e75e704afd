package org.guildmark.assessment.interchange.qti;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a zip in memory, within limits. Nothing is ever written under an entry's name. */
final class ZipFiles {
    private static final int BUFFER = 8192;
    /** What a ratio is not asked of: a small file of repeated text is no bomb. */
    private static final long RATIO_FROM = 1024 * 1024;

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private ZipFiles() {}

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && (bytes[2] == 3 || bytes[2] == 5);
    }

    static Map<String, byte[]> unpack(byte[] zip, Limits limits) throws XmlReader.Refused {
        int expected = entriesOf(zip);
        try {
            return unpack(zip, limits, StandardCharsets.UTF_8, expected);
        } catch (NameNotUtf8 chinese) {
            // older Windows tools write names in GBK, of which GB 18030 is the superset
            try {
                return unpack(zip, limits, Charset.forName("GB18030"), expected);
            } catch (NameNotUtf8 unreadable) {
                throw broken("The names in the zip are not readable.");
            }
        }
    }

    private static final class NameNotUtf8 extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static Map<String, byte[]> unpack(byte[] zip, Limits limits, Charset names, int expected)
            throws XmlReader.Refused, NameNotUtf8 {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long total = 0;
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
            for (ZipEntry entry = next(in); entry != null; entry = next(in)) {
                if (++entries > limits.entries()) {
                    throw new XmlReader.Refused("ZIP_TOO_MANY_FILES", 0, "More than " + limits.entries() + " files.");
                }
                if (entry.isDirectory()) {
                    continue;
                }
                String name = PackagePath.ofEntry(entry.getName());
                if (name == null) {
                    throw new XmlReader.Refused("ZIP_UNSAFE_NAME", 0, "A file's name leads out of the package.");
                }
                byte[] bytes = bytes(in, limits, total, zip.length);
                total += bytes.length;
                if (files.putIfAbsent(name, bytes) != null) {
                    throw new XmlReader.Refused("ZIP_DUPLICATE_NAME", 0, "There are two files " + name + ".");
                }
            }
        } catch (IOException broken) {
            throw broken("The zip is broken: " + broken.getMessage());
        }
        if (entries != expected) {
            throw broken("The zip lists " + expected + " files, but " + entries + " are readable.");
        }
        return files;
    }

    private static ZipEntry next(ZipInputStream in) throws IOException, NameNotUtf8 {
        try {
            return in.getNextEntry();
        } catch (IllegalArgumentException unmappable) {
            throw new NameNotUtf8();
        }
    }

    private static byte[] bytes(InputStream in, Limits limits, long before, int packed)
            throws IOException, XmlReader.Refused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            long total = before + out.size();
            if (out.size() > limits.entryBytes() || total > limits.totalBytes()) {
                throw new XmlReader.Refused("ZIP_TOO_LARGE", 0, "The package unpacks to more than is allowed.");
            }
            if (total > RATIO_FROM && total / Math.max(packed, 1) > limits.ratio()) {
                throw new XmlReader.Refused("ZIP_BOMB", 0, "The package unpacks to far more than its own size.");
            }
        }
        return out.toByteArray();
    }

    /** The count in the record at the end; a zip that was cut short has none. */
    private static int entriesOf(byte[] zip) throws XmlReader.Refused {
        int least = Math.max(0, zip.length - END_RECORD - LONGEST_COMMENT);
        for (int at = zip.length - END_RECORD; at >= least; at--) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 5 && zip[at + 3] == 6) {
                return (zip[at + 10] & 0xff) | (zip[at + 11] & 0xff) << 8;
            }
        }
        throw broken("The zip ends too early.");
    }

    private static XmlReader.Refused broken(String message) {
        return new XmlReader.Refused("ZIP_BROKEN", 0, message);
    }
}
