package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildmark.assessment.interchange.qti.Conditions.Unsupported;
import org.guildmark.assessment.interchange.qti.Declarations.Outcome;
import org.guildmark.assessment.interchange.qti.Score.Rule;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/**
 * Finds out what SCORE is made of by following the rules with what is not known yet left open: every rule that only
 * adds what one response is worth can be followed, whatever way it is written. Rules for other outcomes (feedback) do
 * not matter.
 */
final class ResponseProcessing {
    private static final String RESPONSE = "RESPONSE";

    private final Declarations declarations;
    private final Reports reports;
    private final Branches branches;
    private final Set<String> relevant = new HashSet<>();
    private String scoreName = "SCORE";

    ResponseProcessing(Declarations declarations, Reports reports) {
        this.declarations = declarations;
        this.reports = reports;
        this.branches = new Branches(this, new Conditions(declarations.responses(), reports), declarations);
    }

    /** What SCORE is made of; nothing where no rule sets it. Null after saying why it cannot be followed. */
    Score of(Element item) {
        Element processing = item.first("responseProcessing").orElse(null);
        try {
            if (processing == null) {
                return Score.ZERO;
            }
            if (processing.elements().isEmpty()) {
                return processing.attribute("template") == null && processing.attribute("templateLocation") == null
                        ? Score.ZERO
                        : template(processing);
            }
            return inline(processing);
        } catch (Unsupported unsupported) {
            reports.error(
                    "RESPONSE_PROCESSING_NOT_SUPPORTED",
                    unsupported.element(),
                    "The item scores in a way that the bank cannot: " + unsupported.getMessage());
            return null;
        }
    }

    private Score template(Element processing) throws Unsupported {
        String uri = processing.attribute("template", processing.attribute("templateLocation", ""));
        String name =
                uri.substring(uri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).replaceFirst("\\.xml$", "");
        String response = templateResponse(processing);
        Rule rule =
                switch (name) {
                    case "match_correct", "cc2_match" -> new Rule.Match(null, null, true, BigDecimal.ONE);
                    case "cc2_match_basic" -> new Rule.Match(null, null, true, maximum());
                    case "map_response", "cc2_map_response" -> new Rule.Mapped(false, BigDecimal.ONE);
                    case "map_response_point", "cc2_map_response_point" -> new Rule.Mapped(true, BigDecimal.ONE);
                    default -> throw new Unsupported(processing, "the template " + uri + " is not known");
                };
        return Score.of(response, rule);
    }

    private BigDecimal maximum() {
        Outcome maximum = declarations.outcomes().get("MAXSCORE");
        return maximum == null || maximum.value() == null ? BigDecimal.ONE : maximum.value();
    }

    /** The templates speak of RESPONSE; where the only response has another name, that one is meant. */
    private String templateResponse(Element processing) throws Unsupported {
        if (declarations.responses().containsKey(RESPONSE)) {
            return RESPONSE;
        }
        if (declarations.responses().size() != 1) {
            throw new Unsupported(processing, "the template scores RESPONSE, which is not declared");
        }
        String only = declarations.responses().keySet().iterator().next();
        reports.warn("TEMPLATE_OTHER_RESPONSE", processing, "The template is taken to score " + only + ".");
        return only;
    }

    private Score inline(Element processing) throws Unsupported {
        findScore(processing);
        findRelevant(processing);
        Map<String, Score> state = new HashMap<>();
        for (Outcome outcome : declarations.outcomes().values()) {
            state.put(outcome.identifier(), Score.of(outcome.value() == null ? BigDecimal.ZERO : outcome.value()));
        }
        state.putIfAbsent(scoreName, Score.ZERO);
        follow(processing.elements(), state);
        Score score = state.get(scoreName);
        if (score.constant().signum() != 0) {
            throw new Unsupported(processing, "points are given whatever is answered");
        }
        return score;
    }

    /** Some tools call the one number they set something else. */
    private void findScore(Element processing) {
        Set<String> numbers = new HashSet<>();
        processing.all(it -> it.is("setOutcomeValue")).forEach(it -> {
            Outcome outcome = declarations.outcomes().get(it.attribute("identifier", ""));
            if (outcome != null && outcome.number()) {
                numbers.add(outcome.identifier());
            }
        });
        if (!numbers.contains(scoreName) && numbers.size() == 1) {
            scoreName = numbers.iterator().next();
            reports.info("SCORE_OF_OTHER_NAME", processing, "The score is called " + scoreName + ".");
        }
    }

    private void findRelevant(Element processing) {
        relevant.add(scoreName);
        Map<String, Set<String>> read = new LinkedHashMap<>();
        processing.all(it -> it.is("setOutcomeValue")).forEach(set -> read.computeIfAbsent(
                        set.attribute("identifier", ""), none -> new HashSet<>())
                .addAll(set.all(it -> it.is("variable"))
                        .map(it -> it.attribute("identifier", ""))
                        .toList()));
        for (int before = 0; before != relevant.size(); ) {
            before = relevant.size();
            read.forEach((outcome, variables) -> {
                if (relevant.contains(outcome)) {
                    variables.stream()
                            .filter(declarations.outcomes()::containsKey)
                            .forEach(relevant::add);
                }
            });
        }
    }

    boolean matters(Element rule) {
        return rule.all(it -> it.is("setOutcomeValue", "lookupOutcomeValue"))
                .anyMatch(it -> relevant.contains(it.attribute("identifier", "")));
    }

    void follow(List<Element> rules, Map<String, Score> state) throws Unsupported {
        for (Element rule : rules) {
            if (rule.is("exitResponse")) {
                throw new Unsupported(rule, "it ends half-way");
            }
            if (rule.is("responseProcessingFragment")) {
                follow(rule.elements(), state);
            } else if (!matters(rule)) {
                if (rule.all(it -> it.is("exitResponse")).findAny().isPresent()) {
                    throw new Unsupported(rule, "it ends half-way");
                }
                reports.info("OUTCOME_IGNORED", rule, "A rule for something other than the score is left out.");
            } else if (rule.is("setOutcomeValue") && rule.elements().size() == 1) {
                state.put(
                        rule.attribute("identifier"),
                        Expressions.value(rule.elements().get(0), state, declarations));
            } else if (rule.is("responseCondition")) {
                branches.follow(rule, state);
            } else {
                throw new Unsupported(rule, "the rule is not understood");
            }
        }
    }
}
