package org.guildmark.curriculum.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as a person's spreadsheet program makes them. */
public final class Workbooks {
    private Workbooks() {}

    /** A workbook of one sheet. */
    static byte[] of(Consumer<XSSFSheet> filling) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            filling.accept(workbook.createSheet("Sheet1"));
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The workbook after somebody edited its first sheet. */
    public static byte[] change(byte[] workbook, Consumer<XSSFSheet> changing) {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            changing.accept(opened.getSheetAt(0));
            return bytes(opened);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
