package org.guildmark.assessment.interchange.sheet;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.assessment.item.ItemFault;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.sheets.SheetDiagnostic;
import org.guildmark.sheets.SheetDiagnostics;

/**
 * What an item sheet holds.
 *
 * @param items those without a fault of their row, in the order of their rows
 * @param read items that the sheet has, good or bad
 * @param diagnostics of all rows; more come while the items are saved
 * @param columns place of each column that the sheet has, counted from 0
 */
public record ItemSheet(
        List<SheetItem> items, int read, SheetDiagnostics diagnostics, Map<ItemColumn, Integer> columns) {
    private static final Pattern PART = Pattern.compile("/content/parts/(\\d+)(/content)?(/.*)?");
    private static final Pattern OPTION =
            Pattern.compile("/content/(?:interactions/0/(?:options|sources)|task/scoringPoints)/(\\d+)(/.*)?");

    /** A code that the item bank knows and this sheet hands on. */
    private record BankCode(String name) implements SheetDiagnostic.Code {}

    /** Tells in which cell stands what the bank found wrong, or worth knowing. */
    public void report(SheetItem item, ItemFault fault, SheetDiagnostic.Severity severity) {
        Matcher part = PART.matcher(fault.pointer());
        boolean ofPart = part.matches() && Integer.parseInt(part.group(1)) + 1 < item.rows().size();
        int row = ofPart ? item.rows().get(Integer.parseInt(part.group(1)) + 1) : item.row();
        String inside = ofPart ? "/content" + (part.group(3) == null ? "" : part.group(3)) : fault.pointer();
        int at = place(column(inside, item.draft().content().kind()));
        diagnostics.add(severity, new BankCode(fault.code()), fault.message(), row, SheetDiagnostics.letter(at));
    }

    private int place(ItemColumn column) {
        return column == null ? -1 : columns.getOrDefault(column, -1);
    }

    private static ItemColumn column(String pointer, ItemKind kind) {
        Matcher option = OPTION.matcher(pointer);
        if (option.matches() && kind != ItemKind.TRUE_FALSE) {
            int at = Integer.parseInt(option.group(1));
            return at < ItemColumn.OPTIONS.size() ? ItemColumn.OPTIONS.get(at) : ItemColumn.OPTION_H;
        }
        return switch (pointer.replaceAll("^(/content)?(/task)?/([A-Za-z]+).*$", "$3")) {
            case "code" -> ItemColumn.CODE;
            case "kind" -> ItemColumn.KIND;
            case "statementIds" -> ItemColumn.STATEMENTS;
            case "stem" -> ItemColumn.STEM;
            case "marks", "parts", "scoringPoints" -> ItemColumn.MARKS;
            case "expectedSeconds" -> ItemColumn.SECONDS;
            case "difficulty" -> ItemColumn.DIFFICULTY;
            case "enemyCodes" -> ItemColumn.ENEMIES;
            case "interactions" -> ItemColumn.ANSWER;
            case "materials" -> ItemColumn.MATERIALS;
            case "steps" -> ItemColumn.STEPS;
            case "explanation" -> ItemColumn.EXPLANATION;
            case "title" -> ItemColumn.TITLE;
            default -> null;
        };
    }
}
