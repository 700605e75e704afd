package org.guildmark.assessment.interchange.qti;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.Interaction.Option;
import org.guildmark.assessment.item.content.Scoring;

/** Whether right answers are among those that can be given. */
final class Keys {
    private static final Pattern PLACE = Pattern.compile("data-(?:gap|hottext)=\"([^\"]*)\"");

    private Keys() {}

    /** Without the worth of answers that nobody can give. */
    static Interaction possibleOnly(Interaction interaction, Declarations.Response response, Reports reports) {
        Set<String> possible = possible(interaction);
        Scoring scoring = interaction.scoring();
        List<Scoring.MapEntry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Scoring.MapEntry entry : scoring.map()) {
            if (possible != null && !possible.contains(entry.key())) {
                reports.warn(
                        "MAP_KEY_IMPOSSIBLE", response.mapped(), "No option makes the answer " + entry.key() + ".");
            } else if (seen.add(entry.key())) {
                entries.add(entry);
            }
        }
        return entries.equals(scoring.map()) ? interaction : Rescored.with(interaction, Rescored.map(scoring, entries));
    }

    static void check(List<Interaction> interactions, Declarations declarations, Reports reports) {
        for (Interaction interaction : interactions) {
            Set<String> possible = possible(interaction);
            Element where =
                    declarations.responses().get(interaction.responseId()).element();
            for (String key : interaction.scoring().correct()) {
                if (possible != null && !possible.contains(key)) {
                    reports.error("KEY_NOT_AMONG_OPTIONS", where, "No option makes the right answer " + key + ".");
                }
            }
            tooMany(interaction, where, reports);
        }
    }

    private static void tooMany(Interaction interaction, Element where, Reports reports) {
        int most = interaction instanceof Interaction.Choice choice
                ? choice.maxChoices()
                : interaction instanceof Interaction.Hottext hottext ? hottext.maxChoices() : 0;
        if (most > 0 && interaction.scoring().correct().size() > most) {
            reports.error("KEY_TOO_LARGE", where, "The right answer has more parts than may be chosen.");
        }
    }

    /** Null where the answer is free. */
    private static Set<String> possible(Interaction interaction) {
        if (interaction instanceof Interaction.Choice choice) {
            return identifiers(choice.options());
        }
        if (interaction instanceof Interaction.InlineChoice choice) {
            return identifiers(choice.options());
        }
        if (interaction instanceof Interaction.Order order) {
            return identifiers(order.options());
        }
        if (interaction instanceof Interaction.Hottext hottext) {
            return places(hottext.text());
        }
        if (interaction instanceof Interaction.Match match) {
            return pairs(identifiers(match.sources()), identifiers(match.targets()));
        }
        if (interaction instanceof Interaction.GapMatch gaps) {
            return pairs(identifiers(gaps.choices()), places(gaps.text()));
        }
        return null;
    }

    private static Set<String> identifiers(List<Option> options) {
        Set<String> identifiers = new HashSet<>();
        options.forEach(it -> identifiers.add(it.identifier()));
        return identifiers;
    }

    private static Set<String> places(String html) {
        Set<String> places = new HashSet<>();
        for (Matcher matcher = PLACE.matcher(html); matcher.find(); ) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static Set<String> pairs(Set<String> sources, Set<String> targets) {
        Set<String> pairs = new HashSet<>();
        sources.forEach(source -> targets.forEach(target -> pairs.add(source + " " + target)));
        return pairs;
    }
}
