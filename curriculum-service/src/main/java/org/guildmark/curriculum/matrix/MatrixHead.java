package org.guildmark.curriculum.matrix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildmark.curriculum.matrix.MatrixLayout.Left;
import org.guildmark.curriculum.sheet.CourseSheetFault;
import org.guildmark.sheets.SheetCell;
import org.guildmark.sheets.SheetCell.Form;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetFault;
import org.guildmark.sheets.SheetRow;
import org.guildmark.sheets.UnreadableSheetException;

/**
 * What the rows above the statements say.
 *
 * @param row number of the row of labels
 * @param left where the columns on the left stand now
 */
record MatrixHead(
        int row, String programme, String standard, Map<Left, Integer> left, List<MatrixSheet.Course> courses) {

    /** A row that labels the ids or codes of the statements; a course may bear one of the short labels as its title. */
    static boolean isLabelRow(SheetRow row) {
        Set<Left> labels = EnumSet.noneOf(Left.class);
        boolean sure = false;
        for (SheetCell cell : row.cells()) {
            Optional<Left> label = Left.of(cell.text());
            label.ifPresent(labels::add);
            sure |= label.isPresent() && cell.text().equals(label.get().label());
        }
        return labels.contains(Left.ID) || (labels.contains(Left.CODE) && (sure || labels.size() > 1));
    }

    /**
     * @param above rows before that of the labels
     * @param codes of the courses that a column without an id can mean
     */
    static MatrixHead read(List<SheetRow> above, SheetRow labels, Set<String> codes, SheetDiagnostics diagnostics)
            throws UnreadableSheetException {
        String version = after(above, MatrixLayout.FORMAT);
        if (version != null && !version.equals(Integer.toString(MatrixLayout.VERSION))) {
            throw new UnreadableSheetException(
                    UnreadableSheetException.Code.UNSUPPORTED_VERSION,
                    "The sheet has version " + SheetDiagnostics.quoted(version) + " of the layout; this service reads "
                            + MatrixLayout.VERSION + ".");
        }
        SheetRow ids = labelled(above, MatrixLayout.COURSE_IDS);
        SheetRow versions = labelled(above, MatrixLayout.VERSIONS);
        Map<Left, Integer> left = left(ids, labels, diagnostics);
        List<MatrixSheet.Course> courses = new ArrayList<>();
        for (int column = 0;
                column < Math.max(ids.cells().size(), labels.cells().size());
                column++) {
            SheetCell label = labels.cell(column);
            SheetCell id = ids.cell(column);
            boolean isLeft = left.containsValue(column) || id.text().startsWith(MatrixLayout.MARKER);
            if (isLeft || (label.isBlank() && id.isBlank())) {
                continue;
            }
            String code = plain(label, labels.number(), column, diagnostics);
            UUID courseId = courseId(id, ids.number(), column, diagnostics);
            String token = versions.cell(column).text();
            courses.add(new MatrixSheet.Course(
                    column, courseId, code, token.isEmpty() ? null : token, courseId != null || codes.contains(code)));
        }
        return new MatrixHead(
                labels.number(),
                after(above, MatrixLayout.PROGRAMME),
                after(above, MatrixLayout.STANDARD),
                left,
                List.copyOf(courses));
    }

    private static Map<Left, Integer> left(SheetRow ids, SheetRow labels, SheetDiagnostics diagnostics) {
        Map<Left, Integer> left = new EnumMap<>(Left.class);
        for (int column = 0; column < labels.cells().size(); column++) {
            int at = column;
            if (MatrixIds.parse(ids.cell(column).text()) != null) {
                continue;
            }
            Left.of(labels.cell(column).text()).ifPresent(label -> {
                if (left.putIfAbsent(label, at) != null) {
                    diagnostics.error(
                            SheetFault.DUPLICATE_COLUMN,
                            "A second column is labelled " + label.label() + "; the first is read.",
                            labels.number(),
                            at);
                }
            });
        }
        return left;
    }

    private static UUID courseId(SheetCell cell, int row, int column, SheetDiagnostics diagnostics) {
        UUID id = MatrixIds.parse(plain(cell, row, column, diagnostics));
        if (id == null && !cell.isBlank()) {
            diagnostics.warning(
                    CourseSheetFault.BAD_ID,
                    SheetDiagnostics.quoted(cell.text()) + " is not the id of a course.",
                    row,
                    column);
        }
        return id;
    }

    /** Text of a cell that identifies something: a formula or an error there identifies nothing. */
    static String plain(SheetCell cell, int row, int column, SheetDiagnostics diagnostics) {
        if (cell.form() == Form.FORMULA) {
            diagnostics.error(
                    SheetFault.FORMULA, "A formula stands where a value identifies a row or column.", row, column);
            return "";
        }
        if (cell.form() == Form.ERROR) {
            diagnostics.error(
                    SheetFault.CELL_ERROR, "The cell shows an error of the spreadsheet program.", row, column);
            return "";
        }
        return cell.text();
    }

    /** The rest of the cell that begins so; null where there is none. */
    private static String after(List<SheetRow> above, String prefix) {
        return above.stream()
                .flatMap(row -> row.cells().stream())
                .map(SheetCell::text)
                .filter(text -> text.startsWith(prefix))
                .map(text -> text.substring(prefix.length()))
                .findFirst()
                .orElse(null);
    }

    private static SheetRow labelled(List<SheetRow> above, String label) {
        return above.stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.text().equals(label)))
                .findFirst()
                .orElse(new SheetRow(0, List.of(), 0));
    }
}
