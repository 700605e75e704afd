package org.guildmark.curriculum.course;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which course comes before which. */
public final class Prerequisites {
    private Prerequisites() {}

    /**
     * A cycle that would arise if the course had these prerequisites.
     *
     * @param known prerequisites of the other courses, by course
     * @return the courses of the cycle from {@code course} back to it, so the same id first and last; empty where there
     *     is none
     */
    public static List<UUID> cycle(UUID course, Set<UUID> wanted, Map<UUID, Set<UUID>> known) {
        Map<UUID, UUID> reachedFrom = new HashMap<>();
        Deque<UUID> open = new ArrayDeque<>();
        for (UUID prerequisite : wanted) {
            if (reachedFrom.putIfAbsent(prerequisite, course) == null) {
                open.add(prerequisite);
            }
        }
        while (!open.isEmpty()) {
            UUID current = open.poll();
            if (current.equals(course)) {
                return way(course, reachedFrom);
            }
            for (UUID next : known.getOrDefault(current, Set.of())) {
                if (reachedFrom.putIfAbsent(next, current) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<UUID> way(UUID course, Map<UUID, UUID> reachedFrom) {
        List<UUID> way = new ArrayList<>();
        way.add(course);
        UUID step = reachedFrom.get(course);
        while (!step.equals(course)) {
            way.add(0, step);
            step = reachedFrom.get(step);
        }
        way.add(0, course);
        return List.copyOf(way);
    }
}
