package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.Scoring;

/** What is done once the whole body is read. */
final class Stems {
    /** As many as a bank keeps of a number. */
    static final int DECIMALS = 12;

    private static final BigDecimal ROUNDING = new BigDecimal("1e-9");

    private Stems() {}

    /**
     * Takes marks of interactions from the end, where the bank expects what is not marked.
     *
     * @param blocks responses of interactions that stand on their own, not in a sentence
     * @return whether nothing is left
     */
    static boolean prune(List<Xml> nodes, Set<String> blocks) {
        while (!nodes.isEmpty()) {
            Xml last = nodes.get(nodes.size() - 1);
            boolean removed = Html.blank(last);
            if (last instanceof Element element) {
                String response = element.attribute("data-response");
                if (response != null) {
                    removed = blocks.contains(response);
                } else {
                    removed = !element.is("img", "math", "table", "hr") && prune(element.children(), blocks);
                }
            }
            if (!removed) {
                return false;
            }
            nodes.remove(nodes.size() - 1);
        }
        return true;
    }

    static BigDecimal rawMaximum(ItemContent content) {
        BigDecimal ofParts =
                content.parts().stream().map(ItemContent.Part::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (content.task() != null) {
            return content.task().scoringPoints().stream()
                    .map(ItemContent.ScoringPoint::marks)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return content.interactions().stream().map(it -> it.scoring().maximum()).reduce(ofParts, BigDecimal::add);
    }

    /** What a maximum or a missing rule makes doubtful. */
    static void differences(
            List<Interaction> interactions, Score score, BigDecimal declared, Element where, Reports reports) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean manual = false;
        for (Interaction interaction : interactions) {
            boolean read = interaction.scoring().method() == Scoring.Method.MANUAL;
            manual |= read;
            sum = sum.add(interaction.scoring().maximum());
            boolean human =
                    interaction instanceof Interaction.ExtendedText || interaction instanceof Interaction.Upload;
            if (read && !human && score != null) {
                reports.warn(
                        "SCORED_BY_HAND",
                        where,
                        "No rule scores " + interaction.responseId() + "; a human has to read its answers.");
            }
        }
        boolean near = declared != null && declared.subtract(sum).abs().compareTo(ROUNDING) < 0;
        if (!interactions.isEmpty() && !manual && declared != null && !near) {
            reports.warn(
                    "MAXIMUM_DIFFERS",
                    where,
                    "The declared maximum is " + declared.toPlainString() + ", a right answer scores "
                            + sum.toPlainString() + ".");
        }
    }

    /** As {@link #withNotes}, where the bank itself wrote parts. */
    static List<ItemContent.Part> partsWithNotes(List<ItemContent.Part> parts, BodyReader body) {
        List<ItemContent.Part> noted = new ArrayList<>();
        for (ItemContent.Part part : parts) {
            ItemContent content = part.content();
            List<Interaction> interactions = new ArrayList<>();
            for (Interaction interaction : content.interactions()) {
                String answer = body.answers().get(part.identifier() + "." + interaction.responseId());
                interactions.add(
                        interaction instanceof Interaction.ExtendedText text && answer != null
                                ? new Interaction.ExtendedText(
                                        text.responseId(), text.prompt(), text.expectedLines(), answer, text.scoring())
                                : interaction);
            }
            noted.add(new ItemContent.Part(
                    part.identifier(),
                    part.marks(),
                    new ItemContent(
                            content.kind(), content.title(), content.stem(), interactions, List.of(), null, null)));
        }
        return noted;
    }

    /** Remarks for those who score go to the first long answer. */
    static List<Interaction> withNotes(List<Interaction> interactions, BodyReader body) {
        List<Interaction> noted = new ArrayList<>();
        boolean first = true;
        for (Interaction interaction : interactions) {
            if (interaction instanceof Interaction.ExtendedText text) {
                String told = body.answers().get(text.responseId());
                String key = text.modelAnswer() == null ? "" : text.modelAnswer();
                String answer = (told == null ? key : told) + (first ? String.join("", body.notes()) : "");
                first = false;
                noted.add(new Interaction.ExtendedText(
                        text.responseId(),
                        text.prompt(),
                        text.expectedLines(),
                        answer.isBlank() ? null : answer,
                        text.scoring()));
            } else {
                noted.add(interaction);
            }
        }
        return List.copyOf(noted);
    }
}
