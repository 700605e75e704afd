package org.guildmark.assessment.paper;

import java.util.List;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemContent.Part;
import org.guildmark.assessment.item.content.ItemContent.PracticalTask;

/** What a candidate sees of an item: how it is scored, model answers and explanations are left out. */
final class WithoutAnswers {
    private WithoutAnswers() {}

    static ItemContent of(ItemContent content) {
        return new ItemContent(
                content.kind(),
                content.title(),
                content.stem(),
                content.interactions().stream().map(WithoutAnswers::of).toList(),
                content.parts().stream()
                        .map(part -> new Part(part.identifier(), part.marks(), of(part.content())))
                        .toList(),
                content.task() == null
                        ? null
                        : new PracticalTask(
                                content.task().materials(), content.task().steps(), List.of()),
                null);
    }

    private static Interaction of(Interaction interaction) {
        if (interaction instanceof Interaction.Choice it) {
            return new Interaction.Choice(
                    it.responseId(), it.prompt(), it.options(), it.minChoices(), it.maxChoices(), it.shuffle(), null);
        }
        if (interaction instanceof Interaction.Hottext it) {
            return new Interaction.Hottext(
                    it.responseId(), it.prompt(), it.text(), it.minChoices(), it.maxChoices(), null);
        }
        if (interaction instanceof Interaction.InlineChoice it) {
            return new Interaction.InlineChoice(it.responseId(), it.options(), it.shuffle(), null);
        }
        if (interaction instanceof Interaction.TextEntry it) {
            return new Interaction.TextEntry(it.responseId(), it.expectedLength(), null);
        }
        if (interaction instanceof Interaction.ExtendedText it) {
            return new Interaction.ExtendedText(it.responseId(), it.prompt(), it.expectedLines(), null, null);
        }
        if (interaction instanceof Interaction.Match it) {
            return new Interaction.Match(
                    it.responseId(), it.prompt(), it.sources(), it.targets(), it.maxAssociations(), it.shuffle(), null);
        }
        if (interaction instanceof Interaction.GapMatch it) {
            return new Interaction.GapMatch(it.responseId(), it.prompt(), it.choices(), it.text(), it.shuffle(), null);
        }
        if (interaction instanceof Interaction.Order it) {
            return new Interaction.Order(it.responseId(), it.prompt(), it.options(), it.shuffle(), null);
        }
        if (interaction instanceof Interaction.Upload it) {
            return new Interaction.Upload(it.responseId(), it.prompt(), it.mediaTypes(), null);
        }
        if (interaction instanceof Interaction.SelectPoint it) {
            return new Interaction.SelectPoint(
                    it.responseId(), it.prompt(), it.image(), it.width(), it.height(), it.maxChoices(), null);
        }
        throw new IllegalStateException("An interaction that nobody can print: "
                + interaction.getClass().getSimpleName());
    }
}
