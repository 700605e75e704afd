package org.guildmark.curriculum.matrix;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.guildmark.curriculum.matrix.MatrixLayout.Left;

/** The looks of the cells. All are of the text format, so that what somebody types stays what it is. */
final class MatrixStyles {
    /** Comes with Excel on Windows and Mac; LibreOffice replaces it by the Chinese font that it has. */
    private static final String FONT = "Microsoft YaHei";

    private static final short SIZE = 9;
    private static final short STACKED = 255;
    private static final short TURNED = 90;
    private static final byte[] DARK = {(byte) 0xBF, (byte) 0xD3, (byte) 0xE6};
    private static final byte[] LIGHT = {(byte) 0xE4, (byte) 0xED, (byte) 0xF5};
    private static final byte[] GREY = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
    private static final byte[] NOTED = {(byte) 0xFF, (byte) 0xF2, (byte) 0xCC};

    private final SXSSFWorkbook workbook;
    private final CellStyle plain;
    private final CellStyle programme;
    private final CellStyle head;
    private final CellStyle headLabel;
    private final CellStyle stacked;
    private final CellStyle turned;
    private final CellStyle functionBand;
    private final CellStyle contentBand;
    private final CellStyle text;
    private final CellStyle centred;
    private final CellStyle mark;
    private final CellStyle noted;

    MatrixStyles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        Font normal = font(false, SIZE);
        Font bold = font(true, SIZE);
        plain = style(normal, HorizontalAlignment.LEFT, null, false);
        head = style(bold, HorizontalAlignment.CENTER, GREY, true);
        headLabel = style(bold, HorizontalAlignment.RIGHT, GREY, true);
        programme = style(font(true, (short) 11), HorizontalAlignment.LEFT, GREY, true);
        programme.setVerticalAlignment(VerticalAlignment.TOP);
        stacked = style(bold, HorizontalAlignment.CENTER, GREY, false);
        stacked.setRotation(STACKED);
        turned = style(bold, HorizontalAlignment.CENTER, GREY, true);
        turned.setRotation(TURNED);
        functionBand = style(bold, HorizontalAlignment.LEFT, DARK, false);
        contentBand = style(bold, HorizontalAlignment.LEFT, LIGHT, false);
        text = style(normal, HorizontalAlignment.LEFT, null, true);
        centred = style(normal, HorizontalAlignment.CENTER, null, true);
        Font large = font(true, (short) 10);
        mark = style(large, HorizontalAlignment.CENTER, null, false);
        noted = style(large, HorizontalAlignment.CENTER, NOTED, false);
    }

    CellStyle plain() {
        return plain;
    }

    CellStyle programme() {
        return programme;
    }

    CellStyle head() {
        return head;
    }

    CellStyle headLabel() {
        return headLabel;
    }

    /** Signs one below the other, as Chinese tables head narrow columns. */
    CellStyle stacked() {
        return stacked;
    }

    CellStyle turned() {
        return turned;
    }

    CellStyle functionBand() {
        return functionBand;
    }

    CellStyle contentBand() {
        return contentBand;
    }

    CellStyle left(Left left) {
        return left == Left.TEXT ? text : centred;
    }

    /** A cell of a course; a mapping with a note is coloured. */
    CellStyle mark(Matrix.Cell cell) {
        return cell != null && cell.note() ? noted : mark;
    }

    CellStyle text() {
        return text;
    }

    CellStyle noted() {
        return noted;
    }

    private Font font(boolean bold, short size) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        return font;
    }

    private CellStyle style(Font font, HorizontalAlignment alignment, byte[] fill, boolean wrap) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(wrap);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
        style.setBottomBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
        style.setLeftBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
        style.setRightBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
        if (fill != null) {
            ((XSSFCellStyle) style).setFillForegroundColor(new XSSFColor(fill, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
