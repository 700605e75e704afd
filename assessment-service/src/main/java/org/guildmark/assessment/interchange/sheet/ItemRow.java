package org.guildmark.assessment.interchange.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guildmark.sheets.CellRefusal;
import org.guildmark.sheets.SheetCell;
import org.guildmark.sheets.SheetDiagnostic;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetFault;
import org.guildmark.sheets.SheetRow;

/** One row of the item sheet. Every fault of it is reported; what cannot be read counts as left out. */
final class ItemRow {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,12}(\\.[0-9]{1,12})?");

    private final SheetRow row;
    private final Map<ItemColumn, Integer> columns;
    private final SheetDiagnostics diagnostics;
    private boolean bad;

    ItemRow(SheetRow row, Map<ItemColumn, Integer> columns, SheetDiagnostics diagnostics) {
        this.row = row;
        this.columns = columns;
        this.diagnostics = diagnostics;
    }

    int number() {
        return row.number();
    }

    /** Whether something was wrong with it so far. */
    boolean isBad() {
        return bad;
    }

    void markBad() {
        bad = true;
    }

    boolean isBlank() {
        return columns.values().stream().allMatch(at -> row.cell(at).isBlank());
    }

    boolean has(ItemColumn column) {
        return !cell(column).isBlank();
    }

    /** Null where the cell is empty or unreadable. */
    String text(ItemColumn column) {
        SheetCell cell = cell(column);
        if (cell.isBlank()) {
            return null;
        }
        CellRefusal refused = CellRefusal.of(cell).orElse(null);
        if (refused != null) {
            return error(refused.code(), refused.message(), column);
        }
        return cell.text();
    }

    /** Null, and reported, where the cell is empty. */
    String required(ItemColumn column) {
        if (!has(column)) {
            return error(SheetFault.MISSING_VALUE, "The column " + column.header() + " must be filled in.", column);
        }
        return text(column);
    }

    /** Words as HTML; null where the cell is empty or unreadable. */
    String html(ItemColumn column) {
        return CellText.toHtml(text(column));
    }

    /** Null where the cell is empty, or is no such number, which is reported. */
    BigDecimal decimal(ItemColumn column, BigDecimal above, BigDecimal highest, int decimals, boolean including) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        BigDecimal number = number(text);
        boolean fits = number != null
                && number.scale() <= decimals
                && number.compareTo(above) >= (including ? 0 : 1)
                && number.compareTo(highest) <= 0;
        if (!fits) {
            return error(
                    SheetFault.BAD_NUMBER,
                    SheetDiagnostics.quoted(text) + " is not a number " + (including ? "from " : "above ") + above
                            + " to " + highest
                            + (decimals == 0 ? " without decimals." : " with at most " + decimals + " decimals."),
                    column);
        }
        return number;
    }

    /** In any width of digits; null where the text is no number. */
    static BigDecimal number(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('−', '-')
                .strip();
        if (!NUMBER.matcher(plain).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Values separated by semicolons of either width. */
    List<String> list(ItemColumn column) {
        String text = text(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;；\n]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Reports what the kind has no use for: an answer that nobody looks at is a misunderstanding. */
    void refuse(String why, ItemColumn... without) {
        for (ItemColumn column : without) {
            if (has(column)) {
                error(ItemSheetFault.VALUE_WITHOUT_USE, why + " has no " + column.header() + ".", column);
            }
        }
    }

    /** Reports; null, for the caller to hand on. */
    <T> T error(SheetDiagnostic.Code code, String message, ItemColumn column) {
        bad = true;
        diagnostics.error(code, message, number(), at(column));
        return null;
    }

    void warning(SheetDiagnostic.Code code, String message, ItemColumn column) {
        diagnostics.warning(code, message, number(), at(column));
    }

    private int at(ItemColumn column) {
        return column == null ? -1 : columns.getOrDefault(column, -1);
    }

    private SheetCell cell(ItemColumn column) {
        return row.cell(columns.getOrDefault(column, -1));
    }
}
