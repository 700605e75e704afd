package org.guildmark.assessment.admission;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Writes the XHTML of a sheet. What people are called is text here and never markup, and a character that the font lacks
 * is shown as 〓 and listed, not left out.
 */
final class Markup {
    private static final int MISSING = '〓';
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private final StringBuilder out = new StringBuilder(16_384);
    private final Deque<String> open = new ArrayDeque<>();
    private final IntPredicate printable;
    private final Set<Integer> missing = new TreeSet<>();

    /** @param printable whether the font has the code point */
    Markup(IntPredicate printable) {
        this.printable = printable;
    }

    /** @param tag and class are constants of the sheets, never data */
    Markup open(String tag, String cssClass) {
        out.append('<').append(tag);
        if (!cssClass.isEmpty()) {
            out.append(" class=\"").append(cssClass).append('"');
        }
        out.append('>');
        open.push(tag);
        return this;
    }

    /** A cell beside several rows. */
    Markup openSpanning(String tag, String cssClass, int rows) {
        open(tag, cssClass);
        out.insert(out.length() - 1, " rowspan=\"" + rows + "\"");
        return this;
    }

    Markup open(String tag) {
        return open(tag, "");
    }

    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Markup text(String text) {
        text.codePoints().forEach(this::append);
        return this;
    }

    /** An element with nothing but text. */
    Markup element(String tag, String cssClass, String text) {
        return open(tag, cssClass).text(text).close();
    }

    Markup element(String tag, String text) {
        return element(tag, "", text);
    }

    Markup image(String cssClass, byte[] jpeg) {
        out.append("<img class=\"")
                .append(cssClass)
                .append("\" src=\"data:image/jpeg;base64,")
                .append(Base64.getEncoder().encodeToString(jpeg))
                .append("\" alt=\"\"/>");
        return this;
    }

    /** Code points that the font lacks, since the last call. */
    Set<Integer> takeMissing() {
        Set<Integer> taken = new TreeSet<>(missing);
        missing.clear();
        return taken;
    }

    String document(String title, String style) {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Left open: " + open);
        }
        Markup head = new Markup(printable);
        head.element("title", title);
        return "<!DOCTYPE html><html lang=\"zh-CN\"><head>" + head.out + "<style>" + style + "</style></head><body>"
                + out + "</body></html>";
    }

    private void append(int codePoint) {
        switch (codePoint) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> {
                if (Character.isWhitespace(codePoint) && codePoint != IDEOGRAPHIC_SPACE) {
                    out.append(' ');
                } else if (!Character.isISOControl(codePoint)) {
                    appendVisible(codePoint);
                }
            }
        }
    }

    private void appendVisible(int codePoint) {
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (!surrogate && printable.test(codePoint)) {
            out.appendCodePoint(codePoint);
        } else {
            out.appendCodePoint(MISSING);
            missing.add(codePoint);
        }
    }
}
