package org.guildmark.curriculum.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

/**
 * Reads the import template: courses and their mappings, one mapping in a row, from a workbook or a CSV. Nothing is
 * known here of courses or standards that exist.
 */
public final class CourseSheetReader implements SheetVisitor {
    /** Rows with a value among which the header is looked for: a title may stand above it. */
    private static final int HEADER_WITHIN = 10;

    /** 50,000 mappings. */
    private static final SheetLimits LIMITS = new SheetLimits(SheetLimits.UPLOAD, 50_010, 100, 900_000);

    private final SheetDiagnostics diagnostics = new SheetDiagnostics();
    private final CourseRows courses = new CourseRows();
    private final TreeSet<Integer> dataRows = new TreeSet<>();
    private final Map<TemplateColumn, Integer> columns = new EnumMap<>(TemplateColumn.class);
    private boolean found;
    private boolean inside;
    private int rowsSeen;

    private CourseSheetReader() {}

    /**
     * Reads the first sheet that has the header of the template.
     *
     * @param fileName name under which the file was uploaded; used in messages only
     * @throws UnreadableSheetException with a stable code where the file cannot be read at all
     */
    public static CourseSheet read(byte[] bytes, String fileName) throws UnreadableSheetException {
        CourseSheetReader reader = new CourseSheetReader();
        SheetFile.read(bytes, fileName, LIMITS, reader.diagnostics, reader);
        if (!reader.found) {
            throw new UnreadableSheetException(
                    UnreadableSheetException.Code.UNKNOWN_LAYOUT,
                    "No row names the column " + TemplateColumn.COURSE_CODE.header()
                            + " and others; the first row of the template names its columns.");
        }
        List<SheetCourse> courses = reader.courses.courses();
        return new CourseSheet(courses, reader.diagnostics.list(), reader.diagnostics.hasErrors());
    }

    @Override
    public void sheet(String name) {
        inside = false;
        rowsSeen = 0;
    }

    @Override
    public boolean row(SheetRow row) {
        if (inside) {
            dataRows.add(row.number());
            courses.take(new TemplateRow(row, columns, diagnostics));
            return true;
        }
        if (!isHeader(row)) {
            return ++rowsSeen < HEADER_WITHIN;
        }
        if (found) {
            diagnostics.warning(
                    SheetFault.SHEET_IGNORED,
                    "A second sheet with the header of the template was not read.",
                    row.number(),
                    -1);
            return false;
        }
        header(row);
        found = true;
        inside = true;
        return true;
    }

    @Override
    public void merged(MergedRange range) {
        if (inside
                && !dataRows.subSet(range.firstRow(), true, range.lastRow(), true)
                        .isEmpty()
                && columns.values().stream().anyMatch(range::holdsColumn)) {
            diagnostics.error(
                    SheetFault.MERGED_CELLS,
                    "Merged cells down to row " + range.lastRow() + " and column "
                            + SheetDiagnostics.letter(range.lastColumn())
                            + " hold one value only; unmerge them and repeat it.",
                    range.firstRow(),
                    range.firstColumn());
        }
    }

    /** The codes of the courses and at least one column more: the explanation also names each column, one in a row. */
    private static boolean isHeader(SheetRow row) {
        Set<TemplateColumn> named = row.cells().stream()
                .flatMap(cell -> TemplateColumn.of(cell.text()).stream())
                .collect(Collectors.toSet());
        return named.contains(TemplateColumn.COURSE_CODE) && named.size() > 1;
    }

    private void header(SheetRow row) {
        List<String> missing = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            SheetCell cell = row.cell(at);
            TemplateColumn column = TemplateColumn.of(cell.text()).orElse(null);
            if (column == null && !cell.isBlank()) {
                diagnostics.warning(
                        SheetFault.UNKNOWN_COLUMN,
                        "The template has no column " + SheetDiagnostics.quoted(cell.text()) + "; it is not read.",
                        row.number(),
                        at);
            } else if (column != null && columns.putIfAbsent(column, at) != null) {
                diagnostics.error(
                        SheetFault.DUPLICATE_COLUMN,
                        "A second column " + column.header() + "; the first is read.",
                        row.number(),
                        at);
            }
        }
        for (TemplateColumn column : TemplateColumn.values()) {
            if (!columns.containsKey(column)) {
                missing.add(column.header());
            }
        }
        boolean halfMapping =
                columns.containsKey(TemplateColumn.STANDARD) != columns.containsKey(TemplateColumn.STATEMENT);
        if (halfMapping) {
            diagnostics.error(
                    SheetFault.MISSING_COLUMN,
                    "A mapping needs both columns, " + TemplateColumn.STANDARD.header() + " and "
                            + TemplateColumn.STATEMENT.header() + ".",
                    row.number(),
                    -1);
        } else if (!missing.isEmpty()) {
            diagnostics.info(
                    SheetFault.MISSING_COLUMN,
                    "Columns that the sheet leaves out: " + String.join(", ", missing) + ".");
        }
    }
}
