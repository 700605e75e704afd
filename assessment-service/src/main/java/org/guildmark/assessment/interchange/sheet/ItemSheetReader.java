package org.guildmark.assessment.interchange.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildmark.sheets.MergedRange;
import org.guildmark.sheets.SheetCell;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetFault;
import org.guildmark.sheets.SheetFile;
import org.guildmark.sheets.SheetLimits;
import org.guildmark.sheets.SheetRow;
import org.guildmark.sheets.SheetVisitor;
import org.guildmark.sheets.UnreadableSheetException;

/** Reads the sheet in which teachers write items, from a workbook or a CSV. Nothing is known here of the item bank. */
public final class ItemSheetReader implements SheetVisitor {
    /** Rows with a value among which the header is looked for: the template explains itself above it. */
    private static final int HEADER_WITHIN = 10;
    /** 20,000 items. */
    private static final SheetLimits LIMITS = new SheetLimits(SheetLimits.UPLOAD, 20_020, 60, 600_000);

    private final SheetDiagnostics diagnostics = new SheetDiagnostics();
    private final Map<ItemColumn, Integer> columns = new EnumMap<>(ItemColumn.class);
    private final List<ItemRow> rows = new ArrayList<>();
    private boolean found;
    private boolean inside;
    private int rowsSeen;

    private ItemSheetReader() {}

    /**
     * Reads the first sheet that has the header.
     *
     * @param fileName name under which the file was uploaded; used in messages only
     * @throws UnreadableSheetException with a stable code where the file cannot be read at all
     */
    public static ItemSheet read(byte[] bytes, String fileName, StatementReferences statements)
            throws UnreadableSheetException {
        ItemSheetReader reader = new ItemSheetReader();
        SheetFile.read(bytes, fileName, LIMITS, reader.diagnostics, reader);
        if (!reader.found) {
            throw new UnreadableSheetException(
                    UnreadableSheetException.Code.UNKNOWN_LAYOUT,
                    "No row names the columns " + ItemColumn.KIND.header() + " and " + ItemColumn.STEM.header()
                            + "; the template does.");
        }
        return new ItemRows(reader.rows, statements).sheet(reader.diagnostics, reader.columns);
    }

    @Override
    public void sheet(String name) {
        inside = false;
        rowsSeen = 0;
    }

    @Override
    public boolean row(SheetRow row) {
        if (inside) {
            ItemRow item = new ItemRow(row, columns, diagnostics);
            if (!item.isBlank()) {
                rows.add(item);
            }
            return true;
        }
        if (!isHeader(row)) {
            return ++rowsSeen < HEADER_WITHIN;
        }
        if (found) {
            diagnostics.warning(
                    SheetFault.SHEET_IGNORED, "A second sheet with the header was not read.", row.number(), -1);
            return false;
        }
        header(row);
        found = true;
        inside = true;
        return true;
    }

    @Override
    public void merged(MergedRange range) {
        if (!inside || columns.values().stream().noneMatch(range::holdsColumn)) {
            return;
        }
        List<ItemRow> concerned =
                rows.stream().filter(row -> range.holdsRow(row.number())).toList();
        concerned.forEach(ItemRow::markBad);
        if (!concerned.isEmpty()) {
            diagnostics.error(
                    SheetFault.MERGED_CELLS,
                    "Merged cells down to row " + range.lastRow() + " and column "
                            + SheetDiagnostics.letter(range.lastColumn())
                            + " hold one value only; unmerge them and repeat it.",
                    range.firstRow(),
                    range.firstColumn());
        }
    }

    private static boolean isHeader(SheetRow row) {
        Set<ItemColumn> named = row.cells().stream()
                .flatMap(cell -> ItemColumn.of(cell.text()).stream())
                .collect(Collectors.toSet());
        return named.contains(ItemColumn.KIND) && named.contains(ItemColumn.STEM);
    }

    private void header(SheetRow row) {
        for (int at = 0; at < row.cells().size(); at++) {
            SheetCell cell = row.cell(at);
            ItemColumn column = ItemColumn.of(cell.text()).orElse(null);
            if (column == null && !cell.isBlank()) {
                diagnostics.warning(
                        SheetFault.UNKNOWN_COLUMN,
                        "There is no column " + SheetDiagnostics.quoted(cell.text()) + "; it is not read.",
                        row.number(),
                        at);
            } else if (column != null && columns.putIfAbsent(column, at) != null) {
                diagnostics.warning(
                        SheetFault.DUPLICATE_COLUMN,
                        "A second column " + column.header() + "; the first is read.",
                        row.number(),
                        at);
            }
        }
    }
}
