package org.guildmark.curriculum.matrix;

/** How much room texts take. A streamed sheet cannot ask the font; these estimates leave a little to spare. */
final class MatrixText {
    private static final int LINE_POINTS = 13;
    private static final int SPARE_POINTS = 3;
    /** Excel allows 409. */
    private static final int HIGHEST_POINTS = 400;
    /** Signs that fit one below the other in the row of titles. */
    private static final int STACKED = 9;

    private MatrixText() {}

    static float height(int lines) {
        return Math.min(HIGHEST_POINTS, lines * LINE_POINTS + SPARE_POINTS);
    }

    /** Lines of a wrapped text in a column of this width. */
    static int lines(String text, int width) {
        int lines = 1;
        int used = 0;
        for (int at = 0; at < text.length(); at++) {
            int wide = isWide(text.charAt(at)) ? 2 : 1;
            used += wide;
            if (text.charAt(at) == '\n' || used > width - 2) {
                lines++;
                used = wide;
            }
        }
        return lines;
    }

    /** Short and of nothing but Chinese signs: only those read well one below the other. */
    static boolean canStack(String title) {
        return title != null && title.length() <= STACKED && title.chars().allMatch(c -> isWide((char) c));
    }

    private static boolean isWide(char c) {
        return c >= 0x2E80;
    }
}
