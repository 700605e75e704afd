package org.guildmark.curriculum.sheet;

/**
 * How much of an uploaded sheet is read. Only cells with a value count: a spreadsheet program happily writes a million
 * empty rows that somebody once coloured.
 *
 * @param bytes size of the upload
 * @param rows rows with a value
 * @param columns rightmost column with a value, counted from 1
 * @param cells cells with a value
 */
public record SheetLimits(int bytes, int rows, int columns, int cells) {
    private static final int UPLOAD = 20 << 20;

    /** 20,000 statements × 2,000 courses, half a million marks. */
    public static final SheetLimits MATRIX = new SheetLimits(UPLOAD, 22_000, 2_050, 900_000);

    /** 50,000 mappings. */
    public static final SheetLimits TEMPLATE = new SheetLimits(UPLOAD, 50_010, 100, 900_000);
}
