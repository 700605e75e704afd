package org.guildmark.catalog.document.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.source.UnreadableDocumentException.Code;

/**
 * Decodes plain text: UTF-8, UTF-16 with or without a byte order mark, GB18030. Strict: bytes that do not fit an
 * encoding rule it out, and what fits GB18030 only by accident is refused rather than imported as nonsense.
 */
final class TextDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Share of control characters above which a file is no text. */
    private static final double CONTROLS = 0.005;
    /** Share of a UTF-16 guess that must be characters one expects in a document. */
    private static final double EXPECTED = 0.95;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    ExtractedText decode(byte[] bytes) throws UnreadableDocumentException {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return utf8(Arrays.copyOfRange(bytes, 3, bytes.length));
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return utf16WithMark(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return utf16WithMark(bytes, StandardCharsets.UTF_16BE);
        }
        boolean zeros = contains(bytes, 0);
        if (zeros) {
            return utf16WithoutMark(bytes);
        }
        if (strict(bytes, StandardCharsets.UTF_8) != null || cutInsideCharacter(bytes) > 0) {
            return utf8(bytes);
        }
        String text = strict(bytes, GB18030);
        if (text == null || !Gb18030Plausibility.plausible(bytes)) {
            throw new UnreadableDocumentException(
                    Code.UNKNOWN_ENCODING, "The text is neither UTF-8 nor UTF-16 nor GB18030; save it as UTF-8.");
        }
        return decoded(text, "GB18030");
    }

    private static ExtractedText utf8(byte[] bytes) throws UnreadableDocumentException {
        int cut = cutInsideCharacter(bytes);
        String text = strict(cut == 0 ? bytes : Arrays.copyOf(bytes, bytes.length - cut), StandardCharsets.UTF_8);
        if (text == null) {
            throw new UnreadableDocumentException(
                    Code.UNKNOWN_ENCODING, "The file begins with the mark of UTF-8 and is not UTF-8.");
        }
        refuseBinary(text);
        if (cut == 0) {
            return ExtractedText.of(text);
        }
        int lastLine = text.split("\r\n|\r|\n", -1).length;
        return new ExtractedText(
                text + '\ufffd',
                List.of(Diagnostic.of(
                        Diagnostic.Severity.WARNING,
                        Diagnostic.Code.TRUNCATED,
                        "The file ends inside a character; it was probably cut off",
                        lastLine,
                        lastLine)));
    }

    private static ExtractedText utf16WithMark(byte[] bytes, Charset charset) throws UnreadableDocumentException {
        String text = strict(Arrays.copyOfRange(bytes, 2, bytes.length), charset);
        if (text == null) {
            throw new UnreadableDocumentException(
                    Code.UNKNOWN_ENCODING, "The file begins with the mark of UTF-16 and is not UTF-16.");
        }
        return decoded(text, charset.name());
    }

    /** Line ends, blanks and digits make every second byte of a UTF-16 text zero now and then. */
    private static ExtractedText utf16WithoutMark(byte[] bytes) throws UnreadableDocumentException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String text = strict(bytes, charset);
            if (text != null && expectedShare(text) >= EXPECTED) {
                return decoded(text, charset.name());
            }
        }
        throw new UnreadableDocumentException(Code.BINARY_TEXT, "The file contains zero bytes and is not UTF-16 text.");
    }

    private static ExtractedText decoded(String text, String encoding) throws UnreadableDocumentException {
        refuseBinary(text);
        return new ExtractedText(
                text,
                List.of(Diagnostic.of(
                        Diagnostic.Severity.INFO,
                        Diagnostic.Code.DECODED,
                        "The text was decoded from " + encoding,
                        0,
                        0)));
    }

    private static void refuseBinary(String text) throws UnreadableDocumentException {
        long controls = text.chars().filter(TextDecoder::isUnexpectedControl).count();
        if (controls > text.length() * CONTROLS) {
            throw new UnreadableDocumentException(
                    Code.BINARY_TEXT, "The file contains " + controls + " control characters and is not text.");
        }
    }

    private static boolean isUnexpectedControl(int c) {
        return c == 0x7f || c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0b;
    }

    private static double expectedShare(String text) {
        long expected = text.chars()
                .filter(c -> c >= 0x20 && c < 0x7f
                        || c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c == '\f'
                        || c >= 0x4e00 && c <= 0x9fff
                        || c >= 0x3000 && c <= 0x303f
                        || c >= 0xff00 && c <= 0xffef
                        || c >= 0x2000 && c <= 0x27bf
                        || c >= 0xa0 && c <= 0xff)
                .count();
        return text.isEmpty() ? 0 : (double) expected / text.length();
    }

    /** How many bytes at the end begin a character that is not complete, where all before them is UTF-8; else 0. */
    private static int cutInsideCharacter(byte[] bytes) {
        for (int back = 1; back <= 3 && back < bytes.length; back++) {
            int lead = bytes[bytes.length - back] & 0xff;
            if ((lead & 0xc0) == 0x80) {
                continue;
            }
            int needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
            boolean cut = needed > back
                    && lead < 0xf5
                    && strict(Arrays.copyOf(bytes, bytes.length - back), StandardCharsets.UTF_8) != null;
            return cut ? back : 0;
        }
        return 0;
    }

    /** The text, or null where a byte does not fit; a second byte order mark would be part of the text. */
    private static String strict(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, int value) {
        for (byte b : bytes) {
            if (b == value) {
                return true;
            }
        }
        return false;
    }
}
