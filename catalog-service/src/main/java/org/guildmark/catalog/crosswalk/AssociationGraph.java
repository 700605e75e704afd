package org.guildmark.catalog.crosswalk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Statements joined by decisions, walked in both directions: each decision implies the inverse one. */
final class AssociationGraph {
    private final Map<UUID, List<Step>> steps = new HashMap<>();

    /**
     * A decision about a pair of statements.
     *
     * @param accepted false where it was refused: {@code from} is not {@code type} to {@code to}
     */
    record Link(UUID id, UUID from, UUID to, AssociationType type, boolean accepted) {
        Step forward() {
            return new Step(id, from, to, type, accepted);
        }

        Step backward() {
            return new Step(id, to, from, type.inverse(), accepted);
        }
    }

    /** A decision read in the direction of a walk: {@code from} is (or is not) {@code type} to {@code to}. */
    record Step(UUID linkId, UUID from, UUID to, AssociationType type, boolean accepted) {}

    /** @param links those to be walked */
    AssociationGraph(List<Link> links) {
        for (Link link : links) {
            add(link.forward());
            add(link.backward());
        }
    }

    private void add(Step step) {
        steps.computeIfAbsent(step.from(), statement -> new ArrayList<>()).add(step);
    }

    /** The shortest walk over steps of these kinds; empty where there is none, or where both ends are one statement. */
    Optional<List<Step>> walk(UUID from, UUID to, Set<AssociationType> kinds) {
        Map<UUID, Step> reachedBy = new HashMap<>();
        Deque<UUID> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty() && !reachedBy.containsKey(to)) {
            for (Step step : stepsFrom(waiting.poll(), kinds)) {
                if (!step.to().equals(from) && reachedBy.putIfAbsent(step.to(), step) == null) {
                    waiting.add(step.to());
                }
            }
        }
        if (!reachedBy.containsKey(to)) {
            return Optional.empty();
        }
        List<Step> walk = new ArrayList<>();
        for (UUID at = to; !at.equals(from); at = walk.get(walk.size() - 1).from()) {
            walk.add(reachedBy.get(at));
        }
        Collections.reverse(walk);
        return Optional.of(List.copyOf(walk));
    }

    /**
     * Numbers the statements so that two have the same number exactly where each can be reached from the other over steps
     * of these kinds (Tarjan's strongly connected components, without recursion: chains may be long).
     */
    Map<UUID, Integer> components(Set<AssociationType> kinds) {
        Map<UUID, Integer> components = new HashMap<>();
        Map<UUID, Integer> index = new HashMap<>();
        Map<UUID, Integer> low = new HashMap<>();
        Deque<UUID> open = new ArrayDeque<>();
        for (UUID root : steps.keySet()) {
            if (index.containsKey(root)) {
                continue;
            }
            Deque<Visit> visits = new ArrayDeque<>();
            enter(root, kinds, index, low, open, visits);
            while (!visits.isEmpty()) {
                Visit visit = visits.peek();
                if (visit.next < visit.steps.size()) {
                    UUID to = visit.steps.get(visit.next++).to();
                    if (!index.containsKey(to)) {
                        enter(to, kinds, index, low, open, visits);
                    } else if (!components.containsKey(to)) {
                        low.merge(visit.statement, index.get(to), Math::min);
                    }
                    continue;
                }
                visits.pop();
                if (!visits.isEmpty()) {
                    low.merge(visits.peek().statement, low.get(visit.statement), Math::min);
                }
                if (low.get(visit.statement).equals(index.get(visit.statement))) {
                    UUID member;
                    do {
                        member = open.pop();
                        components.put(member, index.get(visit.statement));
                    } while (!member.equals(visit.statement));
                }
            }
        }
        return components;
    }

    private void enter(
            UUID statement,
            Set<AssociationType> kinds,
            Map<UUID, Integer> index,
            Map<UUID, Integer> low,
            Deque<UUID> open,
            Deque<Visit> visits) {
        low.put(statement, index.size());
        index.put(statement, index.size());
        open.push(statement);
        visits.push(new Visit(statement, stepsFrom(statement, kinds)));
    }

    private List<Step> stepsFrom(UUID statement, Set<AssociationType> kinds) {
        return steps.getOrDefault(statement, List.of()).stream()
                .filter(step -> kinds.contains(step.type()))
                .toList();
    }

    private static final class Visit {
        private final UUID statement;
        private final List<Step> steps;
        private int next;

        Visit(UUID statement, List<Step> steps) {
            this.statement = statement;
            this.steps = steps;
        }
    }
}
