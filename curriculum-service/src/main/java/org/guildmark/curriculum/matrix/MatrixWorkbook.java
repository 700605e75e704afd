package org.guildmark.curriculum.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.guildmark.curriculum.matrix.MatrixLayout.Left;
import org.guildmark.curriculum.sheet.EmphasisMarks;
import org.guildmark.sheets.XmlEscapes;

/**
 * Writes a matrix as a workbook that people edit, print and send back. Streamed: whatever its size, a handful of rows is
 * in memory. Every value is a text, so that none is a formula or becomes one when it is edited.
 */
public final class MatrixWorkbook {
    private static final int WINDOW = 20;
    private static final int LONGEST_TEXT = 2_000;
    /** Heads what stands in no group after a group. */
    private static final String OTHERS = "其他 Others";

    private static final String SHEET = "矩阵 Matrix";

    /** Columns on the left; function and content are bands above their statements. */
    static final List<Left> LEFT = List.of(Left.ID, Left.CODE, Left.TEXT, Left.KIND, Left.LEVEL);

    /** Rows above the statements: ids and versions, both hidden, title, kind, hours, credits, codes. */
    static final int HEAD_ROWS = 7;

    static final int HIDDEN_ROWS = 2;

    private static final int TITLE_HEIGHT = 120;

    private final Matrix matrix;
    private final SXSSFSheet sheet;
    private final MatrixStyles styles;
    private final int width;
    private int next;

    private MatrixWorkbook(Matrix matrix, SXSSFWorkbook workbook, MatrixStyles styles) {
        this.matrix = matrix;
        this.sheet = workbook.createSheet(SHEET);
        this.styles = styles;
        this.width = LEFT.size() + matrix.columns().size();
    }

    /** Writes the whole workbook and leaves the stream open. */
    public static void write(Matrix matrix, OutputStream out) throws IOException {
        // Shared texts: a library that edits an inline text leaves the old one in the cell.
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, false, true)) {
            MatrixStyles styles = new MatrixStyles(workbook);
            new MatrixWorkbook(matrix, workbook, styles).writeSheet();
            MatrixLegend.write(workbook, styles);
            workbook.write(out);
        }
    }

    private void writeSheet() throws IOException {
        MatrixPage.columns(sheet, matrix.columns().size());
        hidden(MatrixLayout.COURSE_IDS, column -> column.id().toString(), identification());
        hidden(MatrixLayout.VERSIONS, Matrix.Column::version);
        titles();
        head(MatrixLayout.COURSE_KIND, 2, column -> MatrixLayout.courseKindShown(column.kind()));
        head(MatrixLayout.HOURS, 1, column -> Objects.toString(column.hours(), ""));
        head(MatrixLayout.CREDITS, 1, MatrixLayout::creditsShown);
        labels();
        statements();
        if (next > HEAD_ROWS && !matrix.columns().isEmpty()) {
            validate();
        }
        MatrixPage.print(sheet, matrix, Math.max(next, HEAD_ROWS), width);
    }

    private String[] identification() {
        return new String[] {
            MatrixLayout.FORMAT + MatrixLayout.VERSION,
            MatrixLayout.PROGRAMME + matrix.programmeId(),
            MatrixLayout.STANDARD + matrix.standard()
        };
    }

    private void hidden(String label, Function<Matrix.Column, String> value, String... first) {
        Row row = sheet.createRow(next++);
        row.setZeroHeight(true);
        for (int at = 0; at < first.length; at++) {
            text(row, at, first[at], styles.plain());
        }
        text(row, LEFT.size() - 1, label, styles.plain());
        for (int at = 0; at < matrix.columns().size(); at++) {
            text(row, LEFT.size() + at, value.apply(matrix.columns().get(at)), styles.plain());
        }
    }

    private void titles() {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(TITLE_HEIGHT);
        left(row, MatrixLayout.TITLE);
        String title = Stream.of(matrix.programmeTitle(), matrix.standardTitle())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        text(row, LEFT.indexOf(Left.TEXT), title, styles.programme());
        for (int at = 0; at < matrix.columns().size(); at++) {
            String course = matrix.columns().get(at).title();
            text(row, LEFT.size() + at, course, MatrixText.canStack(course) ? styles.stacked() : styles.turned());
        }
    }

    private void head(String label, int lines, Function<Matrix.Column, String> value) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(MatrixText.height(lines));
        left(row, label);
        for (int at = 0; at < matrix.columns().size(); at++) {
            text(row, LEFT.size() + at, value.apply(matrix.columns().get(at)), styles.head());
        }
    }

    /** The label of a head row stands beside its values; the cells before it only close the frame. */
    private void left(Row row, String label) {
        for (int at = 0; at < LEFT.size() - 1; at++) {
            row.createCell(at).setCellStyle(styles.headLabel());
        }
        text(row, LEFT.size() - 1, label, styles.headLabel());
    }

    private void labels() {
        Row row = sheet.createRow(next++);
        for (int at = 0; at < LEFT.size(); at++) {
            text(row, at, LEFT.get(at).label(), styles.head());
        }
        for (int at = 0; at < matrix.columns().size(); at++) {
            text(row, LEFT.size() + at, matrix.columns().get(at).code(), styles.head());
        }
    }

    private void statements() throws IOException {
        // Groups fold from their band, which stands above.
        sheet.setRowSumsBelow(false);
        Matrix.Row above = null;
        for (Matrix.Row row : matrix.rows()) {
            boolean otherFunction = above == null || !Objects.equals(above.function(), row.function());
            if (otherFunction && (above != null || row.function() != null)) {
                band(row.function(), styles.functionBand(), 0);
            }
            boolean otherContent = above != null && !Objects.equals(above.content(), row.content());
            if (row.content() != null ? otherFunction || otherContent : otherContent && !otherFunction) {
                band(row.content(), styles.contentBand(), 1);
            }
            statement(row);
            above = row;
        }
    }

    private void band(String title, CellStyle style, int outline) throws IOException {
        Row row = sheet.createRow(next);
        for (int at = 0; at < width; at++) {
            row.createCell(at).setCellStyle(style);
        }
        text(row, LEFT.indexOf(Left.TEXT), Objects.requireNonNullElse(title, OTHERS), style);
        outline(outline);
    }

    private void statement(Matrix.Row statement) throws IOException {
        Row row = sheet.createRow(next);
        for (int at = 0; at < LEFT.size(); at++) {
            text(row, at, MatrixLayout.shown(LEFT.get(at), statement), styles.left(LEFT.get(at)));
        }
        for (int at = 0; at < matrix.columns().size(); at++) {
            Matrix.Cell cell = matrix.cell(matrix.columns().get(at), statement);
            Cell written = row.createCell(LEFT.size() + at);
            written.setCellStyle(styles.mark(cell));
            if (cell != null) {
                written.setCellValue(EmphasisMarks.sign(cell.emphasis()));
            }
        }
        String wording = MatrixLayout.shown(Left.TEXT, statement);
        row.setHeightInPoints(MatrixText.height(MatrixText.lines(wording, MatrixPage.width(Left.TEXT))));
        outline((statement.function() == null ? 0 : 1) + (statement.content() == null ? 0 : 1));
    }

    private void outline(int level) {
        if (level > 0) {
            sheet.setRowOutlineLevel(next, level);
        }
        next++;
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (text != null && !text.isEmpty()) {
            String shown = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
            cell.setCellValue(XmlEscapes.encode(shown));
        }
    }

    /** Offers the four signs in every cell of a course; an empty cell is "not mapped". */
    private void validate() {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(EmphasisMarks.signs()),
                new CellRangeAddressList(HEAD_ROWS, next - 1, LEFT.size(), width - 1));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox("标记 Mark", "I, P, M, ● 或空白 or nothing");
        sheet.addValidationData(validation);
    }
}
