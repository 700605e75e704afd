package org.guildmark.catalog.document.text;

import java.util.regex.Pattern;

/** Removes the fragments of HTML and Markdown that extraction leaves in the text. */
public final class Markup {
    private static final Pattern TAG = Pattern.compile("</?(?:p|ol|ul|li|br|b|i|em|strong|sup|sub|span|div)\\b[^>]*>");
    private static final Pattern MARKDOWN = Pattern.compile("^#{1,6}\\s+|\\*\\*");

    private Markup() {}

    /** Each tag becomes a blank, so that what it kept apart stays apart; Markdown heads and bold marks vanish. */
    public static String stripped(String text) {
        return MARKDOWN.matcher(TAG.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
