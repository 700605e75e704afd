package org.guildmark.curriculum.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guildmark.curriculum.sheet.Workbooks;
import org.guildmark.sheets.SheetDiagnostic;
import org.guildmark.sheets.SheetDiagnostic.Code;
import org.guildmark.sheets.SheetFault;
import org.guildmark.sheets.UnreadableSheetException;
import org.junit.jupiter.api.Test;

class MatrixWorkbookTest {
    private final Matrix matrix = KiteMatrix.small();

    @Test
    void headStaysInSightAndIdsDoNot() throws IOException {
        look(sheet -> {
            assertEquals(5, sheet.getPaneInformation().getVerticalSplitPosition());
            assertEquals(7, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertTrue(sheet.isColumnHidden(0));
            assertTrue(sheet.getRow(0).getZeroHeight());
            assertTrue(sheet.getRow(1).getZeroHeight());
            assertFalse(sheet.getRow(2).getZeroHeight());
            assertEquals("#guildmark-matrix:1", text(sheet, 0, 0));
            assertEquals(KiteMatrix.id("c1").toString(), text(sheet, 0, 5));
            assertEquals("r1", text(sheet, 1, 5));
            assertEquals(KiteMatrix.id("s1").toString(), text(sheet, 9, 0));
        });
    }

    @Test
    void printsLandscapeFittedNumberedWithTheHeadOnEveryPage() throws IOException {
        look(sheet -> {
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertTrue(sheet.getFitToPage());
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertEquals(9, sheet.getPrintSetup().getPaperSize());
            assertEquals(CellRangeAddress.valueOf("3:7"), sheet.getRepeatingRows());
            assertEquals(CellRangeAddress.valueOf("B:E"), sheet.getRepeatingColumns());
            assertEquals("&P / &N", sheet.getFooter().getRight());
            assertTrue(sheet.getWorkbook().getPrintArea(0).endsWith("$B$3:$H$19"));
        });
    }

    @Test
    void statementsStandUnderTheirFunctionAndContent() throws IOException {
        look(sheet -> {
            assertEquals("扎制骨架 Frames", text(sheet, 7, 2));
            assertEquals("选料 Bamboo", text(sheet, 8, 2));
            assertEquals("弯曲 Bending", text(sheet, 12, 2));
            assertEquals(0, sheet.getRow(7).getOutlineLevel());
            assertEquals(1, sheet.getRow(8).getOutlineLevel());
            assertEquals(2, sheet.getRow(9).getOutlineLevel());
            assertEquals("其他 Others", text(sheet, 17, 2));
            assertEquals(0, sheet.getRow(18).getOutlineLevel());
        });
    }

    @Test
    void everyValueIsATextAndStaysOneWhenItIsEdited() throws IOException {
        look(sheet -> {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertTrue(cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.BLANK);
                    assertEquals("@", cell.getCellStyle().getDataFormatString(), cell.getAddress()::toString);
                }
            }
            assertEquals("=能劈出厚薄一致的竹条", text(sheet, 10, 2));
        });
    }

    @Test
    void offersTheFourSignsForEveryCellOfACourse() throws IOException {
        look(sheet -> {
            assertEquals(1, sheet.getDataValidations().size());
            assertEquals(
                    List.of("I", "P", "M", "●"),
                    List.of(sheet.getDataValidations()
                            .get(0)
                            .getValidationConstraint()
                            .getExplicitListValues()));
            assertEquals(
                    "F8:H19",
                    sheet.getDataValidations()
                            .get(0)
                            .getRegions()
                            .getCellRangeAddress(0)
                            .formatAsString());
        });
    }

    @Test
    void aMappingWithANoteIsColoured() throws IOException {
        look(sheet -> {
            assertEquals(
                    "FFFFF2CC",
                    sheet.getRow(9).getCell(5).getCellStyle().getFillForegroundColorColor() == null
                            ? ""
                            : sheet.getRow(9)
                                    .getCell(5)
                                    .getCellStyle()
                                    .getFillForegroundColorColor()
                                    .getARGBHex());
            assertEquals(null, sheet.getRow(10).getCell(5).getCellStyle().getFillForegroundColorColor());
        });
    }

    @Test
    void aFormulaAmongTheMarksLeavesTheCell() throws UnreadableSheetException {
        MatrixChanges changes = edited(sheet -> {
            sheet.getRow(9).getCell(5).setCellFormula("\"P\"");
            sheet.getRow(10).getCell(5).setBlank();
        });

        assertEquals(1, changes.count());
        assertEquals(List.of(SheetFault.FORMULA), codes(changes));
        assertEquals("F", changes.diagnostics().get(0).column());
        assertEquals(10, changes.diagnostics().get(0).row());
        assertFalse(changes.canBeApplied());
    }

    @Test
    void mergedMarksLeaveTheirCells() throws UnreadableSheetException {
        MatrixChanges changes = edited(sheet -> {
            sheet.getRow(10).getCell(5).setBlank();
            sheet.getRow(11).getCell(5).setBlank();
            sheet.addMergedRegion(CellRangeAddress.valueOf("F10:F12"));
        });

        assertEquals(0, changes.count());
        assertEquals(List.of(SheetFault.MERGED_CELLS), codes(changes));
    }

    @Test
    void mergedIdentitiesLeaveTheirRowsAndMergedBandsAreFine() throws UnreadableSheetException {
        MatrixChanges identities = edited(sheet -> {
            sheet.getRow(10).getCell(6).setCellValue("I");
            sheet.addMergedRegion(CellRangeAddress.valueOf("B10:B11"));
        });
        MatrixChanges bands = edited(sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("C8:H8")));

        assertEquals(0, identities.count());
        assertEquals(List.of(SheetFault.MERGED_CELLS), codes(identities));
        assertEquals(List.of(), bands.diagnostics());
    }

    @Test
    void theCsvBeginsNoFieldAsAFormulaDoes() {
        String csv = new String(KiteMatrix.csv(matrix), StandardCharsets.UTF_8);

        assertTrue(csv.startsWith("\uFEFF"));
        assertTrue(csv.contains(",'=能劈出"));
        assertTrue(csv.contains(",'@能调整"));
        assertFalse(csv.matches("(?s).*(^|,|\r\n)\"?[=+@-].*"));
    }

    private void look(Consumer<XSSFSheet> looking) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(KiteMatrix.workbook(matrix)))) {
            assertEquals("说明 Legend", workbook.getSheetName(1));
            looking.accept(workbook.getSheetAt(0));
        }
    }

    private MatrixChanges edited(Consumer<XSSFSheet> editing) throws UnreadableSheetException {
        return MatrixDiff.between(matrix, Workbooks.change(KiteMatrix.workbook(matrix), editing), "m.xlsx");
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private static List<Code> codes(MatrixChanges changes) {
        return changes.diagnostics().stream().map(SheetDiagnostic::code).toList();
    }
}
