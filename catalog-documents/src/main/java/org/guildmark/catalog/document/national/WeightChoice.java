package org.guildmark.catalog.document.national;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.WeightTable;
import org.guildmark.catalog.content.WeightTable.Ambiguity;
import org.guildmark.catalog.content.WeightTable.ElementKind;
import org.guildmark.catalog.content.WeightTable.Weight;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.national.NationalWeightTables.PrintedTable;
import org.guildmark.catalog.document.national.WeightGrid.Assumption;

/**
 * Settles on one layout of each table and says what is not certain about it. Where several layouts are possible, the one
 * is preferred in which the tracks of a level differ in the same direction as they do in the standard's other table: the
 * two tables weigh the same work, so a function that asks more of one track in the skill examination asks more of it in
 * the theory. The choice stays flagged for an editor.
 */
final class WeightChoice {
    private final List<PrintedTable> printed;
    private final List<Diagnostic> diagnostics;

    WeightChoice(List<PrintedTable> printed, List<Diagnostic> diagnostics) {
        this.printed = printed;
        this.diagnostics = diagnostics;
    }

    /** A row of the table. */
    record Element(Text title, ElementKind kind) {}

    List<WeightTable> tables() {
        List<WeightTable> tables = new ArrayList<>();
        for (PrintedTable table : printed) {
            if (told(table)) {
                tables.addAll(tables(table));
            }
        }
        return tables;
    }

    /** Tells what had to be assumed; false where there is nothing to store. */
    private boolean told(PrintedTable table) {
        WeightGrid grid = table.grid();
        if (!grid.complete()) {
            report(table, Severity.ERROR, Code.WEIGHT_UNSOLVED, "has too many possible layouts to list them");
            return false;
        }
        switch (grid.assumption()) {
            case NONE ->
                report(table, Severity.ERROR, Code.WEIGHT_UNSOLVED, "has no layout in which each column sums to 100");
            case MERGED_ACROSS_LEVELS ->
                report(table, Severity.WARNING, Code.INFERRED, "is solved only with cells merged across levels");
            case AS_PRINTED ->
                report(
                        table,
                        Severity.WARNING,
                        Code.SOURCE_FAULT,
                        "is kept as printed: it contradicts the sums or the functions of the work requirements");
            case REGULAR, SUMS_ASIDE -> {}
        }
        return grid.assumption() != Assumption.NONE;
    }

    private List<WeightTable> tables(PrintedTable table) {
        List<List<List<BigDecimal>>> layouts = preferredFirst(table);
        List<WeightTable> tables = new ArrayList<>();
        int ambiguous = 0;
        for (int c = 0; c < table.columns().size(); c++) {
            WeightColumns.Column column = table.columns().get(c);
            List<Weight> weights = new ArrayList<>();
            for (int r = 0; r < table.elements().size(); r++) {
                Set<BigDecimal> values = new LinkedHashSet<>();
                for (List<List<BigDecimal>> layout : layouts) {
                    values.add(layout.get(c).get(r));
                }
                ambiguous += values.size() > 1 ? 1 : 0;
                BigDecimal percent = layouts.get(0).get(c).get(r);
                if (percent != null) {
                    Element element = table.elements().get(r);
                    weights.add(new Weight(element.title(), element.kind(), percent, ambiguity(values)));
                }
            }
            checkSum(table, column, weights);
            tables.add(new WeightTable(
                    table.component(), column.level(), column.track(), table.clause(), List.copyOf(weights)));
        }
        if (layouts.size() > 1) {
            report(
                    table,
                    Severity.WARNING,
                    Code.WEIGHT_AMBIGUOUS,
                    "has " + layouts.size() + " possible layouts, which differ in " + ambiguous + " cells");
        }
        return tables;
    }

    private static Ambiguity ambiguity(Set<BigDecimal> values) {
        return values.size() < 2
                ? null
                : new Ambiguity(
                        Collections.unmodifiableList(new ArrayList<>(values)),
                        "The merged cells are lost, and more than one layout fits the sums and the tree;"
                                + " first the one that agrees most with the other table");
    }

    private void checkSum(PrintedTable table, WeightColumns.Column column, List<Weight> weights) {
        BigDecimal sum = weights.stream().map(Weight::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            String track = column.track() == null ? "" : " / " + column.track();
            report(
                    table,
                    Severity.ERROR,
                    Code.WEIGHT_SUM,
                    "sums to " + sum.toPlainString() + " in column " + column.level() + track);
        }
    }

    private List<List<List<BigDecimal>>> preferredFirst(PrintedTable table) {
        List<List<List<BigDecimal>>> layouts = new ArrayList<>(table.grid().layouts());
        if (layouts.size() > 1) {
            List<PrintedTable> others = printed.stream()
                    .filter(other -> other != table && other.grid().complete())
                    .filter(other -> !other.grid().layouts().isEmpty())
                    .filter(other -> other.columns().equals(table.columns()))
                    .toList();
            Map<List<List<BigDecimal>>, Integer> agreement = new HashMap<>();
            layouts.forEach(layout -> agreement.put(layout, agreement(table, layout, others)));
            // A stable sort: layouts that agree equally stay in the order of the search.
            layouts.sort(Comparator.comparing(agreement::get, Comparator.reverseOrder()));
        }
        return layouts;
    }

    /** Cells in which the step from one track to the next has the same direction as in the other tables. */
    private static int agreement(PrintedTable table, List<List<BigDecimal>> layout, List<PrintedTable> others) {
        int most = 0;
        for (PrintedTable other : others) {
            for (List<List<BigDecimal>> compared : other.grid().layouts()) {
                most = Math.max(most, agreement(table, layout, other, compared));
            }
        }
        return most;
    }

    private static int agreement(
            PrintedTable table, List<List<BigDecimal>> layout, PrintedTable other, List<List<BigDecimal>> compared) {
        int same = 0;
        for (int r = 0; r < table.elements().size(); r++) {
            int row = other.elements().indexOf(table.elements().get(r));
            for (int c = 1; row >= 0 && c < table.columns().size(); c++) {
                boolean withinLevel = !table.columns().get(c).opensLevel();
                same += withinLevel && step(layout, c, r) == step(compared, c, row) ? 1 : 0;
            }
        }
        return same;
    }

    private static int step(List<List<BigDecimal>> layout, int column, int row) {
        BigDecimal before = layout.get(column - 1).get(row);
        BigDecimal here = layout.get(column).get(row);
        return Integer.signum(
                (here == null ? BigDecimal.ZERO : here).compareTo(before == null ? BigDecimal.ZERO : before));
    }

    private void report(PrintedTable table, Severity severity, Code code, String what) {
        diagnostics.add(Diagnostic.of(
                severity,
                code,
                "The weight table for " + table.component() + " " + what,
                table.fromLine(),
                table.toLine()));
    }
}
