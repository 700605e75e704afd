package org.guildmark.catalog.document.skilllevel;

import static org.guildmark.catalog.document.Diagnostic.Code.CODE_WITH_DIFFERENT_TEXT;
import static org.guildmark.catalog.document.Diagnostic.Code.NUMBERING_FAULT;
import static org.guildmark.catalog.document.Diagnostic.Code.REJOINED;
import static org.guildmark.catalog.document.Diagnostic.Severity.INFO;
import static org.guildmark.catalog.document.Diagnostic.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.skilllevel.Draft.Area;
import org.guildmark.catalog.document.skilllevel.Draft.Skill;
import org.guildmark.catalog.document.skilllevel.Draft.Task;
import org.guildmark.catalog.document.text.NumberedItems;
import org.guildmark.catalog.document.text.NumberedItems.Item;
import org.guildmark.catalog.document.text.PrintedLabel;
import org.guildmark.catalog.document.text.TabRow;
import org.guildmark.catalog.document.text.TabRow.Cell;
import org.guildmark.catalog.document.text.Widths;

/** Reads rows of area, task and skills; a printed code says more about a cell than its column does. */
final class SkillTableReader {
    private static final int SKILL_DEPTH = 3;

    private final List<Area> areas = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private boolean begun;
    private Level level;
    private Area area;
    private Task task;

    List<Area> areas() {
        return areas;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    void level(Level next) {
        if (!begun || !Objects.equals(level, next)) {
            begun = true;
            level = next;
            area = null;
            task = null;
        }
    }

    /** Whether a numbered line without tabs can only be the rest of the last task. */
    boolean continuesLastTask(Level of, Item first) {
        return task != null
                && Objects.equals(level, of)
                && task.code() != null
                && first.code() != null
                && first.code().startsWith(task.code() + ".");
    }

    void row(TabRow row) {
        List<Cell> filled = row.filled();
        List<PrintedLabel> labels = new ArrayList<>();
        StringBuilder skills = new StringBuilder();
        for (int i = 0; i < filled.size(); i++) {
            String text = filled.get(i).text();
            if (!skills.isEmpty() || isSkills(text, filled.get(i).column(), i == filled.size() - 1, labels)) {
                skills.append(text).append(' ');
            } else {
                labels.add(PrintedLabel.of(text));
            }
        }
        List<Item> items = new ArrayList<>(NumberedItems.split(skills.toString()));
        open(labels, items, row.line());
        place(items, row.line());
    }

    private boolean isSkills(String text, int column, boolean last, List<PrintedLabel> labels) {
        int depth = PrintedLabel.of(text).depth();
        if (depth >= SKILL_DEPTH || depth == 0 && NumberedItems.startNumbered(text)) {
            return true;
        }
        if (last && !labels.isEmpty() && PrintedLabel.of(text).title().isEmpty()) {
            // A number alone at the end is a requirement of which nothing else is left.
            return true;
        }
        if (!last || depth > 0) {
            return false;
        }
        // The rest of a cut cell, or a requirement without a number.
        return labels.size() == 2
                || !labels.isEmpty() && labels.get(labels.size() - 1).depth() == 2
                || column >= 2
                || text.matches(".*[，。；,;].*");
    }

    private void open(List<PrintedLabel> labels, List<Item> items, int line) {
        PrintedLabel areaLabel = null;
        PrintedLabel taskLabel = null;
        for (int i = 0; i < labels.size(); i++) {
            PrintedLabel label = labels.get(i);
            if (label.depth() == 1 || label.depth() == 0 && i < labels.size() - 1) {
                areaLabel = areaLabel == null ? label : joined(areaLabel, label);
            } else {
                taskLabel = taskLabel == null ? label : joined(taskLabel, label);
            }
        }
        boolean goesOn = !items.isEmpty() && task != null && continues(items);
        if (areaLabel != null && areaLabel.depth() == 0 && restOfArea(taskLabel)) {
            area.rejoinTitle(areaLabel.title(), line);
            rejoined("An area's title", area.from, line);
        } else if (areaLabel != null) {
            openArea(areaLabel, line);
        }
        if (taskLabel == null) {
            return;
        }
        if (taskLabel.depth() == 0 && areaLabel == null && goesOn) {
            task.rejoinTitle(taskLabel.title(), line);
            rejoined("A task's title", task.from, line);
        } else if (task == null || !taskLabel.equals(task.label)) {
            openTask(taskLabel, line);
        }
    }

    /** Two labels for one place are one that stood in two cells. */
    private static PrintedLabel joined(PrintedLabel first, PrintedLabel second) {
        return new PrintedLabel(first.code(), first.title() + second.title());
    }

    /** A label without a code beside a task of the area that is open is the second half of the area's title. */
    private boolean restOfArea(PrintedLabel taskLabel) {
        return area != null
                && area.code() != null
                && taskLabel != null
                && taskLabel.code() != null
                && taskLabel.code().startsWith(area.code() + ".");
    }

    private boolean continues(List<Item> items) {
        Item first = items.get(0);
        if (first.code() == null) {
            return !task.skills.isEmpty();
        }
        return task.code() != null && first.code().startsWith(task.code() + ".") && first.number() > 1;
    }

    private void openArea(PrintedLabel label, int line) {
        if (area != null && area.label.equals(label)) {
            return;
        }
        for (Area each : areas) {
            if (Objects.equals(each.level, level)
                    && label.code() != null
                    && label.code().equals(each.code())) {
                if (!Widths.folded(each.label.title()).equals(Widths.folded(label.title()))) {
                    diagnostics.add(new Diagnostic(
                            WARNING,
                            CODE_WITH_DIFFERENT_TEXT,
                            "Area " + label.code() + " twice",
                            line,
                            line,
                            label.title()));
                } else {
                    area = each;
                    task = null;
                    return;
                }
            }
        }
        area = new Area(level, label, line);
        areas.add(area);
        task = null;
    }

    private void openTask(PrintedLabel label, int line) {
        String parent =
                label.depth() == 2 ? label.code().substring(0, label.code().indexOf('.')) : null;
        if (area == null || parent != null && area.code() != null && !parent.equals(area.code())) {
            openArea(new PrintedLabel(parent, ""), line);
            if (area.label.title().isEmpty()) {
                area.inferred = "The area's label is lost; the tasks' codes give its number";
            }
        }
        task = new Task(label, line);
        area.tasks.add(task);
        area.to = line;
    }

    private void place(List<Item> items, int line) {
        if (items.isEmpty()) {
            return;
        }
        if (items.get(0).code() == null && task != null && !task.skills.isEmpty() && task.from != line) {
            Skill cut = task.skills.get(task.skills.size() - 1);
            cut.rejoin(items.remove(0).text(), line);
            task.to = line;
            area.to = line;
            rejoined("A skill", cut.from, line);
        }
        for (Item item : items) {
            Task holder = holder(item, line);
            holder.skills.add(new Skill(item, line));
            holder.to = line;
            area.to = Math.max(area.to, line);
        }
    }

    /** The task of a skill: the open one, unless its code names another and the row did not open this one. */
    private Task holder(Item item, int line) {
        int dot = item.code() == null ? -1 : item.code().lastIndexOf('.');
        String parent = dot < 0 ? null : item.code().substring(0, dot);
        if (task == null || parent != null && task.code() != null && !parent.equals(task.code())) {
            if (task != null && task.from == line) {
                diagnostics.add(new Diagnostic(
                        WARNING,
                        NUMBERING_FAULT,
                        "Code " + item.code() + " within task " + task.code(),
                        line,
                        line,
                        task.label.title()));
                return task;
            }
            openTask(new PrintedLabel(parent, ""), line);
            task.inferred = "The task's label is lost; the skills' codes give its number";
        }
        return task;
    }

    private void rejoined(String what, int from, int to) {
        diagnostics.add(Diagnostic.of(INFO, REJOINED, what + " that a page break had cut was rejoined", from, to));
    }
}
