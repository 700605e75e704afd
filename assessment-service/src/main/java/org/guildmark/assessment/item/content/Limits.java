package org.guildmark.assessment.item.content;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildmark.assessment.item.content.Interaction.Option;

/**
 * How much an answer may hold. More than that is no answer: who ticks everything must not collect the points of every
 * right option.
 *
 * @param parts number of parts at most
 * @param uses how often an identifier may stand in pairs, by the side that it stands on
 */
record Limits(int parts, Map<String, Integer> uses) {
    /** Sides of a pair: the same identifier on both is two different things. */
    private static final String FIRST = "1 ";

    private static final String SECOND = "2 ";

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
            Map<String, Integer> uses = new HashMap<>(uses(FIRST, match.sources()));
            uses.putAll(uses(SECOND, match.targets()));
            return new Limits(unlimitedIfZero(match.maxAssociations()), uses);
        }
        if (interaction instanceof Interaction.GapMatch gaps) {
            Map<String, Integer> uses = new HashMap<>(uses(FIRST, gaps.choices()));
            Markers.gaps(gaps.text()).forEach(gap -> uses.put(SECOND + gap, 1));
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
        for (String pair : new LinkedHashSet<>(answer)) {
            String[] sides = pair.split(" ", 2);
            used.merge(FIRST + sides[0], 1, Integer::sum);
            if (sides.length == 2) {
                used.merge(SECOND + sides[1], 1, Integer::sum);
            }
        }
        return used.entrySet().stream()
                .allMatch(use -> use.getValue() <= uses.getOrDefault(use.getKey(), Integer.MAX_VALUE));
    }

    private static Limits upTo(int most) {
        return new Limits(unlimitedIfZero(most), Map.of());
    }

    private static int unlimitedIfZero(int most) {
        return most <= 0 ? Integer.MAX_VALUE : most;
    }

    private static Map<String, Integer> uses(String side, List<Option> options) {
        return options.stream()
                .collect(Collectors.toMap(
                        option -> side + option.identifier(),
                        option -> unlimitedIfZero(option.matchMax()),
                        (one, other) -> one));
    }
}
