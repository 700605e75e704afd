package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.document.text.Outline.Clause;

/** Finds tables of requirements, one or more for each level, and the rows between their titles, heads and page breaks. */
public final class LevelTables {
    private LevelTables() {}

    /**
     * A row.
     *
     * @param level of the table; null where no title names it
     * @param head the last head row above; null where there is none
     * @param loose true for a numbered line without tabs, which may be the rest of the row above or not belong at all
     */
    public record Row(Level level, TabRow head, TabRow cells, boolean loose) {
        public int line() {
            return cells.line();
        }
    }

    /**
     * The rows in order. A table begins with a title that names a level or with a head row, and ends at the next clause.
     * Titles, heads and rulings are claimed; rows are left to the reader.
     *
     * @param isHead whether a row is the head of such a table
     */
    public static List<Row> of(SourceText source, Outline outline, LineClaims claims, Predicate<TabRow> isHead) {
        Set<Integer> clauses = new HashSet<>();
        outline.clauses().stream().map(Clause::line).forEach(clauses::add);
        Set<Integer> layout = new HashSet<>();
        outline.contents().forEach(line -> layout.add(line.number()));
        List<Row> rows = new ArrayList<>();
        Level level = null;
        TabRow head = null;
        boolean inside = false;
        for (Line line : source.lines()) {
            if (line.isBlank() || layout.contains(line.number())) {
                continue;
            }
            boolean title = LevelHeading.isTableTitle(line);
            if (title || clauses.contains(line.number())) {
                Level named = LevelHeading.in(Markup.stripped(line.text())).orElse(null);
                // A title without a level, such as 续表, goes on with the level above.
                inside = title && (inside || named != null);
                head = inside ? head : null;
                level = named != null ? named : level;
                if (inside) {
                    claims.claim(line.number());
                }
                continue;
            }
            TabRow row = TabRow.of(line);
            boolean tabbed = TabRow.is(line);
            if (tabbed && isHead.test(row)) {
                head = row;
                inside = true;
                claims.claim(line.number());
            } else if (inside && row.isRuling()) {
                claims.claim(line.number());
            } else if (inside && (tabbed || NumberedItems.startNumbered(line.text()))) {
                rows.add(new Row(level, head, row, !tabbed));
            }
        }
        return rows;
    }
}
