package org.guildmark.catalog.document.source;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/**
 * Tells where a line of running text goes on in the next one. A line that reaches the right margin of a wide page and is
 * followed by one that begins at the left margin was broken by the margin, not by the author, unless the next line begins
 * like an item of a list.
 */
final class WrappedLines {
    /** Share of the page's width below which a line is a title or a label, however it stands to the margins. */
    private static final float RUNNING_TEXT = 0.6f;

    /** A mark that may not begin a line lets the line before end a little earlier; in characters. */
    private static final float SLACK = 1.6f;

    /** Distance of base lines, in characters, beyond which a line stands apart; official print uses up to 2. */
    private static final float APART = 2.2f;

    private static final Pattern ITEM = Pattern.compile(
            "^\\s*(?:[-•·—●○■□☑☐①-⑳]|[（(]?\\s*[0-9]+|[（(]?\\s*[一二三四五六七八九十]+\\s*[、)）.．]|[A-Z][.．)）]|第.{1,3}[章节条]|续|表\\s*[0-9A-Z]|附\\s*录|注)");

    private final float pageWidth;
    private float left = Float.MAX_VALUE;
    private float right;
    private TextPosition lineEnd;
    private TextPosition lineStart;

    /** Margins are those of all {@code positions}: the page's text outside of tables. */
    WrappedLines(float pageWidth, List<TextPosition> positions) {
        this.pageWidth = pageWidth;
        for (TextPosition position : positions) {
            if (!position.getUnicode().isBlank()) {
                left = Math.min(left, position.getXDirAdj());
                right = Math.max(right, end(position));
            }
        }
    }

    /** Begins a block: nothing before it goes on. */
    void begin() {
        lineStart = null;
        lineEnd = null;
    }

    /** The next word of the current line. */
    void word(List<TextPosition> positions) {
        if (lineStart == null) {
            lineStart = positions.get(0);
        }
        lineEnd = positions.get(positions.size() - 1);
    }

    /** How the line that begins with {@code next} follows the one that ends before it. */
    Break before(String text, List<TextPosition> next) {
        TextPosition start = lineStart;
        TextPosition end = lineEnd;
        begin();
        if (start == null || end == null) {
            return Break.LINE;
        }
        TextPosition first = next.get(0);
        float size = first.getFontSizeInPt();
        if (first.getYDirAdj() - end.getYDirAdj() > APART * size) {
            return Break.GAP;
        }
        boolean goesOn = end(end) >= right - SLACK * size
                && end(end) - start.getXDirAdj() >= RUNNING_TEXT * pageWidth
                && first.getXDirAdj() <= left + size / 2
                && !ITEM.matcher(text).find();
        return goesOn ? Break.NONE : Break.LINE;
    }

    /** What stands between two printed lines. */
    enum Break {
        /** Nothing: the text goes on. */
        NONE,
        LINE,
        /** A blank line. */
        GAP
    }

    private static float end(TextPosition position) {
        return position.getXDirAdj() + position.getWidthDirAdj();
    }
}
