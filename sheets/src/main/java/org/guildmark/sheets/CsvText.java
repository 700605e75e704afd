package org.guildmark.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds the encoding of a CSV. Chinese spreadsheet programs still save GB18030 unless asked otherwise. */
final class CsvText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    static String decode(byte[] bytes, SheetDiagnostics diagnostics) throws UnreadableSheetException {
        String text = decoded(bytes, diagnostics);
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int at = 0; at < bare.length(); at++) {
            char c = bare.charAt(at);
            if (c < ' ' && c != '\t' && c != '\r' && c != '\n') {
                throw unknown("it holds control characters, which no CSV has");
            }
        }
        return bare;
    }

    private static String decoded(byte[] bytes, SheetDiagnostics diagnostics) throws UnreadableSheetException {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return other(bytes, StandardCharsets.UTF_16LE, diagnostics);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return other(bytes, StandardCharsets.UTF_16BE, diagnostics);
        }
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        return utf8 != null ? utf8 : other(bytes, GB18030, diagnostics);
    }

    private static String other(byte[] bytes, Charset charset, SheetDiagnostics diagnostics)
            throws UnreadableSheetException {
        String text = strictly(bytes, charset);
        if (text == null) {
            throw unknown("it is neither UTF-8 nor UTF-16 nor GB18030");
        }
        diagnostics.info(SheetFault.DECODED, "The file was read as " + charset.name() + ".");
        return text;
    }

    /** Null where the bytes are not of this encoding. */
    private static String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notThis) {
            return null;
        }
    }

    private static UnreadableSheetException unknown(String why) {
        return new UnreadableSheetException(
                UnreadableSheetException.Code.UNKNOWN_ENCODING, "The file cannot be read as text: " + why + ".");
    }
}
