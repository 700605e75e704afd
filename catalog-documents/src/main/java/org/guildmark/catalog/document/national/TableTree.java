package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.catalog.content.Inferred;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Statement.Kind;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.national.TableDraft.Cell;
import org.guildmark.catalog.document.national.TableDraft.Content;
import org.guildmark.catalog.document.national.TableDraft.Function;
import org.guildmark.catalog.document.national.TableDraft.Item;
import org.guildmark.catalog.document.national.WorkTypeAssignment.Assigned;
import org.guildmark.catalog.document.text.SourceText;

/** Makes the tree of one level from its table, and checks the table against itself. */
final class TableTree {
    private static final double SURE = 1;
    private static final double REJOINED = 0.8;
    private static final double INFERRED = 0.7;

    private final SourceText source;
    private final List<Diagnostic> diagnostics;
    private final NumberingCheck numbering;

    TableTree(SourceText source, List<Diagnostic> diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
        this.numbering = new NumberingCheck(diagnostics);
    }

    List<TreeNode> of(Level level, List<Function> functions, WorkTypeAssignment workTypes) {
        NumberingCheck.Sequence order = numbering.sequence("functions of " + level.code());
        List<TreeNode> nodes = new ArrayList<>();
        for (Function function : functions) {
            order.next(function.number, function.from, function.to);
            nodes.add(function(level, function, workTypes));
        }
        return nodes;
    }

    private TreeNode function(Level level, Function function, WorkTypeAssignment workTypes) {
        String where = level.code() + " " + function.number;
        NumberingCheck.Sequence order = numbering.sequence("contents of " + where);
        List<TreeNode> contents = new ArrayList<>();
        for (Content content : function.contents()) {
            order.next(content.code.last(), content.from, content.lastLine());
            if (content.code.parts().get(0) != function.number) {
                report(
                        Code.NUMBERING_FAULT,
                        "Content " + content.code.code() + " stands in function " + where,
                        content);
            }
            contents.add(content(level, content, workTypes.of(content)));
        }
        if (contents.isEmpty()) {
            report(Code.EMPTY_CONTENT, "Function " + where + " has no content", function);
        }
        boolean divided =
                contents.stream().noneMatch(content -> content.tracks().isEmpty());
        List<String> tracks = divided
                ? contents.stream()
                        .flatMap(content -> content.tracks().stream())
                        .distinct()
                        .toList()
                : List.of();
        int to = contents.isEmpty()
                ? function.to
                : contents.get(contents.size() - 1).provenance().toLine();
        Inferred inferred = lost(function);
        return new TreeNode(
                null,
                TreeNode.Kind.FUNCTION,
                String.valueOf(function.number),
                Text.zh(function.pieces.isEmpty() ? String.valueOf(function.number) : function.text()),
                level.code(),
                tracks,
                false,
                null,
                inferred,
                source.provenance(function.from, to, inferred == null ? SURE : INFERRED),
                contents,
                List.of());
    }

    private TreeNode content(Level level, Content content, Assigned workTypes) {
        String where = level.code() + " " + content.code.code();
        Inferred inferred = lostTitle(content);
        if (inferred == null && workTypes.inferred() != null) {
            inferred = workTypes.inferred();
            diagnostics.add(Diagnostic.of(
                    Severity.WARNING,
                    Code.INFERRED,
                    "Work types of " + where + ": " + inferred.reason(),
                    content.from,
                    content.to));
        }
        List<Statement> statements = new ArrayList<>();
        statements.addAll(statements(where, "skills", content, Kind.SKILL));
        statements.addAll(statements(where, "knowledge", content, Kind.KNOWLEDGE));
        boolean skills = statements.stream().anyMatch(statement -> statement.kind() == Kind.SKILL);
        boolean knowledge = statements.stream().anyMatch(statement -> statement.kind() == Kind.KNOWLEDGE);
        if (!skills && !knowledge) {
            report(Code.EMPTY_CONTENT, "Content " + where + " has no statements", content);
        } else if (skills != knowledge) {
            String message = skills ? " has skills and no knowledge" : " has knowledge and no skills";
            report(Code.SKILLS_WITHOUT_KNOWLEDGE, "Content " + where + message, content);
        }
        return new TreeNode(
                null,
                TreeNode.Kind.CONTENT,
                content.code.code(),
                Text.zh(content.pieces.isEmpty() ? content.code.code() : content.text()),
                level.code(),
                workTypes.tracks().stream().map(Track::code).toList(),
                false,
                null,
                inferred,
                source.provenance(content.from, content.lastLine(), inferred == null ? SURE : INFERRED),
                List.of(),
                statements);
    }

    private List<Statement> statements(String where, String name, Content content, Kind kind) {
        NumberingCheck.Sequence order = numbering.sequence(name + " of " + where);
        Map<String, String> texts = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Item item : content.items(kind)) {
            String code = item.code.code();
            if (item.code.parent().equals(content.code.code())) {
                order.next(item.code.last(), item.from, item.to);
            } else {
                report(Code.NUMBERING_FAULT, "Number " + code + " stands in " + where, item);
            }
            String text = item.text();
            String other = texts.putIfAbsent(code, item.folded());
            if (other != null && !other.equals(item.folded())) {
                report(
                        Code.CODE_WITH_DIFFERENT_TEXT,
                        "Two " + name + " of " + where + " have the number " + code,
                        item);
            }
            if (text.isEmpty()) {
                report(Code.SOURCE_FAULT, "Number " + code + " of " + where + " has no text", item);
                continue;
            }
            if (text.matches(".*[,，、；;：:]$")) {
                report(
                        Code.SOURCE_FAULT,
                        "Number " + code + " of " + where + " ends in the middle of a sentence",
                        item);
            }
            statements.add(new Statement(
                    null,
                    kind,
                    code,
                    text,
                    null,
                    null,
                    source.provenance(item.from, item.to, item.rejoined ? REJOINED : SURE)));
        }
        return statements;
    }

    private Inferred lost(Function function) {
        if (!function.numberLost) {
            return lostTitle(function);
        }
        report(Code.INFERRED, "The number of a function was lost; it follows from its contents", function);
        return new Inferred("code", "The number was lost in extraction; it follows from the numbers of the contents");
    }

    private Inferred lostTitle(Cell cell) {
        if (!cell.pieces.isEmpty()) {
            return null;
        }
        report(Code.INFERRED, "A title was lost; the number stands for it", cell);
        return new Inferred("title", "The title was lost in extraction; its number stands for it");
    }

    private void report(Code code, String message, Cell cell) {
        diagnostics.add(Diagnostic.of(Severity.WARNING, code, message, cell.from, Math.max(cell.from, cell.to)));
    }
}
