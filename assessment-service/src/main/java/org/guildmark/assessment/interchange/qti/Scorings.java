package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.interchange.qti.Declarations.Mapping;
import org.guildmark.assessment.interchange.qti.Declarations.Response;
import org.guildmark.assessment.interchange.qti.Score.Rule;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.Scoring;
import org.guildmark.assessment.item.content.Scoring.Method;

/** Joins declarations and what processing does with them to the scoring of each interaction. */
final class Scorings {
    private final Declarations declarations;
    private final Reports reports;

    Scorings(Declarations declarations, Reports reports) {
        this.declarations = declarations;
        this.reports = reports;
    }

    /** By response; {@code interactions} are those of the body. */
    Map<String, Scoring> of(Score score, List<Element> interactions) {
        Map<String, Rule> rules = rules(score);
        Map<String, Scoring> scorings = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        List<Element> manual = new ArrayList<>();
        for (Element interaction : interactions) {
            String id = interaction.attribute("responseIdentifier", "");
            Response response = declarations.responses().get(id);
            Rule rule = rules.get(id);
            if (response == null || rule == null) {
                manual.add(interaction);
                continue;
            }
            Scoring scoring = scoring(response, rule, choices(interaction));
            scorings.put(id, bounded(scoring, score, rules.size(), interaction));
            sum = sum.add(scorings.get(id).maximum());
        }
        BigDecimal left = declaredMaximum() == null ? null : declaredMaximum().subtract(sum);
        for (Element interaction : manual) {
            String id = interaction.attribute("responseIdentifier", "");
            Response response = declarations.responses().get(id);
            boolean share = left != null && left.signum() > 0 && manual.size() == 1;
            List<String> correct = response == null ? List.of() : response.correct();
            scorings.put(id, build(Method.MANUAL, correct, share ? left : BigDecimal.ONE, null, null));
        }
        return scorings;
    }

    /** MAXSCORE, else the normal maximum of SCORE; null where neither is declared. */
    BigDecimal declaredMaximum() {
        Declarations.Outcome maximum = declarations.outcomes().get("MAXSCORE");
        if (maximum != null && maximum.value() != null && maximum.value().signum() > 0) {
            return maximum.value();
        }
        Declarations.Outcome score = declarations.outcomes().get("SCORE");
        BigDecimal normal = score == null ? null : score.normalMaximum();
        return normal != null && normal.signum() > 0 ? normal : null;
    }

    private Map<String, Rule> rules(Score score) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Score.Term term : score.terms()) {
            Rule rule = term.rule();
            Rule before = rules.get(term.response());
            if (before instanceof Rule.Values first
                    && rule instanceof Rule.Values second
                    && !declarations.responses().get(term.response()).single()) {
                rules.put(term.response(), merged(first, second));
            } else if (rules.putIfAbsent(term.response(), rule) != null) {
                reports.error(
                        "RESPONSE_PROCESSING_NOT_SUPPORTED",
                        null,
                        term.response() + " is scored in more than one way.");
            }
        }
        return rules;
    }

    private static Rule merged(Rule.Values first, Rule.Values second) {
        Map<String, Scoring.MapEntry> entries = new LinkedHashMap<>(first.entries());
        second.entries()
                .forEach((key, entry) -> entries.merge(
                        key,
                        entry,
                        (one, other) ->
                                new Scoring.MapEntry(key, one.value().add(other.value()), one.caseSensitive())));
        return new Rule.Values(entries, first.otherwise().add(second.otherwise()));
    }

    private Scoring scoring(Response response, Rule rule, int choices) {
        if (rule instanceof Rule.Match match) {
            List<String> correct = match.values() == null ? response.correct() : match.values();
            if (correct.isEmpty()) {
                reports.error("KEY_MISSING", response.element(), "No right answer is declared.");
            }
            Scoring.NumericRule numeric = match.numeric() == null ? Tolerances.EXACT : match.numeric();
            return positive(
                    build(
                            Method.ALL_OR_NOTHING,
                            correct,
                            Declarations.plain(match.points()),
                            response.number() ? numeric : null,
                            response.text() ? text(match.caseSensitive()) : null),
                    response);
        }
        if (rule instanceof Rule.Values values) {
            List<Scoring.MapEntry> entries = List.copyOf(values.entries().values());
            return mapped(response, new Worth(entries, List.of(), values.otherwise(), null, null), choices, response);
        }
        Rule.Mapped mapped = (Rule.Mapped) rule;
        Mapping mapping = mapped.areas() ? response.areas() : response.mapping();
        if (mapping == null) {
            reports.error("MAPPING_MISSING", response.element(), "The mapping that scores it is not declared.");
            return build(Method.MANUAL, response.correct(), BigDecimal.ONE, null, null);
        }
        return mapped(response, Worth.of(mapping, mapped.scale()), choices, response);
    }

    private Scoring mapped(Response response, Worth worth, int choices, Response where) {
        boolean areas = !worth.areas().isEmpty();
        int most = response.single() ? 1 : choices;
        return positive(
                new Scoring(
                        areas ? Method.AREA_MAPPED : Method.MAPPED,
                        response.correct(),
                        worth.entries(),
                        worth.areas(),
                        worth.otherwise(),
                        worth.lower(),
                        worth.upper(),
                        Declarations.plain(worth.maximum(response.correct(), most)),
                        response.number() ? Tolerances.EXACT : null,
                        response.text() ? text(true) : null),
                where);
    }

    private Scoring positive(Scoring scoring, Response response) {
        if (scoring.maximum().signum() <= 0) {
            reports.error("NOTHING_TO_GAIN", response.element(), "No answer gains a point.");
        }
        return scoring;
    }

    /** Bounds of the whole score are those of the only response. */
    private Scoring bounded(Scoring scoring, Score score, int rules, Element interaction) {
        boolean mapped = scoring.method() == Method.MAPPED || scoring.method() == Method.AREA_MAPPED;
        boolean never = !mapped
                && (score.lower() == null || score.lower().signum() <= 0)
                && (score.upper() == null || score.upper().compareTo(scoring.maximum()) >= 0);
        if (!score.bounded() || never && rules == 1) {
            return scoring;
        }
        if (rules != 1 || !mapped) {
            reports.error("RESPONSE_PROCESSING_NOT_SUPPORTED", interaction, "The sum of several responses is bounded.");
            return scoring;
        }
        BigDecimal lower = Worth.most(scoring.lowerBound(), score.lower());
        BigDecimal upper = Worth.least(scoring.upperBound(), score.upper());
        return new Scoring(
                scoring.method(),
                scoring.correct(),
                scoring.map(),
                scoring.areas(),
                scoring.defaultValue(),
                lower,
                upper,
                upper == null ? scoring.maximum() : Worth.least(scoring.maximum(), upper),
                scoring.numeric(),
                scoring.text());
    }

    private static Scoring.TextRule text(boolean caseSensitive) {
        return new Scoring.TextRule(caseSensitive, true, true);
    }

    private static Scoring build(
            Method method,
            List<String> correct,
            BigDecimal maximum,
            Scoring.NumericRule numeric,
            Scoring.TextRule text) {
        return new Scoring(method, correct, List.of(), List.of(), null, null, null, maximum, numeric, text);
    }

    private static int choices(Element interaction) {
        String most = interaction.attribute("maxChoices", interaction.attribute("maxAssociations", "0"));
        return most.matches("[0-9]{1,6}") ? Integer.parseInt(most) : 0;
    }
}
