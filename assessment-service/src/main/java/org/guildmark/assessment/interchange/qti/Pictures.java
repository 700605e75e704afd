package org.guildmark.assessment.interchange.qti;

import java.util.List;
import java.util.function.Function;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** Reads pictures and other things that a body shows from files of the package. */
final class Pictures {
    private static final int MOST_PAGES = 1024 * 1024;

    private final String file;
    private final Reports reports;
    private final MediaShelf media;
    private final XmlReader xml;
    private final Function<Element, List<Xml>> content;
    private final boolean pagesToo;
    private int pageBytes;

    /**
     * @param content reads what an object holds in place of what it shows
     * @param pagesToo whether pages are written in; those on a page are not, as they might lead back to it
     */
    Pictures(
            String file,
            Reports reports,
            MediaShelf media,
            XmlReader xml,
            Function<Element, List<Xml>> content,
            boolean pagesToo) {
        this.file = file;
        this.reports = reports;
        this.media = media;
        this.xml = xml;
        this.content = content;
        this.pagesToo = pagesToo;
    }

    List<Xml> object(Element element) {
        String type = element.attribute("type", "");
        String data = element.attribute("data");
        byte[] target = data == null ? null : media.file(PackagePath.resolve(file, data));
        boolean page = type.equals("text/html") || type.equals("application/xhtml+xml");
        if (page && target != null && pagesToo) {
            return page(element, PackagePath.resolve(file, data), target);
        }
        boolean picture = type.startsWith("image/") || type.isEmpty() && target != null;
        boolean shown = picture && target != null && MediaShelf.type(target) != null;
        if (!shown && !element.elements().isEmpty()) {
            reports.warn("MEDIA_REPLACED", element, "In place of " + data + " stands what the item has for that case.");
            return content.apply(element);
        }
        if (!picture) {
            reports.error("MEDIA_NOT_SUPPORTED", element, "The bank cannot show " + type + " " + data + ".");
            return List.of();
        }
        return picture(element, data, element.text().strip().replaceAll("\\s+", " "));
    }

    /** A page of its own that an item shows is written into it. */
    private List<Xml> page(Element element, String path, byte[] bytes) {
        pageBytes += bytes.length;
        if (pageBytes > MOST_PAGES) {
            reports.error("MEDIA_NOT_SUPPORTED", element, "The pages that the item shows are too long.");
            return List.of();
        }
        try {
            Element root = xml.read(bytes);
            Element body = root.all(it -> it.is("body")).findFirst().orElse(root);
            BodyReader reader = new BodyReader(path, reports, media, xml, false);
            return List.of(Element.html("div", element).addAll(reader.content(body)));
        } catch (XmlReader.Refused notXml) {
            reports.error("MEDIA_NOT_SUPPORTED", element, path + " is not XML: " + notXml.getMessage());
            return List.of();
        }
    }

    List<Xml> picture(Element element, String href, String alternative) {
        String source = media.reference(file, href, element, reports, "Its words stand in its place.");
        if (source == null) {
            String words = alternative.isBlank() && href != null ? href.replaceAll(".*[/\\\\]", "") : alternative;
            return List.of(Element.html("em", element).add(new Xml.Text("[" + words + "]")));
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
