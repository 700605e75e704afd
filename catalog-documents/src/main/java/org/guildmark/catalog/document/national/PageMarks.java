package org.guildmark.catalog.document.national;

import java.util.regex.Pattern;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.Widths;

/** What the pages of this family print beside the standard's own words: heads of pages and tables, page numbers, marks. */
final class PageMarks {
    private static final Pattern CONTINUED = Pattern.compile("^[(]?续(?:上)?表?[)]?$");
    private static final Pattern RUNNING_HEAD = Pattern.compile("^职业编码:?[\\d-]+$");
    private static final Pattern TABLE_HEAD =
            Pattern.compile("^(?:职业功能|职业|功能|工种|工作内容|技能要求|相关知识要求|相关知识|相关|专业能力要求|知识要求|要求)+$");
    private static final Pattern NUMBER = Pattern.compile("^[-—·]*\\d{1,3}[-—·]*$");
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("[\\u2460-\\u2473]");

    private PageMarks() {}

    /** 续表 or a head that is printed on every page. */
    static boolean isPageHead(String line) {
        String folded = Widths.folded(line);
        return CONTINUED.matcher(folded).matches()
                || RUNNING_HEAD.matcher(folded).matches();
    }

    /** One or more words of the table's head, and nothing else. */
    static boolean isTableHead(String line) {
        return TABLE_HEAD.matcher(Widths.folded(line)).matches();
    }

    /** The whole head in one line, which needs no context to be known for one. */
    static boolean isWholeTableHead(String line) {
        String folded = Widths.folded(line);
        return TABLE_HEAD.matcher(folded).matches() && folded.contains("工作内容") && folded.length() > 6;
    }

    /** A line of up to three digits: a page number, unless the context says otherwise. */
    static boolean isBareNumber(String line) {
        return !FOOTNOTE_MARK.matcher(line).find()
                && NUMBER.matcher(Widths.folded(line)).matches();
    }

    /** A line that begins a footnote, or holds nothing but its mark. */
    static boolean startsFootnote(Line line) {
        return FOOTNOTE_MARK.matcher(line.text().strip()).lookingAt();
    }

    static String withoutFootnoteMarks(String text) {
        return FOOTNOTE_MARK.matcher(text).replaceAll("");
    }
}
