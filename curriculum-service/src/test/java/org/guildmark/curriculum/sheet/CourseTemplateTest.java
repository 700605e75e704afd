package org.guildmark.curriculum.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.curriculum.sheet.SheetCourse.SheetMapping;
import org.guildmark.sheets.SheetCell;
import org.guildmark.sheets.UnreadableSheetException;

class CourseTemplateTest {
    @Example
    void theExamplesAreReadWithoutAComplaint() throws IOException, UnreadableSheetException {
        assertEquals(CourseTemplate.examples(), read(CourseTemplate.examples(), true));
        assertEquals(CourseTemplate.examples(), read(CourseTemplate.examples(), false));
    }

    @Example
    void theEmptyTemplateHasNoCourse() throws IOException, UnreadableSheetException {
        assertEquals(List.of(), read(List.of(), true));
        assertEquals(List.of(), read(List.of(), false));
    }

    @Example
    void theWorkbookExplainsEveryColumn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CourseTemplate.writeWorkbook(List.of(), out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(2, workbook.getNumberOfSheets());
            for (int row = 1; row <= TemplateColumn.values().length; row++) {
                for (int at = 0; at < 4; at++) {
                    assertFalse(workbook.getSheetAt(1)
                            .getRow(row)
                            .getCell(at)
                            .getStringCellValue()
                            .isBlank());
                }
            }
        }
    }

    @Property(tries = 40)
    void whatIsWrittenIsReadBackTheSame(@ForAll("courses") List<SheetCourse> courses)
            throws IOException, UnreadableSheetException {
        List<SheetCourse> placed = placed(courses);
        assertEquals(placed, read(placed, true));
        assertEquals(placed, read(placed, false));
    }

    @Provide
    Arbitrary<List<SheetCourse>> courses() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("a=+-@',;\"\n_x0041_茶＝1z")
                .ofMinLength(1)
                .ofMaxLength(10)
                .map(any -> SheetCell.bare(any.replace("z", "\uD83D\uDE00")))
                .filter(bare -> !bare.isEmpty());
        Arbitrary<String> maybe = text.injectNull(0.4);
        Arbitrary<SheetMapping> mapping = Combinators.combine(
                        text,
                        maybe,
                        maybe,
                        Arbitraries.of("SKILL", "ETHICS").injectNull(0.5),
                        Arbitraries.of(Emphasis.class),
                        maybe)
                .as((standard, level, track, kind, emphasis, note) ->
                        new SheetMapping(0, standard, "", level, track, kind, emphasis, note));
        return Combinators.combine(
                        maybe,
                        Arbitraries.of("CORE", "ELECTIVE").injectNull(0.3),
                        maybe,
                        Arbitraries.integers().between(1, 5_000).injectNull(0.3),
                        Arbitraries.of(new BigDecimal("0.5"), new BigDecimal("12"), BigDecimal.ZERO)
                                .injectNull(0.3),
                        Arbitraries.of("P-1", "P 2", "课3")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3)
                                .injectNull(0.3),
                        mapping.list().ofMaxSize(4))
                .as((title, kind, description, hours, credits, before, mappings) ->
                        new SheetCourse(0, "", title, title, kind, description, hours, credits, before, mappings))
                .list()
                .ofMaxSize(5);
    }

    /** Gives every course its code and every row its number, as the writer lays them out. */
    private static List<SheetCourse> placed(List<SheetCourse> courses) {
        List<SheetCourse> placed = new ArrayList<>();
        int row = 2;
        for (SheetCourse course : courses) {
            List<SheetMapping> mappings = new ArrayList<>();
            int first = row;
            for (SheetMapping mapping : course.mappings()) {
                mappings.add(new SheetMapping(
                        row,
                        mapping.standard(),
                        "01-02-%02d".formatted(row),
                        mapping.level(),
                        mapping.track(),
                        mapping.statementKind(),
                        mapping.emphasis(),
                        mapping.note()));
                row++;
            }
            row = Math.max(row, first + 1);
            placed.add(new SheetCourse(
                    first,
                    "C-" + first,
                    course.titleZh(),
                    course.titleEn(),
                    course.kind(),
                    course.description(),
                    course.hours(),
                    course.credits(),
                    course.prerequisites(),
                    List.copyOf(mappings)));
        }
        return placed;
    }

    private static List<SheetCourse> read(List<SheetCourse> courses, boolean workbook)
            throws IOException, UnreadableSheetException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (workbook) {
            CourseTemplate.writeWorkbook(courses, out);
        } else {
            CourseTemplate.writeCsv(courses, out);
        }
        CourseSheet sheet = CourseSheetReader.read(out.toByteArray(), workbook ? "t.xlsx" : "t.csv");
        assertEquals(List.of(), sheet.diagnostics());
        return sheet.courses();
    }
}
