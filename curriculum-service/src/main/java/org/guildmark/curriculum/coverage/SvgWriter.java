package org.guildmark.curriculum.coverage;

import java.util.Locale;

/** Writes the few elements of SVG that a heat map needs. Everything that came from outside is escaped. */
final class SvgWriter {
    /** Fill for what nobody covers. */
    static final String HATCHED = "url(#gap)";

    private static final String FONTS = "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','Microsoft YaHei',"
            + "'PingFang SC','WenQuanYi Micro Hei',sans-serif";

    private final StringBuilder body = new StringBuilder(1 << 14);

    String document(double width, double height, double widthMm, double heightMm, String title) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(width) + " " + number(height)
                + "\" width=\"" + number(widthMm) + "mm\" height=\"" + number(heightMm) + "mm\" font-family=\""
                + FONTS + "\" role=\"img\">\n<title>" + escaped(title) + "</title>\n"
                + "<style>@page{size:A4 landscape;margin:0}"
                + "rect,line{print-color-adjust:exact;-webkit-print-color-adjust:exact}</style>\n"
                + "<defs><pattern id=\"gap\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/>"
                + "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"#999\" stroke-width=\"1.6\"/></pattern></defs>\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n" + body + "</svg>\n";
    }

    void text(double x, double y, double size, String anchor, boolean bold, String colour, String text) {
        body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        attributes(size, anchor, bold, colour);
        body.append(escaped(text)).append("</text>\n");
    }

    /** On white, so that it reads on hatching. */
    void label(double x, double y, double size, String text) {
        double width = TextLayout.width(text) * size + 6;
        rectangle(x - width / 2, y - size, width, size + 4, "#fff", "none");
        text(x, y, size, "middle", true, "#111", text);
    }

    /** Text that reads upwards, beginning at the point. */
    void vertical(double x, double y, double size, String colour, String text) {
        body.append("<text transform=\"translate(")
                .append(number(x))
                .append(' ')
                .append(number(y));
        body.append(") rotate(-90)");
        attributes(size, "start", false, colour);
        body.append(escaped(text)).append("</text>\n");
    }

    private void attributes(double size, String anchor, boolean bold, String colour) {
        body.append("\" font-size=\"").append(number(size)).append("\" fill=\"").append(colour);
        body.append("start".equals(anchor) ? "" : "\" text-anchor=\"" + anchor);
        body.append(bold ? "\" font-weight=\"bold\">" : "\">");
    }

    void rectangle(double x, double y, double width, double height, String fill, String stroke) {
        body.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        body.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        body.append("\" fill=\"").append(fill).append("\" stroke=\"").append(stroke);
        body.append("\" stroke-width=\"0.7\"/>\n");
    }

    void line(double x1, double y1, double x2, double y2, String stroke) {
        body.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
        body.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2));
        body.append("\" stroke=\"").append(stroke).append("\" stroke-width=\"0.7\"/>\n");
    }

    /** A group that shows a title under the pointer. */
    void open(String title) {
        body.append("<g><title>").append(escaped(title)).append("</title>\n");
    }

    void close() {
        body.append("</g>\n");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    /** Characters that XML does not allow at all are left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append(' ');
                default -> {
                    boolean allowed = c >= 0x20 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff);
                    if (allowed) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
