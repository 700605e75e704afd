package org.guildmark.curriculum.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guildmark.sheets.TemplateWorkbook;

/** The template as a workbook. */
final class CourseTemplateWorkbook {
    private static final int LONG_TEXT = 200;
    private static final String SHEET = "课程 Courses";
    private static final String EXPLANATION = "说明 Explanation";
    private static final int WIDE = 40;
    private static final int NARROW = 16;
    private static final List<Integer> EXPLANATION_WIDTHS = List.of(20, 16, 64, 64);

    private CourseTemplateWorkbook() {}

    static void write(List<List<String>> rows, OutputStream out) throws IOException {
        List<TemplateWorkbook.Column> columns = Arrays.stream(TemplateColumn.values())
                .map(column -> new TemplateWorkbook.Column(
                        column.header(), column.longest() > LONG_TEXT ? WIDE : NARROW, offered(column)))
                .toList();
        TemplateWorkbook.write(
                new TemplateWorkbook.Filled(SHEET, columns, rows),
                new TemplateWorkbook.Explanation(EXPLANATION, EXPLANATION_WIDTHS, explanation()),
                out);
    }

    private static List<String> offered(TemplateColumn column) {
        return switch (column) {
            case KIND -> List.of("GROUP_PLATFORM", "FOUNDATION", "CORE", "ELECTIVE", "PRACTICE");
            case EMPHASIS -> List.of(EmphasisMarks.signs());
            default -> List.of();
        };
    }

    private static List<List<String>> explanation() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("列 Column", "名称", "说明", "Explanation"));
        for (TemplateColumn column : TemplateColumn.values()) {
            rows.add(List.of(column.header(), column.zh(), column.explanationZh(), column.explanationEn()));
        }
        rows.add(
                List.of(
                        "",
                        "",
                        "每行一条对应关系；没有对应关系的课程占一行。请不要使用公式和合并单元格。",
                        "One mapping in a row; a course without mappings takes one row. No formulas and no merged cells, please."));
        return rows;
    }
}
