package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guildmark.catalog.content.Inferred;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.text.SourceText;

/** The union of the matrices as one tree: project, task, competency, each sorted by its code. */
final class LibraryTree {
    private static final double REJOINED = 0.9;

    private final SourceText source;
    private final LibraryReading reading;
    private final List<Diagnostic> diagnostics;
    private final TreeMap<String, TreeMap<String, List<String>>> codes = new TreeMap<>();

    LibraryTree(SourceText source, LibraryReading reading, List<Diagnostic> diagnostics) {
        this.source = source;
        this.reading = reading;
        this.diagnostics = diagnostics;
    }

    List<TreeNode> nodes() {
        choices(Token.Kind.PROJECT).keySet().forEach(code -> codes.put(code, new TreeMap<>()));
        choices(Token.Kind.TASK).keySet().forEach(this::itemsOf);
        Map<String, String> printedUnder = printedUnder();
        for (String item : choices(Token.Kind.ITEM).keySet()) {
            itemsOf(printedUnder.get(item)).add(item);
        }
        List<TreeNode> projects = new ArrayList<>();
        codes.forEach((project, tasks) -> {
            List<TreeNode> children = new ArrayList<>();
            tasks.forEach((task, items) -> children.add(
                    node(TreeNode.Kind.CONTENT, Token.Kind.TASK, task, List.of(), statements(task, items))));
            if (tasks.isEmpty()) {
                empty(Token.Kind.PROJECT, project, "no task");
            }
            projects.add(node(TreeNode.Kind.FUNCTION, Token.Kind.PROJECT, project, children, List.of()));
        });
        return projects;
    }

    private Map<String, CellVote.Choice> choices(Token.Kind kind) {
        return reading.wordings().getOrDefault(kind, Map.of());
    }

    private List<String> itemsOf(String task) {
        return codes.computeIfAbsent(task.substring(0, 2), p -> new TreeMap<>())
                .computeIfAbsent(task, t -> new ArrayList<>());
    }

    /** The task of each competency: the one its code names where that is printed, else the one it is printed under. */
    private Map<String, String> printedUnder() {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (List<Cell> cells : reading.matrices()) {
            String task = null;
            for (Cell cell : cells) {
                if (cell.kind() == Token.Kind.TASK) {
                    task = cell.code();
                } else if (cell.kind() == Token.Kind.PROJECT && task != null && !task.startsWith(cell.code())) {
                    task = null;
                } else if (cell.kind() == Token.Kind.ITEM) {
                    String own = cell.code().substring(0, 5);
                    boolean foreign = task != null && task.startsWith(own.substring(0, 2));
                    String under = choices(Token.Kind.TASK).containsKey(own) || !foreign ? own : task;
                    counts.computeIfAbsent(cell.code(), c -> new TreeMap<>()).merge(under, 1, Integer::sum);
                }
            }
        }
        Map<String, String> tasks = new HashMap<>();
        counts.forEach((item, under) -> tasks.put(
                item,
                under.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()));
        return tasks;
    }

    private TreeNode node(
            TreeNode.Kind kind, Token.Kind cells, String code, List<TreeNode> children, List<Statement> statements) {
        CellVote.Choice choice = choices(cells).get(code);
        boolean untitled = choice == null || choice.cell().folded().isEmpty();
        if (untitled) {
            int from = choice == null
                    ? firstLine(children, statements)
                    : choice.cell().fromLine();
            String message = code + ": no title is printed in any course";
            diagnostics.add(Diagnostic.of(Severity.WARNING, Code.PART_MISSING, message, from, from));
        }
        Inferred inferred = choice == null ? new Inferred("code", "From the codes of what is printed below it") : null;
        return new TreeNode(
                null,
                kind,
                code,
                Text.zh(untitled ? null : choice.cell().text()),
                null,
                List.of(),
                false,
                null,
                inferred,
                choice == null
                        ? source.provenance(firstLine(children, statements), firstLine(children, statements), 0.5)
                        : source.provenance(
                                choice.cell().fromLine(), choice.cell().toLine(), confidence(choice.cell())),
                children,
                statements);
    }

    private static int firstLine(List<TreeNode> children, List<Statement> statements) {
        return children.isEmpty()
                ? statements.get(0).provenance().fromLine()
                : children.get(0).provenance().fromLine();
    }

    private List<Statement> statements(String task, List<String> items) {
        List<Statement> statements = new ArrayList<>();
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String item : items) {
            Cell cell = choices(Token.Kind.ITEM).get(item).cell();
            statements.add(new Statement(
                    null,
                    Statement.Kind.COMPETENCY,
                    item,
                    cell.text(),
                    null,
                    null,
                    source.provenance(cell.fromLine(), cell.toLine(), confidence(cell))));
            if (item.startsWith(task + "-")) {
                numbers.add(Integer.valueOf(item.substring(6)));
            } else {
                String message = item + " is printed under task " + task + ", which its code contradicts; no task "
                        + item.substring(0, 5) + " is printed. It was left where it stands";
                diagnostics.add(
                        Diagnostic.of(Severity.WARNING, Code.NUMBERING_FAULT, message, cell.fromLine(), cell.toLine()));
            }
        }
        if (items.isEmpty()) {
            empty(Token.Kind.TASK, task, "no competency");
        }
        LibraryChecks.gaps(task, numbers, diagnostics);
        return statements;
    }

    private void empty(Token.Kind kind, String code, String what) {
        Cell cell = choices(kind).get(code).cell();
        diagnostics.add(Diagnostic.of(
                Severity.WARNING, Code.EMPTY_CONTENT, code + " has " + what, cell.fromLine(), cell.toLine()));
    }

    private static double confidence(Cell cell) {
        return cell.rejoined() ? REJOINED : 1;
    }
}
