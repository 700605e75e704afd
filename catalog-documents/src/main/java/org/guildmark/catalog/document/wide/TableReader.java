package org.guildmark.catalog.document.wide;

import static org.guildmark.catalog.document.Diagnostic.Code.EMPTY_CONTENT;
import static org.guildmark.catalog.document.Diagnostic.Code.INFERRED;
import static org.guildmark.catalog.document.Diagnostic.Code.REJOINED;
import static org.guildmark.catalog.document.Diagnostic.Severity.INFO;
import static org.guildmark.catalog.document.Diagnostic.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.text.NumberedItems.Item;
import org.guildmark.catalog.document.text.PrintedLabel;
import org.guildmark.catalog.document.text.Widths;
import org.guildmark.catalog.document.wide.AreaDraft.SkillDraft;
import org.guildmark.catalog.document.wide.AreaDraft.TaskDraft;
import org.guildmark.catalog.document.wide.RowRoles.Labels;

/** Reads the rows of the tables in order and builds areas, tasks and skills from what survived of them. */
final class TableReader {
    private final RowRoles roles;
    private final AreaKnowledge known;
    private final List<AreaDraft> areas = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private boolean begun;
    private Level level;
    private String line;
    private String direction;
    private AreaDraft area;
    private TaskDraft task;
    private Waiting waiting;

    /** Labels printed beside the rest of a cut task: they hold from one of the next tasks on. */
    private record Waiting(int row, String line, PrintedLabel area, String direction) {}

    TableReader(LineVocabulary vocabulary, AreaKnowledge known) {
        this.roles = new RowRoles(vocabulary, known);
        this.known = known;
    }

    List<AreaDraft> areas() {
        return areas;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Goes on with the table of a level, or begins it; null where the document does not say which. */
    void level(Level next) {
        if (begun && Objects.equals(level, next)) {
            return;
        }
        finish();
        begun = true;
        level = next;
        line = null;
        direction = null;
        area = null;
        task = null;
    }

    /** Ends the tables: a label that still waits for a task is an area without one. */
    void finish() {
        if (waiting != null && waiting.area() != null) {
            applyWaiting();
        } else if (waiting != null) {
            unused(waiting.row(), waiting.line(), waiting.direction());
        }
        waiting = null;
    }

    /** Whether numbered text without a table's tabs can only be the rest of the last task. */
    boolean continuesLastTask(Level of, List<Item> items) {
        return task != null
                && Objects.equals(level, of)
                && task.lastNumber() > 0
                && !items.isEmpty()
                && items.get(0).number() == task.lastNumber() + 1;
    }

    void row(WideRow row) {
        Labels labels = roles.of(row, isRest(row.items()));
        if (isRestOfTask(row, labels)) {
            continueTask(row, labels);
        } else {
            startTask(row, labels);
        }
    }

    private boolean isRest(List<Item> items) {
        if (task == null || items.isEmpty() || task.skills.isEmpty()) {
            return false;
        }
        Item first = items.get(0);
        if (first.code() != null) {
            return first.number() > 1 && first.number() == task.lastNumber() + 1;
        }
        boolean sequel = items.size() > 1 && items.get(1).number() == task.lastNumber() + 1;
        return sequel || !WideRow.isRequirement(first.text()) && items.size() == 1;
    }

    private boolean isRestOfTask(WideRow row, Labels labels) {
        if (!isRest(row.items())) {
            boolean startsAnew = row.items().isEmpty()
                    || row.items().get(0).number() == 1
                    || row.items().get(0).code() == null;
            // A number after a gap, without any label, is still the task before it.
            return task != null && labels.none() && !startsAnew;
        }
        if (labels.task() == null) {
            return true;
        }
        boolean repeated = Widths.folded(labels.task().title()).equals(task.folded());
        return repeated || task.isUntitled() || labels.area() == null && isRestOfTitle(labels.task());
    }

    private boolean isRestOfTitle(PrintedLabel label) {
        return known.isTask(task.label.title() + label.title());
    }

    private void continueTask(WideRow row, Labels labels) {
        if (labels.task() != null && !Widths.folded(labels.task().title()).equals(task.folded())) {
            task.label = task.isUntitled()
                    ? labels.task()
                    : new PrintedLabel(
                            task.label.code(),
                            task.label.title() + labels.task().title());
            task.infer("title", "The title stands beside the rest of the task, after a page break");
        }
        List<Item> items = new ArrayList<>(row.items());
        if (items.get(0).code() == null) {
            rejoin(task.skills.get(task.skills.size() - 1), items.remove(0).text(), row.line());
        }
        add(items, row.line());
        boolean sameArea = labels.area() != null
                && area != null
                && Widths.folded(labels.area().title()).equals(area.folded());
        boolean sameLine = labels.line() == null || labels.line().equals(line);
        boolean sameDirection = labels.direction() == null || labels.direction().equals(direction);
        if (labels.area() != null && !sameArea || !sameLine || !sameDirection) {
            if (waiting != null) {
                PrintedLabel lost = waiting.area();
                unused(waiting.row(), waiting.line(), lost == null ? waiting.direction() : lost.title());
            }
            waiting = new Waiting(
                    row.line(), sameLine ? null : labels.line(), sameArea ? null : labels.area(), labels.direction());
        }
    }

    private void rejoin(SkillDraft skill, String rest, int at) {
        boolean latin = skill.text.matches(".*[A-Za-z0-9]$") && rest.matches("^[A-Za-z0-9].*");
        skill.text = Widths.tidy(skill.text + (latin ? " " : "") + rest);
        skill.to = at;
        skill.rejoined = true;
        diagnostics.add(
                Diagnostic.of(INFO, REJOINED, "A skill that a page break had cut was rejoined", skill.from, at));
    }

    private void startTask(WideRow row, Labels labels) {
        settleWaiting(labels);
        if (labels.line() != null && !labels.line().equals(line)) {
            line = labels.line();
            direction = null;
            area = null;
        }
        if (labels.area() != null) {
            openArea(labels.area(), row.line());
        }
        if (labels.direction() != null) {
            direction = labels.direction();
        }
        if (labels.task() == null && row.items().isEmpty()) {
            unused(row.line(), labels.line(), labels.direction());
            return;
        }
        boolean skillsOfTaskAbove = labels.none() && task != null && task.skills.isEmpty();
        if (!skillsOfTaskAbove) {
            openTask(labels, row.line());
        }
        add(row.items(), row.line());
    }

    private void openTask(Labels labels, int at) {
        if (area == null) {
            openArea(new PrintedLabel(null, ""), at);
            area.infer("area", "No row names the area");
        }
        PrintedLabel label = labels.task() == null ? new PrintedLabel(null, "") : labels.task();
        task = new TaskDraft(label, direction, labels.direction() != null, at);
        if (task.isUntitled()) {
            task.infer("task", "The numbering begins anew and no cell names the task");
        }
        area.tasks.add(task);
        area.to = at;
    }

    private void openArea(PrintedLabel label, int at) {
        if (area != null && area.folded().equals(Widths.folded(label.title()))) {
            return;
        }
        direction = null;
        String folded = Widths.folded(label.title());
        area = areas.stream()
                .filter(each -> Objects.equals(each.level, level) && Objects.equals(each.line, line))
                .filter(each -> !folded.isEmpty() && each.folded().equals(folded))
                .findFirst()
                .orElse(null);
        if (area == null) {
            area = new AreaDraft(level, label, line, at);
            areas.add(area);
        }
        task = null;
    }

    /** Decides whether labels that stood beside the rest of a cut task hold from this row on. */
    private void settleWaiting(Labels labels) {
        if (waiting == null) {
            return;
        }
        boolean ownLine = labels.line() != null && !labels.line().equals(line);
        boolean staysBefore = waiting.area() != null
                && waiting.direction() == null
                && waiting.line() == null
                && labels.area() == null
                && labels.direction() == null
                && !ownLine
                && area != null
                && labels.task() != null
                && known.isUnder(area, labels.task().title(), level);
        if (!staysBefore) {
            applyWaiting();
        }
    }

    private void applyWaiting() {
        Waiting labels = waiting;
        waiting = null;
        if (labels.line() != null) {
            line = labels.line();
            direction = null;
            area = null;
        }
        if (labels.area() != null) {
            openArea(labels.area(), labels.row());
            area.infer("start", "The label stands beside the rest of the task before, after a page break");
            diagnostics.add(Diagnostic.of(
                    WARNING,
                    INFERRED,
                    "An area's label stands on a row of the area before",
                    labels.row(),
                    labels.row()));
        }
        if (labels.direction() != null) {
            direction = labels.direction();
        }
    }

    private void add(List<Item> items, int at) {
        for (Item item : items) {
            task.skills.add(new SkillDraft(item.code(), item.number(), item.text(), at));
        }
        task.to = Math.max(task.to, at);
        if (area != null) {
            area.to = Math.max(area.to, at);
        }
    }

    /** Labels that stand alone: if no task follows them, nothing else would show that they were printed. */
    private void unused(int at, String first, String second) {
        String labels = ((first == null ? "" : first) + ' ' + (second == null ? "" : second)).strip();
        if (!labels.isEmpty()) {
            diagnostics.add(new Diagnostic(INFO, EMPTY_CONTENT, "A row that holds labels only", at, at, labels));
        }
    }
}
