package org.guildmark.catalog.document.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.guildmark.catalog.document.source.UnreadableDocumentException.Code;

/**
 * Expands every deflated stream of a PDF once, counts and throws away, before PDFBox reads the file: PDFBox expands
 * object streams while it opens a document and puts no bound to it.
 */
final class PdfStreamGuard {
    private static final long MAXIMUM_STREAM = 128L << 20;
    private static final long MAXIMUM_EXPANDED = 512L << 20;
    private static final int DICTIONARY_WITHIN = 1_024;

    /** No producer compresses twice, and what does hides its size from this check. */
    private static final Pattern COMPRESSED_TWICE =
            Pattern.compile("/(?:F|Filter)\\s*\\[[^\\]]*/(?:Fl|LZW)\\w*[^\\]]*/(?:Fl|LZW)\\w*[^\\]]*\\]");

    private PdfStreamGuard() {}

    static void check(byte[] bytes) throws UnreadableDocumentException {
        String file = new String(bytes, StandardCharsets.ISO_8859_1);
        byte[] buffer = new byte[64 * 1024];
        long expanded = 0;
        Inflater inflater = new Inflater();
        try {
            for (int at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
                if (file.startsWith("end", at - 3)) {
                    continue;
                }
                refuseCompressedTwice(file.substring(Math.max(0, at - DICTIONARY_WITHIN), at));
                int data = at + 6;
                while (data < bytes.length && (bytes[data] == '\r' || bytes[data] == '\n')) {
                    data++;
                }
                expanded += expand(inflater, bytes, data, buffer);
                if (expanded > MAXIMUM_EXPANDED) {
                    throw bomb();
                }
            }
        } finally {
            inflater.end();
        }
    }

    private static long expand(Inflater inflater, byte[] bytes, int from, byte[] buffer)
            throws UnreadableDocumentException {
        inflater.reset();
        inflater.setInput(bytes, from, bytes.length - from);
        long expanded = 0;
        try {
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                expanded += read;
                if (expanded > MAXIMUM_STREAM) {
                    throw bomb();
                }
            }
        } catch (DataFormatException e) {
            // not deflated, or damaged: PDFBox stops there as well, after as many bytes
            return expanded;
        }
        return expanded;
    }

    private static void refuseCompressedTwice(String before) throws UnreadableDocumentException {
        Matcher twice = COMPRESSED_TWICE.matcher(before.substring(Math.max(0, before.lastIndexOf(" obj"))));
        if (twice.find()) {
            throw bomb();
        }
    }

    private static UnreadableDocumentException bomb() {
        return new UnreadableDocumentException(
                Code.ZIP_BOMB, "The document is refused: its streams expand beyond the limits.");
    }
}
