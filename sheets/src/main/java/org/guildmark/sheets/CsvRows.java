package org.guildmark.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.guildmark.sheets.UnreadableSheetException.Code;

/** Rows of a CSV (RFC 4180), with comma, semicolon or tab as spreadsheet programs of different countries write it. */
final class CsvRows {
    private static final String DELIMITERS = ",;\t";

    /** Some programs begin with a line that names the delimiter. */
    private static final String DELIMITER_LINE = "sep=";

    private CsvRows() {}

    static void read(byte[] bytes, SheetDiagnostics diagnostics, SheetVisitor visitor) throws UnreadableSheetException {
        String text = CsvText.decode(bytes, diagnostics);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        visitor.sheet("");
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                line = parser.getCurrentLineNumber();
                if (record.getRecordNumber() == 1
                        && record.get(0).toLowerCase(Locale.ROOT).startsWith(DELIMITER_LINE)) {
                    continue;
                }
                if (!visitor.row(row(record))) {
                    return;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableSheetException(
                    Code.MALFORMED_SHEET,
                    "The CSV cannot be read after line " + line + ": a quote is not closed"
                            + " or text follows a closing quote.",
                    e);
        }
    }

    private static SheetRow row(CSVRecord record) {
        List<SheetCell> cells = new ArrayList<>(record.size());
        for (String field : record) {
            cells.add(SheetCell.value(FieldGuard.unguard(field)));
        }
        return new SheetRow(Math.toIntExact(record.getRecordNumber()), cells, record.size());
    }

    /** The one that the first line with any of them has most often, outside of quotes. */
    private static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        boolean any = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && any) {
                break;
            } else if (!quoted && DELIMITERS.indexOf(c) >= 0) {
                counts[DELIMITERS.indexOf(c)]++;
                any = true;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }
}
