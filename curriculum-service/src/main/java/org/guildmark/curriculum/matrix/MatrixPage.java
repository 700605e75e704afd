package org.guildmark.curriculum.matrix;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.Header;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.guildmark.curriculum.matrix.MatrixLayout.Left;

/** How the matrix lies on the screen and on paper. */
final class MatrixPage {
    private static final int UNIT = 256;
    private static final int MARK_WIDTH = 6;
    /** Courses that still can be read beside the statements on one A4 sheet; more go on A3. */
    private static final int COURSES_ON_A4 = 14;
    /** Courses that go on one A3 sheet; more go on several, side by side, each with the statements. */
    private static final int COURSES_ON_A3 = 32;

    private static final double MARGIN_INCHES = 0.4;
    private static final double TOP_INCHES = 0.7;

    private MatrixPage() {}

    /** Widths, what is hidden and what stays in sight. Before the first row is written. */
    static void columns(SXSSFSheet sheet, int courses) {
        for (int at = 0; at < MatrixWorkbook.LEFT.size(); at++) {
            sheet.setColumnWidth(at, UNIT * width(MatrixWorkbook.LEFT.get(at)));
        }
        int first = MatrixWorkbook.LEFT.size();
        for (int at = first; at < first + courses; at++) {
            sheet.setColumnWidth(at, UNIT * MARK_WIDTH);
        }
        sheet.setColumnHidden(0, true);
        sheet.createFreezePane(first, MatrixWorkbook.HEAD_ROWS);
    }

    /** In digits of the normal font; a Chinese sign takes two. */
    static int width(Left left) {
        return switch (left) {
            case TEXT -> 48;
            case ID -> 38;
            case CODE, KIND -> 12;
            default -> 10;
        };
    }

    /** Landscape, fitted to the width, the head and the statements on every page, numbered. */
    static void print(SXSSFSheet sheet, Matrix matrix, int rows, int columns) {
        int courses = matrix.columns().size();
        sheet.getWorkbook().setPrintArea(0, 1, columns - 1, MatrixWorkbook.HIDDEN_ROWS, rows - 1);
        sheet.setRepeatingRows(new CellRangeAddress(MatrixWorkbook.HIDDEN_ROWS, MatrixWorkbook.HEAD_ROWS - 1, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 1, MatrixWorkbook.LEFT.size() - 1));
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(courses <= COURSES_ON_A4 ? PrintSetup.A4_PAPERSIZE : PrintSetup.A3_PAPERSIZE);
        setup.setFitWidth((short) Math.max(1, (courses + COURSES_ON_A3 - 1) / COURSES_ON_A3));
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.TOP, TOP_INCHES);
        Header header = sheet.getHeader();
        header.setLeft(shown(matrix.programmeTitle()));
        header.setRight(shown(matrix.standardTitle()));
        Footer footer = sheet.getFooter();
        footer.setLeft("I 引入 · P 练习 · M 掌握 · ● 对应");
        footer.setRight("&P / &N");
    }

    /** An ampersand begins a command in a header. */
    private static String shown(String title) {
        return title == null ? "" : title.replace("&", "&&");
    }
}
