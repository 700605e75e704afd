package org.guildmark.assessment.item.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.guildmark.assessment.item.content.Interaction.Option;

/** Visits the texts of one interaction. */
record InteractionTexts(String at, BiFunction<String, String, String> text) {
    Interaction visited(Interaction it) {
        if (it instanceof Interaction.Choice x) {
            return new Interaction.Choice(
                    x.responseId(),
                    prompt(x.prompt()),
                    options(x.options(), "options"),
                    x.minChoices(),
                    x.maxChoices(),
                    x.shuffle(),
                    x.scoring());
        }
        if (it instanceof Interaction.Hottext x) {
            return new Interaction.Hottext(
                    x.responseId(), prompt(x.prompt()), text(x.text()), x.minChoices(), x.maxChoices(), x.scoring());
        }
        if (it instanceof Interaction.InlineChoice x) {
            return new Interaction.InlineChoice(
                    x.responseId(), options(x.options(), "options"), x.shuffle(), x.scoring());
        }
        if (it instanceof Interaction.ExtendedText x) {
            return new Interaction.ExtendedText(
                    x.responseId(),
                    prompt(x.prompt()),
                    x.expectedLines(),
                    one(x.modelAnswer(), at + "/modelAnswer", text),
                    x.scoring());
        }
        if (it instanceof Interaction.Match x) {
            return new Interaction.Match(
                    x.responseId(),
                    prompt(x.prompt()),
                    options(x.sources(), "sources"),
                    options(x.targets(), "targets"),
                    x.maxAssociations(),
                    x.shuffle(),
                    x.scoring());
        }
        if (it instanceof Interaction.GapMatch x) {
            return new Interaction.GapMatch(
                    x.responseId(),
                    prompt(x.prompt()),
                    options(x.choices(), "choices"),
                    text(x.text()),
                    x.shuffle(),
                    x.scoring());
        }
        if (it instanceof Interaction.Order x) {
            return new Interaction.Order(
                    x.responseId(), prompt(x.prompt()), options(x.options(), "options"), x.shuffle(), x.scoring());
        }
        if (it instanceof Interaction.Upload x) {
            return new Interaction.Upload(x.responseId(), prompt(x.prompt()), x.mediaTypes(), x.scoring());
        }
        if (it instanceof Interaction.SelectPoint x) {
            return new Interaction.SelectPoint(
                    x.responseId(), prompt(x.prompt()), x.image(), x.width(), x.height(), x.maxChoices(), x.scoring());
        }
        return it;
    }

    private String prompt(String html) {
        return one(html, at + "/prompt", text);
    }

    private String text(String html) {
        return one(html, at + "/text", text);
    }

    private List<Option> options(List<Option> options, String name) {
        List<Option> visited = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            visited.add(new Option(
                    option.identifier(),
                    one(option.text(), at + "/" + name + "/" + i + "/text", text),
                    option.matchMax()));
        }
        return visited;
    }

    private static String one(String html, String at, BiFunction<String, String, String> text) {
        return html == null ? null : text.apply(at, html);
    }
}
