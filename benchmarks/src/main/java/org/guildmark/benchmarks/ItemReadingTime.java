package org.guildmark.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.interchange.qti.Limits;
import org.guildmark.assessment.interchange.qti.QtiReader;
import org.guildmark.assessment.interchange.sheet.ItemSheetReader;
import org.guildmark.assessment.interchange.sheet.ItemSheetWriter;
import org.guildmark.assessment.interchange.sheet.StatementReferences;
import org.guildmark.assessment.item.ItemDraft;
import org.guildmark.sheets.MergedRange;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetFile;
import org.guildmark.sheets.SheetLimits;
import org.guildmark.sheets.SheetRow;
import org.guildmark.sheets.SheetVisitor;
import org.guildmark.sheets.UnreadableSheetException;

/**
 * Items read from a file and written to one, without the bank; for the sheets beside merely opening the same file row by
 * row, which whoever imports it must do at least. Needs no stack.
 */
final class ItemReadingTime {
    private static final int ITEMS = 5_000;
    private static final int ROUNDS = 5;
    private static final UUID STATEMENT = UUID.fromString("01930000-0000-5000-8000-000000000001");

    private ItemReadingTime() {}

    static void measure(Report report) {
        try {
            run(report);
        } catch (IOException | UnreadableSheetException e) {
            throw new BenchmarkException("The items cannot be read back", e);
        }
    }

    private static void run(Report report) throws IOException, UnreadableSheetException {
        report.heading("Items read");
        List<ItemDraft> items = GeneratedItems.choices("Q", ITEMS, List.of(STATEMENT));
        StatementReferences ids = new StatementReferences(null, null, null);
        report.line("%,d single choices, items per second", items.size());
        report.line("");
        report.line(
                "| round | sheet written | CSV read | rows alone, ratio | XLSX read | rows alone, ratio | QTI read |");
        report.line("|---|---|---|---|---|---|---|");
        byte[] qti = GeneratedItems.qti(items);
        for (int round = 1; round <= ROUNDS; round++) {
            long begin = System.nanoTime();
            ItemSheetWriter writer = new ItemSheetWriter(ids);
            items.forEach(item -> writer.add(item, item.code()));
            double written = seconds(begin);
            if (writer.size() != items.size()) {
                throw new IllegalStateException("The sheet left items out");
            }
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            writer.writeCsv(csv);
            ByteArrayOutputStream workbook = new ByteArrayOutputStream();
            writer.writeWorkbook(workbook);
            double csvRead = read(csv.toByteArray(), "items.csv", ids, items.size());
            double csvRows = rows(csv.toByteArray(), "items.csv");
            double workbookRead = read(workbook.toByteArray(), "items.xlsx", ids, items.size());
            double workbookRows = rows(workbook.toByteArray(), "items.xlsx");
            begin = System.nanoTime();
            int taken = QtiReader.read(qti, Limits.DEFAULT).items().size();
            double qtiRead = seconds(begin);
            if (taken != items.size()) {
                throw new IllegalStateException("The package has " + taken + " items");
            }
            report.line(
                    "| %d | %,.0f | %,.0f | %.1f | %,.0f | %.1f | %,.0f |",
                    round,
                    items.size() / written,
                    items.size() / csvRead,
                    csvRead / csvRows,
                    items.size() / workbookRead,
                    workbookRead / workbookRows,
                    items.size() / qtiRead);
        }
    }

    private static double read(byte[] file, String name, StatementReferences ids, int expected)
            throws UnreadableSheetException {
        long begin = System.nanoTime();
        int found = ItemSheetReader.read(file, name, ids).items().size();
        double seconds = seconds(begin);
        if (found != expected) {
            throw new IllegalStateException("The sheet has " + found + " items");
        }
        return seconds;
    }

    /** Seconds for merely opening a sheet row by row. */
    static double rows(byte[] file, String name) throws UnreadableSheetException {
        long begin = System.nanoTime();
        SheetLimits limits = new SheetLimits(SheetLimits.UPLOAD, 1_000_000, 100, 10_000_000);
        SheetFile.read(file, name, limits, new SheetDiagnostics(), new SheetVisitor() {
            @Override
            public void sheet(String sheet) {
                // every sheet is read
            }

            @Override
            public boolean row(SheetRow row) {
                return true;
            }

            @Override
            public void merged(MergedRange range) {
                // none was written
            }
        });
        return seconds(begin);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
