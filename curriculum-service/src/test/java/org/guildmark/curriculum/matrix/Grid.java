package org.guildmark.curriculum.matrix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An exported matrix in the hands of a spreadsheet program, which knows nothing of its layout but what it sees. */
final class Grid {
    private static final int HEAD = 7;

    private final List<List<String>> rows;

    private Grid(List<List<String>> rows) {
        this.rows = rows;
    }

    static Grid ofWorkbook(byte[] bytes) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<List<String>> rows = new ArrayList<>();
            int width = sheet.getRow(HEAD - 1).getLastCellNum();
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (int at = 0; at < width; at++) {
                    Cell cell = row.getCell(at);
                    cells.add(cell == null ? "" : cell.getStringCellValue());
                }
                rows.add(cells);
            }
            return new Grid(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Grid ofCsv(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            List<List<String>> rows = new ArrayList<>();
            parser.forEach(record -> rows.add(new ArrayList<>(record.toList())));
            return new Grid(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types into the cell of a statement and a course. */
    void type(UUID statement, UUID course, String text) {
        int column = rows.get(0).indexOf(course.toString());
        for (List<String> row : rows) {
            if (row.contains(statement.toString())) {
                row.set(column, text);
                return;
            }
        }
        throw new IllegalArgumentException(statement + " is not in the sheet");
    }

    void removeStatement(UUID statement) {
        rows.removeIf(row -> row.contains(statement.toString()));
    }

    void removeCourse(UUID course) {
        removeColumn(rows.get(0).indexOf(course.toString()));
    }

    void removeColumn(int column) {
        rows.forEach(row -> row.remove(column));
    }

    void removeRow(int row) {
        rows.remove(row);
    }

    void copyRow(int row) {
        rows.add(new ArrayList<>(rows.get(row)));
    }

    void copyColumn(int column) {
        rows.forEach(row -> row.add(row.get(column)));
    }

    List<String> row(int row) {
        return rows.get(row);
    }

    int height() {
        return rows.size();
    }

    /** Moves all columns and all rows below the head. */
    void shuffle(Random random) {
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < rows.get(0).size(); at++) {
            order.add(at);
        }
        Collections.shuffle(order, random);
        for (int at = 0; at < rows.size(); at++) {
            List<String> row = rows.get(at);
            rows.set(at, new ArrayList<>(order.stream().map(row::get).toList()));
        }
        Collections.shuffle(rows.subList(HEAD, rows.size()), random);
    }

    /** Saved as another program does: shared texts, numbers where a text looks like one, spaces at the end. */
    byte[] workbook() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Sheet1");
            for (int number = 0; number < rows.size(); number++) {
                Row row = sheet.createRow(number);
                for (int at = 0; at < rows.get(number).size(); at++) {
                    String text = rows.get(number).get(at);
                    if (text.matches("[0-9]{1,9}")) {
                        row.createCell(at).setCellValue(Double.parseDouble(text));
                    } else if (!text.isEmpty()) {
                        row.createCell(at).setCellValue(text + " \u3000");
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] csv(Charset charset, char delimiter) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator("\n")
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(charset);
    }
}
