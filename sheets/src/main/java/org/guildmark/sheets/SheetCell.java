package org.guildmark.sheets;

/**
 * One cell of an uploaded sheet.
 *
 * @param text without white space at its ends; never null
 */
public record SheetCell(String text, Form form) {
    public static final SheetCell BLANK = new SheetCell("", Form.VALUE);

    /** Longest text of a cell that a spreadsheet program can hold. */
    static final int MAXIMUM_LENGTH = 32_767;

    public static SheetCell value(String text) {
        String bare = bare(text);
        return bare.isEmpty() ? BLANK : new SheetCell(bare, Form.VALUE);
    }

    static SheetCell of(String text, Form form) {
        return form == Form.VALUE ? value(text) : new SheetCell(bare(text), form);
    }

    public boolean isBlank() {
        return text.isEmpty() && form == Form.VALUE;
    }

    /** What the cell holds. */
    public enum Form {
        VALUE,
        /** A formula; its text is the result that was last calculated. */
        FORMULA,
        /** An error of the spreadsheet program such as {@code #REF!}. */
        ERROR,
        /** A number shown as a date; its text is the number. */
        DATE
    }

    /** Takes away every kind of white space at the ends, those that {@link String#strip} leaves included. */
    public static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
