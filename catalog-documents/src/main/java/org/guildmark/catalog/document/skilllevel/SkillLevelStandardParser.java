package org.guildmark.catalog.document.skilllevel;

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
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.DocumentParser;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.LevelTables;
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

/** Reads 1+X level standards: at each level areas, tasks and skills with codes such as {@code 1}, {@code 1.1}, {@code 1.1.1}. */
public final class SkillLevelStandardParser implements DocumentParser {
    private static final Set<String> HEAD =
            Set.of("工作领域", "工作任务", "典型工作任务", "职业技能要求", "职业技能", "技能要求", "工作技能", "工作项目", "能力要求", "职业能力要求", "序号");
    private static final int ENOUGH_ROWS = 4;

    @Override
    public StandardKind kind() {
        return StandardKind.SKILL_LEVEL_STANDARD;
    }

    @Override
    public double recognise(SourceText source) {
        boolean title = false;
        boolean chapters = false;
        boolean head = false;
        int dotted = 0;
        int bracketed = 0;
        for (Line line : source.lines()) {
            String folded = Widths.folded(line.text());
            if (!TabRow.is(line)) {
                title |= folded.length() < 40 && folded.contains("职业技能等级标准");
                chapters |= folded.length() < 40 && folded.matches(".*(?:院校专业|职业技能要求|职业技能等级要求).*");
                continue;
            }
            TabRow row = TabRow.of(line);
            head |= row.isHead(HEAD) && !folded.contains("知识");
            List<TabRow.Cell> filled = row.filled();
            String last = filled.isEmpty() ? "" : filled.get(filled.size() - 1).text();
            if (NumberedItems.startNumbered(last)) {
                int depth = PrintedLabel.of(last).depth();
                dotted += depth > 2 ? 1 : 0;
                bracketed += depth == 0 ? 1 : 0;
            }
        }
        double rows = dotted > bracketed ? dotted >= ENOUGH_ROWS ? 0.3 : 0.2 : 0;
        double contrary = bracketed > dotted ? -0.3 : 0;
        return Math.max(0, (title ? 0.3 : 0) + (chapters ? 0.2 : 0) + (head ? 0.2 : 0) + (head ? rows : 0) + contrary);
    }

    @Override
    public ParsedDocument parse(SourceText source) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        LineClaims claims = new LineClaims(source);
        Outline outline = Outline.of(source);
        SkillTableReader reader = new SkillTableReader();
        int lastLine = read(reader, LevelTables.of(source, outline, claims, row -> row.isHead(HEAD)), claims);
        SkillTree tree = new SkillTree(source, reader.areas());
        SkillStandardChapters chapters = SkillStandardChapters.of(outline, claims);
        Set<Level> withTable = reader.areas().stream()
                .map(area -> area.level)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        StandardContent content = chapters.content(kind(), withTable, List.of(), tree.nodes());

        diagnostics.addAll(Summary.of(content));
        diagnostics.addAll(chapters.missing(withTable));
        diagnostics.addAll(reader.diagnostics());
        diagnostics.addAll(tree.diagnostics());
        if (reader.areas().stream().anyMatch(area -> area.level == null)) {
            diagnostics.add(Diagnostic.of(WARNING, PART_MISSING, "No title names the level of a table", 0, 0));
        }
        if (chapters.endsInside(source, lastLine, withTable)) {
            diagnostics.add(Diagnostic.of(
                    WARNING, TRUNCATED, "The document ends in the middle of its tables", lastLine, lastLine));
        }
        outline.claimHeadings(claims);
        diagnostics.addAll(claims.unplaced());
        return new ParsedDocument(content, diagnostics);
    }

    /** The last line read. */
    private static int read(SkillTableReader reader, List<LevelTables.Row> rows, LineClaims claims) {
        int last = 0;
        for (LevelTables.Row row : rows) {
            if (row.loose()) {
                List<NumberedItems.Item> items =
                        NumberedItems.split(row.cells().cells().get(0));
                if (items.isEmpty() || !reader.continuesLastTask(row.level(), items.get(0))) {
                    continue;
                }
            }
            reader.level(row.level());
            reader.row(row.cells());
            claims.claim(row.line());
            last = row.line();
        }
        return last;
    }
}
