package org.guildmark.assessment.item.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildmark.assessment.item.content.Interaction.Option;

/** What an interaction must hold, and what its key may name. */
final class InteractionRules {
    private static final Pattern IMAGE = Pattern.compile("media:[0-9a-f]{64}");
    private static final int MOST_OPTIONS = 100;

    private InteractionRules() {}

    static void check(Interaction interaction, Faults faults) {
        Answers answers = answers(interaction, faults);
        limits(interaction, faults);
        if (interaction.scoring() == null || interaction.scoring().method() == null) {
            faults.add("/scoring", "SCORING_MISSING", "must say how the answer is scored");
        } else {
            ScoringRules.check(interaction, answers, faults.at("/scoring"));
        }
    }

    /** What an answer may consist of: {@code first} alone, or pairs of {@code first} and {@code second}. */
    record Answers(Set<String> first, Set<String> second) {
        /** Texts, numbers and points. */
        static final Answers OPEN = new Answers(null, null);

        boolean allow(String part) {
            if (first == null) {
                return true;
            }
            if (second == null) {
                return first.contains(part);
            }
            String[] pair = part.strip().split("\\s+");
            return pair.length == 2 && first.contains(pair[0]) && second.contains(pair[1]);
        }
    }

    private static Answers answers(Interaction interaction, Faults faults) {
        Set<String> seen = new HashSet<>();
        if (interaction instanceof Interaction.Choice choice) {
            return new Answers(options(choice.options(), "/options", 2, seen, faults), null);
        }
        if (interaction instanceof Interaction.InlineChoice choice) {
            return new Answers(options(choice.options(), "/options", 2, seen, faults), null);
        }
        if (interaction instanceof Interaction.Order order) {
            return new Answers(options(order.options(), "/options", 2, seen, faults), null);
        }
        if (interaction instanceof Interaction.Match match) {
            // A pair names a source first, so the same identifier may stand on both sides.
            return new Answers(
                    options(match.sources(), "/sources", 1, seen, faults),
                    options(match.targets(), "/targets", 1, new HashSet<>(), faults));
        }
        if (interaction instanceof Interaction.GapMatch gaps) {
            return new Answers(
                    options(gaps.choices(), "/choices", 1, seen, faults),
                    markers(Markers.gaps(gaps.text()), "data-gap", 1, seen, gaps.text(), faults));
        }
        if (interaction instanceof Interaction.Hottext hottext) {
            return new Answers(
                    markers(Markers.hottexts(hottext.text()), "data-hottext", 2, seen, hottext.text(), faults), null);
        }
        if (interaction instanceof Interaction.SelectPoint points) {
            faults.unless(
                    points.image() != null
                            && (points.image().isEmpty()
                                    || IMAGE.matcher(points.image()).matches()),
                    "/image",
                    "IMAGE_MISSING",
                    "must be media: and the SHA-256 of an image of the bank");
            faults.unless(points.width() > 0 && points.height() > 0, "/width", "IMAGE_SIZE", "must be more than 0");
        }
        return Answers.OPEN;
    }

    private static Set<String> options(List<Option> options, String at, int least, Set<String> seen, Faults faults) {
        faults.unless(options.size() >= least, at, "TOO_FEW_OPTIONS", "must be at least " + least);
        faults.unless(options.size() <= MOST_OPTIONS, at, "TOO_MANY", "has at most 100 entries");
        Set<String> identifiers = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            Faults here = faults.at(at + "/" + i);
            ContentRules.identifier(option.identifier(), seen, "/identifier", here);
            here.unless(
                    option.text() != null && !option.text().isBlank(), "/text", "TEXT_MISSING", "must not be empty");
            ContentRules.text(option.text(), "/text", here);
            here.unless(option.matchMax() >= 0, "/matchMax", "LIMIT_NEGATIVE", "must not be negative");
            identifiers.add(option.identifier());
        }
        return identifiers;
    }

    private static Set<String> markers(
            List<String> markers, String attribute, int least, Set<String> seen, String text, Faults faults) {
        ContentRules.text(text, "/text", faults);
        faults.unless(
                markers.size() >= least,
                "/text",
                "TOO_FEW_OPTIONS",
                "must mark at least " + least + " places by <span " + attribute + "=\"…\">");
        markers.forEach(marker -> ContentRules.identifier(marker, seen, "/text", faults));
        return new HashSet<>(markers);
    }

    private static void limits(Interaction interaction, Faults faults) {
        if (interaction instanceof Interaction.Choice choice) {
            choices(choice.minChoices(), choice.maxChoices(), faults);
        } else if (interaction instanceof Interaction.Hottext hottext) {
            choices(hottext.minChoices(), hottext.maxChoices(), faults);
        } else if (interaction instanceof Interaction.SelectPoint points) {
            choices(0, points.maxChoices(), faults);
        } else if (interaction instanceof Interaction.Match match) {
            faults.unless(match.maxAssociations() >= 0, "/maxAssociations", "LIMIT_NEGATIVE", "must not be negative");
        }
    }

    private static void choices(int least, int most, Faults faults) {
        faults.unless(least >= 0, "/minChoices", "LIMIT_NEGATIVE", "must not be negative");
        faults.unless(most >= 0, "/maxChoices", "LIMIT_NEGATIVE", "must not be negative");
        faults.unless(most <= 0 || least <= most, "/minChoices", "BOUNDS_ORDER", "must not be more than maxChoices");
    }
}
