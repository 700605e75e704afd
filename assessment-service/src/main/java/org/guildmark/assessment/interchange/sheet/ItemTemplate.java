package org.guildmark.assessment.interchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.Text;
import org.guildmark.sheets.CsvFile;

/** The empty item sheet: with an explanation and invented examples, one of each kind, which are to be replaced. */
public final class ItemTemplate {
    static final List<Text> RULES = List.of(
            new Text(
                    "每题一行；案例一行，其小题各一行。请不要使用公式和合并单元格。",
                    "One row an item; a case takes one, and one for each part. No formulas, no merged cells."),
            new Text(
                    "一个单元格里有几个值时，值中的分隔符前面加反斜杠，例如 \\; \\| \\= 。",
                    "Where a cell holds several values, a separator within one has a backslash before it, e.g. \\; \\| \\= ."),
            new Text(
                    "题干、选项、解析可以是 HTML；没有标签的就是文字。以 <html> 开头的一定是 HTML。",
                    "Stem, options and explanation may be HTML; what has no tag is text. What begins with <html> always is HTML."));

    /** Above the header; without a sign that a spreadsheet program might take for the separator of columns. */
    private static final String HOW = "说明：下一行是表头，题型可填 单选 多选 判断 填空 匹配 排序 计算 简答 论述 案例 实操，请用自己的题目替换示例，本行可以删除。";

    private ItemTemplate() {}

    /** Leaves the stream open. */
    public static void writeCsv(OutputStream out) throws IOException {
        CsvFile file = new CsvFile(out);
        file.row(List.of(HOW));
        file.row(ItemSheetWriter.headers());
        for (List<String> row : examples()) {
            file.row(row);
        }
        file.flush();
    }

    /** Leaves the stream open. */
    public static void writeWorkbook(OutputStream out) throws IOException {
        ItemSheetWriter.writeWorkbook(examples(), List.of(), out);
    }

    private static List<List<String>> examples() {
        return List.of(
                row(
                        "示例-1",
                        "单选",
                        "S 1.1.1",
                        "泡绿茶宜用多少度的水？",
                        "0.3",
                        Map.of(
                                ItemColumn.OPTION_A, "100 度",
                                ItemColumn.OPTION_B, "80 度",
                                ItemColumn.OPTION_C, "40 度",
                                ItemColumn.ANSWER, "B",
                                ItemColumn.EXPLANATION, "水温过高会使茶汤苦涩。")),
                row(
                        "示例-2",
                        "多选",
                        "S 1.1.1",
                        "下列哪些是发酵茶？",
                        "0.5",
                        Map.of(
                                ItemColumn.OPTION_A, "红茶",
                                ItemColumn.OPTION_B, "绿茶",
                                ItemColumn.OPTION_C, "黑茶",
                                ItemColumn.ANSWER, "AC",
                                ItemColumn.SCORING, "部分")),
                row("示例-3", "判断", "S 1.1.1", "隔夜的茶汤可以重新加热后售卖。", "0.2", Map.of(ItemColumn.ANSWER, "错")),
                row("示例-4", "填空", "S 1.1.1", "按发酵程度，茶分为____大类，绿茶属于____茶。", "0.4", Map.of(ItemColumn.ANSWER, "六|6;不发酵")),
                row(
                        "示例-5",
                        "匹配",
                        "S 1.1.1",
                        "把茶与产地连起来。",
                        "0.5",
                        Map.of(
                                ItemColumn.OPTION_A, "龙井=杭州",
                                ItemColumn.OPTION_B, "普洱=云南",
                                ItemColumn.OPTION_C, "=台北")),
                row(
                        "示例-6",
                        "排序",
                        "S 1.1.1",
                        "排出泡茶的先后。",
                        "0.4",
                        Map.of(
                                ItemColumn.OPTION_A, "注水",
                                ItemColumn.OPTION_B, "温杯",
                                ItemColumn.OPTION_C, "投茶",
                                ItemColumn.ANSWER, "BCA")),
                row(
                        "示例-7",
                        "计算",
                        "S 1.1.1",
                        "每克茶用水 50 毫升，3 克茶用水多少毫升？",
                        "0.2",
                        Map.of(
                                ItemColumn.ANSWER, "150",
                                ItemColumn.TOLERANCE, "±2%")),
                row("示例-8", "简答", "S 1.1.1", "怎样辨别受潮的茶叶？", "0.6", Map.of(ItemColumn.ANSWER, "看色泽，闻气味，捏干湿。")),
                row("示例-9", "案例", "S 1.1.1", "一位客人说茶太苦，要求退款。", "0.6", Map.of(ItemColumn.MARKS, "4")),
                part(
                        "示例-9",
                        "单选",
                        "首先应做什么？",
                        Map.of(
                                ItemColumn.OPTION_A, "倾听并致歉",
                                ItemColumn.OPTION_B, "请他离开",
                                ItemColumn.ANSWER, "A")),
                part("示例-9", "简答", "写出处理的步骤。", Map.of(ItemColumn.ANSWER, "倾听，致歉，重泡，记录。")),
                row(
                        "示例-10",
                        "实操",
                        "S 1.1.1",
                        "为两位客人冲泡一壶红茶。",
                        "0.5",
                        Map.of(
                                ItemColumn.MARKS, "10",
                                ItemColumn.OPTION_A, "温杯洁具::4::4=完整/2=有遗漏/0=未做",
                                ItemColumn.OPTION_B, "水温与时间::6",
                                ItemColumn.MATERIALS, "红茶 5 克\n盖碗一只",
                                ItemColumn.STEPS, "备具\n冲泡\n奉茶")));
    }

    private static List<String> row(
            String code, String kind, String statements, String stem, String difficulty, Map<ItemColumn, String> more) {
        Map<ItemColumn, String> cells = new EnumMap<>(ItemColumn.class);
        cells.put(ItemColumn.CODE, code);
        cells.put(ItemColumn.STATEMENTS, statements);
        cells.put(ItemColumn.DIFFICULTY, difficulty);
        return row(cells, kind, stem, more);
    }

    private static List<String> part(String caseCode, String kind, String stem, Map<ItemColumn, String> more) {
        Map<ItemColumn, String> cells = new EnumMap<>(ItemColumn.class);
        cells.put(ItemColumn.CASE, caseCode);
        return row(cells, kind, stem, more);
    }

    private static List<String> row(
            Map<ItemColumn, String> cells, String kind, String stem, Map<ItemColumn, String> more) {
        cells.put(ItemColumn.KIND, kind);
        cells.put(ItemColumn.STEM, stem);
        cells.put(ItemColumn.MARKS, "2");
        cells.putAll(more);
        return Arrays.stream(ItemColumn.values())
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
    }
}
