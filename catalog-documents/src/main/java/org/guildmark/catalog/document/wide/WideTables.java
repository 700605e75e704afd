package org.guildmark.catalog.document.wide;

import static org.guildmark.catalog.document.Diagnostic.Code.PART_MISSING;
import static org.guildmark.catalog.document.Diagnostic.Severity.WARNING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.text.LevelTables;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Outline;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.wide.WideRow.Head;

/** Reads the tables of a document twice: first to learn the titles, then for good. */
final class WideTables {
    private final List<LevelTables.Row> rows;
    private final Map<LevelTables.Row, WideRow> wide = new LinkedHashMap<>();
    private final LineClaims claims;
    private final LineVocabulary vocabulary;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<AreaDraft> areas;
    private int lastLine;

    WideTables(SourceText source, Outline outline, LineClaims claims, LineVocabulary vocabulary) {
        this.claims = claims;
        this.vocabulary = vocabulary;
        this.rows = LevelTables.of(source, outline, claims, row -> Head.of(row) != null);
        AreaKnowledge known = new AreaKnowledge(vocabulary);
        boolean linesKnown = !vocabulary.lines().isEmpty();
        rows.forEach(row -> wide.put(row, wide(row)));
        wide.values().forEach(row -> known.learn(row, linesKnown));
        known.firstReading(reading(known).areas());
        TableReader reader = reading(known);
        areas = reader.areas();
        diagnostics.addAll(reader.diagnostics());
        new LineInference(areas, vocabulary).run();
        new DirectionInference(areas).run();
        rows.stream()
                .filter(row -> row.level() == null)
                .findFirst()
                .ifPresent(row -> diagnostics.add(Diagnostic.of(
                        WARNING, PART_MISSING, "No title names the level of the table", row.line(), row.line())));
    }

    private static WideRow wide(LevelTables.Row row) {
        return WideRow.of(row.cells(), row.head() == null ? Head.NONE : Head.of(row.head()));
    }

    private TableReader reading(AreaKnowledge known) {
        TableReader reader = new TableReader(vocabulary, known);
        for (LevelTables.Row row : rows) {
            WideRow cells = wide.get(row);
            // A numbered line without tabs belongs here only where it goes on with the numbers of the task above.
            if (!row.loose() || reader.continuesLastTask(row.level(), cells.items())) {
                reader.level(row.level());
                reader.row(cells);
                claims.claim(row.line());
                lastLine = Math.max(lastLine, row.line());
            }
        }
        reader.finish();
        return reader;
    }

    List<AreaDraft> areas() {
        return areas;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Last line that belongs to a table; 0 where there is none. */
    int lastLine() {
        return lastLine;
    }
}
