package org.guildmark.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read back as it was, whatever a spreadsheet program would make of it. */
class WrittenSheetsTest {
    private static final SheetLimits LIMITS = new SheetLimits(SheetLimits.UPLOAD, 1_000, 100, 10_000);

    @Property(tries = 100)
    void ofACsv(@ForAll("rows") List<List<String>> rows) throws IOException, UnreadableSheetException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFile file = new CsvFile(out);
        file.row(List.of("a", "b", "c"));
        for (List<String> row : rows) {
            file.row(row);
        }
        file.flush();

        assertEquals(rows, read(out.toByteArray(), "a.csv"));
    }

    @Property(tries = 30)
    void ofAWorkbook(@ForAll("rows") List<List<String>> rows) throws IOException, UnreadableSheetException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<TemplateWorkbook.Column> columns = List.of(
                new TemplateWorkbook.Column("a", 10, List.of("x", "y")),
                new TemplateWorkbook.Column("b", 10, List.of()),
                new TemplateWorkbook.Column("c", 10, List.of()));
        TemplateWorkbook.write(
                new TemplateWorkbook.Filled("Rows", columns, rows),
                new TemplateWorkbook.Explanation("Why", List.of(10), List.of()),
                out);

        assertEquals(rows, read(out.toByteArray(), "a.xlsx"));
    }

    /** Rows below the header, as three texts each. */
    private static List<List<String>> read(byte[] bytes, String name) throws UnreadableSheetException {
        List<List<String>> rows = new ArrayList<>();
        SheetFile.read(bytes, name, LIMITS, new SheetDiagnostics(), new SheetVisitor() {
            @Override
            public void sheet(String sheet) {
                // one of them has rows
            }

            @Override
            public boolean row(SheetRow row) {
                if (row.number() > 1) {
                    rows.add(List.of(
                            row.cell(0).text(), row.cell(1).text(), row.cell(2).text()));
                }
                return true;
            }

            @Override
            public void merged(MergedRange range) {
                throw new AssertionError("nothing was merged");
            }
        });
        return rows;
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> inner = Arbitraries.strings()
                .withChars("=+-@'\"\n,;＝ a茶_x0041_<&\t")
                .ofMaxLength(8)
                .map(SheetCell::bare)
                .map(text -> text + "!");
        Arbitrary<String> texts =
                Arbitraries.oneOf(inner, inner.map(text -> "=" + text), Arbitraries.of("\u8336", "0"));
        return texts.list().ofSize(3).list().ofMaxSize(5);
    }
}
