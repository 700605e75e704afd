package org.guildmark.assessment.interchange.sheet;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.assessment.item.content.RichText;

/**
 * Words of an item as they stand in a cell: as plain text wherever that says the same, else as HTML. A cell is HTML where
 * it has a tag or begins with {@code <html>}; everything else is text, in which a line break is one.
 */
final class CellText {
    private static final String DECLARED = "<html>";
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--");
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>");
    private static final Pattern BLANK = Pattern.compile("_{3,}");
    private static final Pattern MARKER = Pattern.compile("<span data-response=\"([^\"]*)\">\\s*</span>");
    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp);");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");
    private static final String SHOWN_BLANK = "____";

    private CellText() {}

    /** HTML as the author meant it; not yet sanitised. Null for an empty cell. */
    static String toHtml(String cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        if (cell.startsWith(DECLARED)) {
            return cell.substring(DECLARED.length());
        }
        return TAG.matcher(cell).find() ? cell : escaped(cell);
    }

    /** The cell that reads back as the HTML; empty for null. */
    static String toCell(String html) {
        if (html == null) {
            return "";
        }
        String plain = decoded(BREAK.matcher(html).replaceAll("\n"));
        if (RichText.sanitise(toHtmlOrEmpty(plain)).html().equals(html)) {
            return plain;
        }
        return TAG.matcher(html).find() && !html.startsWith(DECLARED) ? html : DECLARED + html;
    }

    /** The same for a value that shares its cell with others, one in a line: there a line break is written as a tag. */
    static String toLine(String html) {
        String cell = toCell(html);
        return cell.indexOf('\n') < 0 ? cell : DECLARED + html.replaceAll("\\R", " ");
    }

    private static String toHtmlOrEmpty(String cell) {
        String html = toHtml(cell);
        return html == null ? "" : html;
    }

    /** How many blanks the HTML has. */
    static int blanks(String html) {
        return (int) outsideTags(html, BLANK).results().count();
    }

    /** Puts a marker in the place of each blank: {@code %d} of the format is its number. */
    static String withMarkers(String html, String format) {
        StringBuilder marked = new StringBuilder();
        int number = 0;
        int from = 0;
        Matcher blanks = outsideTags(html, BLANK);
        while (blanks.find()) {
            number++;
            marked.append(html, from, blanks.start())
                    .append("<span data-response=\"")
                    .append(format.formatted(number))
                    .append("\"></span>");
            from = blanks.end();
        }
        return marked.append(html.substring(from)).toString();
    }

    /** The reverse of {@link #withMarkers}. */
    static String withBlanks(String html) {
        return html == null ? null : MARKER.matcher(html).replaceAll(SHOWN_BLANK);
    }

    /** A matcher that sees tags as spaces, in the same places. */
    private static Matcher outsideTags(String html, Pattern pattern) {
        return pattern.matcher(
                TAG.matcher(html).replaceAll(tag -> " ".repeat(tag.group().length())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\R", "<br />");
    }

    private static String decoded(String html) {
        return ENTITY.matcher(html).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String entity) {
        if (entity.charAt(0) != '#') {
            return NAMED.get(entity);
        }
        boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
        int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }
}
