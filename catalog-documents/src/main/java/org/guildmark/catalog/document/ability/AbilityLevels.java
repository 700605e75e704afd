package org.guildmark.catalog.document.ability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.EntryRequirement;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Position;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.text.LevelHeading;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Outline;
import org.guildmark.catalog.document.text.Outline.Clause;
import org.guildmark.catalog.document.text.TabRow;
import org.guildmark.catalog.document.text.Widths;

/** Walks through the clauses of the levels: who may apply, the table of requirements, the posts in the annex. */
final class AbilityLevels {
    private static final Pattern LEVEL_NAME = Pattern.compile("[初中高]级|[五四三二一]级");
    private static final Pattern REFERS_TO_TABLE = Pattern.compile(".*[见如]?表\\s*\\d+.*");
    private static final Pattern ANNEX_NOTE = Pattern.compile("[（(](?:资料性|规范性)(?:附录)?[）)]");

    private final Outline outline;
    private final LineClaims claims;
    private final List<Diagnostic> diagnostics;
    private final AbilityEntry entry;
    private final Map<String, Level> levels = new LinkedHashMap<>();
    private final Map<String, AbilityTable> tables = new LinkedHashMap<>();
    private final List<EntryRequirement> entries = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private int lastTableLine;

    AbilityLevels(Outline outline, LineClaims claims, List<Diagnostic> diagnostics) {
        this.outline = outline;
        this.claims = claims;
        this.diagnostics = diagnostics;
        this.entry = new AbilityEntry(claims, diagnostics);
    }

    AbilityLevels read() {
        Clause scopeClause = null;
        Level level = null;
        for (Clause clause : outline.clauses()) {
            Optional<Level> named = LevelHeading.in(clause.heading());
            boolean opens =
                    clause.depth() >= 1 && named.isPresent() && clause.heading().length() <= 60;
            if (opens) {
                scopeClause = clause;
                level = named.get();
                claims.claim(clause.line());
            } else if (scopeClause != null && !clause.isUnder(scopeClause)) {
                scopeClause = null;
                level = null;
            }
            boolean isEntry = level != null && clause.heading().matches(".*(?:学历|经验|申报|报考|准入).*");
            if (isEntry) {
                levels.putIfAbsent(level.code(), level);
                entries.add(entry.read(clause, level.code()));
            } else {
                if (level != null) {
                    claims.claim(clause.line());
                }
                body(clause, level);
            }
        }
        return this;
    }

    private enum Table {
        NONE,
        REQUIREMENTS,
        POSITIONS
    }

    private void body(Clause clause, Level clauseLevel) {
        Level level = clauseLevel;
        Table open = Table.NONE;
        AbilityPositions found = new AbilityPositions(
                clause.number() == null ? Widths.tidy(clause.heading()) : clause.number(), diagnostics);
        int foundAt = 0;
        for (Line line : clause.body()) {
            TabRow row = TabRow.of(line);
            if (LevelHeading.isTableTitle(line)) {
                level = LevelHeading.in(line.text()).orElse(level);
                claims.claim(line.number());
            } else if (TabRow.is(line) && AbilityTable.isHead(row)) {
                open = Table.REQUIREMENTS;
                claims.claim(line.number());
            } else if (TabRow.is(line) && AbilityPositions.isHead(row)) {
                open = Table.POSITIONS;
                found.head(row);
                foundAt = line.number();
                claims.claim(line.number());
            } else if (TabRow.is(line) && open == Table.REQUIREMENTS && level != null) {
                table(level).row(row);
                lastTableLine = line.number();
            } else if (TabRow.is(line) && open == Table.POSITIONS) {
                if (found.row(row)) {
                    claims.claim(line.number());
                }
            } else {
                prose(line, clause, level);
            }
        }
        positions.addAll(found.all(foundAt));
        if (foundAt > 0) {
            claims.claim(clause.line());
        }
    }

    private void prose(Line line, Clause clause, Level level) {
        String text = Widths.tidy(line.text());
        boolean continued = Widths.folded(text).matches("[（(]?续表?[）)]?|续上表");
        boolean leadIn = level != null && REFERS_TO_TABLE.matcher(text).matches();
        boolean annex = clause.number() == null && clause.heading().matches("附\\s*录.*");
        boolean annexHead = annex && (ANNEX_NOTE.matcher(text).matches() || text.endsWith("表"));
        if (continued || leadIn || annexHead) {
            claims.claim(line.number());
        }
    }

    private AbilityTable table(Level level) {
        levels.putIfAbsent(level.code(), level);
        return tables.computeIfAbsent(level.code(), code -> new AbilityTable(code, claims, diagnostics));
    }

    /** The clause on the division into levels names every level: those without a table are missing. */
    void compareWithDivision() {
        for (Clause clause : outline.clauses()) {
            if (!clause.heading().contains("等级划分")
                    || clause.body().isEmpty()
                    || clause.heading().contains("依据")) {
                continue;
            }
            claims.claim(clause.line());
            for (Line line : clause.body()) {
                Matcher name = LEVEL_NAME.matcher(line.text());
                while (name.find()) {
                    claims.claim(line.number());
                    Optional<Level> level = Level.printedAs(name.group());
                    if (level.isPresent() && !tables.containsKey(level.get().code())) {
                        String message =
                                "Level " + level.get().code() + " is announced and has no table of requirements";
                        diagnostics.add(Diagnostic.of(
                                Severity.ERROR, Code.PART_MISSING, message, line.number(), line.number()));
                    }
                }
            }
        }
    }

    List<Level> levels() {
        Map<Integer, Level> byRank = new TreeMap<>();
        levels.values().forEach(level -> byRank.putIfAbsent(level.rank(), level));
        return List.copyOf(byRank.values());
    }

    List<AbilityTable> tables() {
        return List.copyOf(tables.values());
    }

    List<EntryRequirement> entries() {
        return entries;
    }

    List<Position> positions() {
        return positions;
    }

    /** Last row of a table of requirements; 0 where there is none. */
    int lastTableLine() {
        return lastTableLine;
    }
}
