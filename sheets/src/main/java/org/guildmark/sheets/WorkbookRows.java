package org.guildmark.sheets;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;

/** Rows of every worksheet of a workbook, streamed: neither the sheets nor the expanded container are held. */
final class WorkbookRows {
    private static final int MAXIMUM_SHEETS = 100;

    private WorkbookRows() {}

    static void read(byte[] bytes, SheetLimits limits, SheetVisitor visitor) throws UnreadableSheetException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            WorkbookGuard.check(zip);
            readSheets(zip, limits, visitor);
        } catch (IOException e) {
            throw WorkbookGuard.malformed("its container is cut off or corrupt", e);
        }
    }

    private static void readSheets(ZipFile zip, SheetLimits limits, SheetVisitor visitor)
            throws UnreadableSheetException, IOException {
        try (ZipFileZipEntrySource source = new ZipFileZipEntrySource(zip)) {
            Opened workbook = open(source);
            for (int count = 0; workbook.hasNext(); count++) {
                if (count == MAXIMUM_SHEETS) {
                    throw CountingVisitor.tooComplex("more than " + MAXIMUM_SHEETS + " worksheets");
                }
                try (InputStream sheet = workbook.next()) {
                    visitor.sheet(workbook.sheets.getSheetName());
                    new WorksheetRows(sheet, workbook.strings, workbook.dates, limits).read(visitor);
                }
            }
        } catch (XMLStreamException e) {
            throw misbuilt(e);
        }
    }

    /**
     * The library answers a container whose parts contradict each other with whatever exception that leads to. Only its
     * own steps are caught so broadly: a fault of ours stays one.
     */
    private static Opened open(ZipFileZipEntrySource source) throws UnreadableSheetException, IOException {
        try {
            // Opened for reading: there is nothing to save, and the source is closed by who made it.
            XSSFReader reader = new XSSFReader(OPCPackage.open(source));
            return new Opened(reader.getSharedStringsTable(), DateStyles.of(reader), reader.getSheetIterator());
        } catch (OpenXML4JException | XMLStreamException | RuntimeException e) {
            throw misbuilt(e);
        }
    }

    private static UnreadableSheetException misbuilt(Exception cause) {
        return WorkbookGuard.malformed("it is not built as a workbook", cause);
    }

    private record Opened(SharedStrings strings, DateStyles dates, XSSFReader.SheetIterator sheets) {
        boolean hasNext() throws UnreadableSheetException {
            try {
                return sheets.hasNext();
            } catch (RuntimeException e) {
                throw misbuilt(e);
            }
        }

        InputStream next() throws UnreadableSheetException {
            try {
                return sheets.next();
            } catch (RuntimeException e) {
                throw misbuilt(e);
            }
        }
    }
}
