package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.item.content.Scorer;

/** Writes one item in QTI 3.0. */
final class ItemWriter {
    static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
    private static final String FEEDBACK = "FEEDBACK";
    private static final String EXPLANATION = "EXPLANATION";

    private final BodyWriter body;
    private final InteractionWriter interactions;
    private final ScoringWriter scoring;
    private final List<Element> declarations = new ArrayList<>();
    private final List<Element> rules = new ArrayList<>();
    private final List<Element> remarks = new ArrayList<>();

    ItemWriter(BodyWriter body, Reports reports) {
        this.body = body;
        interactions = new InteractionWriter(body);
        scoring = new ScoringWriter(reports);
    }

    Element write(String identifier, WrittenItem written) {
        ItemContent content = written.content();
        Element itemBody = Element.html("qti-item-body", null)
                .with(Parts.KIND, content.kind().name());
        itemBody.addAll(asked(content, "", BigDecimal.ONE));
        for (ItemContent.Part part : content.parts()) {
            Element box = Element.html("div", null)
                    .with(Parts.PART, part.identifier())
                    .with(Parts.MARKS, part.marks().toPlainString())
                    .with(Parts.KIND, part.content().kind().name());
            BigDecimal raw = Scorer.score(part.content(), Map.of()).rawMaximum();
            BigDecimal factor = raw.compareTo(part.marks()) == 0
                    ? BigDecimal.ONE
                    : part.marks().divide(raw, MathContext.DECIMAL64);
            itemBody.add(box.addAll(asked(part.content(), part.identifier() + ".", factor)));
        }
        if (content.task() != null) {
            itemBody.addAll(new Tasks(body).write(content.task()));
        }
        itemBody.addAll(remarks);
        BigDecimal maximum = Scorer.score(content, Map.of()).rawMaximum();
        Element item = Element.html("qti-assessment-item", null)
                .with("xmlns", NAMESPACE)
                .with("identifier", identifier)
                .with("title", content.title() == null || content.title().isBlank() ? identifier : content.title())
                .with("adaptive", "false")
                .with("time-dependent", "false")
                .addAll(declarations)
                .add(number("SCORE", BigDecimal.ZERO).with("normal-maximum", maximum.toPlainString()))
                .add(number("MAXSCORE", maximum));
        if (written.marks() != null) {
            item.add(number(ItemReader.MARKS, written.marks()));
        }
        boolean explained =
                content.explanation() != null && !content.explanation().isBlank();
        if (explained) {
            item.add(declaration(FEEDBACK, "identifier"));
            rules.add(ScoringWriter.named("qti-set-outcome-value", FEEDBACK)
                    .add(ScoringWriter.base("identifier", EXPLANATION)));
        }
        item.add(itemBody);
        if (!rules.isEmpty()) {
            item.add(Element.html("qti-response-processing", null).addAll(rules));
        }
        if (explained) {
            item.add(Element.html("qti-modal-feedback", null)
                    .with("outcome-identifier", FEEDBACK)
                    .with("identifier", EXPLANATION)
                    .with("show-hide", "show")
                    .add(Element.html("qti-content-body", null).addAll(body.nodes(content.explanation()))));
        }
        return item;
    }

    /** Stem with its interactions, those that are not marked behind it. */
    private List<Xml> asked(ItemContent content, String prefix, BigDecimal factor) {
        Map<String, Element> open = new LinkedHashMap<>();
        boolean observed = content.kind() == ItemKind.PRACTICAL_TASK;
        for (Interaction interaction : content.interactions()) {
            String id = prefix + interaction.responseId();
            declarations.add(scoring.declaration(interaction, id));
            if (!observed) {
                rules.addAll(scoring.rules(interaction, id, factor));
            }
            Element element = interactions.write(interaction, id);
            if (element.attribute(Notes.MAXIMUM) != null) {
                BigDecimal most = interaction.scoring().maximum().multiply(factor);
                element.with(Notes.MAXIMUM, Declarations.plain(most).toPlainString());
            }
            open.put(interaction.responseId(), element);
            remark(interaction, id);
        }
        List<Xml> nodes = body.nodes(content.stem(), marker -> {
            String response = marker.attribute("data-response");
            return response == null ? null : open.remove(response);
        });
        List<Xml> all = new ArrayList<>(BodyWriter.blocks(nodes));
        all.addAll(BodyWriter.blocks(List.copyOf(open.values())));
        return all;
    }

    private void remark(Interaction interaction, String id) {
        if (interaction instanceof Interaction.ExtendedText text
                && text.modelAnswer() != null
                && !text.modelAnswer().isBlank()) {
            remarks.add(Element.html("qti-rubric-block", null)
                    .with("view", "scorer")
                    .with("use", "scoring")
                    .with(BodyReader.RESPONSE, id)
                    .add(Element.html("qti-content-body", null)
                            .addAll(BodyWriter.blocks(body.nodes(text.modelAnswer())))));
        }
    }

    private static Element number(String identifier, BigDecimal value) {
        return declaration(identifier, "float")
                .add(Element.html("qti-default-value", null)
                        .add(ScoringWriter.text("qti-value", value.toPlainString())));
    }

    private static Element declaration(String identifier, String type) {
        return ScoringWriter.named("qti-outcome-declaration", identifier)
                .with("cardinality", "single")
                .with("base-type", type);
    }
}
