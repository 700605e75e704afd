package org.guildmark.sheets;

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
    /** As many bytes as a service lets anybody upload. */
    public static final int UPLOAD = 20 << 20;
}
