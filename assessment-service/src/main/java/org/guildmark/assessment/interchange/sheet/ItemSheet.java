package org.guildmark.assessment.interchange.sheet;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.sheets.SheetDiagnostics;

/**
 * What an item sheet holds.
 *
 * @param items those without a fault of their row, in the order of their rows
 * @param read items that the sheet has, good or bad
 * @param diagnostics of the file and of all rows
 * @param columns place of each column that the sheet has, counted from 0
 */
public record ItemSheet(
        List<SheetItem> items, int read, SheetDiagnostics diagnostics, Map<ItemColumn, Integer> columns) {
    private static final Pattern PART = Pattern.compile("/content/parts/(\\d+)(/content)?(/.*)?");
    private static final Pattern OPTION =
            Pattern.compile("/content/(?:interactions/0/(?:options|sources)|task/scoringPoints)/(\\d+)(/.*)?");

    /**
     * @param row counted from 1
     * @param column letter; null where the whole row is meant
     */
    public record Place(int row, String column) {}

    /** The cell in which stands what a JSON pointer into the draft names. */
    public Place place(SheetItem item, String pointer) {
        Matcher part = PART.matcher(pointer);
        boolean ofPart = part.matches()
                && Integer.parseInt(part.group(1)) + 1 < item.rows().size();
        int number = ofPart ? Integer.parseInt(part.group(1)) : -1;
        ItemContent content = item.draft().content();
        ItemKind kind = ofPart ? content.parts().get(number).content().kind() : content.kind();
        String inside = ofPart ? "/content" + (part.group(3) == null ? "" : part.group(3)) : pointer;
        return new Place(
                ofPart ? item.rows().get(number + 1) : item.row(),
                SheetDiagnostics.letter(place(column(inside, kind))));
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
