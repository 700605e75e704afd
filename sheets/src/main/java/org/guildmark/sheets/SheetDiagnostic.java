package org.guildmark.sheets;

/**
 * Something that the person who uploaded a sheet should know.
 *
 * @param message in English, names the value concerned
 * @param row counted from 1 as the spreadsheet program counts; 0 where the whole file is meant
 * @param column letter as the spreadsheet program shows it; null where the whole row or file is meant
 */
public record SheetDiagnostic(Severity severity, Code code, String message, int row, String column) {

    /** How much to mind. */
    public enum Severity {
        /** Worth knowing; nothing to do. */
        INFO,
        /** Read, but look at it. */
        WARNING,
        /** What it concerns was not read; the sheet must be put right before it is imported. */
        ERROR
    }

    /**
     * What is the matter; a client may group by it. {@link SheetFault} has what may befall any sheet; who reads a layout
     * has an enum of its own for what only that layout knows.
     */
    public interface Code {
        /** Stable; an enum has it of itself. */
        String name();
    }
}
