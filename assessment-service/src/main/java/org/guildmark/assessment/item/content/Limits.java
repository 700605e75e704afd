package org.guildmark.assessment.item.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildmark.assessment.item.content.Interaction.Option;

/**
 * How much an answer may hold. More than that is no answer: who ticks everything must not collect the points of every
 * right option.
 *
 * @param parts number of parts at most
 * @param uses how often an identifier may stand in pairs
 */
record Limits(int parts, Map<String, Integer> uses) {

    static Limits of(Interaction interaction) {
        if (interaction instanceof Interaction.Choice choice) {
            return upTo(choice.maxChoices());
        }
        if (interaction instanceof Interaction.Hottext hottext) {
            return upTo(hottext.maxChoices());
        }
        if (interaction instanceof Interaction.SelectPoint points) {
            return upTo(points.maxChoices());
        }
        if (interaction instanceof Interaction.Match match) {
            Map<String, Integer> uses = new HashMap<>(uses(match.sources()));
            uses.putAll(uses(match.targets()));
            return new Limits(unlimitedIfZero(match.maxAssociations()), uses);
        }
        if (interaction instanceof Interaction.GapMatch gaps) {
            Map<String, Integer> uses = new HashMap<>(uses(gaps.choices()));
            Markers.gaps(gaps.text()).forEach(gap -> uses.put(gap, 1));
            return new Limits(Integer.MAX_VALUE, uses);
        }
        boolean single = interaction instanceof Interaction.InlineChoice
                || interaction instanceof Interaction.TextEntry
                || interaction instanceof Interaction.ExtendedText;
        return upTo(single ? 1 : 0);
    }

    boolean allow(List<String> answer) {
        if (answer.size() > parts) {
            return false;
        }
        if (uses.isEmpty()) {
            return true;
        }
        Map<String, Integer> used = new HashMap<>();
        answer.stream()
                .distinct()
                .flatMap(pair -> List.of(pair.split(" ", 2)).stream())
                .forEach(identifier -> used.merge(identifier, 1, Integer::sum));
        return used.entrySet().stream()
                .allMatch(use -> use.getValue() <= uses.getOrDefault(use.getKey(), Integer.MAX_VALUE));
    }

    private static Limits upTo(int most) {
        return new Limits(unlimitedIfZero(most), Map.of());
    }

    private static int unlimitedIfZero(int most) {
        return most <= 0 ? Integer.MAX_VALUE : most;
    }

    private static Map<String, Integer> uses(List<Option> options) {
        return options.stream()
                .collect(Collectors.toMap(
                        Option::identifier, option -> unlimitedIfZero(option.matchMax()), (one, other) -> one));
    }
}
