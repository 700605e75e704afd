package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.ContentRules;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemContent.Part;
import org.guildmark.assessment.item.content.ItemKind;

/** Finds the parts and the kind again that the bank wrote. */
final class Parts {
    static final String PART = "data-guildmark-part";
    static final String MARKS = "data-guildmark-marks";
    static final String KIND = "data-guildmark-kind";

    private Parts() {}

    static boolean isBox(Element element) {
        return element.is("div") && element.attribute(PART) != null && element.attribute(MARKS) != null;
    }

    /** @param blocks responses of interactions that stand on their own, not in a sentence */
    static List<Part> read(
            List<Element> boxes, BodyReader body, InteractionReader reader, Set<String> blocks, Reports reports) {
        List<Part> parts = new ArrayList<>();
        for (Element box : boxes) {
            int before = reader.interactions().size();
            List<Xml> nodes = body.content(box);
            Stems.prune(nodes, blocks);
            String prefix = box.attribute(PART) + ".";
            List<Interaction> asked = new ArrayList<>();
            for (Interaction interaction :
                    reader.interactions().subList(before, reader.interactions().size())) {
                String id = interaction.responseId();
                asked.add(Rescored.renamed(interaction, id.startsWith(prefix) ? id.substring(prefix.length()) : id));
            }
            if (asked.isEmpty()) {
                reports.error("NO_INTERACTION", box, "A part asks for no answer.");
                continue;
            }
            String stem = BodyReader.html(nodes).replace("data-response=\"" + prefix, "data-response=\"");
            BigDecimal marks = Declarations.number(box.attribute(MARKS), box, reports);
            ItemContent content = new ItemContent(Kinds.of(asked), null, stem, asked, List.of(), null, null);
            parts.add(new Part(box.attribute(PART), marks, ofKind(content, box)));
        }
        return parts;
    }

    /** The content with the kind that {@code told} names, if it can be of that kind. */
    static ItemContent ofKind(ItemContent content, Element told) {
        for (ItemKind kind : ItemKind.values()) {
            if (kind.name().equals(told.attribute(KIND))) {
                ItemContent other = new ItemContent(
                        kind,
                        content.title(),
                        content.stem(),
                        content.interactions(),
                        content.parts(),
                        content.task(),
                        content.explanation());
                return ContentRules.check(other).isEmpty() ? other : content;
            }
        }
        return content;
    }
}
