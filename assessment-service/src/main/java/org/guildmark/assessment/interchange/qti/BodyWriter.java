package org.guildmark.assessment.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** Turns the bank's HTML into what may stand in an item's body. */
final class BodyWriter {
    /** A box that exists only because QTI wants blocks where the bank has plain sentences. */
    static final String WRAPPER = "data-guildmark-wrapper";

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "blockquote",
            "ul",
            "ol",
            "dl",
            "table",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "figure");
    private static final Map<String, String> EXTENSIONS = Map.of(
            "image/png", "png", "image/jpeg", "jpg", "image/gif", "gif", "image/webp", "webp");

    private final Function<String, Media> lookup;
    private final Reports reports;
    private final Map<String, Media> shown = new LinkedHashMap<>();

    BodyWriter(Function<String, Media> lookup, Reports reports) {
        this.lookup = lookup;
        this.reports = reports;
    }

    /** Pictures by their path in the package. */
    Map<String, Media> shown() {
        return shown;
    }

    /** @param places what stands where the bank marks a place, by the marker's value; null keeps none */
    List<Xml> nodes(String html, Function<Element, Xml> places) {
        return nodes(HtmlParser.parse(html), places);
    }

    List<Xml> nodes(String html) {
        return nodes(html, marker -> null);
    }

    private List<Xml> nodes(List<Xml> parsed, Function<Element, Xml> places) {
        List<Xml> nodes = new ArrayList<>();
        for (Xml node : parsed) {
            if (!(node instanceof Element element)) {
                nodes.add(node);
                continue;
            }
            boolean marker =
                    element.is("span") && element.attributes().keySet().stream().anyMatch(it -> it.startsWith("data-"));
            Xml place = marker ? places.apply(element) : null;
            if (place != null) {
                nodes.add(place);
            } else if (!marker) {
                Element copy = Element.html(element.name(), null);
                copy.attributes().putAll(element.attributes());
                if (element.is("math")) {
                    copy.with("xmlns", QtiNames.MATH);
                }
                if (element.is("img")) {
                    copy.with("src", picture(element.attribute("src")));
                }
                nodes.add(copy.addAll(nodes(element.children(), places)));
            } else {
                nodes.addAll(nodes(element.children(), places));
            }
        }
        return nodes;
    }

    /** Blocks as they are; sentences in a box. */
    static List<Xml> blocks(List<Xml> nodes) {
        boolean all = nodes.stream()
                .allMatch(it -> Html.blank(it)
                        || it instanceof Element element
                                && (BLOCKS.contains(element.name())
                                        || element.name().endsWith("-interaction")
                                                && !element.name().contains("entry")
                                                && !element.name().contains("inline")));
        return all
                ? nodes
                : List.of(Element.html("div", null).with(WRAPPER, "true").addAll(nodes));
    }

    /** Where the picture lies, seen from an item. */
    String picture(String reference) {
        String sha = MediaReferences.sha(reference);
        Media media = sha == null ? null : lookup.apply(sha);
        if (media == null) {
            reports.error("MEDIA_MISSING", null, "The picture " + reference + " is not in the bank.");
            return "";
        }
        String path = "media/" + sha + "." + EXTENSIONS.getOrDefault(media.mediaType(), "bin");
        shown.put(path, media);
        return "../" + path;
    }
}
