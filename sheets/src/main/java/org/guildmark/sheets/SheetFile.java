package org.guildmark.sheets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Opens an uploaded sheet. The content decides what it is; the name is used in messages only. */
public final class SheetFile {
    private static final String ZIP = "504b0304";
    private static final String EMPTY_ZIP = "504b0506";
    private static final String OLE2 = "d0cf11e0a1b11ae1";

    /** What people rename most, told by name so that they see what happened. */
    private static final String[][] OTHERS = {
        {"25504446", "a PDF"},
        {"89504e470d0a1a0a", "a PNG picture"},
        {"ffd8ff", "a JPEG picture"},
        {"47494638", "a GIF picture"},
        {"1f8b08", "a gzip archive"},
        {"377abcaf271c", "a 7z archive"},
        {"526172211a07", "a RAR archive"},
        {"7b5c727466", "an RTF document"},
        {"4d5a9000", "a program"},
        {"7f454c46", "a program"}
    };

    private static final int HEAD = 512;

    private SheetFile() {}

    /**
     * Reads the file row by row.
     *
     * @param fileName name under which it was uploaded
     * @param diagnostics takes what is worth knowing of the file as a whole
     * @throws UnreadableSheetException with a stable code where the file cannot be read
     */
    public static void read(
            byte[] bytes, String fileName, SheetLimits limits, SheetDiagnostics diagnostics, SheetVisitor visitor)
            throws UnreadableSheetException {
        if (bytes.length == 0) {
            throw new UnreadableSheetException(
                    UnreadableSheetException.Code.EMPTY_SHEET, fileName + " has no content.");
        }
        if (bytes.length > limits.bytes()) {
            throw new UnreadableSheetException(
                    UnreadableSheetException.Code.SHEET_TOO_LARGE,
                    fileName + " has " + bytes.length + " bytes; at most " + limits.bytes() + " are read.");
        }
        boolean workbook = isWorkbook(bytes, fileName);
        String name = fileName.toLowerCase(Locale.ROOT);
        if (workbook && !name.endsWith(".xlsx")) {
            diagnostics.info(SheetFault.RENAMED_FILE, fileName + " is a workbook (.xlsx) and was read as one.");
        } else if (!workbook && !(name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv"))) {
            diagnostics.info(SheetFault.RENAMED_FILE, fileName + " is text and was read as a CSV.");
        }
        CountingVisitor counted = new CountingVisitor(visitor, limits);
        if (workbook) {
            WorkbookRows.read(bytes, limits, counted);
        } else {
            CsvRows.read(bytes, diagnostics, counted);
        }
        if (counted.isEmpty()) {
            throw new UnreadableSheetException(
                    UnreadableSheetException.Code.EMPTY_SHEET, fileName + " has no cell with a value.");
        }
    }

    private static boolean isWorkbook(byte[] bytes, String fileName) throws UnreadableSheetException {
        if (startsWith(bytes, ZIP)) {
            return true;
        }
        if (startsWith(bytes, OLE2)) {
            throw ofOle2(bytes, fileName);
        }
        if (startsWith(bytes, EMPTY_ZIP)) {
            throw unsupported(fileName, "an empty ZIP container");
        }
        for (String[] other : OTHERS) {
            if (startsWith(bytes, other[0])) {
                throw unsupported(fileName, other[1]);
            }
        }
        String head = SheetCell.bare(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8))
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<table")) {
            throw unsupported(fileName, "a web page");
        }
        if (head.startsWith("<?xml")) {
            throw unsupported(fileName, "an XML file");
        }
        return false;
    }

    private static UnreadableSheetException ofOle2(byte[] bytes, String fileName) {
        // A workbook with a password is a ZIP inside the old container.
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        String encrypted =
                new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        if (all.contains(encrypted)) {
            return new UnreadableSheetException(
                    UnreadableSheetException.Code.ENCRYPTED_SHEET,
                    fileName + " is protected by a password; save it without one.");
        }
        return new UnreadableSheetException(
                UnreadableSheetException.Code.OLD_WORKBOOK,
                fileName + " is a file of the old binary format (.xls); save it as .xlsx.");
    }

    private static UnreadableSheetException unsupported(String fileName, String what) {
        return new UnreadableSheetException(
                UnreadableSheetException.Code.UNSUPPORTED_SHEET_TYPE,
                fileName + " is " + what + "; a .xlsx or .csv can be imported.");
    }

    private static boolean startsWith(byte[] bytes, String hex) {
        byte[] mark = HexFormat.of().parseHex(hex);
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
