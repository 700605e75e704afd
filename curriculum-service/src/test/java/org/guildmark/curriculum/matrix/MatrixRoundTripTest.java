package org.guildmark.curriculum.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.sheets.UnreadableSheetException;

/** Out and in again: exactly the edited cells change, whatever a spreadsheet program does to the rest. */
class MatrixRoundTripTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** How people write what {@link Emphasis} holds; the first of each is the export's own. */
    private static final Map<Emphasis, List<String>> SPELLINGS = Map.of(
            Emphasis.INTRODUCE, List.of("I", "i", "Ｉ", "引入", "Introduce", " I "),
            Emphasis.PRACTISE, List.of("P", "p", "Ｐ", "练习", "PRACTISE", "practice"),
            Emphasis.MASTER, List.of("M", "ｍ", "掌握", "Master", "M\u00A0"),
            Emphasis.UNSPECIFIED, List.of("●", "√", "✓", "x", "X", "Ｘ", "1", "１"));

    @Property(tries = 30)
    void whatIsNotEditedDoesNotChange(@ForAll("matrices") Matrix matrix) throws UnreadableSheetException {
        assertUntouched(MatrixDiff.between(matrix, KiteMatrix.workbook(matrix), "matrix.xlsx"));
        assertUntouched(MatrixDiff.between(matrix, KiteMatrix.csv(matrix), "matrix.csv"));
        assertUntouched(MatrixDiff.between(
                matrix, Grid.ofWorkbook(KiteMatrix.workbook(matrix)).workbook(), "resaved.xlsx"));
    }

    @Property(tries = 40)
    void exactlyTheEditedCellsChange(@ForAll("matrices") Matrix matrix, @ForAll Random random)
            throws UnreadableSheetException {
        Grid workbook = Grid.ofWorkbook(KiteMatrix.workbook(matrix));
        Grid csv = Grid.ofCsv(KiteMatrix.csv(matrix));
        Set<String> expected = new TreeSet<>();
        for (Matrix.Column column : matrix.columns()) {
            for (Matrix.Row row : matrix.rows()) {
                if (random.nextInt(4) == 0) {
                    Emphasis to = random.nextInt(3) == 0 ? null : KiteMatrix.any(random);
                    String typed = spelling(to, random);
                    workbook.type(row.id(), column.id(), typed);
                    csv.type(row.id(), column.id(), typed);
                    Matrix.Cell cell = matrix.cell(column, row);
                    Emphasis from = cell == null ? null : cell.emphasis();
                    if (from != to) {
                        expected.add(edit(column.id(), row.id(), from, to));
                    }
                }
            }
        }
        workbook.shuffle(random);
        csv.shuffle(random);
        assertEdits(expected, MatrixDiff.between(matrix, workbook.workbook(), "m.xlsx"));
        assertEdits(expected, MatrixDiff.between(matrix, csv.csv(StandardCharsets.UTF_8, ';'), "m.csv"));
        assertEdits(expected, MatrixDiff.between(matrix, csv.csv(GB18030, ','), "m.csv"));
        assertEdits(expected, MatrixDiff.between(matrix, csv.csv(StandardCharsets.UTF_16, '\t'), "m.csv"));
    }

    @Property(tries = 30)
    void whatIsRemovedFromTheSheetStays(@ForAll("matrices") Matrix matrix, @ForAll Random random)
            throws UnreadableSheetException {
        Grid grid = Grid.ofWorkbook(KiteMatrix.workbook(matrix));
        matrix.rows().stream().filter(row -> random.nextBoolean()).forEach(row -> grid.removeStatement(row.id()));
        matrix.columns().stream()
                .skip(1)
                .filter(column -> random.nextBoolean())
                .forEach(column -> grid.removeCourse(column.id()));
        grid.shuffle(random);
        assertUntouched(MatrixDiff.between(matrix, grid.workbook(), "m.xlsx"));
        assertUntouched(MatrixDiff.between(matrix, grid.csv(StandardCharsets.UTF_8, ','), "m.csv"));
    }

    @Property(tries = 60)
    void changesOfAStaleColumnAreConflictsAndOthersAreChanges(@ForAll("matrices") Matrix matrix, @ForAll Random random)
            throws UnreadableSheetException {
        Grid grid = Grid.ofCsv(KiteMatrix.csv(matrix));
        Set<UUID> stale = new TreeSet<>();
        List<Matrix.Column> now = matrix.columns().stream()
                .map(column -> random.nextBoolean() ? column : newer(column, stale))
                .toList();
        Matrix base =
                new Matrix(matrix.programmeId(), null, matrix.standard(), null, matrix.rows(), now, matrix.cells());
        Matrix.Row row = matrix.rows().get(random.nextInt(matrix.rows().size()));
        for (Matrix.Column column : base.columns()) {
            Matrix.Cell cell = base.cell(column, row);
            Emphasis other = cell == null || cell.emphasis() != Emphasis.MASTER ? Emphasis.MASTER : null;
            grid.type(row.id(), column.id(), spelling(other, random));
        }
        MatrixChanges result = MatrixDiff.between(base, grid.csv(StandardCharsets.UTF_8, ','), "m.csv");
        Set<UUID> conflicts = new TreeSet<>();
        result.conflicts().forEach(conflict -> conflicts.add(conflict.courseId()));
        assertEquals(stale, conflicts);
        assertEquals(base.columns().size() - stale.size(), result.count());
        assertEquals(stale.isEmpty(), result.canBeApplied());
    }

    @Provide
    Arbitrary<Matrix> matrices() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("ab =+-@',;\"\t\n&<>_x0041_风筝制作＝1\u3000z")
                .ofMaxLength(12)
                .map(any -> any.replace("z", "\uD83D\uDE00"));
        Arbitrary<String> maybe = text.injectNull(0.3);
        Arbitrary<Matrix.Row> row = Combinators.combine(
                        Arbitraries.of("1.1", "1.2", "01-02-03", "=1", "'1"),
                        Arbitraries.of("SKILL", "KNOWLEDGE", "TRAIT"),
                        Arbitraries.of("CN5", "CN4").injectNull(0.3),
                        maybe,
                        maybe,
                        maybe)
                .as((code, kind, level, function, content, wording) ->
                        new Matrix.Row(UUID.randomUUID(), code, kind, level, function, content, wording));
        Arbitrary<Matrix.Column> column = Combinators.combine(
                        Arbitraries.of("K-1", "K-2", "-K", "10"),
                        maybe,
                        Arbitraries.of("r1", "r2", "=r", "17"),
                        Arbitraries.of("CORE", "PRACTICE"),
                        Arbitraries.integers().between(1, 90).injectNull(0.3),
                        Arbitraries.of(new BigDecimal("0.5"), BigDecimal.TEN).injectNull(0.3))
                .as((code, title, version, kind, hours, credits) ->
                        new Matrix.Column(UUID.randomUUID(), code, title, version, kind, hours, credits));
        return Combinators.combine(
                        row.list().ofMinSize(1).ofMaxSize(9),
                        column.list().ofMinSize(1).ofMaxSize(6),
                        maybe,
                        Arbitraries.randoms())
                .as((rows, columns, title, random) -> new Matrix(
                        KiteMatrix.PROGRAMME,
                        title,
                        KiteMatrix.STANDARD,
                        title,
                        rows,
                        columns,
                        cells(rows, columns, random)));
    }

    private static Map<UUID, Map<UUID, Matrix.Cell>> cells(
            List<Matrix.Row> rows, List<Matrix.Column> columns, Random random) {
        Map<UUID, Map<UUID, Matrix.Cell>> cells = new HashMap<>();
        for (Matrix.Column column : columns) {
            for (Matrix.Row row : rows) {
                if (random.nextBoolean()) {
                    cells.computeIfAbsent(column.id(), any -> new HashMap<>())
                            .put(row.id(), new Matrix.Cell(KiteMatrix.any(random), random.nextBoolean()));
                }
            }
        }
        return cells;
    }

    private static Matrix.Column newer(Matrix.Column column, Set<UUID> stale) {
        stale.add(column.id());
        return new Matrix.Column(
                column.id(),
                column.code(),
                column.title(),
                column.version() + "-newer",
                column.kind(),
                column.hours(),
                column.credits());
    }

    private static String spelling(Emphasis mark, Random random) {
        if (mark == null) {
            return random.nextBoolean() ? "" : " ";
        }
        List<String> spellings = SPELLINGS.get(mark);
        return spellings.get(random.nextInt(spellings.size()));
    }

    private static String edit(UUID course, UUID statement, Emphasis from, Emphasis to) {
        return course + " " + statement + " " + from + "→" + to;
    }

    private static void assertUntouched(MatrixChanges changes) {
        assertEdits(Set.of(), changes);
    }

    private static void assertEdits(Set<String> expected, MatrixChanges changes) {
        Set<String> found = new TreeSet<>();
        changes.courses().forEach(course -> course.changes()
                .forEach(change ->
                        found.add(edit(course.courseId(), change.statementId(), change.from(), change.to()))));
        assertEquals(expected, found, () -> changes.diagnostics().toString());
        assertEquals(expected.size(), changes.count());
        assertFalse(changes.errors(), () -> changes.diagnostics().toString());
        assertEquals(List.of(), changes.conflicts());
    }
}
