package org.guildmark.sheets;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.SharedStrings;
import org.guildmark.sheets.SheetCell.Form;

/** Rows of one worksheet. */
final class WorksheetRows {
    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;
    private static final int MAXIMUM_MERGED = 10_000;

    private final XMLStreamReader xml;
    private final SharedStrings strings;
    private final DateStyles dates;
    private final SheetLimits limits;

    private int row;
    private int column;
    private int merged;
    private boolean wanted = true;
    private List<SheetCell> cells = new ArrayList<>();

    WorksheetRows(InputStream sheet, SharedStrings strings, DateStyles dates, SheetLimits limits)
            throws XMLStreamException {
        this.xml = WorkbookGuard.xml(sheet);
        this.strings = strings;
        this.dates = dates;
        this.limits = limits;
    }

    void read(SheetVisitor visitor) throws XMLStreamException, UnreadableSheetException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> beginRow();
                    case "c" -> readCell();
                    case "mergeCell" -> visitor.merged(range());
                    default -> {
                        // layout, validation and the like
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")
                    && wanted) {
                wanted = visitor.row(new SheetRow(row, cells, LAST_COLUMN));
            }
        }
    }

    private void beginRow() throws UnreadableSheetException {
        String stated = xml.getAttributeValue(null, "r");
        int next = stated == null ? row + 1 : Numbers.index(stated);
        if (next <= row || next > LAST_ROW) {
            throw WorkbookGuard.malformed("its rows are not in order", null);
        }
        row = next;
        column = -1;
        cells = new ArrayList<>();
    }

    private void readCell() throws XMLStreamException, UnreadableSheetException {
        String stated = xml.getAttributeValue(null, "r");
        int next = stated == null ? column + 1 : columnOf(stated);
        if (next <= column || next >= LAST_COLUMN) {
            throw WorkbookGuard.malformed("the cells of its row " + row + " are not in order", null);
        }
        column = next;
        SheetCell cell = cell(xml.getAttributeValue(null, "t"), xml.getAttributeValue(null, "s"));
        if (cell.isBlank() || !wanted) {
            return;
        }
        if (column >= limits.columns()) {
            throw CountingVisitor.tooComplex(
                    "a value to the right of column " + SheetDiagnostics.letter(limits.columns() - 1));
        }
        while (cells.size() < column) {
            cells.add(SheetCell.BLANK);
        }
        cells.add(cell);
    }

    /** Reads to the end of the cell. */
    private SheetCell cell(String type, String style) throws XMLStreamException, UnreadableSheetException {
        StringBuilder value = new StringBuilder();
        StringBuilder inline = new StringBuilder();
        boolean formula = false;
        StringBuilder collecting = null;
        boolean phonetic = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                formula |= element.equals("f");
                phonetic |= element.equals("rPh");
                collecting = phonetic ? null : element.equals("v") ? value : element.equals("t") ? inline : null;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                collecting = null;
                if (xml.getLocalName().equals("rPh")) {
                    phonetic = false;
                } else if (xml.getLocalName().equals("c")) {
                    // Programs that edit a cell with an inline text may leave the old one beside the new value.
                    String stored = value.length() > 0 ? value.toString() : inline.toString();
                    return cell(stored, type == null ? "n" : type, style, formula);
                }
            } else if (collecting != null
                    && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                collecting.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
    }

    private SheetCell cell(String stored, String type, String style, boolean formula) throws UnreadableSheetException {
        String text =
                switch (type) {
                    case "s" -> stored.isBlank() ? "" : shared(stored.strip());
                    case "n" -> stored.isBlank() ? "" : Numbers.plain(stored.strip());
                    case "inlineStr", "str" -> XmlEscapes.decode(stored);
                    default -> stored;
                };
        if (formula) {
            return SheetCell.of(text, Form.FORMULA);
        }
        boolean date = !text.isEmpty() && (type.equals("d") || (type.equals("n") && dates.isDate(style)));
        return SheetCell.of(text, type.equals("e") ? Form.ERROR : date ? Form.DATE : Form.VALUE);
    }

    private String shared(String index) throws UnreadableSheetException {
        int at = Numbers.index(index);
        if (at < 0 || strings == null || at >= strings.getUniqueCount()) {
            throw WorkbookGuard.malformed("a cell names a text that the workbook does not hold", null);
        }
        return strings.getItemAt(at).getString();
    }

    private MergedRange range() throws UnreadableSheetException {
        if (++merged > MAXIMUM_MERGED) {
            throw CountingVisitor.tooComplex("more than " + MAXIMUM_MERGED + " merged areas");
        }
        String stated = Objects.requireNonNullElse(xml.getAttributeValue(null, "ref"), "");
        try {
            CellRangeAddress range = CellRangeAddress.valueOf(stated);
            return new MergedRange(
                    range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn(), range.getLastColumn());
        } catch (IllegalArgumentException e) {
            throw WorkbookGuard.malformed("a merged area has no place", e);
        }
    }

    /** Column of a reference such as {@code AB12}, counted from 0; too large for any limit where it is none. */
    private static int columnOf(String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            column = column * 26 + (reference.charAt(at) - 'A' + 1);
            if (column > LAST_COLUMN) {
                return LAST_COLUMN;
            }
            at++;
        }
        return at == 0 ? LAST_COLUMN : column - 1;
    }
}
