package org.guildmark.assessment.interchange.qti;

import java.util.List;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** Reads pictures and other things that a body shows from files of the package. */
final class Pictures {
    private final String file;
    private final Reports reports;
    private final MediaShelf media;
    private final XmlReader xml;

    Pictures(String file, Reports reports, MediaShelf media, XmlReader xml) {
        this.file = file;
        this.reports = reports;
        this.media = media;
        this.xml = xml;
    }

    List<Xml> object(Element element) {
        String type = element.attribute("type", "");
        String data = element.attribute("data");
        byte[] target = data == null ? null : media.file(PackagePath.resolve(file, data));
        boolean page = type.equals("text/html") || type.equals("application/xhtml+xml");
        if (page && target != null) {
            return page(element, PackagePath.resolve(file, data), target);
        }
        boolean picture = type.startsWith("image/") || type.isEmpty() && target != null;
        if (!picture) {
            reports.error("MEDIA_NOT_SUPPORTED", element, "The bank cannot show " + type + " " + data + ".");
            return List.of();
        }
        return picture(element, data, element.text().strip().replaceAll("\\s+", " "));
    }

    /** A page of its own that an item shows is written into it. */
    private List<Xml> page(Element element, String path, byte[] bytes) {
        try {
            Element root = xml.read(bytes);
            Element body = root.all(it -> it.is("body")).findFirst().orElse(root);
            BodyReader reader = new BodyReader(path, reports, media, xml);
            return List.of(Element.html("div", element).addAll(reader.content(body)));
        } catch (XmlReader.Refused notXml) {
            reports.error("MEDIA_NOT_SUPPORTED", element, path + " is not XML: " + notXml.getMessage());
            return List.of();
        }
    }

    List<Xml> picture(Element element, String href, String alternative) {
        String source = media.reference(file, href, element, reports);
        if (source == null) {
            return List.of();
        }
        Element image = Element.html("img", element).with("src", source).with("alt", alternative);
        for (String size : List.of("width", "height")) {
            if (element.attribute(size, "").matches("[0-9]{1,5}")) {
                image.with(size, element.attribute(size));
            }
        }
        return List.of(image);
    }
}
