package org.guildmark.catalog.document.wide;

import static org.guildmark.catalog.document.Diagnostic.Code.PART_MISSING;
import static org.guildmark.catalog.document.Diagnostic.Code.TRUNCATED;
import static org.guildmark.catalog.document.Diagnostic.Severity.WARNING;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.DocumentParser;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.NumberedItems;
import org.guildmark.catalog.document.text.Outline;
import org.guildmark.catalog.document.text.PrintedLabel;
import org.guildmark.catalog.document.text.SkillStandardChapters;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Summary;
import org.guildmark.catalog.document.text.TabRow;
import org.guildmark.catalog.document.text.Widths;
import org.guildmark.catalog.document.wide.WideRow.Head;

/** Reads group standards whose requirements stand in wide tables by level, line of business and direction. */
public final class GroupStandardParser implements DocumentParser {
    private static final int ENOUGH_ROWS = 4;

    @Override
    public StandardKind kind() {
        return StandardKind.GROUP_STANDARD;
    }

    @Override
    public double recognise(SourceText source) {
        boolean group = false;
        boolean title = false;
        boolean head = false;
        int bracketed = 0;
        int dotted = 0;
        for (Line line : source.lines()) {
            String folded = Widths.folded(line.text());
            if (!TabRow.is(line)) {
                group |= folded.equals("团体标准") || folded.startsWith("T/");
                title |= folded.length() < 40 && folded.contains("技能等级");
                continue;
            }
            TabRow row = TabRow.of(line);
            head |= Head.of(row) != null && !folded.contains("知识");
            List<TabRow.Cell> filled = row.filled();
            String last = filled.isEmpty() ? "" : filled.get(filled.size() - 1).text();
            if (NumberedItems.startNumbered(last)) {
                int depth = PrintedLabel.of(last).depth();
                bracketed += depth == 0 ? 1 : 0;
                dotted += depth > 2 ? 1 : 0;
            }
        }
        double tables = head ? 0.25 : 0;
        double rows = bracketed > dotted ? bracketed >= ENOUGH_ROWS ? 0.35 : 0.2 : 0;
        double contrary = dotted > bracketed ? -0.3 : 0;
        return Math.max(0, (group ? 0.25 : 0) + (title ? 0.15 : 0) + tables + rows + contrary);
    }

    @Override
    public ParsedDocument parse(SourceText source) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        LineClaims claims = new LineClaims(source);
        Outline outline = Outline.of(source);
        LineVocabulary vocabulary = new LineVocabulary(outline);
        WideTables tables = new WideTables(source, outline, claims, vocabulary);
        SkillStandardChapters chapters = SkillStandardChapters.of(outline, claims);
        List<TreeNode> sections = new BasicRequirements(source, outline, claims).sections();
        WideTree tree = new WideTree(source, vocabulary, tables.areas());

        Set<Level> withTable = tables.areas().stream()
                .map(area -> area.level)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<TreeNode> roots = new ArrayList<>(sections);
        roots.addAll(tree.nodes());
        StandardContent content = chapters.content(kind(), withTable, tree.tracks(), roots);

        diagnostics.addAll(Summary.of(content));
        diagnostics.addAll(chapters.missing(withTable));
        if (sections.isEmpty()) {
            diagnostics.add(Diagnostic.of(WARNING, PART_MISSING, "No chapter of basic requirements", 0, 0));
        }
        diagnostics.addAll(tables.diagnostics());
        diagnostics.addAll(tree.diagnostics());
        if (chapters.endsInside(source, tables.lastLine(), withTable)) {
            int last = tables.lastLine();
            diagnostics.add(
                    Diagnostic.of(WARNING, TRUNCATED, "The document ends in the middle of its tables", last, last));
        }
        outline.claimHeadings(claims);
        diagnostics.addAll(claims.unplaced());
        return new ParsedDocument(content, diagnostics);
    }
}
