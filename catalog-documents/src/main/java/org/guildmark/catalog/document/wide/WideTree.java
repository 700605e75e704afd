package org.guildmark.catalog.document.wide;

import static org.guildmark.catalog.document.Diagnostic.Code.EMPTY_CONTENT;
import static org.guildmark.catalog.document.Diagnostic.Code.INFERRED;
import static org.guildmark.catalog.document.Diagnostic.Code.NUMBERING_FAULT;
import static org.guildmark.catalog.document.Diagnostic.Severity.INFO;
import static org.guildmark.catalog.document.Diagnostic.Severity.WARNING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.catalog.content.Inferred;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.text.Numbering;
import org.guildmark.catalog.document.text.PrintedLabel;
import org.guildmark.catalog.document.text.Slug;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.wide.AreaDraft.SkillDraft;
import org.guildmark.catalog.document.wide.AreaDraft.TaskDraft;

/** Turns finished drafts into tracks and tree, and checks what came out. */
final class WideTree {
    private static final double REJOINED = 0.9;
    private static final double INFERENCE = 0.8;

    private final SourceText source;
    private final LineVocabulary vocabulary;
    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final List<TreeNode> nodes = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    WideTree(SourceText source, LineVocabulary vocabulary, List<AreaDraft> areas) {
        this.source = source;
        this.vocabulary = vocabulary;
        // Lines in the document's order, each followed by its directions.
        for (String line : vocabulary.lines()) {
            List<AreaDraft> ofLine =
                    areas.stream().filter(area -> line.equals(area.line)).toList();
            if (!ofLine.isEmpty()) {
                track(line, null);
                ofLine.forEach(area -> area.tasks.forEach(task -> track(line, task.direction)));
            }
        }
        areas.forEach(area -> nodes.add(node(area)));
    }

    List<Track> tracks() {
        return List.copyOf(tracks.values());
    }

    List<TreeNode> nodes() {
        return nodes;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private String slug(String title) {
        return slugs.computeIfAbsent(title, Slug::of);
    }

    private List<String> track(String line, String direction) {
        List<String> codes = new ArrayList<>();
        String parent = null;
        if (line != null) {
            parent = slug(line);
            tracks.putIfAbsent(parent, new Track(parent, Track.Kind.LINE, Text.zh(line), null));
            codes.add(parent);
        }
        if (direction != null) {
            String code = (parent == null ? "" : parent + ".") + slug(direction);
            tracks.putIfAbsent(code, new Track(code, Track.Kind.DIRECTION, Text.zh(direction), parent));
            codes.add(code);
        }
        return codes;
    }

    private TreeNode node(AreaDraft area) {
        boolean optional = area.label.title().matches(".*(?:可选|选修|选学).*");
        var listed = vocabulary.optional(area.line, area.label.title());
        if (!optional && listed.isPresent()) {
            optional = true;
            if (!listed.get().title().equals(area.label.title())) {
                area.infer("optional", "Clause " + listed.get().clause() + " lists it under a shorter title");
            }
        }
        if (area.tasks.isEmpty()) {
            empty("An area without tasks", area.from, area.to, area.label);
        }
        report(area.what, area.reason, area.from, area.to, area.label);
        List<TreeNode> tasks = new ArrayList<>();
        area.tasks.forEach(task -> tasks.add(node(area, task)));
        return new TreeNode(
                null,
                TreeNode.Kind.FUNCTION,
                area.label.code(),
                title(area.label),
                area.level == null ? null : area.level.code(),
                track(area.line, null),
                optional,
                null,
                inferred(area.what, area.reason),
                source.provenance(area.from, area.to, area.what == null ? 1 : INFERENCE),
                tasks,
                List.of());
    }

    private TreeNode node(AreaDraft area, TaskDraft task) {
        report(task.what, task.reason, task.from, task.to, task.label);
        if (task.skills.isEmpty()) {
            empty("A task without skills", task.from, task.to, task.label);
        }
        List<Statement> skills = new ArrayList<>();
        List<Numbering.Printed> numbers = new ArrayList<>();
        for (SkillDraft skill : task.skills) {
            numbers.add(new Numbering.Printed(skill.number, skill.to));
            if (skill.text.isEmpty()) {
                diagnostics.add(new Diagnostic(
                        WARNING,
                        NUMBERING_FAULT,
                        "Number " + skill.code + " without text",
                        skill.from,
                        skill.to,
                        null));
                continue;
            }
            skills.add(new Statement(
                    null,
                    Statement.Kind.SKILL,
                    skill.code,
                    skill.text,
                    null,
                    null,
                    source.provenance(skill.from, skill.to, skill.rejoined ? REJOINED : 1)));
        }
        diagnostics.addAll(Numbering.faults(numbers, task.label.title()));
        return new TreeNode(
                null,
                TreeNode.Kind.CONTENT,
                task.label.code(),
                title(task.label),
                area.level == null ? null : area.level.code(),
                track(area.line, task.direction),
                false,
                null,
                inferred(task.what, task.reason),
                source.provenance(task.from, task.to, task.what == null ? 1 : INFERENCE),
                List.of(),
                skills);
    }

    private static Text title(PrintedLabel label) {
        return Text.zh(label.title().isEmpty() ? null : label.title());
    }

    private static Inferred inferred(String what, String reason) {
        return what == null ? null : new Inferred(what, reason);
    }

    private void report(String what, String reason, int from, int to, PrintedLabel label) {
        if (what != null) {
            Diagnostic.Severity severity = what.equals("optional") ? INFO : WARNING;
            diagnostics.add(new Diagnostic(severity, INFERRED, what + ": " + reason, from, to, label.title()));
        }
    }

    private void empty(String message, int from, int to, PrintedLabel label) {
        diagnostics.add(new Diagnostic(WARNING, EMPTY_CONTENT, message, from, to, label.title()));
    }
}
