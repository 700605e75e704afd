package org.guildmark.catalog.document.ability;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Position;
import org.guildmark.catalog.content.Position.Kind;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.text.LevelHeading;
import org.guildmark.catalog.document.text.PrintedList;
import org.guildmark.catalog.document.text.TabRow;
import org.guildmark.catalog.document.text.Widths;

/** Reads the table that says to which posts and positions a level leads. */
final class AbilityPositions {
    private final List<Position> positions = new ArrayList<>();
    private final List<Diagnostic> diagnostics;
    private final String clause;
    private List<Kind> kinds = List.of(Kind.POST);
    private boolean paired;

    AbilityPositions(String clause, List<Diagnostic> diagnostics) {
        this.clause = clause;
        this.diagnostics = diagnostics;
    }

    static boolean isHead(TabRow row) {
        List<TabRow.Cell> filled = row.filled();
        return filled.size() > 1
                && filled.get(0).text().contains("等级")
                && filled.stream().skip(1).allMatch(cell -> cell.text().matches(".*(?:岗位|职位|职务).*"));
    }

    void head(TabRow row) {
        kinds = new ArrayList<>();
        for (TabRow.Cell cell : row.filled().subList(1, row.filled().size())) {
            String title = Widths.folded(cell.text());
            if (title.contains("岗位")) {
                kinds.add(Kind.POST);
            }
            if (title.contains("职位") || title.contains("职务")) {
                kinds.add(Kind.POSITION);
            }
        }
    }

    /** Whether the row names a level and so found a place. */
    boolean row(TabRow row) {
        List<TabRow.Cell> filled = row.filled();
        String level = filled.isEmpty()
                ? null
                : LevelHeading.in(filled.get(0).text()).map(Level::code).orElse(null);
        if (level == null || filled.size() < 2) {
            return false;
        }
        List<String> parts = new ArrayList<>();
        filled.stream().skip(1).forEach(cell -> parts.addAll(List.of(cell.text().split("\\s*[/／]\\s*"))));
        if (parts.size() == kinds.size()) {
            paired |= kinds.size() > 1 && filled.size() == 2;
            for (int i = 0; i < parts.size(); i++) {
                add(level, kinds.get(i), parts.get(i));
            }
        } else {
            parts.forEach(part -> add(level, kinds.get(0), part));
        }
        return true;
    }

    private void add(String level, Kind kind, String titles) {
        PrintedList list = PrintedList.of(titles);
        positions.add(new Position(level, kind, null, list.items(), list.open(), clause));
    }

    List<Position> all(int line) {
        if (paired) {
            diagnostics.add(Diagnostic.of(
                    Severity.INFO,
                    Code.INFERRED,
                    "The head of the table names post and position and each cell holds two titles: the first was taken"
                            + " for the post, the second for the position",
                    line,
                    line));
        }
        return positions;
    }
}
