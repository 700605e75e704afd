package org.guildmark.assessment.blueprint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.blueprint.BlueprintRequest.OwnWeight;
import org.guildmark.assessment.catalogview.AssessmentScheme.ComponentRule;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.catalogview.WeightTable;
import org.guildmark.assessment.catalogview.WeightTable.ElementKind;
import org.guildmark.platform.problem.ProblemException;

/** Settles what a blueprint weighs: by the standard's table where it prints one, else as the body says. */
final class BlueprintWeights {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Edition edition;
    private final BlueprintRequest request;
    private final Elements elements;

    private BlueprintWeights(Edition edition, BlueprintRequest request) {
        this.edition = edition;
        this.request = request;
        this.elements = new Elements(edition, request.level(), request.track());
    }

    /** @param clause of the table; null where the weights are the body's own */
    record Settled(String clause, List<BlueprintWeight> weights) {}

    /**
     * @throws ProblemException 422 {@code UNKNOWN_LEVEL}, {@code LEVEL_REQUIRED}, {@code UNKNOWN_TRACK},
     *     {@code TRACK_REQUIRED}, {@code COMPONENT_NOT_IN_FORCE}, {@code WEIGHTS_GIVEN_BY_STANDARD},
     *     {@code WEIGHTS_REQUIRED}, {@code UNKNOWN_ELEMENT}, {@code WEIGHTS_DO_NOT_SUM}
     */
    static Settled settle(Edition edition, BlueprintRequest request) {
        BlueprintWeights weights = new BlueprintWeights(edition, request);
        weights.requirePlace();
        weights.requireComponent();
        return weights.settle();
    }

    private void requirePlace() {
        if (request.level() != null) {
            edition.requireLevel(request.level(), "/level");
        } else if (!edition.content().levels().isEmpty()) {
            throw ProblemException.unprocessable("LEVEL_REQUIRED", "The standard has levels: say for which.")
                    .at("/level", "is missing");
        }
        boolean divided = elements.hasTracks();
        if (request.track() == null && divided) {
            throw ProblemException.unprocessable(
                            "TRACK_REQUIRED", "The level asks for different things on different tracks.")
                    .at("/track", "is missing");
        }
        if (request.track() != null
                && (!divided
                        || edition.content().tracks().stream()
                                .noneMatch(track -> track.code().equals(request.track())))) {
            throw ProblemException.unprocessable("UNKNOWN_TRACK", "The level has no track " + request.track() + ".")
                    .at("/track", "is no track of the level");
        }
    }

    /** A standard without a scheme leaves to the body what is examined. */
    private void requireComponent() {
        List<ComponentRule> rules = edition.content().assessmentScheme().components();
        boolean inForce = rules.stream()
                .filter(rule -> rule.component() == request.component())
                .anyMatch(rule -> request.level() == null || rule.levels().contains(request.level()));
        if (!rules.isEmpty() && !inForce) {
            throw ProblemException.unprocessable(
                            "COMPONENT_NOT_IN_FORCE",
                            "The standard does not examine " + request.component() + " at this level.")
                    .at("/component", "is not in force");
        }
    }

    private Settled settle() {
        Optional<WeightTable> table = edition.content().weightTables().stream()
                .filter(column -> column.component() == request.component())
                .filter(column -> column.level() == null || column.level().equals(request.level()))
                .filter(column -> column.track() == null || column.track().equals(request.track()))
                .findFirst();
        if (table.isPresent()) {
            if (request.weights() != null) {
                throw ProblemException.unprocessable(
                                "WEIGHTS_GIVEN_BY_STANDARD",
                                "The standard prints the weights in "
                                        + table.get().clause() + ": leave yours out.")
                        .at("/weights", "are given by the standard");
            }
            return new Settled(table.get().clause(), ofTable(table.get()));
        }
        if (request.weights() == null || request.weights().isEmpty()) {
            throw ProblemException.unprocessable(
                            "WEIGHTS_REQUIRED", "The standard prints no weights for this: write your own.")
                    .at("/weights", "are missing");
        }
        return new Settled(null, own(request.weights()));
    }

    private static List<BlueprintWeight> ofTable(WeightTable table) {
        return table.weights().stream()
                .map(weight -> new BlueprintWeight(
                        Elements.key(weight.kind(), weight.element().zh()),
                        weight.kind(),
                        weight.element(),
                        weight.percent(),
                        weight.ambiguous() == null ? null : weight.ambiguous().alternatives(),
                        weight.ambiguous() == null ? null : weight.ambiguous().reason()))
                .toList();
    }

    private List<BlueprintWeight> own(List<OwnWeight> weights) {
        Map<String, Elements.Element> known = elements.all();
        Set<String> seen = new HashSet<>();
        List<BlueprintWeight> settled = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            OwnWeight weight = weights.get(i);
            Elements.Element element = known.get(Elements.key(ElementKind.FUNCTION, weight.element()));
            String pointer = "/weights/" + i + "/element";
            if (element == null) {
                throw ProblemException.unprocessable(
                                "UNKNOWN_ELEMENT",
                                "The level and track have the elements " + String.join(", ", known.keySet()) + ".")
                        .at(pointer, "is no element of the level and track");
            }
            if (!seen.add(element.key())) {
                throw ProblemException.unprocessable("UNKNOWN_ELEMENT", "An element is weighed once.")
                        .at(pointer, "was weighed before");
            }
            sum = sum.add(weight.percent());
            Text title = element.title();
            settled.add(new BlueprintWeight(element.key(), element.kind(), title, weight.percent(), null, null));
        }
        if (sum.compareTo(HUNDRED) != 0) {
            throw ProblemException.unprocessable(
                            "WEIGHTS_DO_NOT_SUM", "The weights sum to " + sum.toPlainString() + " in the place of 100.")
                    .at("/weights", "sum to " + sum.toPlainString());
        }
        return settled;
    }
}
