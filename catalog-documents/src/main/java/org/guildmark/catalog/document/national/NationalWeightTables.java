package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.AssessmentScheme.Component;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.content.WeightTable;
import org.guildmark.catalog.content.WeightTable.ElementKind;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Widths;

/** Reads the weight tables (权重表) of a national occupational standard, whose merged cells extraction loses. */
final class NationalWeightTables {
    private static final String ETHICS = "职业道德";
    private static final String BASIC_KNOWLEDGE = "基础知识";
    private static final Pattern CHAPTER = Pattern.compile("^(?:\\d+\\.?)?权重表$");
    private static final Pattern HEADING =
            Pattern.compile("^(?:(\\d+(?:\\.\\d+){0,4})\\.?)?(\\D{0,20}?(?:理论|技能|专业能力|实操)[^,。]{0,8}权重表[^,。]{0,20})$");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d+(?:\\.\\d+){1,4})\\.?(\\D+)$");
    private static final List<String> HEAD_WORDS =
            List.of("技能等级", "职业等级", "职业技能等级", "项目", "(%)", "合计", "基本要求", "相关知识要求", "相关知识", "技能要求", "操作技能要求", "续表");

    private final LineClaims claims;
    private final List<Diagnostic> diagnostics;
    private final List<TreeNode> tree;
    private final List<Level> levels;
    private final List<Track> tracks;
    private final Map<String, Text> elements = new LinkedHashMap<>();

    private NationalWeightTables(
            LineClaims claims,
            List<Diagnostic> diagnostics,
            List<TreeNode> tree,
            List<Level> levels,
            List<Track> tracks) {
        this.claims = claims;
        this.diagnostics = diagnostics;
        this.tree = tree;
        this.levels = levels;
        this.tracks = tracks;
        tree.stream()
                .filter(node -> node.kind() == TreeNode.Kind.FUNCTION)
                .forEach(node -> elements.putIfAbsent(Widths.folded(node.title().zh()), node.title()));
        elements.putIfAbsent(ETHICS, Text.zh(ETHICS));
        elements.putIfAbsent(BASIC_KNOWLEDGE, Text.zh(BASIC_KNOWLEDGE));
    }

    /**
     * @param section4 the lines of the chapter
     * @param tree functions of each level, their contents bearing the tracks; a function without content for a level
     *     and track has no weight there
     * @return one table for each component, level and track; none for a table that no layout satisfies
     */
    static List<WeightTable> read(
            List<Line> section4,
            LineClaims claims,
            List<Diagnostic> diagnostics,
            List<TreeNode> tree,
            List<Level> levels,
            List<Track> tracks) {
        return new NationalWeightTables(claims, diagnostics, tree, levels, tracks).read(section4);
    }

    private List<WeightTable> read(List<Line> section) {
        List<PrintedTable> printed = new ArrayList<>();
        Heading heading = null;
        List<Line> body = new ArrayList<>();
        for (Line line : section) {
            String text = Widths.folded(line.text());
            Heading next = heading(text, heading);
            if (next != null) {
                readTable(heading, body).ifPresent(printed::add);
                heading = next;
                body.clear();
                claims.claim(line.number());
            } else if (heading == null && CHAPTER.matcher(text).matches()) {
                claims.claim(line.number());
            } else {
                body.add(line);
            }
        }
        readTable(heading, body).ifPresent(printed::add);
        for (Component wanted : List.of(Component.THEORY, Component.SKILL)) {
            if (printed.stream().noneMatch(table -> table.component() == wanted)) {
                int from = section.isEmpty() ? 0 : section.get(0).number();
                int to = section.isEmpty() ? 0 : section.get(section.size() - 1).number();
                report(Severity.WARNING, Code.PART_MISSING, "No weight table for " + wanted, from, to);
            }
        }
        return new WeightChoice(printed, diagnostics).tables();
    }

    /** The heading of a table, or of the part of a component's tables that holds for one work type; null if neither. */
    private Heading heading(String text, Heading before) {
        Optional<Track> track = tracks.stream()
                .filter(t -> text.contains(Widths.folded(t.title().zh())))
                .max(Comparator.comparingInt(t -> t.title().zh().length()));
        Matcher table = HEADING.matcher(text);
        if (table.matches()) {
            Component component = text.contains("理论") ? Component.THEORY : Component.SKILL;
            return new Heading(component, table.group(1), track.map(List::of).orElse(tracks));
        }
        Matcher part = NUMBERED.matcher(text);
        if (before != null && track.isPresent() && part.matches()) {
            return new Heading(before.component(), part.group(1), List.of(track.get()));
        }
        return null;
    }

    /** @param tracks those for which the table holds */
    private record Heading(Component component, String clause, List<Track> tracks) {}

    private Optional<PrintedTable> readTable(Heading heading, List<Line> body) {
        if (heading == null) {
            return Optional.empty();
        }
        Component component = heading.component();
        WeightRows rows = WeightRows.read(body, elements.keySet(), levels.size());
        WeightColumns columns = WeightColumns.of(rows.header(), tree, levels, heading.tracks());
        if (rows.rows().isEmpty()) {
            return Optional.empty();
        }
        claimHeads(rows);
        List<List<Boolean>> content = new ArrayList<>();
        for (WeightRows.Row row : rows.rows()) {
            row.lines().forEach(claims::claim);
            content.add(contentOf(row, columns));
        }
        int from = rows.rows().get(0).firstLine();
        int to = rows.rows().get(rows.rows().size() - 1).lastLine();
        checkTotal(component, rows, to);
        WeightGrid grid = WeightGrid.solve(
                columns, rows.rows().stream().map(WeightRows.Row::values).toList(), content);
        List<WeightChoice.Element> named =
                rows.rows().stream().map(this::element).toList();
        return Optional.of(new PrintedTable(component, heading.clause(), columns.columns(), named, grid, from, to));
    }

    /** Ethics and basic knowledge are asked at every level; a function only where the tree has content for it. */
    private List<Boolean> contentOf(WeightRows.Row row, WeightColumns columns) {
        boolean function = tree.stream()
                .anyMatch(node -> node.kind() == TreeNode.Kind.FUNCTION
                        && Widths.folded(node.title().zh()).equals(row.label()));
        if (function) {
            return columns.contentOf(row.label());
        }
        if (!row.known()) {
            report(
                    Severity.WARNING,
                    Code.SOURCE_FAULT,
                    "A row of the weight table names no function of the work requirements: " + row.label(),
                    row.firstLine(),
                    row.lastLine());
        }
        return columns.columns().stream().map(column -> true).toList();
    }

    private WeightChoice.Element element(WeightRows.Row row) {
        Text title = elements.getOrDefault(row.label(), Text.zh(row.label()));
        ElementKind kind =
                switch (row.label()) {
                    case ETHICS -> ElementKind.ETHICS;
                    case BASIC_KNOWLEDGE -> ElementKind.BASIC_KNOWLEDGE;
                    default -> ElementKind.FUNCTION;
                };
        return new WeightChoice.Element(title, kind);
    }

    private void checkTotal(Component component, WeightRows rows, int lastLine) {
        if (rows.total() == null) {
            report(
                    Severity.WARNING,
                    Code.TRUNCATED,
                    "The weight table for " + component + " ends without a row of totals",
                    lastLine,
                    lastLine);
            return;
        }
        rows.total().lines().forEach(claims::claim);
        boolean hundred = rows.total().values().stream().allMatch(sum -> sum != null && sum.intValue() == 100);
        if (!hundred) {
            report(
                    Severity.WARNING,
                    Code.WEIGHT_SUM,
                    "The printed totals of the weight table for " + component + " are not all 100",
                    rows.total().firstLine(),
                    rows.total().lastLine());
        }
    }

    /** A line of the head is layout where it is part of a word that heads have: cells are broken anywhere. */
    private void claimHeads(WeightRows rows) {
        Set<String> words = new HashSet<>(HEAD_WORDS);
        levels.forEach(level -> words.add(Widths.folded(level.title().zh())));
        levels.forEach(level -> words.add(Widths.folded(level.title().zh()) + "(%)"));
        tracks.forEach(track -> words.add(Widths.folded(track.title().zh())));
        List<Line> heads = new ArrayList<>(rows.headerLines());
        heads.addAll(rows.restLines());
        for (Line line : heads) {
            String text = Widths.folded(line.text());
            String unheaded = words.stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .reduce(text, (left, word) -> left.replace(word, ""));
            if (unheaded.isEmpty() || words.stream().anyMatch(word -> word.contains(text))) {
                claims.claim(line.number());
            }
        }
    }

    private void report(Severity severity, Code code, String message, int from, int to) {
        diagnostics.add(Diagnostic.of(severity, code, message, from, to));
    }

    /** One table as printed, with every layout that it may have had. */
    record PrintedTable(
            Component component,
            String clause,
            List<WeightColumns.Column> columns,
            List<WeightChoice.Element> elements,
            WeightGrid grid,
            int fromLine,
            int toLine) {}
}
