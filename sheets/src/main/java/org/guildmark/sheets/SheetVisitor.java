package org.guildmark.sheets;

/** Takes the rows of an uploaded file as they are read, so that no file is held as a whole. */
public interface SheetVisitor {

    /** A sheet begins; a CSV has one, without a name. */
    void sheet(String name);

    /**
     * A row with at least one value.
     *
     * @return false where the rest of this sheet is of no interest
     * @throws UnreadableSheetException where the file is not to be read further
     */
    boolean row(SheetRow row) throws UnreadableSheetException;

    /** Cells that are merged; told after the rows of their sheet, as workbooks store them. */
    void merged(MergedRange range);
}
