package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.interchange.qti.Conditions.Test;
import org.guildmark.assessment.interchange.qti.Conditions.Unsupported;
import org.guildmark.assessment.interchange.qti.Score.Rule;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.Scoring;

/** Follows {@code responseCondition}: if, else if, else. */
final class Branches {
    private final ResponseProcessing processing;
    private final Conditions conditions;
    private final Declarations declarations;

    Branches(ResponseProcessing processing, Conditions conditions, Declarations declarations) {
        this.processing = processing;
        this.conditions = conditions;
        this.declarations = declarations;
    }

    /** @param condition null in the else branch */
    private record Branch(Element element, Element condition, List<Element> rules) {}

    void follow(Element responseCondition, Map<String, Score> state) throws Unsupported {
        List<Branch> all = new ArrayList<>();
        for (Element branch : responseCondition.elements()) {
            List<Element> parts = branch.elements();
            if (branch.is("responseElse")) {
                all.add(new Branch(branch, null, parts));
            } else if (branch.is("responseIf", "responseElseIf") && !parts.isEmpty()) {
                all.add(new Branch(branch, parts.get(0), parts.subList(1, parts.size())));
            } else {
                throw new Unsupported(branch, "the condition is not understood");
            }
        }
        follow(all, state);
    }

    private void follow(List<Branch> all, Map<String, Score> state) throws Unsupported {
        if (all.isEmpty()) {
            return;
        }
        Branch first = all.get(0);
        List<Branch> rest = all.subList(1, all.size());
        if (first.condition() == null) {
            processing.follow(first.rules(), state);
        } else if (conditions.unanswered(first.condition()) != null) {
            mustGiveNothing(first, state);
            follow(rest, state);
        } else if (conditions.answered(first.condition()) != null) {
            if (rest.size() > 1) {
                throw new Unsupported(first.element(), "the condition is not understood");
            }
            for (Branch otherwise : rest) {
                mustGiveNothing(otherwise, state);
            }
            processing.follow(first.rules(), state);
        } else if (!bound(first, rest, state)) {
            tests(all, state);
        }
    }

    /** No answer is worth nothing everywhere in the bank. */
    private void mustGiveNothing(Branch branch, Map<String, Score> state) throws Unsupported {
        Map<String, Score> after = new HashMap<>(state);
        processing.follow(branch.rules(), after);
        for (Map.Entry<String, Score> outcome : after.entrySet()) {
            Score before = state.getOrDefault(outcome.getKey(), Score.ZERO);
            boolean same = outcome.getValue().equals(before);
            boolean zero = outcome.getValue().equals(Score.ZERO) && before.number();
            if (!same && !zero) {
                throw new Unsupported(branch.element(), "an answer left out gives points or takes those of others");
            }
        }
    }

    /** "If SCORE is below 0, it is 0". */
    private boolean bound(Branch first, List<Branch> rest, Map<String, Score> state) throws Unsupported {
        Element condition = first.condition();
        List<Element> sides = condition.elements();
        if (!condition.is("lt", "lte", "gt", "gte")
                || sides.size() != 2
                || !rest.isEmpty()
                || !sides.get(0).is("variable")
                || !state.containsKey(sides.get(0).attribute("identifier", ""))
                || declarations.responses().containsKey(sides.get(0).attribute("identifier", ""))) {
            return false;
        }
        String name = sides.get(0).attribute("identifier");
        Score limit = Expressions.value(sides.get(1), state, declarations);
        Map<String, Score> after = new HashMap<>(state);
        processing.follow(first.rules(), after);
        Score before = state.get(name);
        Score set = after.put(name, before);
        if (!after.equals(state) || !limit.number() || !limit.equals(set)) {
            throw new Unsupported(first.element(), "the bound is not understood");
        }
        state.put(name, condition.is("lt", "lte") ? before.atLeast(limit.constant()) : before.atMost(limit.constant()));
        return true;
    }

    private void tests(List<Branch> all, Map<String, Score> state) throws Unsupported {
        List<Test> tests = new ArrayList<>();
        List<Map<String, Score>> results = new ArrayList<>();
        Map<String, Score> otherwise = state;
        for (Branch branch : all) {
            Map<String, Score> after = new HashMap<>(state);
            processing.follow(branch.rules(), after);
            if (branch.condition() == null) {
                otherwise = after;
            } else {
                tests.add(conditions.test(branch.condition()));
                results.add(after);
            }
        }
        Branch first = all.get(0);
        String response = tests.get(0).response();
        if (tests.stream().anyMatch(test -> !test.response().equals(response))) {
            throw new Unsupported(first.element(), "several responses are judged together");
        }
        for (String outcome : List.copyOf(state.keySet())) {
            Score before = state.get(outcome);
            List<BigDecimal> points = new ArrayList<>();
            for (Map<String, Score> result : results) {
                points.add(added(first, before, result.get(outcome)));
            }
            BigDecimal none = added(first, before, otherwise.get(outcome));
            if (none.signum() != 0 || points.stream().anyMatch(it -> it.signum() != 0)) {
                state.put(outcome, before.plus(Score.of(response, rule(first, tests, points, none))));
            }
        }
    }

    private static BigDecimal added(Branch where, Score before, Score after) throws Unsupported {
        if (after.equals(before)) {
            return BigDecimal.ZERO;
        }
        if (!after.terms().equals(before.terms()) || after.bounded() || before.bounded()) {
            throw new Unsupported(where.element(), "what was given before is changed");
        }
        return after.constant().subtract(before.constant());
    }

    private Rule rule(Branch where, List<Test> tests, List<BigDecimal> points, BigDecimal none) throws Unsupported {
        Test first = tests.get(0);
        boolean single = declarations.responses().get(first.response()).single();
        if (tests.size() == 1 && none.signum() == 0 && !first.member() && (first.whole() || single)) {
            List<String> values = first.declared() ? null : first.values();
            boolean text = declarations.responses().get(first.response()).text();
            if (values == null || values.size() == 1 || text || !single) {
                return new Rule.Match(values, first.numeric(), first.caseSensitive(), points.get(0));
            }
        }
        Map<String, Scoring.MapEntry> entries = new LinkedHashMap<>();
        for (int index = 0; index < tests.size(); index++) {
            Test test = tests.get(index);
            boolean member = test.member() && tests.size() == 1 && none.signum() == 0;
            if (test.numeric() != null && test.numeric() != Tolerances.EXACT || !member && (!single || test.member())) {
                throw new Unsupported(
                        where.element(),
                        "several whole answers are worth something, and the bank holds one right answer or what each"
                                + " part is worth");
            }
            for (String value : test.values()) {
                entries.putIfAbsent(value, new Scoring.MapEntry(value, points.get(index), test.caseSensitive()));
            }
        }
        return new Rule.Values(entries, none);
    }
}
