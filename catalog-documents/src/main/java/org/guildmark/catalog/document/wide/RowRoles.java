package org.guildmark.catalog.document.wide;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.document.text.PrintedLabel;
import org.guildmark.catalog.document.text.TabRow.Cell;

/** Tells which label of a row names a line, an area, a direction and a task, by what is known of the words. */
final class RowRoles {
    private final LineVocabulary vocabulary;
    private final AreaKnowledge known;

    RowRoles(LineVocabulary vocabulary, AreaKnowledge known) {
        this.vocabulary = vocabulary;
        this.known = known;
    }

    /** The labels of a row by role; null where the row has none of the role. */
    record Labels(String line, PrintedLabel area, String direction, PrintedLabel task) {
        boolean none() {
            return line == null && area == null && direction == null && task == null;
        }
    }

    /**
     * The roles of a row's labels.
     *
     * @param restOfTask whether the row's skills are the rest of the task above
     */
    Labels of(WideRow row, boolean restOfTask) {
        String rowLine = null;
        String rowDirection = null;
        List<Cell> rest = new ArrayList<>();
        for (Cell cell : row.labels()) {
            if (rowLine == null && vocabulary.line(cell.text()).isPresent()) {
                rowLine = vocabulary.line(cell.text()).get();
            } else if (rowDirection == null && vocabulary.direction(cell.text()).isPresent()) {
                rowDirection = vocabulary.direction(cell.text()).get();
            } else {
                rest.add(cell);
            }
        }
        return of(row, rowLine, rowDirection, rest, restOfTask);
    }

    private Labels of(WideRow row, String rowLine, String rowDirection, List<Cell> rest, boolean restOfTask) {
        List<PrintedLabel> titles = new ArrayList<>();
        rest.forEach(cell -> titles.add(PrintedLabel.of(cell.text())));
        if (titles.isEmpty()) {
            return new Labels(rowLine, null, rowDirection, null);
        }
        PrintedLabel last = titles.get(titles.size() - 1);
        if (titles.size() == 1) {
            return isAreaAlone(row, rest.get(0), rowDirection, restOfTask)
                    ? new Labels(rowLine, last, rowDirection, null)
                    : new Labels(rowLine, null, rowDirection, last);
        }
        PrintedLabel first = titles.get(0);
        if (titles.size() == 2) {
            return new Labels(rowLine, first, rowDirection, last);
        }
        PrintedLabel second = joined(titles.subList(1, titles.size() - 1));
        String joined = first.title() + second.title();
        if (known.isArea(joined)) {
            return new Labels(rowLine, new PrintedLabel(first.code(), joined), rowDirection, last);
        }
        if (known.isArea(first.title()) && rowDirection == null) {
            vocabulary.addDirection(second.title());
            return new Labels(rowLine, first, second.title(), last);
        }
        if (rowLine == null) {
            vocabulary.addLine(first.title());
            return new Labels(first.title(), second, rowDirection, last);
        }
        return new Labels(rowLine, new PrintedLabel(first.code(), joined), rowDirection, last);
    }

    private static PrintedLabel joined(List<PrintedLabel> labels) {
        StringBuilder title = new StringBuilder();
        labels.forEach(label -> title.append(label.title()));
        return new PrintedLabel(labels.get(0).code(), title.toString());
    }

    /** Whether the only label of a row is an area's: a task's title is what a row seldom lacks. */
    private boolean isAreaAlone(WideRow row, Cell cell, String rowDirection, boolean restOfTask) {
        if (known.isTask(cell.text())) {
            return false;
        }
        boolean leftOfTasks = row.taskColumn() > 0 && cell.column() < row.taskColumn();
        if (row.items().isEmpty()) {
            return rowDirection == null && (known.isArea(cell.text()) || leftOfTasks);
        }
        if (known.isArea(cell.text())) {
            return true;
        }
        // Numbers that go on are the rest of a cut task; a label beside them names the next area.
        return restOfTask && leftOfTasks;
    }
}
