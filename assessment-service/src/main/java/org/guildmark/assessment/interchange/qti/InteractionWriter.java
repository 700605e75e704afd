package org.guildmark.assessment.interchange.qti;

import java.util.List;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.Interaction.Option;
import org.guildmark.assessment.item.content.Scoring;

/** Writes interactions in QTI 3.0. */
final class InteractionWriter {
    private final BodyWriter body;

    InteractionWriter(BodyWriter body) {
        this.body = body;
    }

    /** @param id of the response in the written item */
    Element write(Interaction interaction, String id) {
        Element element = Element.html(name(interaction), null).with("response-identifier", id);
        notes(interaction, element);
        String prompt = Rescored.prompt(interaction);
        if (!prompt.isBlank()) {
            element.add(Element.html("qti-prompt", null).addAll(body.nodes(prompt)));
        }
        if (interaction instanceof Interaction.Choice choice) {
            shuffle(element, choice.shuffle());
            choices(element, choice.minChoices(), choice.maxChoices());
            options(element, "qti-simple-choice", choice.options(), false);
        } else if (interaction instanceof Interaction.InlineChoice choice) {
            shuffle(element, choice.shuffle());
            options(element, "qti-inline-choice", choice.options(), false);
        } else if (interaction instanceof Interaction.Hottext hottext) {
            choices(element, hottext.minChoices(), hottext.maxChoices());
            element.addAll(BodyWriter.blocks(body.nodes(hottext.text(), this::hottext)));
        } else if (interaction instanceof Interaction.Order order) {
            shuffle(element, order.shuffle());
            options(element, "qti-simple-choice", order.options(), false);
        } else if (interaction instanceof Interaction.Match match) {
            shuffle(element, match.shuffle());
            element.with("max-associations", Integer.toString(match.maxAssociations()));
            for (List<Option> set : List.of(match.sources(), match.targets())) {
                Element written = Element.html("qti-simple-match-set", null);
                options(written, "qti-simple-associable-choice", set, true);
                element.add(written);
            }
        } else if (interaction instanceof Interaction.GapMatch gaps) {
            shuffle(element, gaps.shuffle());
            element.with("max-associations", "0");
            options(element, "qti-gap-text", gaps.choices(), true);
            element.addAll(BodyWriter.blocks(body.nodes(gaps.text(), InteractionWriter::gap)));
        } else if (interaction instanceof Interaction.TextEntry entry && entry.expectedLength() != null) {
            element.with("expected-length", entry.expectedLength().toString());
        } else if (interaction instanceof Interaction.ExtendedText text && text.expectedLines() != null) {
            element.with("expected-lines", text.expectedLines().toString());
        } else if (interaction instanceof Interaction.Upload upload) {
            if (!upload.mediaTypes().isEmpty()) {
                element.with("type", String.join(" ", upload.mediaTypes()));
            }
        } else if (interaction instanceof Interaction.SelectPoint point) {
            choices(element, 0, point.maxChoices());
            element.add(Element.html("img", null)
                    .with("src", body.picture(point.image()))
                    .with("alt", "")
                    .with("width", Integer.toString(point.width()))
                    .with("height", Integer.toString(point.height())));
        }
        return element;
    }

    private static String name(Interaction interaction) {
        StringBuilder name = new StringBuilder("qti");
        for (char letter : interaction.getClass().getSimpleName().toCharArray()) {
            if (Character.isUpperCase(letter)) {
                name.append('-');
            }
            name.append(Character.toLowerCase(letter));
        }
        return name.append("-interaction").toString();
    }

    /** What QTI cannot say of texts and maxima, for banks that know it. */
    private static void notes(Interaction interaction, Element element) {
        Scoring scoring = interaction.scoring();
        if (scoring.maximum() != null && scoring.method() != Scoring.Method.ALL_OR_NOTHING) {
            element.with(Notes.MAXIMUM, scoring.maximum().toPlainString());
        }
        if (interaction instanceof Interaction.TextEntry && scoring.numeric() == null) {
            Scoring.TextRule rule = scoring.text() == null ? Scoring.TextRule.DEFAULT : scoring.text();
            element.with(Notes.CASE, Boolean.toString(rule.caseSensitive()));
            element.with(Notes.WIDTH, Boolean.toString(rule.widthSensitive()));
            element.with(Notes.SPACES, Boolean.toString(rule.collapseSpaces()));
        }
    }

    private static void shuffle(Element element, boolean shuffle) {
        element.with("shuffle", Boolean.toString(shuffle));
    }

    private static void choices(Element element, int least, int most) {
        if (least > 0) {
            element.with("min-choices", Integer.toString(least));
        }
        element.with("max-choices", Integer.toString(most));
    }

    private void options(Element element, String name, List<Option> options, boolean pairs) {
        for (Option option : options) {
            Element choice = Element.html(name, null).with("identifier", option.identifier());
            if (pairs) {
                choice.with("match-max", Integer.toString(option.matchMax()));
            }
            element.add(choice.addAll(body.nodes(option.text())));
        }
    }

    private Xml hottext(Element span) {
        String identifier = span.attribute("data-hottext");
        return identifier == null
                ? null
                : Element.html("qti-hottext", null)
                        .with("identifier", identifier)
                        .addAll(body.nodes(Html.write(span.children())));
    }

    private static Xml gap(Element span) {
        String identifier = span.attribute("data-gap");
        return identifier == null ? null : Element.html("qti-gap", null).with("identifier", identifier);
    }
}
