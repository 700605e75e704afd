package org.guildmark.catalog.document.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.guildmark.catalog.document.source.UnreadableDocumentException.Code;

/**
 * Looks through an Office container before any library opens it: every part is expanded once, counted and thrown away,
 * and every part of XML is parsed without its entities. No limit is left to what the container says of itself.
 */
final class ContainerGuard {
    private static final int MAXIMUM_PARTS = 2_000;
    private static final long MAXIMUM_EXPANDED = 256L << 20;
    /** The object model of a part takes some ten times its size. */
    private static final long MAXIMUM_XML_PART = 32L << 20;
    /** Largest expansion of one part that is not small; XML of real documents stays below 40. */
    private static final long MAXIMUM_RATIO = 150;

    private static final int MAXIMUM_DEPTH = 256;

    /** Size of the record that ends a container, without and with the longest comment. */
    private static final int DIRECTORY_END = 22;

    private static final int DIRECTORY_WITHIN = DIRECTORY_END + 65_535;

    private static final long SMALL_PART = 1L << 20;

    private ContainerGuard() {}

    /**
     * Checks the container.
     *
     * @throws UnreadableDocumentException where it is no Word document, damaged, a bomb or declares a document type
     */
    static void check(byte[] bytes) throws UnreadableDocumentException {
        refuseWithoutDirectory(bytes);
        Set<String> names = new HashSet<>();
        long expanded = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!names.add(entry.getName())) {
                    throw malformed("two parts of the container have the same name", null);
                }
                if (names.size() > MAXIMUM_PARTS) {
                    throw bomb("it has more than " + MAXIMUM_PARTS + " parts");
                }
                expanded += expand(zip, entry, MAXIMUM_EXPANDED - expanded);
            }
        } catch (ZipException | EOFException e) {
            throw malformed("its container is cut off or corrupt", e);
        } catch (IOException e) {
            throw malformed("its container cannot be read", e);
        }
        if (!names.contains("[Content_Types].xml") || !names.contains("word/document.xml")) {
            throw new UnreadableDocumentException(
                    Code.UNSUPPORTED_DOCUMENT_TYPE,
                    "The file is a ZIP container and no Word document; a .txt, .docx or .pdf can be imported.");
        }
    }

    /** The directory stands at the end: without its mark the container was cut off, be all needed parts before it. */
    private static void refuseWithoutDirectory(byte[] bytes) throws UnreadableDocumentException {
        for (int at = bytes.length - DIRECTORY_END; at >= 0 && at >= bytes.length - DIRECTORY_WITHIN; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return;
            }
        }
        throw malformed("its container is cut off", null);
    }

    /** Expands one part and returns its size. */
    private static long expand(ZipInputStream zip, ZipEntry entry, long left)
            throws IOException, UnreadableDocumentException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        PartCounter counter = new PartCounter(zip, xml ? Math.min(left, MAXIMUM_XML_PART) : left);
        try {
            if (xml) {
                checkXml(counter, entry.getName());
            }
            counter.drain();
        } catch (PartCounter.OverLimit e) {
            throw bomb("a part expands beyond " + (counter.limit() >> 20) + " MiB");
        }
        zip.closeEntry();
        long compressed = entry.getCompressedSize();
        if (counter.count() > SMALL_PART && compressed > 0 && counter.count() / compressed > MAXIMUM_RATIO) {
            throw bomb("a part expands to more than " + MAXIMUM_RATIO + " times its size");
        }
        return counter.count();
    }

    /** Parses the whole part: no document type, nothing cut off, no nesting that would exhaust a stack. */
    private static void checkXml(InputStream part, String name) throws UnreadableDocumentException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(part);
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                        throw new UnreadableDocumentException(
                                Code.XML_EXTERNAL_ENTITY,
                                "The part " + name + " declares a document type, which no Word document needs.");
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        continue;
                    }
                }
                if (depth > MAXIMUM_DEPTH) {
                    throw new UnreadableDocumentException(
                            Code.DOCUMENT_TOO_COMPLEX, "The part " + name + " nests too deeply.");
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof PartCounter.OverLimit) {
                throw bomb("a part of XML expands beyond " + (MAXIMUM_XML_PART >> 20) + " MiB");
            }
            throw malformed("its part " + name + " is not well-formed XML", e);
        }
    }

    private static UnreadableDocumentException bomb(String what) {
        return new UnreadableDocumentException(Code.ZIP_BOMB, "The document is refused: " + what + ".");
    }

    private static UnreadableDocumentException malformed(String what, Exception cause) {
        return new UnreadableDocumentException(
                Code.MALFORMED_DOCUMENT, "The document cannot be read: " + what + ".", cause);
    }

    /** Counts what is read from a part; closing it leaves the container open. */
    private static final class PartCounter extends InputStream {
        private final InputStream part;
        private final long limit;
        private long count;

        PartCounter(InputStream part, long limit) {
            this.part = part;
            this.limit = limit;
        }

        long count() {
            return count;
        }

        long limit() {
            return limit;
        }

        void drain() throws IOException {
            byte[] buffer = new byte[64 * 1024];
            while (read(buffer, 0, buffer.length) >= 0) {
                // only the count matters
            }
        }

        @Override
        public int read() throws IOException {
            int value = part.read();
            if (value >= 0) {
                counted(1);
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = part.read(buffer, offset, length);
            if (read > 0) {
                counted(read);
            }
            return read;
        }

        private void counted(int bytes) throws OverLimit {
            count += bytes;
            if (count > limit) {
                throw new OverLimit();
            }
        }

        private static final class OverLimit extends IOException {
            private static final long serialVersionUID = 1L;
        }
    }
}
