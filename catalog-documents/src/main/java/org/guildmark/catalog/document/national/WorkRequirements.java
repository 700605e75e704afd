package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.CoversLower;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.national.TableDraft.Function;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;

/** Reads the chapter of work requirements: its opening sentence, and one table for each level. */
final class WorkRequirements {
    private static final Pattern LEVEL_HEADING =
            Pattern.compile("^(\\d)\\.(\\d{1,2})(.{0,8}?" + LevelReader.LEVEL_NAMES + ".{0,10})$");
    private static final Pattern COVERS_LOWER = Pattern.compile("高级别(?:的)?(?:要求)?(?:涵盖|包含|包括|覆盖|含)了?低级别");

    private final SourceText source;
    private final LineClaims claims;
    private final List<Diagnostic> diagnostics;
    private CoversLower coversLower = CoversLower.UNSTATED;

    WorkRequirements(SourceText source, LineClaims claims, List<Diagnostic> diagnostics) {
        this.source = source;
        this.claims = claims;
        this.diagnostics = diagnostics;
    }

    /** What the chapter's opening sentence says; known once the chapter has been read. */
    CoversLower coversLower() {
        return coversLower;
    }

    List<TreeNode> read(List<Line> chapter, LevelReader levels, String occupation) {
        List<Line> opening = new ArrayList<>();
        Map<Level, List<Line>> tables = tables(chapter, levels, opening);
        opening(opening, levels, tables);
        workTypes(chapter, levels);
        Map<Level, List<Function>> read = new LinkedHashMap<>();
        tables.forEach(
                (level, lines) -> read.put(level, TableReader.read(lines, levels.tracks(), claims, diagnostics)));
        List<Function> divided = read.entrySet().stream()
                .filter(entry -> !levels.isUndivided(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        WorkTypeAssignment workTypes = new WorkTypeAssignment(levels.tracks(), divided, occupation);
        TableTree tree = new TableTree(source, diagnostics);
        List<TreeNode> nodes = new ArrayList<>();
        read.forEach((level, functions) -> nodes.addAll(tree.of(level, functions, workTypes)));
        for (Level level : levels.levels()) {
            if (read.keySet().stream().noneMatch(other -> other.code().equals(level.code()))) {
                diagnostics.add(Diagnostic.of(
                        Severity.ERROR, Code.PART_MISSING, "No table of work requirements for " + level.code(), 0, 0));
            }
        }
        return nodes;
    }

    private void workTypes(List<Line> chapter, LevelReader levels) {
        if (!levels.tracks().isEmpty()) {
            return;
        }
        List<Track> found = WorkTypeNames.besideFunctions(chapter);
        levels.addTracks(found);
        if (!found.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    Severity.WARNING,
                    Code.INFERRED,
                    found.size() + " work types were taken from the tables: the profile names none",
                    0,
                    0));
        }
    }

    private Map<Level, List<Line>> tables(List<Line> chapter, LevelReader levels, List<Line> opening) {
        Map<Level, List<Line>> tables = new LinkedHashMap<>();
        NumberingCheck.Sequence order = new NumberingCheck(diagnostics).sequence("tables of the work requirements");
        List<Line> open = opening;
        for (Line line : chapter) {
            Matcher heading = LEVEL_HEADING.matcher(Widths.folded(line.text()));
            if (heading.matches()) {
                claims.claim(line.number());
                order.next(Integer.parseInt(heading.group(2)), line.number(), line.number());
                open = tables.computeIfAbsent(levels.headed(heading.group(3)), level -> new ArrayList<>());
            } else {
                open.add(line);
            }
        }
        return tables;
    }

    /** The chapter's opening sentence; a table under no heading belongs to the only level, or is left unclaimed. */
    private void opening(List<Line> opening, LevelReader levels, Map<Level, List<Line>> tables) {
        int end = 0;
        while (end < opening.size() && !PageMarks.isTableHead(opening.get(end).text())) {
            end++;
        }
        RunningText passage = RunningText.of(opening.subList(0, end), claims);
        if (COVERS_LOWER.matcher(passage.folded()).find()) {
            coversLower = new CoversLower(true, "3");
        }
        if (end < opening.size() && tables.isEmpty() && levels.levels().size() == 1) {
            tables.put(levels.levels().get(0), opening.subList(end, opening.size()));
        }
    }
}
