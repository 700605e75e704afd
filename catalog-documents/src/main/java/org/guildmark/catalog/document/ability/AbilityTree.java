package org.guildmark.catalog.document.ability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildmark.catalog.content.Inferred;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.text.Numbering;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;

/** Turns what the tables hold into nodes, and checks numbering and completeness on the way. */
final class AbilityTree {
    private static final double REJOINED = 0.9;

    private final SourceText source;
    private final AbilityDescriptions descriptions;
    private final List<Diagnostic> diagnostics;
    private final Map<String, Set<String>> titlesByCode = new LinkedHashMap<>();

    AbilityTree(SourceText source, AbilityDescriptions descriptions, List<Diagnostic> diagnostics) {
        this.source = source;
        this.descriptions = descriptions;
        this.diagnostics = diagnostics;
    }

    List<TreeNode> nodes(List<AbilityTable> levels) {
        levels.forEach(level -> level.functions().stream()
                .filter(function -> function.titleRest == null && function.title.length() > 0)
                .forEach(function -> titlesByCode
                        .computeIfAbsent(function.code, c -> new LinkedHashSet<>())
                        .add(function.title.toString())));
        List<TreeNode> nodes = new ArrayList<>();
        for (AbilityTable level : levels) {
            List<Numbering.Printed> numbers = new ArrayList<>();
            level.functions().forEach(function -> {
                numbers.add(printed(function.code, function.fromLine));
                nodes.add(function(function));
            });
            if (!level.functions().isEmpty()) {
                diagnostics.addAll(Numbering.faults(numbers, level.functions().get(0).level + " functions"));
            }
        }
        return nodes;
    }

    private TreeNode function(AbilityDraft draft) {
        Inferred inferred = draft.codeInferred ? new Inferred("code", "From the codes of its contents") : null;
        String title = draft.title.toString();
        String known = knownTitle(draft);
        if (known != null && !Widths.folded(known).equals(Widths.folded(title))) {
            title = known;
            inferred = new Inferred("title", "The function of this number is titled so elsewhere in the document");
            diagnostics.add(Diagnostic.of(
                    Severity.INFO,
                    Code.INFERRED,
                    draft.level + " " + draft.code + ": the title was completed from its other occurrences",
                    draft.fromLine,
                    draft.toLine));
        }
        List<TreeNode> children = new ArrayList<>();
        List<Numbering.Printed> numbers = new ArrayList<>();
        for (AbilityDraft content : draft.contents) {
            numbers.add(printed(content.code, content.fromLine));
            children.add(content(content, title));
        }
        diagnostics.addAll(Numbering.faults(numbers, draft.level + " " + draft.code + " " + title));
        if (draft.contents.isEmpty()) {
            empty(draft, "a function without any content");
        }
        return node(TreeNode.Kind.FUNCTION, draft, title, null, inferred, children, List.of());
    }

    /** A title that a page break cut may repeat or lose a character: another level prints it whole. */
    private String knownTitle(AbilityDraft draft) {
        Set<String> known = titlesByCode.getOrDefault(draft.code, Set.of());
        if (draft.title.length() == 0) {
            return known.size() == 1 ? known.iterator().next() : null;
        }
        if (draft.titleRest == null) {
            return null;
        }
        return known.stream()
                .filter(title -> title.length() <= draft.title.length()
                        && title.startsWith(draft.titleStart())
                        && title.endsWith(draft.titleRest))
                .findFirst()
                .orElse(null);
    }

    private TreeNode content(AbilityDraft draft, String function) {
        List<Statement> statements = new ArrayList<>();
        for (AbilityDraft.Item item : draft.items) {
            String text = Widths.tidy(item.text.toString());
            boolean whole = item.fromLine == item.toLine;
            statements.add(new Statement(
                    null,
                    item.kind,
                    item.code,
                    text,
                    null,
                    null,
                    source.provenance(item.fromLine, item.toLine, whole ? 1 : REJOINED)));
            if (item.code != null && draft.code != null && !item.code.startsWith(draft.code + ".")) {
                String message = draft.level + " " + item.code + " is printed under " + draft.code;
                diagnostics.add(
                        Diagnostic.of(Severity.WARNING, Code.NUMBERING_FAULT, message, item.fromLine, item.toLine));
            }
            if (text.isEmpty()) {
                String message = draft.level + " " + item.code + " is printed without a text";
                diagnostics.add(Diagnostic.of(Severity.ERROR, Code.PART_MISSING, message, item.fromLine, item.toLine));
            }
        }
        numbering(draft, Statement.Kind.SKILL, "abilities");
        numbering(draft, Statement.Kind.KNOWLEDGE, "knowledge");
        boolean noSkill = draft.count(Statement.Kind.SKILL) == 0;
        boolean noKnowledge = draft.count(Statement.Kind.KNOWLEDGE) == 0;
        if (noSkill && noKnowledge) {
            empty(draft, "a content without any statement");
        } else if (noSkill || noKnowledge) {
            String message = draft.level + " " + draft.code + " has "
                    + (noSkill ? "knowledge and no abilities" : "abilities and no knowledge");
            diagnostics.add(Diagnostic.of(
                    Severity.WARNING, Code.SKILLS_WITHOUT_KNOWLEDGE, message, draft.fromLine, draft.toLine));
        }
        String title = draft.title.toString();
        return node(TreeNode.Kind.CONTENT, draft, title, descriptions.of(function, title), null, List.of(), statements);
    }

    private void numbering(AbilityDraft draft, Statement.Kind kind, String what) {
        List<Numbering.Printed> numbers = new ArrayList<>();
        draft.items.stream()
                .filter(item -> item.kind == kind)
                .forEach(item -> numbers.add(printed(item.code, item.fromLine)));
        diagnostics.addAll(Numbering.faults(numbers, draft.level + " " + draft.code + " " + what));
    }

    private TreeNode node(
            TreeNode.Kind kind,
            AbilityDraft draft,
            String title,
            String descriptor,
            Inferred inferred,
            List<TreeNode> children,
            List<Statement> statements) {
        return new TreeNode(
                null,
                kind,
                draft.code,
                Text.zh(title.isEmpty() ? null : title),
                draft.level,
                List.of(),
                false,
                descriptor,
                inferred,
                source.provenance(
                        draft.fromLine,
                        Math.max(draft.fromLine, draft.toLine),
                        inferred == null && draft.titleRest == null ? 1 : REJOINED),
                children,
                statements);
    }

    private void empty(AbilityDraft draft, String what) {
        diagnostics.add(Diagnostic.of(
                Severity.WARNING,
                Code.EMPTY_CONTENT,
                draft.level + " " + draft.code + " is " + what,
                draft.fromLine,
                Math.max(draft.fromLine, draft.toLine)));
    }

    private static Numbering.Printed printed(String code, int line) {
        return new Numbering.Printed(
                code == null ? 0 : Integer.parseInt(code.substring(code.lastIndexOf('.') + 1)), line);
    }
}
