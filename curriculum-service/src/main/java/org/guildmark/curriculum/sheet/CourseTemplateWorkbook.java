package org.guildmark.curriculum.sheet;

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

/** The template as a workbook. Streamed, since it also carries the courses of a whole school. */
final class CourseTemplateWorkbook {
    private static final List<TemplateColumn> COLUMNS = List.of(TemplateColumn.values());
    private static final int LONG_TEXT = 200;
    private static final String SHEET = "课程 Courses";
    private static final String EXPLANATION = "说明 Explanation";
    private static final String FONT = "Microsoft YaHei";
    private static final int WINDOW = 20;
    private static final int UNIT = 256;
    private static final int WIDE = 40;
    private static final int NARROW = 16;
    private static final int EXPLANATION_WIDTH = 64;
    /** Rows that offer lists of words, for those who add to the template. */
    private static final int PREPARED_ROWS = 5_000;

    private final SXSSFWorkbook workbook;
    private final CellStyle head;
    private final CellStyle text;

    private CourseTemplateWorkbook(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        head = style(true);
        head.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        text = style(false);
    }

    static void write(List<List<String>> rows, OutputStream out) throws IOException {
        // Shared texts: a library that edits an inline text leaves the old one in the cell.
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, false, true)) {
            CourseTemplateWorkbook template = new CourseTemplateWorkbook(workbook);
            template.courses(rows);
            template.explanation();
            workbook.write(out);
        }
    }

    private void courses(List<List<String>> rows) {
        SXSSFSheet sheet = workbook.createSheet(SHEET);
        for (int at = 0; at < COLUMNS.size(); at++) {
            sheet.setColumnWidth(at, UNIT * (COLUMNS.get(at).longest() > LONG_TEXT ? WIDE : NARROW));
            // Text, so that a code such as 01-02-03 does not become a date.
            sheet.setDefaultColumnStyle(at, text);
        }
        sheet.createFreezePane(1, 1);
        row(sheet, 0, head, CourseTemplate.headers());
        for (int at = 0; at < rows.size(); at++) {
            row(sheet, at + 1, text, rows.get(at));
        }
        offer(sheet, TemplateColumn.KIND, "GROUP_PLATFORM", "FOUNDATION", "CORE", "ELECTIVE", "PRACTICE");
        offer(sheet, TemplateColumn.EMPHASIS, EmphasisMarks.signs());
    }

    private void explanation() {
        SXSSFSheet sheet = workbook.createSheet(EXPLANATION);
        sheet.setColumnWidth(0, UNIT * 20);
        sheet.setColumnWidth(1, UNIT * 16);
        sheet.setColumnWidth(2, UNIT * EXPLANATION_WIDTH);
        sheet.setColumnWidth(3, UNIT * EXPLANATION_WIDTH);
        row(sheet, 0, head, List.of("列 Column", "名称", "说明", "Explanation"));
        for (int at = 0; at < COLUMNS.size(); at++) {
            TemplateColumn column = COLUMNS.get(at);
            row(
                    sheet,
                    at + 1,
                    text,
                    List.of(column.header(), column.zh(), column.explanationZh(), column.explanationEn()));
        }
        row(
                sheet,
                COLUMNS.size() + 1,
                text,
                List.of(
                        "",
                        "",
                        "每行一条对应关系；没有对应关系的课程占一行。请不要使用公式和合并单元格。",
                        "One mapping in a row; a course without mappings takes one row. No formulas and no merged cells, please."));
    }

    private void offer(SXSSFSheet sheet, TemplateColumn column, String... words) {
        int at = COLUMNS.indexOf(column);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(words), new CellRangeAddressList(1, PREPARED_ROWS, at, at));
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
