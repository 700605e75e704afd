package org.guildmark.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.guildmark.sheets.UnreadableSheetException.Code;

/**
 * Looks through a workbook before any library opens it, by the same directory that is read afterwards: every part is
 * expanded once, counted and thrown away, and every part of XML is parsed without its entities. No limit is left to
 * what the container says of itself.
 */
final class WorkbookGuard {
    private static final int MAXIMUM_PARTS = 2_000;
    private static final long MAXIMUM_EXPANDED = 256L << 20;
    /** A sheet is streamed; whatever else is XML may be held in memory by a library. */
    private static final long MAXIMUM_SHEET = 128L << 20;

    private static final long MAXIMUM_OTHER_XML = 32L << 20;

    private static final long MAXIMUM_RATIO = 150;
    private static final long SMALL_PART = 1L << 20;
    private static final int MAXIMUM_DEPTH = 256;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private WorkbookGuard() {}

    /**
     * Checks the container.
     *
     * @throws UnreadableSheetException where it is no workbook, damaged, a bomb, holds macros or declares a document type
     */
    static void check(ZipFile zip) throws UnreadableSheetException {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!names.add(entry.getName())) {
                throw malformed("two parts of the container have the same name", null);
            }
        }
        refuseOtherKinds(names);
        long expanded = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            expanded += expand(zip, entry, MAXIMUM_EXPANDED - expanded);
        }
    }

    private static void refuseOtherKinds(Set<String> names) throws UnreadableSheetException {
        if (names.size() > MAXIMUM_PARTS) {
            throw bomb("it has more than " + MAXIMUM_PARTS + " parts");
        }
        if (names.stream().anyMatch(name -> isMacro(name.toLowerCase(Locale.ROOT)))) {
            throw macros();
        }
        if (names.contains("xl/workbook.bin")) {
            throw unsupported("a binary workbook (.xlsb); save it as .xlsx");
        }
        if (names.contains("word/document.xml")) {
            throw unsupported("a Word document");
        }
        if (names.contains("content.xml") && names.contains("mimetype")) {
            throw unsupported("an OpenDocument file; save it as .xlsx");
        }
        if (!names.contains(CONTENT_TYPES) || names.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw unsupported("a ZIP container and no workbook");
        }
    }

    private static boolean isMacro(String name) {
        return name.contains("vbaproject") || name.contains("/macrosheets/");
    }

    /** Expands one part and returns its size. */
    private static long expand(ZipFile zip, ZipArchiveEntry entry, long left) throws UnreadableSheetException {
        if (!zip.canReadEntryData(entry)) {
            throw malformed("a part is encrypted or packed in an unusual way", null);
        }
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        boolean sheet = xml && name.startsWith("xl/worksheets/");
        long own = sheet ? MAXIMUM_SHEET : xml ? MAXIMUM_OTHER_XML : left;
        try (InputStream part = zip.getInputStream(entry)) {
            PartCounter counter = new PartCounter(part, Math.min(left, own));
            try {
                if (xml) {
                    checkXml(counter, entry.getName());
                }
                counter.drain();
            } catch (PartCounter.OverLimit e) {
                throw tooLarge(counter);
            }
            long compressed = Math.max(1, entry.getCompressedSize());
            // A million empty rows pack as well as any bomb, and people do upload them: sheets have their limit alone.
            if (!sheet && counter.count() > SMALL_PART && counter.count() / compressed > MAXIMUM_RATIO) {
                throw bomb("a part expands to more than " + MAXIMUM_RATIO + " times its size");
            }
            if (counter.checksum() != entry.getCrc()) {
                throw malformed("its part " + entry.getName() + " is corrupt", null);
            }
            return counter.count();
        } catch (IOException e) {
            throw malformed("its part " + entry.getName() + " is corrupt", e);
        }
    }

    /** Parses the whole part: no document type, nothing cut off, no nesting that would exhaust a stack. */
    private static void checkXml(PartCounter part, String name) throws UnreadableSheetException {
        try {
            XMLStreamReader reader = xml(part);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new UnreadableSheetException(
                            Code.XML_EXTERNAL_ENTITY,
                            "The part " + name + " declares a document type, which no workbook needs.");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    refuseMacroType(reader, name);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (depth > MAXIMUM_DEPTH) {
                    throw new UnreadableSheetException(
                            Code.SHEET_TOO_COMPLEX, "The part " + name + " nests too deeply.");
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof PartCounter.OverLimit) {
                throw tooLarge(part);
            }
            throw malformed("its part " + name + " is not well-formed XML", e);
        }
    }

    private static void refuseMacroType(XMLStreamReader reader, String name) throws UnreadableSheetException {
        if (!name.equals(CONTENT_TYPES)) {
            return;
        }
        String type = reader.getAttributeValue(null, "ContentType");
        if (type != null && (type.contains("macroEnabled") || type.contains("vbaProject"))) {
            throw macros();
        }
    }

    /** A reader that neither knows document types nor fetches anything. */
    static XMLStreamReader xml(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(part);
    }

    private static UnreadableSheetException tooLarge(PartCounter counter) {
        return bomb("a part expands beyond " + (counter.limit() >> 20) + " MiB");
    }

    private static UnreadableSheetException bomb(String what) {
        return new UnreadableSheetException(Code.ZIP_BOMB, "The workbook is refused: " + what + ".");
    }

    private static UnreadableSheetException macros() {
        return new UnreadableSheetException(
                Code.MACROS, "The workbook holds macros, which are never read; save it as .xlsx without them.");
    }

    private static UnreadableSheetException unsupported(String what) {
        return new UnreadableSheetException(
                Code.UNSUPPORTED_SHEET_TYPE, "The file is " + what + "; a .xlsx or .csv can be imported.");
    }

    static UnreadableSheetException malformed(String what, Exception cause) {
        return new UnreadableSheetException(Code.MALFORMED_SHEET, "The workbook cannot be read: " + what + ".", cause);
    }
}
