package org.guildmark.assessment.item.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which interactions make which kind of item. */
final class KindRules {
    private static final Map<ItemKind, Set<Class<? extends Interaction>>> FITTING = Map.ofEntries(
            Map.entry(
                    ItemKind.SINGLE_CHOICE,
                    Set.of(
                            Interaction.Choice.class,
                            Interaction.InlineChoice.class,
                            Interaction.Hottext.class,
                            Interaction.SelectPoint.class)),
            Map.entry(
                    ItemKind.MULTIPLE_CHOICE,
                    Set.of(Interaction.Choice.class, Interaction.Hottext.class, Interaction.SelectPoint.class)),
            Map.entry(ItemKind.TRUE_FALSE, Set.of(Interaction.Choice.class)),
            Map.entry(
                    ItemKind.FILL_IN,
                    Set.of(Interaction.TextEntry.class, Interaction.InlineChoice.class, Interaction.GapMatch.class)),
            Map.entry(ItemKind.MATCHING, Set.of(Interaction.Match.class, Interaction.GapMatch.class)),
            Map.entry(ItemKind.ORDERING, Set.of(Interaction.Order.class)),
            Map.entry(ItemKind.NUMERIC, Set.of(Interaction.TextEntry.class)),
            Map.entry(
                    ItemKind.SHORT_ANSWER,
                    Set.of(Interaction.ExtendedText.class, Interaction.TextEntry.class, Interaction.Upload.class)),
            Map.entry(ItemKind.ESSAY, Set.of(Interaction.ExtendedText.class, Interaction.Upload.class)),
            Map.entry(ItemKind.CASE, Set.of()),
            Map.entry(ItemKind.PRACTICAL_TASK, Set.of(Interaction.ExtendedText.class, Interaction.Upload.class)));

    private static final Set<ItemKind> ONE_INTERACTION =
            Set.of(ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE, ItemKind.TRUE_FALSE);

    private KindRules() {}

    static void check(ItemContent content, Faults faults, boolean inCase) {
        ItemKind kind = content.kind();
        faults.unless(
                !inCase || (kind != ItemKind.CASE && kind != ItemKind.PRACTICAL_TASK),
                "/kind",
                "PART_KIND",
                "must not be CASE or PRACTICAL_TASK within a case");
        if (kind == ItemKind.CASE) {
            faults.unless(!content.parts().isEmpty(), "/parts", "PARTS_MISSING", "must not be empty");
        } else {
            faults.unless(content.parts().isEmpty(), "/parts", "PARTS_NOT_ALLOWED", "only a CASE has parts");
        }
        faults.unless(
                (content.task() != null) == (kind == ItemKind.PRACTICAL_TASK),
                "/task",
                content.task() == null ? "TASK_MISSING" : "TASK_NOT_ALLOWED",
                "a PRACTICAL_TASK has a task, and nothing else does");
        interactions(content, faults);
    }

    private static void interactions(ItemContent content, Faults faults) {
        ItemKind kind = content.kind();
        List<Interaction> interactions = content.interactions();
        Set<Class<? extends Interaction>> fitting = FITTING.get(kind);
        for (int i = 0; i < interactions.size(); i++) {
            Interaction interaction = interactions.get(i);
            Faults here = faults.at("/interactions/" + i);
            if (!fitting.contains(interaction.getClass())) {
                here.add("", "KIND_AND_INTERACTION", wanted(kind, fitting));
            } else if (interaction.scoring() != null) {
                ofKind(kind, interaction, here);
            }
        }
        if (ONE_INTERACTION.contains(kind)) {
            faults.unless(interactions.size() == 1, "/interactions", "INTERACTION_COUNT", "must be one");
        } else if (kind != ItemKind.CASE && kind != ItemKind.PRACTICAL_TASK) {
            faults.unless(!interactions.isEmpty(), "/interactions", "INTERACTION_COUNT", "must be at least one");
        }
    }

    private static String wanted(ItemKind kind, Set<Class<? extends Interaction>> fitting) {
        return fitting.isEmpty()
                ? "a CASE is answered in its parts"
                : "an item of kind " + kind + " is answered by "
                        + fitting.stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(", "));
    }

    private static void ofKind(ItemKind kind, Interaction interaction, Faults faults) {
        Scoring scoring = interaction.scoring();
        int most = Limits.of(interaction).parts();
        switch (kind) {
            case SINGLE_CHOICE, TRUE_FALSE -> {
                faults.unless(most == 1, "/maxChoices", "ONE_CHOICE", "must be 1");
                faults.unless(
                        scoring.method() != Scoring.Method.ALL_OR_NOTHING
                                || scoring.correct().size() == 1,
                        "/scoring/correct",
                        "ONE_KEY",
                        "must be exactly one");
                if (kind == ItemKind.TRUE_FALSE && interaction instanceof Interaction.Choice choice) {
                    faults.unless(choice.options().size() == 2, "/options", "TWO_OPTIONS", "must be two");
                }
            }
            case MULTIPLE_CHOICE -> faults.unless(most != 1, "/maxChoices", "SEVERAL_CHOICES", "must not be 1");
            case NUMERIC ->
                faults.unless(scoring.numeric() != null, "/scoring/numeric", "NUMERIC_RULE_MISSING", "must be given");
            case PRACTICAL_TASK ->
                faults.unless(
                        scoring.method() == Scoring.Method.MANUAL,
                        "/scoring/method",
                        "METHOD_NOT_FITTING",
                        "must be MANUAL: the scoring points earn the marks");
            default -> {
                // The other kinds ask nothing more of their interactions.
            }
        }
    }
}
