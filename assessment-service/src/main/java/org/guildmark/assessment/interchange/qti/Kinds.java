package org.guildmark.assessment.interchange.qti;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.ItemKind;

/** QTI has interactions, the bank has kinds. */
final class Kinds {
    /** Characters that fill a line. */
    static final int LINE = 40;

    private static final int ESSAY_LINES = 8;
    private static final Set<Set<String>> YES_NO = Set.of(
            Set.of("true", "false"),
            Set.of("t", "f"),
            Set.of("correct", "incorrect"),
            Set.of("right", "wrong"),
            Set.of("对", "错"),
            Set.of("正确", "错误"),
            Set.of("√", "×"),
            Set.of("是", "否"));

    /** Of these an item has one answer only. */
    private static final Set<ItemKind> ONLY_ONE =
            Set.of(ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE, ItemKind.TRUE_FALSE);

    private static final List<ItemKind> TOGETHER = List.of(ItemKind.FILL_IN, ItemKind.ESSAY, ItemKind.SHORT_ANSWER);
    private static final Map<ItemKind, Set<Class<? extends Interaction>>> WITHIN = Map.of(
            ItemKind.FILL_IN,
            Set.of(Interaction.TextEntry.class, Interaction.InlineChoice.class, Interaction.GapMatch.class),
            ItemKind.ESSAY,
            Set.of(Interaction.ExtendedText.class, Interaction.Upload.class),
            ItemKind.SHORT_ANSWER,
            Set.of(Interaction.ExtendedText.class, Interaction.TextEntry.class, Interaction.Upload.class));

    private Kinds() {}

    /** The kind of an item with these interactions, at least one; what does not go together makes a case. */
    static ItemKind of(List<Interaction> interactions) {
        Set<ItemKind> kinds = interactions.stream().map(Kinds::of).collect(Collectors.toSet());
        boolean alone =
                interactions.size() == 1 || !ONLY_ONE.contains(kinds.iterator().next());
        if (kinds.size() == 1 && alone) {
            return kinds.iterator().next();
        }
        return TOGETHER.stream()
                .filter(kind ->
                        interactions.stream().allMatch(it -> WITHIN.get(kind).contains(it.getClass())))
                .findFirst()
                .orElse(ItemKind.CASE);
    }

    private static ItemKind of(Interaction interaction) {
        if (interaction instanceof Interaction.Choice choice) {
            boolean one = choice.maxChoices() == 1;
            return one && yesNo(choice.options()) ? ItemKind.TRUE_FALSE : choices(one);
        }
        if (interaction instanceof Interaction.Hottext hottext) {
            return choices(hottext.maxChoices() == 1);
        }
        if (interaction instanceof Interaction.SelectPoint point) {
            return choices(point.maxChoices() == 1);
        }
        if (interaction instanceof Interaction.TextEntry entry) {
            return entry.scoring().numeric() == null ? ItemKind.FILL_IN : ItemKind.NUMERIC;
        }
        if (interaction instanceof Interaction.Match || interaction instanceof Interaction.GapMatch) {
            return ItemKind.MATCHING;
        }
        if (interaction instanceof Interaction.Order) {
            return ItemKind.ORDERING;
        }
        if (interaction instanceof Interaction.ExtendedText text) {
            boolean longer = text.expectedLines() != null && text.expectedLines() >= ESSAY_LINES;
            return longer ? ItemKind.ESSAY : ItemKind.SHORT_ANSWER;
        }
        return interaction instanceof Interaction.Upload ? ItemKind.ESSAY : ItemKind.FILL_IN;
    }

    private static ItemKind choices(boolean one) {
        return one ? ItemKind.SINGLE_CHOICE : ItemKind.MULTIPLE_CHOICE;
    }

    private static boolean yesNo(List<Interaction.Option> options) {
        return options.size() == 2
                && YES_NO.contains(options.stream()
                        .map(it -> it.text()
                                .replaceAll("<[^>]*>", "")
                                .replaceAll("[.。!！\\s]", "")
                                .toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }
}
