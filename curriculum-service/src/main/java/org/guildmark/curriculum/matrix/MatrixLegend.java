package org.guildmark.curriculum.matrix;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.curriculum.sheet.EmphasisMarks;

/** The sheet that explains the matrix in both languages. */
final class MatrixLegend {
    private static final String SHEET = "说明 Legend";
    private static final int UNIT = 256;
    private static final int WIDTH = 60;

    private static final String[][] NOTES = {
        {"", "空白表示没有对应关系；清空单元格即删除对应关系。", "An empty cell is no mapping; emptying one takes the mapping away."},
        {"", "也可填写 INTRODUCE、引入、√ 等；导入时会统一。", "INTRODUCE, 引入, √ and the like are read as well."},
        {
            "",
            "可以移动、排序、删除行和列；表中没有的行和列保持不变，不会被删除。排序时不要包含表头。",
            "Rows and columns may be moved, sorted and removed: what is not in the sheet stays as it is. Leave the head out"
                    + " when sorting."
        },
        {
            "",
            "请不要修改隐藏的行和列：其中是要求和课程的编号，以及课程对应关系的版本。",
            "Please leave the hidden rows and column alone: they hold the ids and the version of each course."
        },
        {"", "请不要在标记区使用公式或合并单元格。", "No formulas and no merged cells among the marks, please."},
        {"", "导入前先预演：只有改动过的单元格会被更新，备注保留。", "Try the import first: only the edited cells change, and notes are kept."}
    };

    private MatrixLegend() {}

    static void write(SXSSFWorkbook workbook, MatrixStyles styles) {
        SXSSFSheet sheet = workbook.createSheet(SHEET);
        sheet.setColumnWidth(0, UNIT * 10);
        sheet.setColumnWidth(1, UNIT * WIDTH);
        sheet.setColumnWidth(2, UNIT * WIDTH);
        int next = 0;
        row(sheet, next++, styles.head(), styles.head(), "标记 Mark", "中文", "English");
        for (Emphasis mark : Emphasis.values()) {
            String[] words = explained(mark);
            row(sheet, next++, styles.mark(null), styles.text(), EmphasisMarks.sign(mark), words[0], words[1]);
        }
        row(sheet, next++, styles.noted(), styles.text(), "P", "底色表示该对应关系有备注", "Coloured: the mapping has a note");
        for (String[] note : NOTES) {
            row(sheet, next++, styles.text(), styles.text(), note);
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static String[] explained(Emphasis emphasis) {
        return switch (emphasis) {
            case INTRODUCE -> new String[] {"本课程引入该项要求", "The course introduces the statement"};
            case PRACTISE -> new String[] {"本课程练习该项要求", "The course lets learners practise it"};
            case MASTER -> new String[] {"学完本课程应掌握该项要求", "Learners master it in this course"};
            case UNSPECIFIED -> new String[] {"与课程对应，未注明程度", "Mapped; how far is not stated"};
        };
    }

    private static void row(SXSSFSheet sheet, int number, CellStyle first, CellStyle others, String... texts) {
        Row row = sheet.createRow(number);
        int lines = 1;
        for (int at = 0; at < texts.length; at++) {
            row.createCell(at).setCellStyle(at == 0 ? first : others);
            row.getCell(at).setCellValue(texts[at]);
            lines = Math.max(lines, MatrixText.lines(texts[at], WIDTH));
        }
        row.setHeightInPoints(MatrixText.height(lines));
    }
}
