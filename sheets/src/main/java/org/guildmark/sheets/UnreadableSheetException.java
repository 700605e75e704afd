package org.guildmark.sheets;

/** A sheet that cannot be read at all. The message is one English sentence meant for the person who uploaded it. */
public final class UnreadableSheetException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;

    public UnreadableSheetException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public UnreadableSheetException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** Stable codes, each with the title of its problem. */
    public enum Code {
        /** No byte, or no cell with a value. */
        EMPTY_SHEET("The sheet is empty"),
        /** More bytes than are read. */
        SHEET_TOO_LARGE("The file is too large"),
        /** More rows, columns or cells than the layout ever needs. */
        SHEET_TOO_COMPLEX("The sheet has too many cells"),
        /** Neither .xlsx nor .csv. */
        UNSUPPORTED_SHEET_TYPE("This type of file is not supported"),
        /** The binary format of Excel 97 to 2003. */
        OLD_WORKBOOK("Workbooks of the old binary format are not supported"),
        /** Needs a password. */
        ENCRYPTED_SHEET("The workbook is protected by a password"),
        /** Holds macros. */
        MACROS("The workbook holds macros"),
        /** Damaged or cut off. */
        MALFORMED_SHEET("The file is damaged"),
        /** Expands to far more than its size. */
        ZIP_BOMB("The workbook expands beyond the limits"),
        /** Declares a document type or entities in its XML. */
        XML_EXTERNAL_ENTITY("The workbook declares XML entities"),
        /** None of the encodings that are tried. */
        UNKNOWN_ENCODING("The encoding of the text is not known"),
        /** Not the layout that was expected. */
        UNKNOWN_LAYOUT("The sheet does not have the expected layout"),
        /** Written by a newer release. */
        UNSUPPORTED_VERSION("The sheet has a newer version of the layout");

        private final String title;

        Code(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
