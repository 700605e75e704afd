package org.guildmark.assessment.interchange.qti;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** Reads XML into a bounded tree. A DOCTYPE is refused, so there are neither entities nor anything outside to fetch. */
final class XmlReader {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final Limits limits;

    XmlReader(Limits limits) {
        this.limits = limits;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
    }

    /** Why a file is not read. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final int line;

        Refused(String code, int line, String message) {
            super(message);
            this.code = code;
            this.line = line;
        }

        String code() {
            return code;
        }

        int line() {
            return line;
        }
    }

    Element read(byte[] bytes) throws Refused {
        if (bytes.length > limits.xmlBytes()) {
            throw new Refused("XML_TOO_LARGE", 0, "The file is larger than " + limits.xmlBytes() + " bytes.");
        }
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw new Refused("XML_NOT_WELL_FORMED", Math.max(line, 0), firstLine(broken.getMessage()));
        } catch (RuntimeException broken) {
            // the JDK's scanner meets some malformed encodings with unchecked exceptions of its own
            throw new Refused("XML_NOT_WELL_FORMED", 0, "The file is not XML: " + firstLine(broken.getMessage()));
        }
    }

    private Element tree(XMLStreamReader reader) throws XMLStreamException, Refused {
        Deque<Element> open = new ArrayDeque<>();
        Element root = null;
        int elements = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            int line = reader.getLocation().getLineNumber();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refused(
                            "DOCTYPE_REFUSED", line, "A file with a document type or entities of its own is not read.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > limits.elements()) {
                        throw new Refused("XML_TOO_LARGE", line, "More than " + limits.elements() + " elements.");
                    }
                    if (open.size() >= limits.depth()) {
                        throw new Refused("XML_TOO_DEEP", line, "Nested deeper than " + limits.depth() + ".");
                    }
                    Element element = element(reader, line);
                    if (root == null) {
                        root = element;
                    } else {
                        open.getLast().add(element);
                    }
                    open.addLast(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.getLast().add(new Xml.Text(reader.getText()));
                    }
                }
                default -> {
                    // comments and processing instructions say nothing to a candidate
                }
            }
        }
        if (root == null) {
            throw new Refused("XML_NOT_WELL_FORMED", 0, "There is no element.");
        }
        return root;
    }

    private static Element element(XMLStreamReader reader, int line) {
        String written = reader.getLocalName();
        boolean math = QtiNames.MATH.equals(reader.getNamespaceURI());
        Element element = new Element(math ? written : QtiNames.element(written), written, line);
        boolean hyphenated = !math && QtiNames.hyphenated(written);
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            String name = reader.getAttributeLocalName(index);
            String namespace = reader.getAttributeNamespace(index);
            if (XML.equals(namespace)) {
                if (name.equals("lang")) {
                    element.with("lang", reader.getAttributeValue(index));
                }
            } else if (namespace == null || namespace.isEmpty()) {
                element.with(hyphenated ? QtiNames.attribute(name) : name, reader.getAttributeValue(index));
            }
        }
        return element;
    }

    private static String firstLine(String message) {
        if (message == null) {
            return "";
        }
        String text = message.replaceFirst("(?s).*\\nMessage: ", "");
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
