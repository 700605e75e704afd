package org.guildmark.assessment.interchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildmark.assessment.item.ItemDraft;
import org.guildmark.assessment.item.content.CleanContent;
import org.guildmark.sheets.CsvFile;
import org.guildmark.sheets.SheetCell;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetRow;
import org.guildmark.sheets.TemplateWorkbook;

/**
 * Writes items as the sheet that teachers fill in. Each item is read back before it is written: what would come back as
 * another item is left out and named instead.
 */
public final class ItemSheetWriter {
    private static final String SHEET = "题目 Items";
    private static final String EXPLANATION = "说明 Explanation";
    private static final List<Integer> WIDTHS = List.of(14, 14, 60, 60);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_CELL = 32_767;

    private final StatementReferences statements;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> omitted = new ArrayList<>();
    private int size;

    public ItemSheetWriter(StatementReferences statements) {
        this.statements = statements;
    }

    /** @param name by which it is named where the sheet cannot hold it */
    public void add(ItemDraft item, String name) {
        Optional<List<List<String>>> written = ItemCells.rows(item, statements).filter(cells -> comesBack(cells, item));
        written.ifPresentOrElse(
                cells -> {
                    rows.addAll(cells);
                    size++;
                },
                () -> omitted.add(name));
    }

    /** Items that the sheet has. */
    public int size() {
        return size;
    }

    /** Names of the items that the sheet cannot hold. */
    public List<String> omitted() {
        return List.copyOf(omitted);
    }

    private boolean comesBack(List<List<String>> written, ItemDraft item) {
        if (written.stream().flatMap(List::stream).anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            return false;
        }
        Map<ItemColumn, Integer> columns = new EnumMap<>(ItemColumn.class);
        for (ItemColumn column : ItemColumn.values()) {
            columns.put(column, column.ordinal());
        }
        SheetDiagnostics diagnostics = new SheetDiagnostics();
        List<ItemRow> read = new ArrayList<>();
        for (List<String> row : written) {
            List<SheetCell> cells = row.stream().map(SheetCell::value).toList();
            read.add(new ItemRow(new SheetRow(read.size() + 1, cells, cells.size()), columns, diagnostics));
        }
        List<SheetItem> back =
                new ItemRows(read, statements).sheet(diagnostics, columns).items();
        return back.size() == 1 && same(back.get(0).draft(), item);
    }

    private static boolean same(ItemDraft read, ItemDraft item) {
        ItemDraft clean = new ItemDraft(
                read.code(),
                CleanContent.of(read.content()).content(),
                read.statementIds(),
                read.marks(),
                read.expectedSeconds(),
                read.difficulty(),
                read.enemyCodes());
        JsonNode one = JSON.valueToTree(clean);
        JsonNode other = JSON.valueToTree(item);
        return one.equals(ItemSheetWriter::compared, other);
    }

    /** 1 and 1.0 are one number. */
    private static int compared(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    /** Leaves the stream open. */
    public void writeCsv(OutputStream out) throws IOException {
        CsvFile file = new CsvFile(out);
        file.row(headers());
        for (List<String> row : rows) {
            file.row(row);
        }
        file.flush();
    }

    /** Leaves the stream open. */
    public void writeWorkbook(OutputStream out) throws IOException {
        writeWorkbook(rows, omitted, out);
    }

    static void writeWorkbook(List<List<String>> rows, List<String> omitted, OutputStream out) throws IOException {
        List<TemplateWorkbook.Column> columns = Arrays.stream(ItemColumn.values())
                .map(column -> new TemplateWorkbook.Column(column.header(), column.width(), offered(column)))
                .toList();
        TemplateWorkbook.write(
                new TemplateWorkbook.Filled(SHEET, columns, rows),
                new TemplateWorkbook.Explanation(EXPLANATION, WIDTHS, explanation(omitted)),
                out);
    }

    static List<String> headers() {
        return Arrays.stream(ItemColumn.values()).map(ItemColumn::header).toList();
    }

    private static List<String> offered(ItemColumn column) {
        return switch (column) {
            case KIND -> KindWords.all();
            case SCORING -> List.of("全对", "部分");
            default -> List.of();
        };
    }

    private static List<List<String>> explanation(List<String> omitted) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("列 Column", "English", "说明", "Explanation"));
        for (ItemColumn column : ItemColumn.values()) {
            lines.add(List.of(column.header(), column.en(), column.explanationZh(), column.explanationEn()));
        }
        ItemTemplate.RULES.forEach(rule -> lines.add(List.of("", "", rule.zh(), rule.en())));
        omitted.forEach(name -> lines.add(
                List.of("未导出", "Left out", name + "：本表无法表示，请用 QTI 导出", "The sheet cannot hold it; export it as QTI")));
        return lines;
    }
}
