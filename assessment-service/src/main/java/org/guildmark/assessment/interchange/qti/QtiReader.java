package org.guildmark.assessment.interchange.qti;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.interchange.qti.Diagnostic.Severity;

/** Reads QTI 2.0, 2.1, 2.2 and 3.0: a package (zip) or a single item (XML). Never fails because of what it is given. */
public final class QtiReader {
    /** What a single item is called in what is reported. */
    private static final String SINGLE = "item.xml";

    private QtiReader() {}

    /** @throws IOException if the stream itself fails, never because of its content */
    public static QtiReading read(InputStream in, Limits limits) throws IOException {
        byte[] bytes = in.readNBytes(limits.packageBytes() + 1);
        return read(bytes, limits);
    }

    public static QtiReading read(byte[] bytes, Limits limits) {
        if (bytes.length > limits.packageBytes()) {
            return refused("ZIP_TOO_LARGE", "The file is larger than " + limits.packageBytes() + " bytes.");
        }
        if (!ZipFiles.isZip(bytes)) {
            return single(bytes, limits);
        }
        try {
            return new PackageReader(ZipFiles.unpack(bytes, limits), limits).read();
        } catch (XmlReader.Refused refused) {
            return refused(refused.code(), refused.getMessage());
        }
    }

    private static QtiReading single(byte[] bytes, Limits limits) {
        return new PackageReader(Map.of(SINGLE, bytes), limits).single(SINGLE);
    }

    private static QtiReading refused(String code, String message) {
        return new QtiReading(List.of(), Map.of(), List.of(new Diagnostic(Severity.ERROR, code, "", null, 0, message)));
    }
}
