package org.guildmark.assessment.interchange.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guildmark.assessment.item.content.ItemContent.Descriptor;
import org.guildmark.assessment.item.content.ItemContent.ScoringPoint;
import org.guildmark.sheets.SheetDiagnostics;

/**
 * What is observed in a practical task: {@code text::marks::marks=descriptor/marks=descriptor} in each option cell; a cell
 * may hold several, one in a line.
 */
final class ScoringPoints {
    static final String IDENTIFIER = "SP";

    private static final String FIELD = "::";
    private static final String DESCRIPTOR = "/";
    private static final String WORTH = "=";
    private static final String ESCAPED = ":/=";

    private ScoringPoints() {}

    static List<ScoringPoint> read(ItemRow row) {
        List<ScoringPoint> points = new ArrayList<>();
        for (ItemColumn column : ItemColumn.OPTIONS) {
            String cell = row.text(column);
            if (cell == null) {
                continue;
            }
            cell.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> points.add(point(line, IDENTIFIER + (points.size() + 1), row, column)));
        }
        if (points.isEmpty()) {
            row.error(ItemSheetFault.BAD_SCORING_POINT, "A practical task needs scoring points.", ItemColumn.OPTION_A);
        }
        return points;
    }

    private static ScoringPoint point(String line, String identifier, ItemRow row, ItemColumn column) {
        List<String> fields = Fields.OF_HTML.split(line, FIELD, 0);
        BigDecimal marks = fields.size() < 2 ? null : ItemRow.number(fields.get(1));
        if (fields.size() < 2
                || fields.size() > 3
                || marks == null
                || fields.get(0).isBlank()) {
            row.error(
                    ItemSheetFault.BAD_SCORING_POINT,
                    SheetDiagnostics.quoted(line) + " is not of the form text::marks::marks=descriptor/….",
                    column);
            return new ScoringPoint(identifier, "", BigDecimal.ZERO, List.of());
        }
        List<Descriptor> descriptors = new ArrayList<>();
        if (fields.size() == 3 && !fields.get(2).isBlank()) {
            for (String part : Fields.OF_HTML.split(fields.get(2), DESCRIPTOR, 0)) {
                descriptors.add(descriptor(part, row, column));
            }
        }
        return new ScoringPoint(identifier, html(fields.get(0)), marks, descriptors);
    }

    private static Descriptor descriptor(String part, ItemRow row, ItemColumn column) {
        List<String> sides = Fields.OF_HTML.split(part, WORTH, 2);
        BigDecimal marks = sides.size() < 2 ? null : ItemRow.number(sides.get(0));
        if (marks == null || sides.get(1).isBlank()) {
            row.error(
                    ItemSheetFault.BAD_SCORING_POINT,
                    SheetDiagnostics.quoted(part) + " is not of the form marks=descriptor.",
                    column);
            return new Descriptor(BigDecimal.ZERO, "");
        }
        return new Descriptor(marks, html(sides.get(1)));
    }

    static String shown(ScoringPoint point) {
        StringBuilder line = new StringBuilder(cell(point.text())).append(FIELD).append(plain(point.marks()));
        for (int at = 0; at < point.descriptors().size(); at++) {
            Descriptor descriptor = point.descriptors().get(at);
            line.append(at == 0 ? FIELD : DESCRIPTOR)
                    .append(plain(descriptor.marks()))
                    .append(WORTH)
                    .append(cell(descriptor.text()));
        }
        return line.toString();
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String cell(String html) {
        return Fields.OF_HTML.escape(CellText.toLine(html), ESCAPED);
    }

    private static String html(String part) {
        String html = CellText.toHtml(Fields.OF_HTML.unescape(part.strip(), ESCAPED));
        return html == null ? "" : html;
    }
}
