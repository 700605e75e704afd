package org.guildmark.catalog.document.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.guildmark.catalog.document.source.UnreadableDocumentException.Code;
import org.guildmark.catalog.document.text.SourceText;

/** Reads an uploaded document into numbered lines. Stateless; safe for concurrent use. */
public final class DocumentReader {
    /** Largest upload: 20 MiB. */
    public static final int MAXIMUM_BYTES = 20 * 1024 * 1024;

    /** Longest text, in UTF-16 units; a standard of 500 pages has less than one million. */
    static final int MAXIMUM_CHARACTERS = 20 * 1024 * 1024;

    /**
     * Reads the text of a document.
     *
     * @param bytes the whole upload
     * @param fileName name under which it was uploaded; used in messages only, the content decides what it is
     * @throws UnreadableDocumentException with a stable code where the document cannot be read
     */
    public ReadDocument read(byte[] bytes, String fileName) throws UnreadableDocumentException {
        if (bytes.length == 0) {
            throw new UnreadableDocumentException(Code.EMPTY_DOCUMENT, fileName + " has no content.");
        }
        if (bytes.length > MAXIMUM_BYTES) {
            throw new UnreadableDocumentException(
                    Code.DOCUMENT_TOO_LARGE,
                    fileName + " has " + bytes.length + " bytes; at most " + MAXIMUM_BYTES + " are read.");
        }
        ExtractedText extracted = extract(bytes, fileName);
        if (extracted.text().length() > MAXIMUM_CHARACTERS) {
            throw tooMuchText();
        }
        if (extracted.text().isBlank()) {
            throw new UnreadableDocumentException(Code.EMPTY_DOCUMENT, fileName + " contains nothing but white space.");
        }
        return new ReadDocument(SourceText.of(sha256(bytes), extracted.text()), extracted.diagnostics());
    }

    private static ExtractedText extract(byte[] bytes, String fileName) throws UnreadableDocumentException {
        FileType type = FileType.of(bytes);
        return switch (type) {
            case PDF -> new PdfText().extract(bytes);
            case ZIP -> new WordText().extract(bytes);
            case TEXT -> new TextDecoder().decode(bytes);
            default ->
                throw new UnreadableDocumentException(
                        Code.UNSUPPORTED_DOCUMENT_TYPE,
                        fileName + " is " + type.description() + "; a .txt, .docx or .pdf can be imported.");
        };
    }

    static UnreadableDocumentException tooMuchText() {
        return new UnreadableDocumentException(
                Code.DOCUMENT_TOO_COMPLEX, "The text is longer than " + MAXIMUM_CHARACTERS + " characters.");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What the first bytes say. */
    private enum FileType {
        PDF("a PDF"),
        ZIP("a ZIP container"),
        TEXT("text"),
        OLE2("an older Office document (.doc, .xls) or one with a password", "d0cf11e0a1b11ae1"),
        PNG("a PNG picture", "89504e470d0a1a0a"),
        JPEG("a JPEG picture", "ffd8ff"),
        GIF("a GIF picture", "474946383761", "474946383961"),
        TIFF("a TIFF picture", "49492a00", "4d4d002a"),
        WINDOWS_PROGRAM("a Windows program", "4d5a9000", "4d5a5000"),
        LINUX_PROGRAM("a Linux program", "7f454c46"),
        JAVA_CLASS("a Java class", "cafebabe"),
        GZIP("a gzip archive", "1f8b08"),
        SEVEN_ZIP("a 7z archive", "377abcaf271c"),
        RAR("a RAR archive", "526172211a07"),
        RTF("an RTF document", "7b5c727466"),
        POSTSCRIPT("a PostScript document", "25215053");

        /** Readers accept a few bytes of something else before the mark of a PDF. */
        private static final int PDF_MARK_WITHIN = 1024;

        private final String description;
        private final byte[][] marks;

        FileType(String description, String... marks) {
            this.description = description;
            this.marks = Arrays.stream(marks).map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        }

        String description() {
            return description;
        }

        static FileType of(byte[] bytes) {
            if (startsWith(bytes, new byte[] {'P', 'K', 3, 4})) {
                return ZIP;
            }
            for (FileType type : values()) {
                for (byte[] mark : type.marks) {
                    if (startsWith(bytes, mark)) {
                        return type;
                    }
                }
            }
            String head = new String(bytes, 0, Math.min(bytes.length, PDF_MARK_WITHIN), StandardCharsets.ISO_8859_1);
            return head.contains("%PDF-") ? PDF : TEXT;
        }

        private static boolean startsWith(byte[] bytes, byte[] mark) {
            return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
        }
    }
}
