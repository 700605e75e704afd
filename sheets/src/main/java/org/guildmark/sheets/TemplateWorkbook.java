package org.guildmark.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A template as a workbook: one sheet to fill in, one that explains it. Streamed, since it also carries rows by the ten
 * thousand. No cell is ever written as a formula.
 */
public final class TemplateWorkbook {
    private static final String FONT = "Microsoft YaHei";
    private static final int WINDOW = 20;
    private static final int UNIT = 256;
    /** Rows that offer lists of words, for those who add to the template. */
    private static final int PREPARED_ROWS = 5_000;

    private final SXSSFWorkbook workbook;
    private final CellStyle head;
    private final CellStyle text;

    /**
     * A column to fill in.
     *
     * @param width in characters
     * @param offered words to choose from; none where anything may be written
     */
    public record Column(String header, int width, List<String> offered) {}

    /** The sheet to fill in, with the rows that it already has. */
    public record Filled(String name, List<Column> columns, Iterable<List<String>> rows) {}

    /**
     * The sheet that explains.
     *
     * @param widths of its columns, in characters
     * @param rows the first of them is the header
     */
    public record Explanation(String name, List<Integer> widths, List<List<String>> rows) {}

    private TemplateWorkbook(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        head = style(true);
        head.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        text = style(false);
    }

    /** Writes the workbook and leaves the stream open. */
    public static void write(Filled filled, Explanation explanation, OutputStream out) throws IOException {
        // Shared texts: a library that edits an inline text leaves the old one in the cell.
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, false, true)) {
            TemplateWorkbook template = new TemplateWorkbook(workbook);
            template.fill(filled);
            template.explain(explanation);
            workbook.write(out);
        }
    }

    private void fill(Filled filled) {
        SXSSFSheet sheet = workbook.createSheet(filled.name());
        List<Column> columns = filled.columns();
        for (int at = 0; at < columns.size(); at++) {
            sheet.setColumnWidth(at, UNIT * columns.get(at).width());
            // Text, so that a code such as 01-02-03 does not become a date.
            sheet.setDefaultColumnStyle(at, text);
        }
        sheet.createFreezePane(1, 1);
        row(sheet, 0, head, columns.stream().map(Column::header).toList());
        int number = 0;
        for (List<String> row : filled.rows()) {
            row(sheet, ++number, text, row);
        }
        for (int at = 0; at < columns.size(); at++) {
            offer(sheet, at, columns.get(at).offered());
        }
    }

    private void explain(Explanation explanation) {
        SXSSFSheet sheet = workbook.createSheet(explanation.name());
        for (int at = 0; at < explanation.widths().size(); at++) {
            sheet.setColumnWidth(at, UNIT * explanation.widths().get(at));
        }
        for (int at = 0; at < explanation.rows().size(); at++) {
            row(sheet, at, at == 0 ? head : text, explanation.rows().get(at));
        }
    }

    private static void offer(SXSSFSheet sheet, int column, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(1, PREPARED_ROWS, column, column));
        // Other spellings are read too: the list helps and does not forbid.
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }

    private static void row(SXSSFSheet sheet, int number, CellStyle style, List<String> texts) {
        Row row = sheet.createRow(number);
        for (int at = 0; at < texts.size(); at++) {
            row.createCell(at).setCellStyle(style);
            if (!texts.get(at).isEmpty()) {
                row.getCell(at).setCellValue(XmlEscapes.encode(texts.get(at)));
            }
        }
    }

    private CellStyle style(boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) 10);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }
}
