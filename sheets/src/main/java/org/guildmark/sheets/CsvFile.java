package org.guildmark.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a CSV (RFC 4180, UTF-8) that a spreadsheet program opens as what it is: with a byte order mark, and with a guard
 * on every field that it would calculate. {@link SheetFile} reads the fields back as they were.
 */
public final class CsvFile {
    private final CSVPrinter printer;

    /** Begins a file on a stream that stays the caller's to close. */
    public CsvFile(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    public void row(List<String> fields) throws IOException {
        printer.printRecord(fields.stream().map(FieldGuard::guard));
    }

    /** Hands on what was written so far; the last step of every file. */
    public void flush() throws IOException {
        printer.flush();
    }
}
