package org.guildmark.catalog.document.wide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.document.text.TabRow.Cell;
import org.guildmark.catalog.document.text.Widths;

/**
 * What a first look over all tables tells of titles: which are areas and which are tasks, and which task stands under
 * which area. The levels repeat each other, so a label that is lost or shifted at one is often whole at another.
 */
final class AreaKnowledge {
    private final LineVocabulary vocabulary;
    private final Set<String> areas = new HashSet<>();
    private final Set<String> tasks = new HashSet<>();
    private List<AreaDraft> firstReading = List.of();

    AreaKnowledge(LineVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Learns from a row that names both an area and a task; from one of three labels, where no lines are known, a line. */
    void learn(WideRow row, boolean linesKnown) {
        List<Cell> rest = new ArrayList<>(row.labels());
        rest.removeIf(vocabulary::isLineOrDirection);
        if (rest.size() == 3 && !linesKnown && !row.items().isEmpty()) {
            vocabulary.addLine(Widths.tidy(rest.remove(0).text()));
        }
        if (rest.size() == 2 && !row.items().isEmpty()) {
            areas.add(Widths.folded(rest.get(0).text()));
            tasks.add(Widths.folded(rest.get(1).text()));
        }
    }

    void firstReading(List<AreaDraft> reading) {
        firstReading = List.copyOf(reading);
    }

    boolean isArea(String title) {
        String folded = Widths.folded(title);
        return areas.contains(folded) || vocabulary.listsArea(folded);
    }

    boolean isTask(String title) {
        return tasks.contains(Widths.folded(title));
    }

    /** Whether the task stands under the area at another level, or the area's own title holds the task's. */
    boolean isUnder(AreaDraft area, String task, Level here) {
        String folded = Widths.folded(task);
        if (area.folded().contains(folded)) {
            return true;
        }
        return firstReading.stream()
                .filter(each ->
                        !Objects.equals(each.level, here) && each.folded().equals(area.folded()))
                .flatMap(each -> each.tasks.stream())
                .anyMatch(each -> each.folded().equals(folded));
    }
}
