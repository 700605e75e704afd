package org.guildmark.assessment.item.content;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guildmark.assessment.item.content.Scoring.Area;
import org.guildmark.assessment.item.content.Scoring.MapEntry;
import org.guildmark.assessment.item.content.Scoring.NumericRule;

/** What a scoring must hold so that every answer has a worth and a right one earns something. */
final class ScoringRules {
    private static final int MOST_ENTRIES = 500;

    private ScoringRules() {}

    static void check(Interaction interaction, InteractionRules.Answers answers, Faults faults) {
        Scoring scoring = interaction.scoring();
        if (!isReckonable(scoring)) {
            faults.add("", "NUMBER_OUT_OF_RANGE", "every number has at most 15 digits before and after the point");
            return;
        }
        method(interaction, faults);
        key(interaction, answers, faults);
        map(interaction, answers, faults);
        areas(scoring, faults);
        numeric(interaction, faults);
        faults.unless(
                scoring.lowerBound() == null
                        || scoring.upperBound() == null
                        || scoring.lowerBound().compareTo(scoring.upperBound()) <= 0,
                "/lowerBound",
                "BOUNDS_ORDER",
                "must not be more than upperBound");
        faults.unless(
                scoring.maximum() == null || scoring.maximum().signum() > 0,
                "/maximum",
                "NOTHING_TO_GAIN",
                "must be more than 0");
        boolean mapped = scoring.method() == Scoring.Method.MAPPED || scoring.method() == Scoring.Method.AREA_MAPPED;
        if (mapped && scoring.maximum() == null) {
            faults.unless(
                    new ResponseScorer(interaction).maximum().signum() > 0,
                    "",
                    "NOTHING_TO_GAIN",
                    "no answer earns a point");
        }
    }

    private static boolean isReckonable(Scoring scoring) {
        NumericRule numeric = scoring.numeric();
        return Stream.of(
                        Stream.of(scoring.defaultValue(), scoring.lowerBound(), scoring.upperBound(), scoring.maximum())
                                .filter(number -> number != null),
                        numeric == null
                                ? Stream.<BigDecimal>empty()
                                : Stream.of(numeric.lower(), numeric.upper()).filter(number -> number != null),
                        scoring.map().stream().map(MapEntry::value),
                        scoring.areas().stream().map(Area::value),
                        scoring.areas().stream().flatMap(area -> area.coords().stream()))
                .flatMap(numbers -> numbers)
                .allMatch(number -> number != null && Decimals.isSane(number));
    }

    private static void method(Interaction interaction, Faults faults) {
        Scoring scoring = interaction.scoring();
        boolean point = interaction instanceof Interaction.SelectPoint;
        boolean fits =
                switch (scoring.method()) {
                    case ALL_OR_NOTHING -> !(interaction instanceof Interaction.Upload);
                    case MAPPED -> !(interaction instanceof Interaction.Upload) && !point;
                    case AREA_MAPPED -> point;
                    case MANUAL -> true;
                };
        faults.unless(
                fits,
                "/method",
                "METHOD_NOT_FITTING",
                scoring.method() + " does not score " + interaction.getClass().getSimpleName());
        faults.unless(
                scoring.method() != Scoring.Method.MAPPED || !scoring.map().isEmpty(),
                "/map",
                "MAP_MISSING",
                "must say what the parts of the answer are worth");
        faults.unless(
                scoring.method() != Scoring.Method.AREA_MAPPED
                        || !scoring.areas().isEmpty(),
                "/areas",
                "MAP_MISSING",
                "must say what the areas are worth");
        faults.unless(
                scoring.method() != Scoring.Method.ALL_OR_NOTHING
                        || !scoring.correct().isEmpty(),
                "/correct",
                "KEY_MISSING",
                "must name the right answer");
    }

    private static void key(Interaction interaction, InteractionRules.Answers answers, Faults faults) {
        List<String> correct = interaction.scoring().correct();
        faults.unless(correct.size() <= MOST_ENTRIES, "/correct", "TOO_MANY", "has at most 500 entries");
        boolean known = true;
        for (int i = 0; i < correct.size(); i++) {
            boolean option = answers.allow(correct.get(i));
            known &= option;
            faults.unless(
                    option,
                    "/correct/" + i,
                    "KEY_NOT_AN_OPTION",
                    "\"" + shown(correct.get(i)) + "\" is not among the options");
            faults.unless(!correct.get(i).isBlank(), "/correct/" + i, "KEY_MISSING", "must not be empty");
        }
        if (interaction instanceof Interaction.TextEntry || interaction instanceof Interaction.ExtendedText) {
            return;
        }
        boolean distinct = new HashSet<>(correct).size() == correct.size();
        faults.unless(distinct, "/correct", "KEY_TWICE", "names the same twice");
        if (interaction instanceof Interaction.Order order && !correct.isEmpty() && known) {
            faults.unless(
                    correct.size() == order.options().size(),
                    "/correct",
                    "KEY_INCOMPLETE",
                    "must put every option in its place");
        }
        if (known && distinct && !correct.isEmpty()) {
            faults.unless(
                    Limits.of(interaction)
                            .allow(correct.stream()
                                    .map(part -> part.strip().replaceAll("\\s+", " "))
                                    .toList()),
                    "/correct",
                    "KEY_EXCEEDS_LIMITS",
                    "holds more than a candidate may choose");
        }
    }

    private static void map(Interaction interaction, InteractionRules.Answers answers, Faults faults) {
        List<MapEntry> map = interaction.scoring().map();
        faults.unless(map.size() <= MOST_ENTRIES, "/map", "TOO_MANY", "has at most 500 entries");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < map.size(); i++) {
            String key = map.get(i).key();
            if (key == null || key.isBlank()) {
                faults.add("/map/" + i + "/key", "KEY_MISSING", "must not be empty");
                continue;
            }
            faults.unless(seen.add(key), "/map/" + i + "/key", "KEY_TWICE", shown(key) + " is listed twice");
            faults.unless(
                    answers.allow(
                            interaction instanceof Interaction.Order ? key.replaceAll(" [1-9]\\d{0,2}$", "") : key),
                    "/map/" + i + "/key",
                    "KEY_NOT_AN_OPTION",
                    "\"" + shown(key) + "\" is not among the options");
        }
    }

    private static void areas(Scoring scoring, Faults faults) {
        for (int i = 0; i < scoring.areas().size(); i++) {
            faults.unless(
                    Areas.isWellFormed(scoring.areas().get(i)),
                    "/areas/" + i,
                    "AREA_INVALID",
                    "must be rect, circle, poly, ellipse or default with its coordinates");
        }
    }

    private static void numeric(Interaction interaction, Faults faults) {
        Scoring scoring = interaction.scoring();
        NumericRule rule = scoring.numeric();
        if (rule == null) {
            return;
        }
        faults.unless(
                interaction instanceof Interaction.TextEntry,
                "/numeric",
                "METHOD_NOT_FITTING",
                "only a TEXT_ENTRY is compared as a number");
        for (int i = 0; i < scoring.correct().size(); i++) {
            faults.unless(isNumber(scoring.correct().get(i)), "/correct/" + i, "KEY_NOT_A_NUMBER", "must be a number");
        }
        faults.unless(
                scoring.method() != Scoring.Method.ALL_OR_NOTHING
                        || scoring.correct().size() <= 1,
                "/correct",
                "ONE_KEY",
                "must be one number: the tolerance says what else is right");
        for (int i = 0; i < scoring.map().size(); i++) {
            faults.unless(
                    isNumber(scoring.map().get(i).key()), "/map/" + i + "/key", "KEY_NOT_A_NUMBER", "must be a number");
        }
        faults.unless(
                (rule.lower() == null || rule.lower().signum() >= 0)
                        && (rule.upper() == null || rule.upper().signum() >= 0),
                "/numeric",
                "TOLERANCE_INVALID",
                "must not be negative");
        faults.unless(
                rule.tolerance() == null || rule.tolerance() == Scoring.Tolerance.EXACT || rule.lower() != null,
                "/numeric/lower",
                "TOLERANCE_INVALID",
                "must be given");
    }

    private static boolean isNumber(String text) {
        return Decimals.read(text).filter(Decimals::isSane).isPresent();
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
