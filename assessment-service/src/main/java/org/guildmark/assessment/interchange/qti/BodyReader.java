package org.guildmark.assessment.interchange.qti;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** Turns the body of an item into HTML of the bank and hands interactions on as it meets them. */
final class BodyReader {
    /** Attributes by which the bank marks places of its own. */
    private static final Set<String> OWN = Set.of("data-response", "data-gap", "data-hottext");
    /** On a remark for scorers: the response whose model answer it is. */
    static final String RESPONSE = "data-guildmark-response";

    private final String file;
    private final Reports reports;
    private final MediaShelf media;
    private final Pictures pictures;
    private final List<String> feedback = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private Function<Element, Element> interactions = this::misplaced;
    private String within = "";

    BodyReader(String file, Reports reports, MediaShelf media, XmlReader xml) {
        this.file = file;
        this.reports = reports;
        this.media = media;
        this.pictures = new Pictures(file, reports, media, xml);
    }

    /** @param reader answers with what marks the interaction's place */
    void handInteractionsTo(Function<Element, Element> reader) {
        interactions = reader;
    }

    List<String> feedback() {
        return feedback;
    }

    /** What is written for those who score. */
    List<String> notes() {
        return notes;
    }

    /** Model answers by response. */
    Map<String, String> answers() {
        return answers;
    }

    String file() {
        return file;
    }

    Reports reports() {
        return reports;
    }

    MediaShelf media() {
        return media;
    }

    static String html(List<? extends Xml> nodes) {
        return Html.write(nodes).strip();
    }

    /** The HTML of what {@code element} contains. */
    String inner(Element element) {
        return html(content(element));
    }

    /** As {@link #inner}, where hot text or gaps may stand. */
    String innerWith(String special, List<? extends Xml> children) {
        String before = within;
        within = special;
        try {
            return html(nodes(children));
        } finally {
            within = before;
        }
    }

    List<Xml> content(Element element) {
        return nodes(element.children());
    }

    List<Xml> nodes(List<? extends Xml> children) {
        List<Xml> nodes = new ArrayList<>();
        for (Xml child : children) {
            if (child instanceof Xml.Text text) {
                nodes.add(new Xml.Text(text.value().replaceAll("[ \\t\\r\\n]+", " ")));
            } else if (child instanceof Element element) {
                nodes.addAll(node(element));
            }
        }
        return nodes;
    }

    private List<Xml> node(Element element) {
        String name = element.name();
        if (element.attribute(Tasks.TASK) != null || Parts.isBox(element)) {
            return List.of();
        }
        if (element.attribute(BodyWriter.WRAPPER) != null) {
            return content(element);
        }
        if (QtiNames.INTERACTIONS.contains(name)) {
            Element place = interactions.apply(element);
            return place == null ? List.of() : List.of(place);
        }
        if (QtiNames.NOT_SUPPORTED.containsKey(name)) {
            reports.error(QtiNames.NOT_SUPPORTED.get(name), element, "The bank cannot hold " + element.written() + ".");
            return List.of();
        }
        switch (name) {
            case "rubricBlock":
                return rubric(element);
            case "feedbackInline", "feedbackBlock", "modalFeedback":
                feedback(element);
                return List.of();
            case "stylesheet", "style", "link", "catalogInfo", "companionMaterialsInfo":
                reports.info("STYLE_IGNORED", element, "What only changes the looks or the delivery is left out.");
                return List.of();
            case "script":
                reports.warn("SCRIPT_REMOVED", element, "A script is left out.");
                return List.of();
            case "contentBody":
                return content(element);
            case "prompt":
                return List.of(Element.html("p", element).addAll(content(element)));
            case "hottext", "gap":
                return special(element);
            case "object":
                return pictures.object(element);
            case "img":
                return pictures.picture(element, element.attribute("src"), element.attribute("alt", ""));
            case "math":
                return formula(element);
            default:
                break;
        }
        if (QtiNames.hyphenated(element.written()) || !name.equals(name.toLowerCase(Locale.ROOT))) {
            reports.error("ELEMENT_NOT_SUPPORTED", element, "The bank cannot hold " + element.written() + ".");
            return List.of();
        }
        return List.of(plain(element));
    }

    /** Without what other programs noted beside the formula. */
    private static List<Xml> formula(Element element) {
        if (element.name().startsWith("annotation")) {
            return List.of();
        }
        List<Xml> parts = new ArrayList<>();
        for (Xml child : element.children()) {
            if (child instanceof Element inner) {
                parts.addAll(formula(inner));
            } else {
                parts.add(child);
            }
        }
        if (element.is("semantics")) {
            return parts;
        }
        Element copy = Element.html(element.name(), element).addAll(parts);
        copy.attributes().putAll(element.attributes());
        return List.of(copy);
    }

    private Element plain(Element element) {
        Element html = Element.html(element.name(), element);
        element.attributes().forEach((attribute, value) -> {
            if (!OWN.contains(attribute) && !attribute.startsWith("on") && !attribute.equals("href")) {
                html.with(attribute, value);
            }
        });
        String link = element.attribute("href");
        if (link != null && link.matches("(?i)https?://.*|mailto:.*|#.*")) {
            html.with("href", link);
        } else if (link != null) {
            reports.warn("LINK_REMOVED", element, "A link to a file of the package is left out: " + link);
        }
        if (element.is("pre")) {
            return html.addAll(element.children().stream()
                    .flatMap(it -> it instanceof Element inner ? node(inner).stream() : List.of(it).stream())
                    .toList());
        }
        return html.addAll(content(element));
    }

    private List<Xml> special(Element element) {
        if (!element.is(within)) {
            reports.error("ELEMENT_MISPLACED", element, element.written() + " stands outside its interaction.");
            return List.of();
        }
        Element span =
                Element.html("span", element).with("data-" + element.name(), element.attribute("identifier", ""));
        return List.of(element.is("gap") ? span : span.addAll(content(element)));
    }

    private List<Xml> rubric(Element element) {
        List<String> views =
                Arrays.asList(element.attribute("view", "candidate").strip().split("\\s+"));
        if (views.contains("candidate")) {
            return List.of(Element.html("div", element).addAll(content(element)));
        }
        if (views.contains("scorer")) {
            String response = element.attribute(RESPONSE);
            String text = inner(element);
            if (response == null || answers.putIfAbsent(response, text) != null) {
                notes.add(text);
            }
        } else {
            reports.info("RUBRIC_LEFT_OUT", element, "A remark for " + String.join(", ", views) + " is left out.");
        }
        return List.of();
    }

    /** What one would be told after answering becomes part of the explanation. */
    void feedback(Element element) {
        boolean special = element.all()
                .skip(1)
                .anyMatch(it -> !it.is("contentBody", "math", "feedbackInline")
                        && (QtiNames.hyphenated(it.written()) || QtiNames.NOT_SUPPORTED.containsKey(it.name())));
        if (special) {
            reports.info("FEEDBACK_LEFT_OUT", element, "Feedback that is computed is left out.");
            return;
        }
        String text = inner(element);
        if (!text.isBlank()) {
            if (!feedback.contains(text)) {
                feedback.add(text);
            }
            reports.info("FEEDBACK_MOVED", element, "Feedback is kept in the explanation.");
        }
    }

    private Element misplaced(Element interaction) {
        reports.error("ELEMENT_MISPLACED", interaction, interaction.written() + " cannot stand here.");
        return null;
    }
}
