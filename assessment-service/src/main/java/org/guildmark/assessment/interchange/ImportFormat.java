package org.guildmark.assessment.interchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file is. Its content decides; the name does so only where the content is too broken to tell. */
@Schema(name = "ItemImportFormat")
public enum ImportFormat {
    /** The item sheet as text. */
    CSV,
    /** The item sheet as a workbook. */
    XLSX,
    /** A package of QTI items. */
    QTI_PACKAGE,
    /** One QTI item. */
    QTI_ITEM;

    private static final int HEAD = 64;

    static ImportFormat of(byte[] bytes, String fileName) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return ofZip(bytes, fileName);
        }
        // Every encoding of XML begins with "<" after what tells the encoding; two of its bytes may be one sign.
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .replaceAll("[\u0000\u00ef\u00bb\u00bf\u00fe\u00ff\\s]", "");
        return head.startsWith("<") ? QTI_ITEM : CSV;
    }

    private static ImportFormat ofZip(byte[] bytes, String fileName) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            return zip.getEntry("[Content_Types].xml") != null && zip.getEntry("imsmanifest.xml") == null
                    ? XLSX
                    : QTI_PACKAGE;
        } catch (IOException broken) {
            return fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? XLSX : QTI_PACKAGE;
        }
    }
}
