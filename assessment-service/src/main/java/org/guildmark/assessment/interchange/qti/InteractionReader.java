package org.guildmark.assessment.interchange.qti;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildmark.assessment.interchange.qti.Declarations.Response;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.Interaction.Option;
import org.guildmark.assessment.item.content.Scoring;

/** Reads the interactions of one body. */
final class InteractionReader {
    private static final Map<String, Set<String>> BASE_TYPES = Map.of(
            "choiceInteraction", Set.of("identifier"),
            "inlineChoiceInteraction", Set.of("identifier"),
            "hottextInteraction", Set.of("identifier"),
            "orderInteraction", Set.of("identifier"),
            "matchInteraction", Set.of("directedPair"),
            "gapMatchInteraction", Set.of("directedPair"),
            "uploadInteraction", Set.of("file"),
            "selectPointInteraction", Set.of("point"),
            "textEntryInteraction", Set.of("string", "integer", "float"),
            "extendedTextInteraction", Set.of("string"));

    private final BodyReader body;
    private final Reports reports;
    private final AttributeReader attributes;
    private final Map<String, Response> responses;
    private final Map<String, Scoring> scorings;
    private final Map<String, Interaction> read = new LinkedHashMap<>();

    InteractionReader(BodyReader body, Map<String, Response> responses, Map<String, Scoring> scorings) {
        this.body = body;
        this.reports = body.reports();
        this.attributes = new AttributeReader(reports);
        this.responses = responses;
        this.scorings = scorings;
    }

    List<Interaction> interactions() {
        return List.copyOf(read.values());
    }

    /** Marks its place, or null where it could not be read. */
    Element read(Element element) {
        String id = element.attribute("responseIdentifier", "");
        Response response = responses.get(id);
        if (response == null) {
            reports.error("RESPONSE_NOT_DECLARED", element, "No response " + id + " is declared.");
            return null;
        }
        if (response.cardinality().equals("record")
                || !BASE_TYPES.get(element.name()).contains(response.baseType())) {
            reports.error(
                    "RESPONSE_OF_OTHER_TYPE",
                    response.element(),
                    id + " is a " + response.cardinality() + " " + response.baseType() + ", not what "
                            + element.written() + " answers.");
            return null;
        }
        Interaction interaction = Keys.possibleOnly(
                interaction(element, id, Notes.applied(scorings.get(id), element)), response, reports);
        if (read.putIfAbsent(id, interaction) != null) {
            reports.error("RESPONSE_ASKED_TWICE", element, id + " is asked for twice.");
        }
        return Element.html("span", element).with("data-response", id);
    }

    private Interaction interaction(Element element, String id, Scoring scoring) {
        return switch (element.name()) {
            case "choiceInteraction" ->
                new Interaction.Choice(
                        id,
                        prompt(element),
                        options(element, "simpleChoice"),
                        attributes.count(element, "minChoices", 0),
                        attributes.count(element, "maxChoices", 1),
                        attributes.shuffle(element),
                        scoring);
            case "inlineChoiceInteraction" ->
                new Interaction.InlineChoice(
                        id, options(element, "inlineChoice"), attributes.shuffle(element), scoring);
            case "hottextInteraction" -> hottext(element, id, scoring);
            case "orderInteraction" -> order(element, id, scoring);
            case "matchInteraction" -> match(element, id, scoring);
            case "gapMatchInteraction" -> gapMatch(element, id, scoring);
            case "uploadInteraction" -> new Interaction.Upload(id, prompt(element), attributes.types(element), scoring);
            case "selectPointInteraction" -> point(element, id, scoring);
            case "textEntryInteraction" -> textEntry(element, id, scoring);
            default -> extended(element, id, scoring);
        };
    }

    private Interaction textEntry(Element element, String id, Scoring scoring) {
        patternIgnored(element);
        return new Interaction.TextEntry(id, attributes.countOrNull(element, "expectedLength"), scoring);
    }

    private Interaction extended(Element element, String id, Scoring scoring) {
        patternIgnored(element);
        Integer lines = attributes.countOrNull(element, "expectedLines");
        Integer length = attributes.countOrNull(element, "expectedLength");
        String answer = String.join("\n", scoring.correct());
        return new Interaction.ExtendedText(
                id,
                prompt(element),
                lines == null && length != null ? Integer.valueOf(Math.max(1, length / Kinds.LINE)) : lines,
                answer.isBlank() ? null : BodyReader.html(List.of(new Xml.Text(answer))),
                scoring);
    }

    private void patternIgnored(Element element) {
        if (element.attribute("patternMask") != null) {
            reports.info("PATTERN_IGNORED", element, "The pattern that answers are held to is left out.");
        }
    }

    private Interaction hottext(Element element, String id, Scoring scoring) {
        List<Xml> rest = new ArrayList<>(element.children());
        element.first("prompt").ifPresent(rest::remove);
        unique(element.all(it -> it.is("hottext")).toList());
        return new Interaction.Hottext(
                id,
                prompt(element),
                body.innerWith("hottext", rest),
                attributes.count(element, "minChoices", 0),
                attributes.count(element, "maxChoices", 1),
                scoring);
    }

    private Interaction order(Element element, String id, Scoring scoring) {
        List<Option> options = options(element, "simpleChoice");
        int most = attributes.count(element, "maxChoices", 0);
        if (most != 0 && most < options.size()
                || attributes.count(element, "minChoices", options.size()) < options.size()) {
            reports.warn("ORDER_OF_ALL", element, "Only some were to be put in order; here all are shown for it.");
        }
        return new Interaction.Order(id, prompt(element), options, attributes.shuffle(element), scoring);
    }

    private Interaction match(Element element, String id, Scoring scoring) {
        List<Element> sets = element.elements("simpleMatchSet");
        if (sets.size() != 2) {
            reports.error("OPTIONS_MISSING", element, "There are " + sets.size() + " sets to match, not two.");
        }
        return new Interaction.Match(
                id,
                prompt(element),
                sets.isEmpty() ? List.of() : options(sets.get(0), "simpleAssociableChoice"),
                sets.size() < 2 ? List.of() : options(sets.get(1), "simpleAssociableChoice"),
                associations(element, scoring),
                attributes.shuffle(element),
                scoring);
    }

    /** By the letter one pair may be made where nothing is said; where the key has more, that cannot be meant. */
    private int associations(Element element, Scoring scoring) {
        return attributes.count(element, "maxAssociations", scoring.correct().size() > 1 ? 0 : 1);
    }

    private Interaction gapMatch(Element element, String id, Scoring scoring) {
        List<Xml> rest = new ArrayList<>();
        List<Option> choices = new ArrayList<>();
        for (Xml child : element.children()) {
            if (child instanceof Element choice && choice.is("gapText", "gapImg")) {
                choices.add(option(choice));
            } else if (!(child instanceof Element prompt && prompt.is("prompt"))) {
                rest.add(child);
            }
        }
        unique(element.elements().stream()
                .filter(it -> it.is("gapText", "gapImg"))
                .toList());
        unique(element.all(it -> it.is("gap")).toList());
        return new Interaction.GapMatch(
                id, prompt(element), choices, body.innerWith("gap", rest), attributes.shuffle(element), scoring);
    }

    private Interaction point(Element element, String id, Scoring scoring) {
        Element image = element.elements().stream()
                .filter(it -> it.is("object", "img", "picture"))
                .findFirst()
                .orElse(null);
        if (image == null) {
            reports.error("MEDIA_MISSING", element, "There is no picture to point into.");
            return new Interaction.SelectPoint(id, prompt(element), "", 1, 1, 1, scoring);
        }
        if (image.attribute("width", "").isEmpty()
                || image.attribute("height", "").isEmpty()) {
            reports.error("MEDIA_SIZE_MISSING", image, "Width and height of the picture are not told.");
        }
        String href = image.attribute("data", image.attribute("src"));
        String source = body.media()
                .reference(body.file(), href, image, reports, "The item stays a draft until its picture is there.");
        return new Interaction.SelectPoint(
                id,
                prompt(element),
                source == null ? "" : source,
                attributes.count(image, "width", 1),
                attributes.count(image, "height", 1),
                attributes.count(element, "maxChoices", 1),
                scoring);
    }

    private String prompt(Element element) {
        return element.first("prompt").map(body::inner).orElse("");
    }

    private List<Option> options(Element parent, String name) {
        List<Element> choices = parent.elements(name);
        if (choices.isEmpty()) {
            reports.error("OPTIONS_MISSING", parent, "There is nothing to choose from.");
        }
        unique(choices);
        return choices.stream().map(this::option).toList();
    }

    private Option option(Element choice) {
        if (choice.attribute("templateIdentifier") != null) {
            reports.error("TEMPLATE_NOT_SUPPORTED", choice, "An option that a template shows is not supported.");
        }
        // in QTI a choice of a pair may be used once unless said otherwise; other options have no such limit
        boolean pairs = choice.is("simpleAssociableChoice", "gapText", "gapImg");
        return new Option(
                choice.attribute("identifier", ""),
                body.inner(choice),
                attributes.count(choice, "matchMax", pairs ? 1 : 0));
    }

    private void unique(List<Element> choices) {
        Set<String> seen = new HashSet<>();
        for (Element choice : choices) {
            if (!seen.add(choice.attribute("identifier", ""))) {
                reports.error("IDENTIFIER_TWICE", choice, choice.attribute("identifier", "") + " stands twice.");
            }
        }
    }
}
