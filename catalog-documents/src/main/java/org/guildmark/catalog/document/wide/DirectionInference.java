package org.guildmark.catalog.document.wide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guildmark.catalog.document.text.Widths;
import org.guildmark.catalog.document.wide.AreaDraft.TaskDraft;

/**
 * Finds the directions whose labels were lost. Only an area that prints a direction somewhere (here or at another level)
 * has any. Within it the directions follow each other in the document's order, each for a run of tasks.
 */
final class DirectionInference {
    /** Of the skills of a task, so many must name a direction before their words alone decide. */
    private static final int ENOUGH_MENTIONS = 2;

    private final List<AreaDraft> areas;
    private final List<String> order = new ArrayList<>();

    DirectionInference(List<AreaDraft> areas) {
        this.areas = areas;
        // The order in which areas that print two directions print them.
        areas.forEach(area -> area.tasks.forEach(task -> {
            if (task.direction != null && !order.contains(task.direction)) {
                order.add(task.direction);
            }
        }));
    }

    void run() {
        // Labels printed elsewhere are the evidence, so they are taken before any is filled in.
        List<AreaDraft> directed = areas.stream().filter(this::hasDirections).toList();
        directed.forEach(area -> {
            leading(area);
            switches(area);
        });
    }

    private boolean hasDirections(AreaDraft area) {
        return areas.stream()
                .filter(each -> each.folded().equals(area.folded()) && Objects.equals(each.line, area.line))
                .flatMap(each -> each.tasks.stream())
                .anyMatch(task -> task.direction != null);
    }

    /** Tasks before the first printed label of their area. */
    private void leading(AreaDraft area) {
        String first = area.tasks.stream()
                .map(task -> task.direction)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        int place = order.indexOf(first);
        String before = first == null ? order.get(0) : order.get(Math.max(place - 1, 0));
        for (TaskDraft task : area.tasks) {
            if (task.direction != null) {
                return;
            }
            task.direction = before;
            task.infer(
                    "tracks",
                    first == null
                            ? "The area's directions are lost; it has them at another level, in this order"
                            : "The direction's label is lost; the one printed next in the area follows it in order");
        }
    }

    /** Runs whose second label was lost: a task that was there already, or that belongs elsewhere by other evidence. */
    private void switches(AreaDraft area) {
        Set<String> marked = new HashSet<>();
        area.tasks.stream().filter(task -> task.directionMarked).forEach(task -> marked.add(task.direction));
        Set<String> seen = new HashSet<>();
        String direction = area.tasks.isEmpty() ? null : area.tasks.get(0).direction;
        String inferred = null;
        for (TaskDraft task : area.tasks) {
            if (task.direction == null) {
                task.direction = direction;
                task.infer("tracks", "The direction's label is lost; the task follows others of this direction");
            }
            if (task.directionMarked || inferred == null && !task.direction.equals(direction)) {
                seen.clear();
                inferred = null;
                direction = task.direction;
            }
            String next = next(direction);
            if (next != null && !marked.contains(next) && !task.directionMarked) {
                String reason = reason(area, task, direction, next, seen);
                if (reason != null) {
                    task.infer("tracks", reason);
                    task.direction = next;
                    inferred = next;
                    direction = next;
                    seen.clear();
                }
            }
            if (inferred != null && !task.direction.equals(inferred)) {
                task.direction = inferred;
                task.infer("tracks", "The direction's label is lost; the tasks just above have this direction");
            }
            if (!task.folded().isEmpty()) {
                seen.add(task.folded());
            }
        }
    }

    private String next(String direction) {
        int place = order.indexOf(direction);
        return place >= 0 && place + 1 < order.size() ? order.get(place + 1) : null;
    }

    private String reason(AreaDraft area, TaskDraft task, String direction, String next, Set<String> seen) {
        if (seen.contains(task.folded())) {
            return "The direction's label is lost; the task begins the area's tasks anew";
        }
        Set<String> elsewhere = directionsElsewhere(area, task);
        if (elsewhere.equals(Set.of(next))) {
            return "The direction's label is lost; the task has this direction at another level";
        }
        boolean titled = task.folded().contains(next) && !task.folded().contains(direction);
        if (titled && !elsewhere.contains(direction)) {
            return "The direction's label is lost; the task's title names it";
        }
        long mentions = mentions(task, next);
        if (elsewhere.isEmpty() && mentions >= ENOUGH_MENTIONS && mentions(task, direction) == 0) {
            return "The direction's label is lost; the task's skills name it";
        }
        return null;
    }

    private static long mentions(TaskDraft task, String direction) {
        return task.skills.stream()
                .filter(skill -> Widths.folded(skill.text).contains(direction))
                .count();
    }

    /** Directions that tasks of this title have by a printed label in the same area of other levels. */
    private Set<String> directionsElsewhere(AreaDraft area, TaskDraft task) {
        Set<String> found = new HashSet<>();
        areas.stream()
                .filter(each -> each != area && each.folded().equals(area.folded()))
                .filter(each -> Objects.equals(each.line, area.line))
                .flatMap(each -> each.tasks.stream())
                .filter(each -> each.what == null && each.direction != null)
                .filter(each -> each.folded().equals(task.folded()))
                .forEach(each -> found.add(each.direction));
        return found;
    }
}
