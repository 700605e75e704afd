package org.guildmark.assessment.plan;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildmark.assessment.catalogview.AssessmentScheme;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.ComponentRule;
import org.guildmark.assessment.catalogview.AssessmentScheme.DeliveryMode;
import org.guildmark.assessment.plan.PlanRequest.ComponentRequest;
import org.guildmark.assessment.site.RoomKind;
import org.guildmark.platform.problem.ProblemException;

/**
 * Whether components may be held as planned. What the standard demands is read from its scheme; a level of which the
 * scheme says nothing leaves the components to the body.
 */
final class PlanRules {
    /** Where each way of examining takes place; what must stand in the room beyond that, a plan says itself. */
    private static final Map<DeliveryMode, Set<RoomKind>> ROOMS = new EnumMap<>(Map.of(
            DeliveryMode.PAPER, EnumSet.of(RoomKind.STANDARD_CLASSROOM),
            DeliveryMode.COMPUTER, EnumSet.of(RoomKind.COMPUTER_ROOM),
            DeliveryMode.ONSITE, EnumSet.of(RoomKind.WORKSHOP),
            DeliveryMode.SIMULATED, EnumSet.of(RoomKind.SIMULATION_ROOM),
            DeliveryMode.DOSSIER, EnumSet.of(RoomKind.REVIEW_ROOM),
            DeliveryMode.DEFENCE, EnumSet.of(RoomKind.REVIEW_ROOM)));

    private PlanRules() {}

    /**
     * The components in the scheme's order, with what it says of them.
     *
     * @throws ProblemException 422 {@code COMPONENTS_OF_LEVEL}, {@code MODE_OF_SCHEME}, {@code DURATION_TOO_SHORT},
     *     {@code ROOM_KIND_OF_MODE} or {@code MARKS_OF_SCHEME}
     */
    static List<PlannedComponent> components(AssessmentScheme scheme, String level, List<ComponentRequest> wanted) {
        Map<Component, ComponentRule> rules = scheme.components().stream()
                .filter(rule -> rule.levels().contains(level))
                .collect(Collectors.toMap(
                        ComponentRule::component,
                        Function.identity(),
                        (first, second) -> first,
                        () -> new EnumMap<>(Component.class)));
        requireThoseOfTheLevel(rules, level, wanted);
        requireModes(rules, wanted);
        requireMinutes(rules, wanted);
        requireRoomKinds(wanted);
        requireMarks(rules, wanted);
        return wanted.stream()
                .sorted((a, b) -> a.component().compareTo(b.component()))
                .map(request -> planned(request, rules.get(request.component())))
                .toList();
    }

    private static void requireThoseOfTheLevel(
            Map<Component, ComponentRule> rules, String level, List<ComponentRequest> wanted) {
        ProblemException refusal = ProblemException.unprocessable(
                "COMPONENTS_OF_LEVEL",
                rules.isEmpty()
                        ? "Each component is named once."
                        : "At level " + level + " the standard holds "
                                + rules.values().stream()
                                        .map(rule -> rule.component() + clauses(rule))
                                        .collect(Collectors.joining(" and "))
                                + ", each once and nothing else.");
        Set<Component> missing = EnumSet.noneOf(Component.class);
        missing.addAll(rules.keySet());
        Set<Component> seen = EnumSet.noneOf(Component.class);
        for (int i = 0; i < wanted.size(); i++) {
            Component component = wanted.get(i).component();
            missing.remove(component);
            String pointer = "/components/" + i + "/component";
            if (!seen.add(component)) {
                refusal.at(pointer, "is named twice");
            } else if (!rules.isEmpty() && !rules.containsKey(component)) {
                refusal.at(pointer, "is not held at this level");
            }
        }
        missing.forEach(component -> refusal.at("/components", component + " is missing"));
        throwIfAny(refusal);
    }

    private static void requireModes(Map<Component, ComponentRule> rules, List<ComponentRequest> wanted) {
        ProblemException refusal = ProblemException.unprocessable(
                "MODE_OF_SCHEME", "A component is held in one of the ways that the standard allows for it.");
        for (int i = 0; i < wanted.size(); i++) {
            ComponentRule rule = rules.get(wanted.get(i).component());
            if (rule != null
                    && !rule.modes().isEmpty()
                    && !rule.modes().contains(wanted.get(i).mode())) {
                refusal.at(
                        "/components/" + i + "/mode",
                        "must be one of "
                                + rule.modes().stream().map(Enum::name).collect(Collectors.joining(", "))
                                + clauses(rule));
            }
        }
        throwIfAny(refusal);
    }

    private static void requireMinutes(Map<Component, ComponentRule> rules, List<ComponentRequest> wanted) {
        List<Integer> tooShort = IntStream.range(0, wanted.size())
                .filter(i -> {
                    ComponentRule rule = rules.get(wanted.get(i).component());
                    return rule != null
                            && rule.minimumMinutes() != null
                            && wanted.get(i).minutes() < rule.minimumMinutes();
                })
                .boxed()
                .toList();
        if (tooShort.isEmpty()) {
            return;
        }
        Function<Integer, ComponentRule> ruleOf = i -> rules.get(wanted.get(i).component());
        ProblemException refusal = ProblemException.unprocessable(
                "DURATION_TOO_SHORT",
                tooShort.stream()
                                .map(ruleOf)
                                .map(rule -> rule.component() + " lasts at least " + rule.minimumMinutes() + " minutes"
                                        + clauses(rule))
                                .collect(Collectors.joining("; "))
                        + ".");
        tooShort.forEach(i -> refusal.at(
                "/components/" + i + "/minutes",
                "must be at least " + ruleOf.apply(i).minimumMinutes() + clauses(ruleOf.apply(i))));
        throw refusal;
    }

    private static void requireRoomKinds(List<ComponentRequest> wanted) {
        ProblemException refusal = ProblemException.unprocessable(
                "ROOM_KIND_OF_MODE", "The way in which a component is held says in what kind of room.");
        for (int i = 0; i < wanted.size(); i++) {
            ComponentRequest request = wanted.get(i);
            Set<RoomKind> allowed = ROOMS.get(request.mode());
            if (request.roomKinds() != null
                    && (request.roomKinds().isEmpty() || !allowed.containsAll(request.roomKinds()))) {
                refusal.at(
                        "/components/" + i + "/roomKinds",
                        "must name kinds out of "
                                + allowed.stream().map(Enum::name).collect(Collectors.joining(", ")));
            }
        }
        throwIfAny(refusal);
    }

    private static void requireMarks(Map<Component, ComponentRule> rules, List<ComponentRequest> wanted) {
        ProblemException refusal = ProblemException.unprocessable(
                "MARKS_OF_SCHEME", "Marks are those of the standard, and a candidate can reach what is to be passed.");
        for (int i = 0; i < wanted.size(); i++) {
            ComponentRequest request = wanted.get(i);
            ComponentRule rule = rules.get(request.component());
            String pointer = "/components/" + i;
            Integer full = rule == null ? null : rule.fullMark();
            Integer pass = rule == null ? null : rule.passMark();
            if (differs(full, request.fullMark())) {
                refusal.at(pointer + "/fullMark", "is " + full + " by the standard" + clauses(rule));
            }
            if (differs(pass, request.passMark())) {
                refusal.at(pointer + "/passMark", "is " + pass + " by the standard" + clauses(rule));
            }
            Integer reachable = full == null ? request.fullMark() : full;
            Integer toReach = pass == null ? request.passMark() : pass;
            if (reachable != null && toReach != null && toReach > reachable) {
                refusal.at(pointer + "/passMark", "is more than " + reachable);
            }
        }
        throwIfAny(refusal);
    }

    private static boolean differs(Integer ofScheme, Integer ofRequest) {
        return ofScheme != null && ofRequest != null && !ofScheme.equals(ofRequest);
    }

    private static PlannedComponent planned(ComponentRequest request, ComponentRule rule) {
        return new PlannedComponent(
                request.component(),
                request.mode(),
                request.minutes(),
                (request.roomKinds() == null ? ROOMS.get(request.mode()) : EnumSet.copyOf(request.roomKinds()))
                        .stream().toList(),
                request.equipment() == null
                        ? List.of()
                        : request.equipment().stream().distinct().sorted().toList(),
                rule == null || rule.fullMark() == null ? request.fullMark() : rule.fullMark(),
                rule == null || rule.passMark() == null ? request.passMark() : rule.passMark(),
                rule == null ? null : rule.minimumMinutes(),
                rule == null ? List.of() : rule.clauses());
    }

    private static String clauses(ComponentRule rule) {
        return rule.clauses().isEmpty() ? "" : " (" + String.join(", ", rule.clauses()) + ")";
    }

    private static void throwIfAny(ProblemException refusal) {
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }
}
