package org.guildmark.catalog.document.wide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildmark.catalog.content.Level;

/**
 * Finds the lines of business whose labels were lost. Lines follow each other in the document's order within each level;
 * an area that the sentences or the other levels place in one line only is evidence for it.
 */
final class LineInference {
    private final List<AreaDraft> areas;
    private final LineVocabulary vocabulary;

    LineInference(List<AreaDraft> areas, LineVocabulary vocabulary) {
        this.areas = areas;
        this.vocabulary = vocabulary;
    }

    void run() {
        if (vocabulary.lines().isEmpty()) {
            return;
        }
        Set<Level> levels = areas.stream().map(area -> area.level).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Level level : levels) {
            List<AreaDraft> table = areas.stream()
                    .filter(area -> Objects.equals(area.level, level))
                    .toList();
            // Evidence first: what is printed must not be mixed with what is filled in.
            List<Set<String>> evidence = table.stream().map(this::evidence).toList();
            fill(table, evidence);
        }
    }

    private void fill(List<AreaDraft> table, List<Set<String>> evidence) {
        List<String> order = vocabulary.lines();
        Set<String> printed =
                table.stream().map(area -> area.line).filter(Objects::nonNull).collect(Collectors.toSet());
        String filled = null;
        String before = null;
        for (int i = 0; i < table.size(); i++) {
            AreaDraft area = table.get(i);
            if (!Objects.equals(area.line, before)) {
                before = area.line;
                filled = null;
            }
            String only =
                    evidence.get(i).size() == 1 ? evidence.get(i).iterator().next() : null;
            String current = filled != null ? filled : area.line;
            boolean later = only != null && !printed.contains(only) && order.indexOf(only) > order.indexOf(current);
            if (later) {
                filled = only;
            } else if (current == null) {
                filled = only != null ? only : first(table, order, i);
            }
            if (filled != null) {
                area.line = filled;
                area.linePrinted = false;
                area.infer(
                        "tracks", "The line's label is lost; the order of lines and the other levels' areas give it");
            }
        }
    }

    /** The line before the next printed one; where none is printed, the first. */
    private static String first(List<AreaDraft> table, List<String> order, int from) {
        for (AreaDraft area : table.subList(from, table.size())) {
            if (area.line != null) {
                return order.get(Math.max(order.indexOf(area.line) - 1, 0));
            }
        }
        return order.get(0);
    }

    private Set<String> evidence(AreaDraft area) {
        Set<String> found = new LinkedHashSet<>(vocabulary.linesListing(area.folded()));
        areas.stream()
                .filter(each -> !Objects.equals(each.level, area.level) && each.linePrinted)
                .filter(each -> each.folded().equals(area.folded()))
                .forEach(each -> found.add(each.line));
        return found;
    }
}
