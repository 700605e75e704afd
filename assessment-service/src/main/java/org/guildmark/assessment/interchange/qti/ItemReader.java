package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.CleanContent;
import org.guildmark.assessment.item.content.ContentRules;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.item.content.Scoring;

/** Reads one item. */
final class ItemReader {
    static final String ROOT = "assessmentItem";
    /** Own outcome by which a written item carries what the bank gives for it; nothing computes with it. */
    static final String MARKS = "GUILDMARK_MARKS";

    private final MediaShelf media;
    private final XmlReader xml;

    ItemReader(MediaShelf media, XmlReader xml) {
        this.media = media;
        this.xml = xml;
    }

    ReadItem read(Element item, String file, ItemMetadata metadata) {
        Reports reports = new Reports(file);
        notSupported(item, reports);
        Declarations declarations = Declarations.of(item, reports);
        Scorings scorings = new Scorings(declarations, reports);
        Element itemBody = item.first("itemBody").orElse(null);
        ItemContent content = null;
        BigDecimal maximum = marks(declarations, scorings);
        if (itemBody == null) {
            reports.error("BODY_MISSING", item, "The item has no body.");
        } else {
            Score score = new ResponseProcessing(declarations, reports).of(item);
            content = clean(content(item, itemBody, declarations, scorings, score, reports), itemBody, reports);
            boolean ofParts = content.kind() == ItemKind.CASE || content.task() != null;
            maximum = maximum == null || ofParts ? Stems.rawMaximum(content) : maximum;
        }
        return new ReadItem(
                item.attribute("identifier", ""),
                item.attribute("title", ""),
                file,
                reports.failed() ? null : content,
                maximum,
                metadata,
                reports.all());
    }

    private static BigDecimal marks(Declarations declarations, Scorings scorings) {
        Declarations.Outcome own = declarations.outcomes().get(MARKS);
        return own == null || own.value() == null || own.value().signum() <= 0
                ? scorings.declaredMaximum()
                : own.value();
    }

    private static void notSupported(Element item, Reports reports) {
        if ("true".equals(item.attribute("adaptive"))) {
            reports.error("ADAPTIVE_NOT_SUPPORTED", item, "An item of several attempts is not supported.");
        }
        if ("true".equals(item.attribute("timeDependent"))) {
            reports.warn("TIME_IGNORED", item, "The time an answer takes does not count in the bank.");
        }
        for (Element part : item.elements()) {
            if (part.is("templateDeclaration", "templateProcessing")) {
                reports.error("TEMPLATE_NOT_SUPPORTED", part, "An item that is made anew each time is not supported.");
            } else if (part.is("stylesheet", "catalogInfo", "companionMaterialsInfo", "apipAccessibility")) {
                reports.info("STYLE_IGNORED", part, "What only changes the looks or the delivery is left out.");
            } else if (part.is("contextDeclaration")) {
                reports.warn("CONTEXT_IGNORED", part, "What a session brings along is left out.");
            }
        }
    }

    private ItemContent content(
            Element item,
            Element itemBody,
            Declarations declarations,
            Scorings scorings,
            Score score,
            Reports reports) {
        List<Element> places =
                itemBody.all(it -> QtiNames.INTERACTIONS.contains(it.name())).toList();
        Map<String, Scoring> byResponse = scorings.of(score == null ? Score.ZERO : score, places);
        BodyReader body = new BodyReader(reports.file(), reports, media, xml);
        InteractionReader interactions = new InteractionReader(body, declarations.responses(), byResponse);
        body.handInteractionsTo(interactions::read);
        List<Xml> shared = stimuli(item, body, reports);
        List<Xml> asked = body.content(itemBody);
        List<Element> boxes = itemBody.elements().stream().filter(Parts::isBox).toList();
        List<ItemContent.Part> parts = Parts.read(boxes, body, interactions, blocks(places), reports);
        ItemContent.PracticalTask task = Tasks.read(itemBody, body, reports);
        item.elements("modalFeedback").forEach(body::feedback);
        List<Interaction> read = interactions.interactions();
        if (read.isEmpty() && task == null && !reports.failed()) {
            reports.error("NO_INTERACTION", itemBody, "The item asks for no answer that the bank can take.");
        }
        Keys.check(read, declarations, reports);
        unused(declarations, score, places, reports);
        Stems.differences(read, score, scorings.declaredMaximum(), itemBody, reports);
        String title = item.attribute("title", item.attribute("identifier", ""));
        List<Interaction> noted = Stems.withNotes(read, body);
        Cases cases = new Cases(title, noted, blocks(places), explanation(body, noted));
        return parts.isEmpty() && task == null
                ? Parts.ofKind(cases.content(shared, asked), itemBody)
                : cases.own(shared, asked, Stems.partsWithNotes(parts, body), task);
    }

    /** What one is told after answering, and remarks for scorers where no long answer takes them. */
    private static String explanation(BodyReader body, List<Interaction> interactions) {
        List<String> texts = new ArrayList<>(body.feedback());
        if (interactions.stream().noneMatch(Interaction.ExtendedText.class::isInstance)) {
            texts.addAll(0, body.notes());
        }
        if (texts.size() < 2) {
            return texts.isEmpty() ? null : texts.get(0);
        }
        return texts.stream()
                .map(it -> it.startsWith("<p") || it.startsWith("<div") ? it : "<p>" + it + "</p>")
                .collect(Collectors.joining());
    }

    /** What the bank would refuse is refused here, where file and line are known. */
    private static ItemContent clean(ItemContent content, Element itemBody, Reports reports) {
        CleanContent clean = CleanContent.of(content);
        for (CleanContent.Removed removed : clean.removed()) {
            String message = removed.what() + " in " + removed.pointer() + " is left out.";
            if (removed.harmful()) {
                reports.warn("MARKUP_REMOVED", itemBody, message);
            } else {
                reports.info("MARKUP_REMOVED", itemBody, message);
            }
        }
        if (!reports.failed()) {
            ContentRules.check(clean.content())
                    .forEach(it -> reports.error(it.code(), itemBody, it.pointer() + " " + it.message()));
        }
        return clean.content();
    }

    private static Set<String> blocks(List<Element> places) {
        Set<String> blocks = new HashSet<>();
        places.stream()
                .filter(it -> !QtiNames.INLINE.contains(it.name()))
                .forEach(it -> blocks.add(it.attribute("responseIdentifier", "")));
        return blocks;
    }

    private static void unused(Declarations declarations, Score score, List<Element> places, Reports reports) {
        Set<String> asked = new HashSet<>();
        places.forEach(it -> asked.add(it.attribute("responseIdentifier", "")));
        declarations.responses().forEach((id, response) -> {
            boolean scored = score != null
                    && score.terms().stream().anyMatch(it -> it.response().equals(id));
            if (!asked.contains(id) && scored && !reports.failed()) {
                reports.error("INTERACTION_MISSING", response.element(), "Nothing in the body asks for " + id + ".");
            } else if (!asked.contains(id)) {
                reports.warn("RESPONSE_UNUSED", response.element(), "Nothing in the body asks for " + id + ".");
            }
        });
    }

    /** A text that several items share stands before what each asks. */
    private List<Xml> stimuli(Element item, BodyReader body, Reports reports) {
        List<Xml> stimuli = new ArrayList<>();
        for (Element reference : item.elements("assessmentStimulusRef")) {
            String path = PackagePath.resolve(body.file(), reference.attribute("href", ""));
            byte[] bytes = media.file(path);
            if (bytes == null) {
                reports.error("STIMULUS_MISSING", reference, "The package has no file " + path + ".");
                continue;
            }
            try {
                Element root = xml.read(bytes);
                Element text = root.first("stimulusBody").orElse(root);
                BodyReader reader = new BodyReader(path, reports, media, xml);
                stimuli.add(Element.html("div", reference).addAll(reader.content(text)));
                reports.info("STIMULUS_WRITTEN_IN", reference, "The shared text " + path + " stands in the stem.");
            } catch (XmlReader.Refused refused) {
                reports.error("STIMULUS_MISSING", reference, path + " cannot be read: " + refused.getMessage());
            }
        }
        return stimuli;
    }
}
