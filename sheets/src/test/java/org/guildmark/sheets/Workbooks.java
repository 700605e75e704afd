package org.guildmark.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of all sorts, also such as no spreadsheet program writes. */
final class Workbooks {
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private Workbooks() {}

    static byte[] of(Consumer<XSSFSheet> filling) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            filling.accept(workbook.createSheet("Sheet1"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the text of one part. */
    static byte[] withPart(byte[] workbook, String name, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(workbook);
        String old = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        parts.put(name, change.apply(old).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static byte[] withPart(byte[] workbook, String name, byte[] content) {
        Map<String, byte[]> parts = parts(workbook);
        parts.put(name, content);
        return zip(parts);
    }

    static byte[] without(byte[] workbook, String name) {
        Map<String, byte[]> parts = parts(workbook);
        parts.remove(name);
        return zip(parts);
    }

    /** A worksheet of these rows, as XML. */
    static byte[] ofRows(String rows) {
        byte[] empty = of(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));
        return withPart(
                empty,
                SHEET,
                old -> "<?xml version=\"1.0\"?><worksheet"
                        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>");
    }

    private static Map<String, byte[]> parts(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
