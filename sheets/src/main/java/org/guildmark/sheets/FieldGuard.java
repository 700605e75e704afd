package org.guildmark.sheets;

/**
 * Keeps a spreadsheet program from taking a field of a CSV for a formula: an apostrophe before whatever it would
 * calculate. Reversible for every text, so that a round trip is exact: what begins with an apostrophe gets one too.
 */
public final class FieldGuard {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final char APOSTROPHE = '\'';

    private FieldGuard() {}

    public static String guard(String field) {
        return isGuarded(field, 0) ? APOSTROPHE + field : field;
    }

    public static String unguard(String field) {
        return field.length() > 1 && field.charAt(0) == APOSTROPHE && isGuarded(field, 1) ? field.substring(1) : field;
    }

    private static boolean isGuarded(String field, int at) {
        return at < field.length() && (field.charAt(at) == APOSTROPHE || FORMULA_STARTS.indexOf(field.charAt(at)) >= 0);
    }
}
