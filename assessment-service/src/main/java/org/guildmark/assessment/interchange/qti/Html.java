package org.guildmark.assessment.interchange.qti;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** Writes trees as HTML that is XML, too. */
final class Html {
    static final Set<String> VOID = Set.of("br", "hr", "img", "col", "wbr", "input", "area", "source", "track");

    private Html() {}

    static String write(List<? extends Xml> nodes) {
        StringBuilder html = new StringBuilder();
        nodes.forEach(node -> write(node, html));
        return html.toString();
    }

    private static void write(Xml node, StringBuilder html) {
        if (node instanceof Xml.Text text) {
            html.append(text(text.value()));
        } else if (node instanceof Element element) {
            html.append('<').append(element.name());
            for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
                html.append(' ').append(attribute.getKey()).append("=\"");
                html.append(attribute(attribute.getValue())).append('"');
            }
            if (VOID.contains(element.name()) && element.children().isEmpty()) {
                html.append(" />");
                return;
            }
            html.append('>');
            element.children().forEach(child -> write(child, html));
            html.append("</").append(element.name()).append('>');
        }
    }

    static String text(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String attribute(String value) {
        return text(value).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
    }

    static boolean blank(Xml node) {
        return node instanceof Xml.Text text && text.value().isBlank();
    }
}
