package org.guildmark.curriculum.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.sheets.CellRefusal;
import org.guildmark.sheets.SheetCell;
import org.guildmark.sheets.SheetDiagnostic.Code;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetFault;
import org.guildmark.sheets.SheetRow;

/** One row of the template. Whatever cannot be read is reported and counts as left out. */
final class TemplateRow {
    private static final BigDecimal MAXIMUM_HOURS = new BigDecimal(5_000);
    private static final BigDecimal MAXIMUM_CREDITS = new BigDecimal("999.9");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final Pattern SEPARATOR = Pattern.compile("[;,、]");
    private static final String NONE = "-";
    /** As {@code POST /courses} takes it. */
    private static final Pattern COURSE_CODE = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._/ -]*[\\p{L}\\p{N}])?");

    private final SheetRow row;
    private final Map<TemplateColumn, Integer> columns;
    private final SheetDiagnostics diagnostics;

    TemplateRow(SheetRow row, Map<TemplateColumn, Integer> columns, SheetDiagnostics diagnostics) {
        this.row = row;
        this.columns = columns;
        this.diagnostics = diagnostics;
    }

    int number() {
        return row.number();
    }

    int column(TemplateColumn column) {
        return columns.getOrDefault(column, -1);
    }

    /** True where one of the columns that describe a mapping has a value. */
    boolean hasMapping() {
        return Arrays.stream(TemplateColumn.values())
                .filter(column -> column.compareTo(TemplateColumn.STANDARD) >= 0)
                .anyMatch(column -> !row.cell(column(column)).isBlank());
    }

    boolean isBlank() {
        return columns.values().stream().allMatch(column -> row.cell(column).isBlank());
    }

    /** Null where the cell is empty or unreadable. */
    String text(TemplateColumn column) {
        SheetCell cell = row.cell(column(column));
        if (cell.isBlank()) {
            return null;
        }
        CellRefusal refused = CellRefusal.of(cell).orElse(null);
        if (refused != null) {
            error(refused.code(), refused.message(), column);
            return null;
        }
        if (cell.text().codePointCount(0, cell.text().length()) > column.longest()) {
            error(SheetFault.TEXT_TOO_LONG, "At most " + column.longest() + " characters.", column);
            return null;
        }
        return cell.text();
    }

    /** Null, and reported, where the row names no course. */
    String courseCode() {
        if (row.cell(column(TemplateColumn.COURSE_CODE)).isBlank()) {
            error(
                    CourseSheetFault.MISSING_COURSE_CODE,
                    "Every row names its course by its code; the row was not read.",
                    TemplateColumn.COURSE_CODE);
            return null;
        }
        String code = text(TemplateColumn.COURSE_CODE);
        if (code != null && !COURSE_CODE.matcher(code).matches()) {
            error(
                    SheetFault.BAD_CODE,
                    SheetDiagnostics.quoted(code) + " is no code of a course.",
                    TemplateColumn.COURSE_CODE);
            return null;
        }
        return code;
    }

    String courseKind() {
        return word(TemplateColumn.KIND, TemplateWords::courseKind);
    }

    String statementKind() {
        return word(TemplateColumn.STATEMENT_KIND, TemplateWords::statementKind);
    }

    Emphasis emphasis() {
        Emphasis read = word(TemplateColumn.EMPHASIS, EmphasisMarks::of);
        return read == null ? Emphasis.UNSPECIFIED : read;
    }

    private <T> T word(TemplateColumn column, Function<String, Optional<T>> reading) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        T read = reading.apply(text).orElse(null);
        if (read == null) {
            Code code = column == TemplateColumn.EMPHASIS ? CourseSheetFault.UNKNOWN_MARK : SheetFault.UNKNOWN_VALUE;
            error(code, SheetDiagnostics.quoted(text) + " is none of: " + column.explanationEn() + ".", column);
        }
        return read;
    }

    Integer hours() {
        BigDecimal hours = number(TemplateColumn.HOURS, BigDecimal.ONE, MAXIMUM_HOURS, 0);
        return hours == null ? null : hours.intValueExact();
    }

    BigDecimal credits() {
        return number(TemplateColumn.CREDITS, BigDecimal.ZERO, MAXIMUM_CREDITS, 1);
    }

    private BigDecimal number(TemplateColumn column, BigDecimal lowest, BigDecimal highest, int decimals) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (NUMBER.matcher(plain).matches()) {
            BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
            if (number.scale() <= decimals && number.compareTo(lowest) >= 0 && number.compareTo(highest) <= 0) {
                return number.setScale(Math.max(0, number.scale()));
            }
        }
        error(
                SheetFault.BAD_NUMBER,
                SheetDiagnostics.quoted(text) + " is not " + (decimals == 0 ? "a whole number" : "a number") + " from "
                        + lowest + " to " + highest + (decimals == 0 ? "" : " with " + decimals + " decimal at most")
                        + ".",
                column);
        return null;
    }

    /** Null where the cell is empty, none where it says so. */
    List<String> prerequisites() {
        String text = text(TemplateColumn.PREREQUISITES);
        if (text == null) {
            return null;
        }
        if (text.equals(NONE)) {
            return List.of();
        }
        return SEPARATOR
                .splitAsStream(text.replace('；', ';').replace('，', ','))
                .map(SheetCell::bare)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /** Reports and answers the message. */
    String error(Code code, String message, TemplateColumn column) {
        diagnostics.error(code, message, number(), column(column));
        return message;
    }
}
