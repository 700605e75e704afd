package org.guildmark.catalog.document.skilllevel;

import static org.guildmark.catalog.document.Diagnostic.Code.CODE_WITH_DIFFERENT_TEXT;
import static org.guildmark.catalog.document.Diagnostic.Code.EMPTY_CONTENT;
import static org.guildmark.catalog.document.Diagnostic.Code.INFERRED;
import static org.guildmark.catalog.document.Diagnostic.Code.NUMBERING_FAULT;
import static org.guildmark.catalog.document.Diagnostic.Severity.WARNING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.catalog.content.Inferred;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Provenance;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.skilllevel.Draft.Area;
import org.guildmark.catalog.document.skilllevel.Draft.Skill;
import org.guildmark.catalog.document.skilllevel.Draft.Task;
import org.guildmark.catalog.document.text.Numbering;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;

/** Turns finished drafts into the tree and checks what came out. */
final class SkillTree {
    private static final double REJOINED = 0.9;
    private static final double INFERENCE = 0.8;

    private final SourceText source;
    private final List<TreeNode> nodes = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, String> textByCode = new HashMap<>();

    SkillTree(SourceText source, List<Area> areas) {
        this.source = source;
        Map<Level, List<Numbering.Printed>> numbers = new HashMap<>();
        for (Area area : areas) {
            nodes.add(node(area));
            numbers.computeIfAbsent(area.level, key -> new ArrayList<>()).add(number(area));
        }
        numbers.forEach((level, printed) -> diagnostics.addAll(
                Numbering.faults(printed, level == null ? null : level.title().zh())));
    }

    List<TreeNode> nodes() {
        return nodes;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private TreeNode node(Area area) {
        List<TreeNode> tasks = new ArrayList<>();
        List<Numbering.Printed> numbers = new ArrayList<>();
        for (Task task : area.tasks) {
            tasks.add(node(area, task));
            numbers.add(number(task));
        }
        diagnostics.addAll(Numbering.faults(numbers, area.label.title()));
        if (tasks.isEmpty()) {
            empty("An area without tasks", area);
        }
        return node(area, TreeNode.Kind.FUNCTION, area.level, tasks, List.of());
    }

    private TreeNode node(Area area, Task task) {
        List<Statement> skills = new ArrayList<>();
        List<Numbering.Printed> numbers = new ArrayList<>();
        for (Skill skill : task.skills) {
            numbers.add(new Numbering.Printed(skill.item.number(), skill.to));
            if (skill.text.isEmpty()) {
                diagnostics.add(new Diagnostic(
                        WARNING,
                        NUMBERING_FAULT,
                        "Number " + skill.item.code() + " without text",
                        skill.from,
                        skill.to,
                        null));
                continue;
            }
            checkCode(area.level, skill);
            skills.add(new Statement(
                    null,
                    Statement.Kind.SKILL,
                    skill.item.code(),
                    skill.text,
                    null,
                    null,
                    source.provenance(skill.from, skill.to, skill.rejoined ? REJOINED : 1)));
        }
        diagnostics.addAll(Numbering.faults(numbers, task.label.title()));
        if (skills.isEmpty()) {
            empty("A task without skills", task);
        }
        return node(task, TreeNode.Kind.CONTENT, area.level, List.of(), skills);
    }

    private TreeNode node(
            Draft draft, TreeNode.Kind kind, Level level, List<TreeNode> children, List<Statement> skills) {
        if (draft.inferred != null) {
            diagnostics.add(new Diagnostic(WARNING, INFERRED, draft.inferred, draft.from, draft.to, draft.code()));
        }
        String title = draft.label.title();
        double confidence = draft.inferred != null ? INFERENCE : draft.rejoined ? REJOINED : 1;
        Provenance provenance = source.provenance(draft.from, draft.to, confidence);
        return new TreeNode(
                null,
                kind,
                draft.code(),
                Text.zh(title.isEmpty() ? null : title),
                level == null ? null : level.code(),
                List.of(),
                title.matches(".*(?:可选|选修|选学).*"),
                null,
                draft.inferred == null ? null : new Inferred("code", draft.inferred),
                provenance,
                children,
                skills);
    }

    private void checkCode(Level level, Skill skill) {
        if (skill.item.code() == null || !skill.item.code().contains(".")) {
            return;
        }
        String before = textByCode.putIfAbsent(
                (level == null ? "" : level.code()) + ' ' + skill.item.code(), Widths.folded(skill.text));
        if (before != null && !before.equals(Widths.folded(skill.text))) {
            diagnostics.add(new Diagnostic(
                    WARNING,
                    CODE_WITH_DIFFERENT_TEXT,
                    "Code " + skill.item.code() + " with two wordings at one level",
                    skill.from,
                    skill.to,
                    skill.text));
        }
    }

    private void empty(String message, Draft draft) {
        diagnostics.add(new Diagnostic(WARNING, EMPTY_CONTENT, message, draft.from, draft.to, draft.label.title()));
    }

    private static Numbering.Printed number(Draft draft) {
        String code = draft.code();
        int value = code == null ? 0 : Integer.parseInt(code.substring(code.lastIndexOf('.') + 1));
        return new Numbering.Printed(value, draft.from);
    }
}
